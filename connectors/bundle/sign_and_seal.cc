#include <utility>

#include "connectors/bundle/bundle.h"
#include "connectors/bundle/cover.h"
#include "connectors/bundle/digest.h"
#include "connectors/bundle/envelope.h"
#include "connectors/bundle/layout.h"
#include "connectors/bundle/manifest.h"
#include "connectors/bundle/signature.h"

namespace renkei::bundle {
namespace {

// What is signed, in the order in which it stands.
std::vector<Entry> SignedEntries(const BundleContents& contents) {
  std::vector<Entry> entries = contents.files;
  if (contents.message) entries.push_back({std::string(kMessageEntry), *contents.message});
  entries.push_back({std::string(kVerdictEntry), WriteVerdict(contents.verdict)});
  return entries;
}

Status JudgeOwnKey(const OfficeKey& key, const std::string& sender, const std::vector<CertificateKind>& kinds,
                   Instant at) {
  std::vector<Status> refusals = JudgeValidity(key.certificate, at);
  for (Status& refusal : JudgeCertificate(key.certificate, CertificateUse::kSign, kinds)) {
    refusals.push_back(std::move(refusal));
  }
  if (!refusals.empty()) return refusals.front();
  if (key.certificate.office() == sender) return Status::Ok();
  return Status::Error("certificate-other-office", key.certificate.office(), sender);
}

}  // namespace

Result<std::string> SignBundle(const BundleContents& contents, const OfficeKey& key,
                               const std::vector<CertificateKind>& kinds, Instant at) {
  Status status = JudgeOwnKey(key, contents.verdict.sender, kinds, at);
  if (!status.ok()) return status;
  std::vector<Entry> entries = SignedEntries(contents);
  std::vector<Listed> listed;
  listed.reserve(entries.size());
  for (const Entry& entry : entries) listed.push_back({entry.name, Sha256Hex(entry.bytes)});
  const std::string manifest = WriteManifest(listed);
  Result<std::string> signature = Sign(manifest, key, at);
  if (!signature.ok()) return signature;
  entries.insert(entries.begin(), {std::string(kMimetypeEntry), std::string(kAsicMimetype)});
  entries.push_back({std::string(kManifestEntry), manifest});
  entries.push_back({std::string(kSignatureEntry), std::move(signature.value())});
  return WriteContainer(entries);
}

Result<std::string> SealBundle(std::string_view bundle, const BundleContents& contents, const OfficeKey& key,
                               const SealOptions& options, Instant at) {
  const BundleVerdict& verdict = contents.verdict;
  if (key.certificate.office() != verdict.sender) {
    return Status::Error("certificate-other-office", key.certificate.office(), verdict.sender);
  }
  std::vector<Certificate> recipients = options.addressees;
  for (const Certificate& recipient : recipients) {
    if (recipient.office() == verdict.addressee) continue;
    return Status::Error("seal-other-addressee", recipient.subject(), verdict.addressee);
  }
  recipients.push_back(key.certificate);
  if (recipients.size() > kMostRecipients) return Status::Error("seal-too-many", {}, std::to_string(recipients.size()));
  Result<std::string> sealed = Envelop(bundle, recipients);
  if (!sealed.ok()) return sealed;
  Cover cover = CoverOf(verdict, contents.message ? contents.message->size() : 0, options.number);
  cover.sealed_bytes = sealed.value().size();
  cover.sealed_sha256 = Sha256Hex(sealed.value());
  const std::string text = WriteCover(cover);
  Result<std::string> signature = Sign(text, key, at);
  if (!signature.ok()) return signature;
  return WriteContainer({{std::string(kMimetypeEntry), std::string(kSealedMimetype)},
                         {std::string(kCoverEntry), text},
                         {std::string(kCoverSignatureEntry), std::move(signature.value())},
                         {std::string(kSealedEntry), std::move(sealed.value())}});
}

}  // namespace renkei::bundle
