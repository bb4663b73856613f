// What an addressee answers to a bundle that it got: taken, or refused and why. Signed by the addressee, so that a
// sender believes no connector that says so, but the office itself (renkei.answer/1, docs/bundle.md). Used by whoever
// receives, and by senders that see what became of a send. Threads: functions without shared state; a key belongs to
// one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/bundle/office_key.h"
#include "connectors/bundle/trust.h"
#include "renkei/status.h"

namespace renkei::bundle {

// The one send that an answer is about. Two are the same only when all of it is.
struct AnsweredSend {
  std::string bundle_id;          // UUID, lower case
  std::string sender, addressee;  // office numbers; the addressee is who answers
  std::string sha256;             // of the bytes as they came, lower-case hex

  bool operator==(const AnsweredSend&) const = default;
};

enum class AnswerKind : std::uint8_t { kReceived, kRejected };

struct Answer {
  AnswerKind kind = AnswerKind::kReceived;
  AnsweredSend send;
  std::string at;    // RFC 3339, by the clock of who answers
  std::string code;  // of the refusal, of a rejection alone
};

// The answer as CMS SignedData in DER that holds it. `at` is the signing time. Fails with certificate-other-office when
// the key is not the addressee's, certificate-expired, certificate-not-yet-valid, and as Sign does. REQUIRES: the
// answer is whole, with a code just if it is a rejection.
Result<std::string> SignAnswer(const Answer& answer, const OfficeKey& key, Instant at);

struct AnswerVerification {
  // Why it is not believed: what CheckAttachedSignature says, then answer-unreadable, and certificate-other-office when
  // who signed is not who answers. Empty: it is what that office said.
  std::vector<Status> refusals;
  // Only without refusals. What it is about is to be compared with what was sent: answer->send == AnsweredSend{…}.
  std::optional<Answer> answer;
  std::optional<Certificate> signer;  // as far as it was established
  Instant signed_at;

  [[nodiscard]] bool ok() const { return refusals.empty(); }
};

// Verifies the bytes of an answer; `at` is the moment at which its certificate has to be valid. `shown_path` is how
// refusals call it. Never fails as a whole.
AnswerVerification VerifyAnswer(std::string_view bytes, const Trust& trust, Instant at,
                                const std::string& shown_path = "answer.p7m");

}  // namespace renkei::bundle
