#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <span>
#include <utility>

#include "cli/failures.h"
#include "cli/nearest.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

std::string Dashed(std::string_view name) { return "--" + std::string(name); }

std::string HelpLine(const Command* command) {
  return command == nullptr ? "renkei --help" : "renkei " + std::string(command->name) + " --help";
}

// The option that a word names, with its value after it: --format, -f. Not --format=x, which holds its value.
const Option* OptionOfWord(const std::string& word, std::span<const OptionId> options) {
  for (const OptionId id : options) {
    const Option& option = OptionOf(id);
    const bool letter = option.letter != 0 && word.size() == 2 && word[0] == '-' && word[1] == option.letter;
    if (letter || word == Dashed(option.name)) return &option;
  }
  return nullptr;
}

bool TakesValue(const Option* option) { return option != nullptr && option->kind != OptionKind::kFlag; }

// The words of a command line around its command.
struct Split {
  std::vector<std::string> before, after;
  std::string command;
};

// The command is the first word that is neither an option nor an option's value.
Split SplitAtCommand(const std::vector<std::string>& args) {
  Split split;
  std::size_t at = 0;
  for (; at < args.size(); ++at) {
    if (!args[at].starts_with('-')) break;
    split.before.push_back(args[at]);
    const Option* option = nullptr;
    for (const Command& command : Commands()) {
      if (option == nullptr) option = OptionOfWord(args[at], command.options);
    }
    if (TakesValue(option) && at + 1 < args.size()) split.before.push_back(args[++at]);
  }
  if (at < args.size()) split.command = args[at++];
  split.after.assign(args.begin() + static_cast<std::ptrdiff_t>(std::min(at, args.size())), args.end());
  return split;
}

// Takes the words after -- out of `words`, where -- is no option's value.
std::vector<std::string> TakeAfterMark(std::span<const OptionId> options, std::vector<std::string>* words) {
  for (std::size_t at = 0; at < words->size(); ++at) {
    const auto mark = words->begin() + static_cast<std::ptrdiff_t>(at);
    if (*mark == "--") {
      std::vector<std::string> rest(mark + 1, words->end());
      words->erase(mark, words->end());
      return rest;
    }
    if (TakesValue(OptionOfWord(*mark, options))) ++at;
  }
  return {};
}

UsageError UnknownOption(const std::string& word, const Command* command, std::span<const OptionId> options,
                         const Words& words) {
  const std::string name = word.substr(0, word.find('='));
  std::vector<std::string> known;
  for (const OptionId id : options) known.push_back(Dashed(OptionOf(id).name));
  const std::string nearest = name.size() > 2 ? Nearest(name.starts_with("--") ? name : "-" + name, known) : "";
  const std::string place = command == nullptr ? "renkei" : "renkei " + std::string(command->name);
  return UsageError(words(Word::kUnknownOption, EscapeForTerminal(name), place),
                    nearest.empty() ? words(Word::kSeeHelp, HelpLine(command)) : words(Word::kDidYouMean, nearest));
}

// CLI11 does the reading of words; names, help and errors are ours.
class Parser {
 public:
  Parser(const Command* command, std::span<const OptionId> options, const Words& words)
      : command_(command), options_(options), words_(words) {
    app_.set_help_flag();
    app_.allow_windows_style_options(false);
    app_.allow_extras();
    for (const OptionId id : options) added_.emplace_back(id, Add(OptionOf(id)));
  }

  void Parse(std::vector<std::string> line, Arguments* arguments) {
    const std::vector<std::string> marked = TakeAfterMark(options_, &line);
    std::reverse(line.begin(), line.end());  // CLI11 takes words from the end
    try {
      app_.parse(line);
    } catch (const CLI::ParseError& error) {
      throw Explain(error);
    }
    for (const std::string& word : app_.remaining()) {
      if (word.size() > 1 && word.front() == '-') throw UnknownOption(word, command_, options_, words_);
      arguments->operands.push_back(word);
    }
    arguments->operands.insert(arguments->operands.end(), marked.begin(), marked.end());
    for (const auto& [id, option] : added_) {
      if (option->count() != 0) arguments->options[id] = option->results();
    }
  }

