#include "cli/office_store.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/command_table.h"
#include "cli/failures.h"
#include "cli/nearest.h"
#include "cli/trouble.h"
#include "engine/encoding/path_utf8.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {

std::string OfficeFolder(const Invocation& invocation) {
  const std::string said = invocation.settings.Text(OptionId::kOffice);
  std::string folder = said.empty() ? invocation.host.office_folder : said;
  if (folder.empty()) throw UsageError(invocation.words(Word::kNoOfficeFolder));
  return folder;
}

std::unique_ptr<office::Store> OpenOffice(const Invocation& invocation) {
  return Take(office::Store::Open(PathFromUtf8(OfficeFolder(invocation))), invocation.words);
}

void Require(const Status& status, const Words& words) {
  if (status.ok()) return;
  throw RunFailure(MessageOf(status, words) + "\n" + words(Word::kRemedyLine, RemedyOf(status, words)));
}

std::string ActionOf(const Invocation& invocation) {
  const std::vector<std::string> actions = OperandChoices(*invocation.arguments.command);
  const std::string& said = invocation.arguments.operands.front();
  if (std::find(actions.begin(), actions.end(), said) != actions.end()) return said;
  const std::string nearest = Nearest(said, actions);
  throw UsageError(
      invocation.words(Word::kBadAction, EscapeForTerminal(said), fmt::format("{}", fmt::join(actions, ", "))),
      nearest.empty() ? std::string() : invocation.words(Word::kDidYouMean, nearest));
}

std::string OperandAfterAction(const Invocation& invocation, std::size_t most) {
  const std::vector<std::string>& operands = invocation.arguments.operands;
  if (operands.size() > most + 1) {
    throw UsageError(invocation.words(Word::kTooManyOperands, EscapeForTerminal(operands[most + 1])));
  }
  return operands.size() > 1 ? operands[1] : std::string();
}

}  // namespace renkei::cli
