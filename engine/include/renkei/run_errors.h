// The catalogue of run errors as rows, for those who list or explain them, and the way for libraries above the engine
// to bring rows of their own. Used by the command line. Threads: constants and pure functions.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "renkei/report_writer.h"

namespace renkei {

// Texts are UTF-8 that lives as long as the program. Messages and remedies are ICU patterns that may name {path} and
// {detail}.
struct RunErrorText {
  std::string_view code;
  std::string_view message_ja, message_en;
  std::string_view remedy_ja, remedy_en;
  std::string_view why_ja, why_en;  // empty: the message says all
};

// The engine's own (engine/intake/run_errors.def), in the order of the table.
std::span<const RunErrorText> RunErrorTexts();

// A run error in words: by the row of its code in `more`, else by the engine's own.
std::string FormatRunError(const RunError& error, Lang lang, std::span<const RunErrorText> more);
std::string FormatRunErrorRemedy(const RunError& error, Lang lang, std::span<const RunErrorText> more);

// A message with its places shown as …, for lists.
std::string OutlineOfRunError(const RunErrorText& row, Lang lang);

}  // namespace renkei
