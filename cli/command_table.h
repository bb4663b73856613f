// The commands: one table behind dispatch, help, "did you mean", completion and the man page. A command is one file in
// cli/commands/ and one row here. Threads: constants; Run functions are called once by RunCli.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/exit_codes.h"
#include "cli/options.h"

namespace renkei::cli {

struct Invocation;

// How many operands (words that are no options) a command takes, and what they are, for completion.
enum class OperandCount : std::uint8_t { kNone, kOptional, kOne, kSome, kAny };
enum class OperandKind : std::uint8_t { kNone, kPath, kRule, kShell, kCommand, kAction };

struct Example {
  std::string_view line;
  Word meaning;
};

struct Command {
  std::string_view name;
  ExitCode (*run)(const Invocation& invocation);
  Word summary;
  Word details;
  std::span<const OptionId> options;
  std::span<const Example> examples;
  OperandCount operand_count = OperandCount::kNone;
  OperandKind operand_kind = OperandKind::kNone;
  std::string_view operand = {};  // "PATH"
  Word operand_word = Word::kHelpOperand;
  bool hidden = false;
  // Whether a wrong configuration stops the command. The others only take their language from it, if it can be read.
  bool needs_config = false;
  // A list of its own that its help and the man page show under a heading; nullptr: none.
  std::vector<std::pair<std::string, std::string>> (*list)(const Words& words) = nullptr;
  Word list_heading = Word::kHeadOptions;
  // What the first operand may be, where the command has actions; nullptr: none.
  std::vector<std::string> (*actions)() = nullptr;
};

// All commands, in the order of the help.
std::span<const Command> Commands();

// By name; nullptr when there is none.
const Command* FindCommand(std::string_view name);

// The options that stand without a command: renkei --help, --version, --lang.
std::span<const OptionId> ProgramOptions();

// The words that a command's operand may be, where these are known: shells, names of commands.
std::vector<std::string> OperandChoices(const Command& command);

// Names of commands that are not hidden.
std::vector<std::string> VisibleCommandNames();

}  // namespace renkei::cli
