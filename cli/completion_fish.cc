// Completion for fish: one line for each thing that may be said.
#include <fmt/format.h>

#include <string>

#include "cli/command_table.h"
#include "cli/completion.h"

namespace renkei::cli {
namespace {

std::string Quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "'";
}

std::string Value(const Option& option) {
  switch (option.kind) {
    case OptionKind::kFlag:
      return "";
    case OptionKind::kChoice:
      return fmt::format(" -x -a '{}'", fmt::join(ChoicesOf(option), " "));
    case OptionKind::kFolders:
      return " -x -a '(__fish_complete_directories)'";
    case OptionKind::kFile:
    case OptionKind::kFiles:
      return " -r -F";
    default:
      return " -x";
  }
}

void WriteOption(std::string_view condition, const Option& option, const Words& words, std::ostream& out) {
  const std::string letter = option.letter == 0 ? "" : fmt::format(" -s {}", option.letter);
  out << fmt::format("complete -c renkei -n {}{} -l {}{} -d {}\n", condition, letter, option.name, Value(option),
                     Quoted(words(option.word)));
}

std::string Operand(const Command& command) {
  switch (command.operand_kind) {
    case OperandKind::kPath:
      return "-F";
    case OperandKind::kRule:
      return "-a '(renkei rules --format ids 2>/dev/null)'";
    case OperandKind::kShell:
    case OperandKind::kAction:
    case OperandKind::kCommand:
      return fmt::format("-a '{}'", fmt::join(OperandChoices(command), " "));
    case OperandKind::kNone:
      break;
  }
  return {};
}

}  // namespace

void WriteFishCompletion(const Words& words, std::ostream& out) {
  constexpr std::string_view kNoCommand = "__fish_use_subcommand";
  out << "# fish completion for renkei, made by `renkei completion fish`\ncomplete -c renkei -f\n";
  for (const OptionId id : ProgramOptions()) WriteOption(kNoCommand, OptionOf(id), words, out);
  for (const Command& command : Commands()) {
    if (command.hidden) continue;
    const std::string condition = fmt::format("'__fish_seen_subcommand_from {}'", command.name);
    out << fmt::format("complete -c renkei -n {} -a {} -d {}\n", kNoCommand, command.name,
                       Quoted(words(command.summary)));
    for (const OptionId id : command.options) WriteOption(condition, OptionOf(id), words, out);
    const std::string operand = Operand(command);
    if (!operand.empty()) out << fmt::format("complete -c renkei -n {} {}\n", condition, operand);
  }
}

}  // namespace renkei::cli