 private:
  CLI::Option* Add(const Option& option) {
    const std::string letter = option.letter == 0 ? "" : std::string("-") + option.letter + ",";
    const std::string names = letter + Dashed(option.name);
    if (option.kind == OptionKind::kFlag) return app_.add_flag(names)->multi_option_policy(kLast);
    return app_.add_option(names)->expected(1)->allow_extra_args(false)->multi_option_policy(
        IsRepeatable(option.kind) ? CLI::MultiOptionPolicy::TakeAll : kLast);
  }

  // What CLI11 can still complain of: a missing value, or one for a flag.
  UsageError Explain(const CLI::ParseError& error) const {
    for (const auto& [id, option] : added_) {
      const Option& row = OptionOf(id);
      const std::string name = Dashed(row.name);
      if (std::string(error.what()).find(name) == std::string::npos) continue;
      const Word word = row.kind == OptionKind::kFlag ? Word::kFlagWithValue : Word::kMissingValue;
      return UsageError(words_(word, name), words_(Word::kSeeHelp, HelpLine(command_)));
    }
    return UsageError(error.what(), words_(Word::kSeeHelp, HelpLine(command_)));
  }

  static constexpr CLI::MultiOptionPolicy kLast = CLI::MultiOptionPolicy::TakeLast;
  const Command* command_;
  std::span<const OptionId> options_;
  const Words& words_;
  CLI::App app_;
  std::vector<std::pair<OptionId, CLI::Option*>> added_;
};

const Command* RequireCommand(const std::string& name, const Words& words) {
  const Command* command = FindCommand(name);
  if (command != nullptr) return command;
  const std::string nearest = Nearest(name, VisibleCommandNames());
  throw UsageError(words(Word::kUnknownCommand, EscapeForTerminal(name)),
                   nearest.empty() ? words(Word::kSeeHelp, HelpLine(nullptr)) : words(Word::kDidYouMean, nearest));
}

void RequireOperands(const Arguments& arguments, const Words& words) {
  const Command& command = *arguments.command;
  const std::size_t count = arguments.operands.size();
  const bool needed = command.operand_count == OperandCount::kOne || command.operand_count == OperandCount::kSome;
  if (needed && count == 0) {
    const std::string example = command.examples.empty()
                                    ? "renkei " + std::string(command.name) + " " + std::string(command.operand)
                                    : std::string(command.examples.front().line);
    throw UsageError(words(Word::kMissingOperand, command.operand, example), words(Word::kSeeHelp, HelpLine(&command)));
  }
  const std::size_t most = command.operand_count == OperandCount::kNone ? 0 : 1;
  const bool many = command.operand_count == OperandCount::kSome || command.operand_count == OperandCount::kAny;
  if (!many && count > most) {
    throw UsageError(words(Word::kTooManyOperands, EscapeForTerminal(arguments.operands[most])),
                     words(Word::kSeeHelp, HelpLine(&command)));
  }
}

}  // namespace

Arguments ParseArguments(const std::vector<std::string>& args, const Words& words) {
  Arguments arguments;
  Split split = SplitAtCommand(args);
  if (split.command.empty()) {
    Parser(nullptr, ProgramOptions(), words).Parse(std::move(split.before), &arguments);
    return arguments;
  }
  arguments.command = RequireCommand(split.command, words);
  std::vector<std::string> line = std::move(split.before);
  line.insert(line.end(), split.after.begin(), split.after.end());
  Parser(arguments.command, arguments.command->options, words).Parse(std::move(line), &arguments);
  if (!arguments.Has(OptionId::kHelp)) RequireOperands(arguments, words);
  return arguments;
}

}  // namespace renkei::cli
