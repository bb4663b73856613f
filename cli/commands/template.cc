// renkei template: messages that are sent often, kept under a name.
#include "cli/commands/commands.h"
#include "cli/failures.h"
#include "cli/office_store.h"
#include "cli/send_request.h"
#include "cli/trouble.h"
#include "connectors/bundle/bundle.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

std::string RequiredName(const Invocation& invocation) {
  std::string name = OperandAfterAction(invocation, 1);
  if (name.empty()) throw UsageError(invocation.words(Word::kTemplateWantsName));
  return name;
}

void List(const Invocation& invocation) {
  OperandAfterAction(invocation, 0);
  const auto store = OpenOffice(invocation);
  for (const auto& each : Take(store->address_book().Templates(), invocation.words)) {
    invocation.out << EscapeForTerminal(each.name) << ": " << EscapeForTerminal(each.text) << '\n';
  }
}

void Set(const Invocation& invocation) {
  const std::string name = RequiredName(invocation);
  const std::optional<std::string> message = MessageOfOptions(invocation);
  if (!message) throw UsageError(invocation.words(Word::kTemplateWantsMessage));
  Require(bundle::JudgeMessage(*message), invocation.words);
  Require(OpenOffice(invocation)->address_book().PutTemplate({name, *message}), invocation.words);
  invocation.log.info(invocation.words(Word::kTemplateKept, EscapeForTerminal(name)));
}

void Remove(const Invocation& invocation) {
  const std::string name = RequiredName(invocation);
  Require(OpenOffice(invocation)->address_book().RemoveTemplate(name), invocation.words);
  invocation.log.info(invocation.words(Word::kTemplateGone, EscapeForTerminal(name)));
}

}  // namespace

std::vector<std::string> TemplateActions() { return {"list", "set", "remove"}; }

ExitCode RunTemplate(const Invocation& invocation) {
  const std::string action = ActionOf(invocation);
  if (action == "set") {
    Set(invocation);
  } else if (action == "remove") {
    Remove(invocation);
  } else {
    List(invocation);
  }
  return ExitCode::kClean;
}

}  // namespace renkei::cli
