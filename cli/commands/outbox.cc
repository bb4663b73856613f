// renkei outbox: what waits to be sent, and drafts; sending it, again, or not at all.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/commands/commands.h"
#include "cli/exchange_words.h"
#include "cli/failures.h"
#include "cli/office_store.h"
#include "cli/outbox_session.h"
#include "cli/send_list.h"
#include "cli/spec_loading.h"
#include "cli/text_table.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

using office::Send;
using office::SendState;

bool IsOpen(const Send& send) {
  return send.state == SendState::kDraft || send.state == SendState::kWaiting || send.state == SendState::kSending ||
         send.state == SendState::kFailed;
}

std::vector<Send> OpenSends(office::Store& store, const Words& words) {
  std::vector<Send> sends = Take(store.outbox().List(), words);
  std::erase_if(sends, [](const Send& send) { return !IsOpen(send); });
  return sends;
}

// The sends that the operands name by their ids or the beginnings of them, or all in one of these states with --all.
std::vector<Send> Named(const Invocation& invocation, office::Store& store, std::initializer_list<SendState> states) {
  const Words& words = invocation.words;
  const std::vector<std::string>& operands = invocation.arguments.operands;
  std::vector<Send> sends = OpenSends(store, words);
  if (operands.size() == 1) {
    if (!invocation.settings.Flag(OptionId::kAll)) throw UsageError(words(Word::kWantsIdOrAll));
    std::erase_if(
        sends, [&](const Send& send) { return std::find(states.begin(), states.end(), send.state) == states.end(); });
    return sends;
  }
  std::vector<Send> named;
  for (std::size_t i = 1; i < operands.size(); ++i) {
    named.push_back(FindSend(Take(store.outbox().List(), words), operands[i], words));
  }
  return named;
}

void List(const Invocation& invocation, office::Store& store) {
  const KindNames kinds(RequireSpecs(invocation));
  WriteSendList(invocation, store, OpenSends(store, invocation.words), kinds);
}

ExitCode Finish(const Invocation& invocation, office::Store& store) {
  std::size_t waiting = 0, failed = 0;
  for (const Send& send : OpenSends(store, invocation.words)) {
    if (send.state == SendState::kFailed) ++failed;
    if (send.state == SendState::kWaiting || send.state == SendState::kSending) ++waiting;
  }
  if (waiting == 0 && failed == 0) {
    invocation.log.info(invocation.words(Word::kOutboxEmpty));
    return ExitCode::kClean;
  }
  const std::optional<Instant> due = Take(store.outbox().NextDue(), invocation.words);
  invocation.log.warn(invocation.words(Word::kOutboxLeft, waiting, failed, due ? ShortTime(*due) : std::string("-")));
  return failed != 0 ? ExitCode::kSendFailed : ExitCode::kSendLater;
}

// Sends what is due; with --wait as long as that says, with --watch until it is stopped.
ExitCode RunNow(const Invocation& invocation, office::Store& store) {
  const auto wait = ParseDuration(invocation.settings.Text(OptionId::kWait));
  if (!wait) {
    throw UsageError(
        invocation.words(Word::kBadDuration, EscapeForTerminal(invocation.settings.Text(OptionId::kWait))));
  }
  const KindNames kinds(RequireSpecs(invocation));
  OutboxSession session(invocation, store, kinds, 0);
  if (invocation.settings.Flag(OptionId::kWatch)) {
    session.RunUntil(std::nullopt, [] { return true; });
  } else {
    session.RunUntil(invocation.host.now() + *wait,
                     [&] { return Take(store.outbox().NextDue(), invocation.words).has_value(); });
  }
  return Finish(invocation, store);
}

void TellEach(const Invocation& invocation, Word line, const std::vector<Send>& sends) {
  for (const Send& send : sends) invocation.out << invocation.words(line, ShortId(send.id), send.receiver) << '\n';
}

ExitCode Release(const Invocation& invocation, office::Store& store) {
  const std::vector<Send> sends = Named(invocation, store, {SendState::kDraft});
  std::vector<std::string> ids;
  ids.reserve(sends.size());
  for (const Send& send : sends) ids.push_back(send.id);
  Require(store.outbox().Release(ids, invocation.host.now()), invocation.words);
  TellEach(invocation, Word::kReleasedLine, sends);
  return RunNow(invocation, store);
}

ExitCode Retry(const Invocation& invocation, office::Store& store) {
  const std::vector<Send> sends = Named(invocation, store, {SendState::kWaiting, SendState::kFailed});
  for (const Send& send : sends) {
    Require(store.outbox().Retry(send.id, invocation.host.now()), invocation.words);
  }
  TellEach(invocation, Word::kRetriedLine, sends);
  return RunNow(invocation, store);
}

ExitCode Cancel(const Invocation& invocation, office::Store& store) {
  const std::vector<Send> sends =
      Named(invocation, store, {SendState::kDraft, SendState::kWaiting, SendState::kFailed});
  for (const Send& send : sends) {
    Require(store.outbox().Cancel(send.id, invocation.host.now()), invocation.words);
  }
  TellEach(invocation, Word::kCancelledLine, sends);
  return ExitCode::kClean;
}

}  // namespace

std::vector<std::string> OutboxActions() { return {"list", "run", "release", "retry", "cancel"}; }

ExitCode RunOutboxCommand(const Invocation& invocation) {
  const std::string action = ActionOf(invocation);
  const bool takes_ids = action != "list" && action != "run";
  if (!takes_ids) OperandAfterAction(invocation, 0);
  const auto store = OpenOffice(invocation);
  if (action == "run") return RunNow(invocation, *store);
  if (action == "release") return Release(invocation, *store);
  if (action == "retry") return Retry(invocation, *store);
  if (action == "cancel") return Cancel(invocation, *store);
  List(invocation, *store);
  return ExitCode::kClean;
}

}  // namespace renkei::cli
