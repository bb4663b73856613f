// Completion for zsh: _arguments, with a state for each command.
#include <fmt/format.h>

#include <string>

#include "cli/command_table.h"
#include "cli/completion.h"

namespace renkei::cli {
namespace {

// Text within single quotes, in a place where some marks mean something to _arguments.
std::string Quoted(std::string_view text, std::string_view marks) {
  std::string quoted;
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
      continue;
    }
    if (marks.find(c) != std::string_view::npos) quoted += '\\';
    quoted += c;
  }
  return quoted;
}

std::string Action(const Option& option) {
  switch (option.kind) {
    case OptionKind::kChoice:
      return fmt::format("({})", fmt::join(ChoicesOf(option), " "));
    case OptionKind::kFolders:
      return "_files -/";
    case OptionKind::kFile:
    case OptionKind::kFiles:
      return "_files";
    default:
      return " ";
  }
}

std::string OptionSpec(const Option& option, const Words& words) {
  const bool repeatable = IsRepeatable(option.kind);
  const std::string value = option.metavar.empty() ? "" : fmt::format(":{}:{}", option.metavar, Action(option));
  const std::string rest = fmt::format("'[{}]{}'", Quoted(words(option.word), "[]:\\"), value);
  if (option.letter != 0) return fmt::format("'(-{0} --{1})'{{-{0},--{1}}}{2}", option.letter, option.name, rest);
  return fmt::format("'{}--{}'{}", repeatable ? "*" : "", option.name, rest);
}

std::string OperandAction(const Command& command) {
  switch (command.operand_kind) {
    case OperandKind::kPath:
      return "_files";
    case OperandKind::kRule:
      return "_renkei_rules";
    case OperandKind::kShell:
    case OperandKind::kAction:
    case OperandKind::kCommand:
      return fmt::format("({})", fmt::join(OperandChoices(command), " "));
    case OperandKind::kNone:
      break;
  }
  return {};
}

void WriteArguments(const Command& command, const Words& words, std::ostream& out) {
  out << fmt::format("        {})\n          _arguments -s", command.name);
  for (const OptionId id : command.options) out << " \\\n            " << OptionSpec(OptionOf(id), words);
  if (command.operand_count != OperandCount::kNone) {
    const std::string_view many =
        command.operand_count == OperandCount::kSome || command.operand_count == OperandCount::kAny ? "*" : "1";
    out << fmt::format(" \\\n            '{}:{}:{}'", many, command.operand, OperandAction(command));
  }
  out << " ;;\n";
}

constexpr std::string_view kRules = R"sh(_renkei_rules() {
  local -a rules
  rules=(${(f)"$(renkei rules --format ids 2>/dev/null)"})
  compadd -a rules
}

)sh";

}  // namespace

void WriteZshCompletion(const Words& words, std::ostream& out) {
  out << "#compdef renkei\n# zsh completion for renkei, made by `renkei completion zsh`\n\n" << kRules;
  out << "_renkei() {\n  local curcontext=\"$curcontext\" state line\n  local -a commands\n  commands=(\n";
  for (const Command& command : Commands()) {
    if (!command.hidden) out << fmt::format("    '{}:{}'\n", command.name, Quoted(words(command.summary), ":\\"));
  }
  out << "  )\n  _arguments -C";
  for (const OptionId id : ProgramOptions()) out << " \\\n    " << OptionSpec(OptionOf(id), words);
  out << " \\\n    '1:command:->command' \\\n    '*::argument:->argument'\n"
      << "  case $state in\n    command) _describe -t commands command commands ;;\n"
      << "    argument)\n      case $line[1] in\n";
  for (const Command& command : Commands()) {
    if (!command.hidden) WriteArguments(command, words, out);
  }
  // Sourced, the script announces itself; found through fpath, the file is the function's body.
  out << "      esac ;;\n  esac\n}\n\nif [ \"$funcstack[1]\" = _renkei ]; then\n  _renkei \"$@\"\nelse\n"
      << "  compdef _renkei renkei\nfi\n";
}

}  // namespace renkei::cli
