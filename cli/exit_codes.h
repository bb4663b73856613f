// The exit codes of every command, in one table: the enum, `--help`, the man page and the tests expand it.
// Never a count of findings. A check ends with the first that holds of 2, 3, 1, 0; a send with the first of 2, 3, 6, 4,
// 5, 0.
#pragma once

#include <array>

#include "cli/words.h"

namespace renkei::cli {

enum class ExitCode : int {
  kClean = 0,
  kFindings = 1,
  kUsage = 2,
  kCouldNotCheck = 3,
  kSendRefused = 4,
  kSendLater = 5,
  kSendFailed = 6,
};

struct ExitCodeText {
  ExitCode code;
  Word text;
  bool sends_only;  // no command ends with it yet but those that send
};

inline constexpr std::array<ExitCodeText, 7> kExitCodes = {{
    {ExitCode::kClean, Word::kExitClean, false},
    {ExitCode::kFindings, Word::kExitFindings, false},
    {ExitCode::kUsage, Word::kExitUsage, false},
    {ExitCode::kCouldNotCheck, Word::kExitCouldNotCheck, false},
    {ExitCode::kSendRefused, Word::kExitSendRefused, false},
    {ExitCode::kSendLater, Word::kExitSendLater, false},
    {ExitCode::kSendFailed, Word::kExitSendFailed, false},
}};

}  // namespace renkei::cli
