#include "engine/report/code_point.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

#include "engine/encoding/text_tools.h"

namespace renkei {

CodePoint DecodeAt(std::string_view text, std::size_t at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t next = at;
  UChar32 c = 0;
  U8_NEXT(bytes, next, text.size(), c);
  if (c < 0) return {static_cast<char32_t>(bytes[at]), next - at, false};
  return {static_cast<char32_t>(c), next - at, true};
}

bool IsUnseen(char32_t value) {
  if (value < 0x80) return false;
  switch (u_charType(static_cast<UChar32>(value))) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return true;
    default:
      return U_IS_UNICODE_NONCHAR(static_cast<UChar32>(value));
  }
}

std::string VisibleText(std::string_view text) {
  constexpr std::string_view kBreaks = "\n\r\t";
  std::string out;
  while (!text.empty()) {
    const std::size_t piece = text.find_first_of(kBreaks);
    out.append(EscapeForTerminal(text.substr(0, piece)));
    if (piece == std::string_view::npos) break;
    out.push_back(text[piece]);
    text.remove_prefix(piece + 1);
  }
  return out;
}

}  // namespace renkei
