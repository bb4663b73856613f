#include "engine/check/display.h"

#include <unicode/unistr.h>

#include "engine/encoding/ms932.h"
#include "engine/encoding/text_tools.h"

namespace renkei {

std::string Decode(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8:
    case Encoding::kUtf8Bom:
      return CleanUtf8(bytes);
    case Encoding::kEucJp: {
      std::string utf8;
      icu::UnicodeString(bytes.data(), static_cast<int32_t>(bytes.size()), "EUC-JP").toUTF8String(utf8);
      return utf8;
    }
    default:
      return ms932::ToUtf8(bytes);
  }
}

std::string DecodeValue(std::string_view bytes, Encoding encoding) {
  const std::string utf8 = Decode(bytes.substr(0, kValueCharacters * 4), encoding);
  return std::string(TruncateToCharacters(utf8, kValueCharacters));
}

std::string HexCode(std::string_view bytes) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string code;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    code += kHex[byte >> 4U];
    code += kHex[byte & 15U];
  }
  return code;
}

}  // namespace renkei
