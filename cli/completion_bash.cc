// Completion for bash: one function that looks for the command among the words, then at the word before the cursor.
#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

#include "cli/command_table.h"
#include "cli/completion.h"

namespace renkei::cli {
namespace {

// "--format | -f", as a pattern of `case`.
std::string Forms(const Option& option, std::string_view prefix) {
  std::string forms = fmt::format("'{}--{}'", prefix, option.name);
  if (option.letter != 0) forms += fmt::format(" | '{}-{}'", prefix, option.letter);
  return forms;
}

// Offers what compgen finds, one candidate a line, so that names with blanks stay whole.
std::string Offer(std::string_view source) {
  return fmt::format("mapfile -t COMPREPLY < <(compgen {} -- \"$cur\")", source);
}

std::string ValueCompletion(const Option& option) {
  switch (option.kind) {
    case OptionKind::kChoice:
      return Offer(fmt::format("-W '{}'", fmt::join(ChoicesOf(option), " ")));
    case OptionKind::kFolders:
      return "compopt -o filenames; " + Offer("-d");
    case OptionKind::kFile:
    case OptionKind::kFiles:
      return "compopt -o filenames; " + Offer("-f");
    default:
      return ":";
  }
}

std::string OperandCompletion(const Command& command) {
  switch (command.operand_kind) {
    case OperandKind::kPath:
      return "compopt -o filenames; " + Offer("-f");
    case OperandKind::kRule:
      return Offer("-W \"$(renkei rules --format ids 2>/dev/null)\"");
    case OperandKind::kShell:
    case OperandKind::kAction:
    case OperandKind::kCommand:
      return Offer(fmt::format("-W '{}'", fmt::join(OperandChoices(command), " ")));
    case OperandKind::kNone:
      break;
  }
  return ":";
}

std::string Dashed(std::span<const OptionId> options) {
  std::vector<std::string> names;
  for (const OptionId id : options) names.push_back("--" + std::string(OptionOf(id).name));
  return fmt::format("{}", fmt::join(names, " "));
}

// All options that take a value, so that the value is not taken for the command.
std::string FormsWithValue() {
  std::set<std::string> forms;
  for (const Command& command : Commands()) {
    for (const OptionId id : command.options) {
      if (OptionOf(id).kind != OptionKind::kFlag) forms.insert(Forms(OptionOf(id), ""));
    }
  }
  return fmt::format("{}", fmt::join(forms, " | "));
}

void WriteValues(std::ostream& out) {
  out << "  case \"$command $prev\" in\n";
  for (const Command& command : Commands()) {
    if (command.hidden) continue;
    for (const OptionId id : command.options) {
      const Option& option = OptionOf(id);
      if (option.kind == OptionKind::kFlag) continue;
      out << fmt::format("    {}) {}; return ;;\n", Forms(option, std::string(command.name) + " "),
                         ValueCompletion(option));
    }
  }
  out << fmt::format("    ' --lang') {}; return ;;\n", ValueCompletion(OptionOf(OptionId::kLang)));
  out << "  esac\n";
}

void WriteOperands(std::ostream& out) {
  out << "  case $command in\n";
  const std::string anything =
      fmt::format("-W '{} {}'", fmt::join(VisibleCommandNames(), " "), Dashed(ProgramOptions()));
  out << fmt::format("    '') {} ;;\n", Offer(anything));
  for (const Command& command : Commands()) {
    if (command.hidden) continue;
    out << fmt::format("    {})\n      case $cur in\n", command.name);
    out << fmt::format("        -*) {} ;;\n", Offer(fmt::format("-W '{}'", Dashed(command.options))));
    out << fmt::format("        *) {} ;;\n      esac ;;\n", OperandCompletion(command));
  }
  out << "  esac\n";
}

constexpr std::string_view kBegin = R"sh(_renkei() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev='' command='' i
  COMPREPLY=()
  [ "$COMP_CWORD" -gt 0 ] && prev=${COMP_WORDS[COMP_CWORD-1]}
  # bash takes --format=json for three words
  if [ "$cur" = '=' ]; then
    cur=''
  elif [ "$prev" = '=' ] && [ "$COMP_CWORD" -gt 1 ]; then
    prev=${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
)sh";

constexpr std::string_view kMiddle = R"sh(        [ "${COMP_WORDS[i+1]}" = '=' ] && ((i++))
        ((i++)) ;;
      -*) ;;
      *) command=${COMP_WORDS[i]}; break ;;
    esac
  done
)sh";

}  // namespace

void WriteBashCompletion(const Words& /*words*/, std::ostream& out) {
  out << "# bash completion for renkei, made by `renkei completion bash`\n" << kBegin;
  out << fmt::format("      {})\n", FormsWithValue()) << kMiddle;
  WriteValues(out);
  WriteOperands(out);
  out << "}\ncomplete -F _renkei renkei\n";
}

}  // namespace renkei::cli
