// UTF-8 read code point by code point, and text made fit to be looked at. Used by the writers.
// Threads: functions without state.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace renkei {

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 1;  // how many bytes of the text it takes
  bool valid = true;      // false: these bytes are not UTF-8, value is the first of them
};

// REQUIRES: at < text.size().
CodePoint DecodeAt(std::string_view text, std::size_t at);

// Characters that a reader does not see but that change what is seen: C1 controls, bidirectional and
// other format characters, line and paragraph separators; and noncharacters.
bool IsUnseen(char32_t value);

// EscapeForTerminal for forms that have lines of their own (CSV cells, XML, the page): LF, CR and TAB
// stay, everything else that could lead a reader or a program astray is written out.
std::string VisibleText(std::string_view text);

}  // namespace renkei
