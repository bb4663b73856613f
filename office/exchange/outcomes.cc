#include "office/exchange/outcomes.h"

#include <string_view>
#include <utility>

#include "connectors/bundle/answer.h"

namespace renkei::exchange {
namespace {

using office::Send;
using office::SendState;

std::string_view TextOf(const std::vector<std::uint8_t>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

class Clerk {
 public:
  Clerk(office::Store& store, std::string office, const bundle::Trust& trust, Instant now)
      : store_(store), office_(std::move(office)), trust_(trust), now_(now) {}

  Result<std::vector<News>> Take(const std::vector<Outcome>& outcomes) {
    for (const Outcome& outcome : outcomes) {
      auto send = store_.outbox().Find(outcome.id);
      if (!send.ok() && send.status().code != "send-unknown") return send.status();
      if (!send.ok() || send.value().state != SendState::kAccepted) continue;
      if (Status kept = TakeOne(outcome, send.value()); !kept.ok()) return kept;
    }
    return std::move(news_);
  }

 private:
  Status TakeOne(const Outcome& outcome, const Send& send) {
    if (outcome.state == OutcomeState::kAccepted) return Status::Ok();
    if (outcome.state == OutcomeState::kExpired) {
      news_.push_back({send, SendState::kExpired, Status::Ok()});
      return store_.outbox().Expired(send.id, now_);
    }
    const bundle::AnswerVerification judged = bundle::VerifyAnswer(TextOf(outcome.body), trust_, now_, send.id);
    if (!judged.ok()) return Doubt(send, judged.refusals.front().code);
    const bool received = judged.answer->kind == bundle::AnswerKind::kReceived;
    // What was changed on its way is rejected by the hash of what came.
    const std::string& sha256 = received ? send.body : judged.answer->send.sha256;
    if (!(judged.answer->send == bundle::AnsweredSend{send.id, office_, send.receiver, sha256})) {
      return Doubt(send, "other-send");
    }
    if (received) {
      news_.push_back({send, SendState::kFetched, Status::Ok()});
      return store_.outbox().Fetched(send.id, outcome.body, now_);
    }
    news_.push_back({send, SendState::kRejected, Status::Ok()});
    return store_.outbox().Rejected(send.id, judged.answer->code, outcome.body, now_);
  }

  Status Doubt(const Send& send, std::string why) {
    news_.push_back({send, send.state, Status::Error("answer-not-believed", send.id, std::move(why))});
    return Status::Ok();
  }

  office::Store& store_;
  const std::string office_;
  const bundle::Trust& trust_;
  const Instant now_;
  std::vector<News> news_;
};

}  // namespace

Result<std::vector<News>> TakeOutcomes(office::Store& store, Connection& connection, const bundle::Trust& trust,
                                       Instant now) {
  const auto whose = store.Whose();
  if (!whose.ok()) return whose.status();
  const auto outcomes = connection.Outcomes();
  if (!outcomes.ok()) return outcomes.status();
  return Clerk(store, whose.value().number, trust, now).Take(outcomes.value());
}

}  // namespace renkei::exchange
