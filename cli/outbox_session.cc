#include "cli/outbox_session.h"

#include <algorithm>
#include <random>
#include <utility>

#include "cli/failures.h"
#include "cli/office_store.h"
#include "cli/trouble.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

constexpr std::chrono::seconds kLookAgain(30);  // another process may have put something into the outbox

double Chance() {
  static std::mt19937 engine(std::random_device{}());
  return std::uniform_real_distribution<double>(0.0, 1.0)(engine);
}

}  // namespace

std::string SendLine(const office::Send& send, office::Store& store, const KindNames& kinds, const Words& words) {
  const auto partner = store.address_book().Find(send.receiver);
  const std::string name = partner.ok() ? EscapeForTerminal(partner.value().name) : std::string();
  return words(Word::kSendLine, send.receiver, name, kinds.Of(send.kind, words), MonthText(send.month));
}

OutboxSession::OutboxSession(const Invocation& invocation, office::Store& store, const KindNames& kinds,
                             std::size_t of_all)
    : invocation_(invocation),
      store_(store),
      kinds_(kinds),
      of_all_(of_all),
      connections_(invocation, Take(store.Whose(), invocation.words).number) {}

// The state of an attempt, on a terminal; the next line takes its place.
void OutboxSession::ShowLine(const std::string& line) {
  if (!invocation_.host.err_is_terminal || invocation_.settings.Flag(OptionId::kQuiet)) return;
  invocation_.err << '\r' << std::string(shown_columns_, ' ') << '\r' << line << std::flush;
  shown_columns_ = DisplayWidth(line);
}

void OutboxSession::Begins(const office::Send& send) {
  ShowLine(invocation_.words(
      Word::kSendingNow,
      of_all_ == 0 ? std::to_string(done_ + 1) : std::to_string(done_ + 1) + "/" + std::to_string(of_all_),
      SendLine(send, store_, kinds_, invocation_.words)));
}

void OutboxSession::Ended(const exchange::Attempt& attempt) {
  const Words& words = invocation_.words;
  ShowLine({});
  const bool stopped = attempt.trouble.code == RENKEI_CODE_STOPPED && invocation_.host.stopped();
  if (!stopped) ++done_;
  const std::string state = attempt.trouble.ok() ? words(Word::kSendSucceeded)
                            : stopped            ? words(Word::kSendInterrupted)
                                                 : StateName(attempt.after, words);
  invocation_.out << words(Word::kSendEnded, state, SendLine(attempt.send, store_, kinds_, words)) << std::endl;
  if (attempt.trouble.ok() || stopped) return;
  connections_.Drop(attempt.send.connector);  // the next attempt opens it anew
  invocation_.out << "    " << MessageOf(attempt.trouble, words) << "\n    "
                  << words(Word::kRemedyLine, RemedyOf(attempt.trouble, words)) << std::endl;
}

void OutboxSession::RunDue() {
  exchange::OutboxRunOptions options;
  options.now = invocation_.host.now;
  options.chance = Chance;
  options.connect = [this](const office::Send& send, ConnectorTrouble* trouble) {
    return connections_.Of(send.connector, trouble);
  };
  options.stopped = invocation_.host.stopped;
  options.begins = [this](const office::Send& send) { Begins(send); };
  options.ended = [this](const exchange::Attempt& attempt) { Ended(attempt); };
  Require(exchange::RunOutbox(store_, options), invocation_.words);
}

void OutboxSession::RunUntil(std::optional<Instant> end, const std::function<bool()>& open) {
  using std::chrono::milliseconds;
  RunDue();
  while (open() && !invocation_.host.stopped()) {
    const Instant now = invocation_.host.now();
    if (end && now >= *end) return;
    const std::optional<Instant> due = Take(store_.outbox().NextDue(), invocation_.words);
    Instant next = now + kLookAgain;
    if (due) next = std::min(next, *due);
    if (end) next = std::min(next, *end);
    if (next > now) invocation_.host.pause(std::chrono::ceil<milliseconds>(next - now));
    RunDue();
  }
}

}  // namespace renkei::cli
