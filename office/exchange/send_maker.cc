#include "office/exchange/send_maker.h"

#include <utility>

#include "connectors/bundle/bundle.h"
#include "engine/hash/sha256.h"
#include "engine/time/civil_time.h"

namespace renkei::exchange {
namespace {

// Names of attachments are free and may tell of persons; those of the standard do not.
std::string KeptName(const bundle::JudgedFile& file) { return file.spec.empty() ? "*." + file.kind : file.name; }

office::NewSend RowOf(const PlannedSend& send, const bundle::BundleVerdict& verdict, const std::string& connector) {
  office::NewSend row;
  row.id = verdict.bundle_id;
  row.receiver = verdict.addressee;
  row.receiver_type = send.unit.receiver.service;
  row.month = send.unit.month;
  row.kind = send.unit.kind;
  row.connector = connector;
  row.contents = send.contents;
  row.message = MessageMark(send);
  for (const bundle::JudgedFile& file : verdict.files) {
    if (row.csv_version.empty()) row.csv_version = file.csv_version;
    row.files.push_back({KeptName(file), file.bytes, file.sha256});
  }
  row.checked = {{"verdict", verdict.verdict}, {"spec", send.unit.spec}, {"checked_at", verdict.checked_at}};
  return row;
}

}  // namespace

std::string MessageMark(const PlannedSend& send) {
  if (!send.message) return {};
  Sha256 hash;
  hash.Update(reinterpret_cast<const std::uint8_t*>(send.message->data()), send.message->size());
  return hash.Finish();
}

Result<MadeSend> MakeSend(const PlannedSend& send, const bundle::OfficeKey& key,
                          const std::vector<bundle::CertificateKind>& kinds, const std::string& connector,
                          bundle::Instant at) {
  bundle::DraftOptions options;
  options.addressee = send.unit.receiver.office;
  options.message = send.message;
  options.created_at = TokyoTime(at);
  const bundle::Draft draft = bundle::DraftBundle(send.intake, send.report, options);
  if (!draft.refusals.empty()) return draft.refusals.front();
  const Result<std::string> plain = bundle::SignBundle(draft.contents, key, kinds, at);
  if (!plain.ok()) return plain.status();
  auto sealed = bundle::SealBundle(plain.value(), draft.contents, key, {send.addressees, 0}, at);
  if (!sealed.ok()) return sealed.status();
  return MadeSend{RowOf(send, draft.contents.verdict, connector), std::move(sealed.value())};
}

}  // namespace renkei::exchange
