#include "connectors/bundle/answer.h"

#include <algorithm>
#include <utility>

#include "connectors/bundle/digest.h"
#include "connectors/bundle/json_object.h"
#include "connectors/bundle/signature.h"
#include "connectors/bundle/verdict.h"

namespace renkei::bundle {
namespace {

constexpr const char* kSchema = "renkei.answer/1";
constexpr const char* kReceivedWord = "received";
constexpr const char* kRejectedWord = "rejected";

std::string WriteAnswer(const Answer& answer) {
  const bool rejected = answer.kind == AnswerKind::kRejected;
  nlohmann::ordered_json json = {{"schema", kSchema},
                                 {"answer", rejected ? kRejectedWord : kReceivedWord},
                                 {"bundle", answer.send.bundle_id},
                                 {"sender", answer.send.sender},
                                 {"addressee", answer.send.addressee},
                                 {"sha256", answer.send.sha256},
                                 {"at", answer.at}};
  if (rejected) json["code"] = answer.code;
  return json.dump(2) + "\n";
}

bool IsMadeOf(std::string_view text, std::string_view letters, std::size_t most) {
  return !text.empty() && text.size() <= most && text.find_first_not_of(letters) == std::string_view::npos;
}

// Codes and times are shown to people and kept in ledgers as they came.
bool IsCode(std::string_view text) { return IsMadeOf(text, "abcdefghijklmnopqrstuvwxyz0123456789-", 64); }
bool IsTime(std::string_view text) { return IsMadeOf(text, "0123456789-:.+TZ", 40); }

// Returns the key that is wrong, or "".
std::string ReadAnswer(std::string_view text, Answer* answer) {
  const std::optional<nlohmann::json> parsed = ParseJsonObject(text);
  if (!parsed) return "JSON";
  JsonObject json(*parsed);
  if (json.Text("schema") != kSchema) return "schema";
  const std::string word = json.Text("answer");
  answer->kind = word == kRejectedWord ? AnswerKind::kRejected : AnswerKind::kReceived;
  answer->send = {json.Text("bundle"), json.Text("sender"), json.Text("addressee"), json.Text("sha256")};
  answer->at = json.Text("at");
  answer->code = json.TextOrNone("code");
  if (!json.trouble().empty()) return json.trouble();
  if (word != kRejectedWord && word != kReceivedWord) return "answer";
  if (!IsBundleId(answer->send.bundle_id)) return "bundle";
  if (!IsOfficeNumber(answer->send.sender)) return "sender";
  if (!IsOfficeNumber(answer->send.addressee)) return "addressee";
  if (!IsSha256Hex(answer->send.sha256)) return "sha256";
  if (!IsTime(answer->at)) return "at";
  const bool rejected = answer->kind == AnswerKind::kRejected;
  return rejected ? IsCode(answer->code) ? "" : "code" : parsed->contains("code") ? "code" : "";
}

}  // namespace

Result<std::string> SignAnswer(const Answer& answer, const OfficeKey& key, Instant at) {
  std::vector<Status> refusals = JudgeValidity(key.certificate, at);
  if (!refusals.empty()) return std::move(refusals.front());
  if (key.certificate.office() != answer.send.addressee) {
    return Status::Error("certificate-other-office", key.certificate.office(), answer.send.addressee);
  }
  return SignAttached(WriteAnswer(answer), key, at);
}

AnswerVerification VerifyAnswer(std::string_view bytes, const Trust& trust, Instant at, const std::string& shown_path) {
  AnswerVerification out;
  CheckedAttached checked = CheckAttachedSignature(bytes, shown_path, "answer-altered", trust, at);
  out.refusals = std::move(checked.signature.refusals);
  out.signed_at = checked.signature.signed_at;
  if (!checked.signature.signer.empty()) out.signer = checked.signature.signer.front();
  if (!out.signer) return out;
  Answer answer;
  const std::string trouble = ReadAnswer(checked.content, &answer);
  if (!trouble.empty()) {
    out.refusals.push_back(Status::Error("answer-unreadable", shown_path, trouble));
  } else if (out.signer->office() != answer.send.addressee) {
    out.refusals.push_back(Status::Error("certificate-other-office", out.signer->office(), answer.send.addressee));
  }
  if (out.refusals.empty()) out.answer = std::move(answer);
  return out;
}

}  // namespace renkei::bundle
