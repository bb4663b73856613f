#include "cli/send_list.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "cli/connection_run.h"
#include "cli/failures.h"
#include "cli/text_table.h"
#include "cli/trouble.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

using Json = nlohmann::ordered_json;
using office::Send;

constexpr std::size_t kLeastPrefix = 4;

std::string NameOf(office::Store& store, const std::string& number) {
  const auto partner = store.address_book().Find(number);
  return partner.ok() ? partner.value().name : std::string();
}

std::uint64_t BytesOf(const Send& send) {
  std::uint64_t bytes = 0;
  for (const office::SentFile& file : send.files) bytes += file.bytes;
  return bytes;
}

Json JsonOf(const Send& send, const std::string& name) {
  Json files = Json::array();
  for (const office::SentFile& file : send.files) {
    files.push_back(Json{{"name", CleanUtf8(file.name)}, {"bytes", file.bytes}, {"sha256", file.sha256}});
  }
  Json row{{"id", send.id},
           {"state", KeyOf(send.state)},
           {"receiver", send.receiver},
           {"receiver_name", CleanUtf8(name)},
           {"receiver_service", send.receiver_type},
           {"kind", send.kind},
           {"month", send.month},
           {"csv_version", send.csv_version},
           {"message", !send.message.empty()},
           {"files", std::move(files)},
           {"created_at", TokyoTime(send.created_at)},
           {"attempts", send.attempts}};
  if (send.next_attempt_at && send.state == office::SendState::kWaiting) {
    row["next_attempt_at"] = TokyoTime(*send.next_attempt_at);
  }
  if (send.ended_at) row["ended_at"] = TokyoTime(*send.ended_at);
  if (!send.code.empty()) row["code"] = send.code;
  return row;
}

void WriteJson(const Invocation& invocation, office::Store& store, const std::vector<Send>& sends) {
  Json list{{"schema", "renkei.sends/1"}, {"sends", Json::array()}};
  for (const Send& send : sends) list["sends"].push_back(JsonOf(send, NameOf(store, send.receiver)));
  invocation.out << list.dump(2) << '\n';
}

void WriteReasons(const Invocation& invocation, const std::vector<Send>& sends) {
  for (const Send& send : sends) {
    if (send.code.empty()) continue;
    const Status why = Status::Error(send.code, send.subject.empty() ? send.receiver : send.subject, send.detail);
    invocation.out << '\n'
                   << ShortId(send.id) << ": " << MessageOf(why, invocation.words) << '\n'
                   << "    " << invocation.words(Word::kRemedyLine, RemedyOf(why, invocation.words)) << '\n';
  }
}

}  // namespace

void WriteSendList(const Invocation& invocation, office::Store& store, const std::vector<Send>& sends,
                   const KindNames& kinds) {
  const Words& words = invocation.words;
  if (invocation.settings.Text(OptionId::kListFormat) == "json") return WriteJson(invocation, store, sends);
  LoadConnectors(invocation);  // the words of their codes
  if (sends.empty()) {
    invocation.log.info(words(Word::kListEmpty));
    return;
  }
  TextTable table({words(Word::kSendColumnId), words(Word::kSendColumnTime), words(Word::kSendColumnState),
                   words(Word::kPartnerNumber), words(Word::kPartnerTypes), words(Word::kSendColumnKind),
                   words(Word::kSendColumnMonth), words(Word::kSendColumnVersion), words(Word::kSendColumnFiles),
                   words(Word::kSendColumnBytes), words(Word::kSendColumnMessage), words(Word::kSendColumnNext),
                   words(Word::kPartnerName)});
  for (const Send& send : sends) {
    const bool waits = send.state == office::SendState::kWaiting && send.next_attempt_at;
    table.Add({ShortId(send.id), ShortTime(send.ended_at.value_or(send.created_at)), StateName(send.state, words),
               EscapeForTerminal(send.receiver),
               EscapeForTerminal(send.receiver_type.empty() ? "-" : send.receiver_type), kinds.Of(send.kind, words),
               MonthText(send.month), EscapeForTerminal(send.csv_version), std::to_string(send.files.size()),
               Grouped(BytesOf(send)), words(send.message.empty() ? Word::kSendNoMessage : Word::kSendHasMessage),
               waits ? ShortTime(*send.next_attempt_at) : std::string("-"),
               EscapeForTerminal(NameOf(store, send.receiver))});
  }
  for (std::size_t row = 0; row <= sends.size(); ++row) invocation.out << table.Line(row) << '\n';
  WriteReasons(invocation, sends);
}

Send FindSend(const std::vector<Send>& sends, const std::string& said, const Words& words) {
  const Send* found = nullptr;
  for (const Send& send : sends) {
    if (send.id == said) return send;
    if (said.size() < kLeastPrefix || !send.id.starts_with(said)) continue;
    if (found != nullptr) throw UsageError(words(Word::kIdNotUnique, EscapeForTerminal(said)));
    found = &send;
  }
  if (found == nullptr) throw UsageError(words(Word::kIdUnknown, EscapeForTerminal(said)));
  return *found;
}

}  // namespace renkei::cli
