#include "engine/encoding/text_tools.h"

#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "engine/encoding/utf8.h"

namespace renkei {
namespace {

constexpr char32_t kCombiningLowLine = 0x0332;
constexpr char32_t kIdeographicSpace = 0x3000;
constexpr char32_t kFullWidthFirst = 0xFF01;  // of '!'
constexpr char32_t kFullWidthLast = 0xFF5E;   // of '~'

bool IsOneOf(char32_t c, const char32_t* first, std::size_t count) {
  return std::find(first, first + count, c) != first + count;
}

bool IsControl(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

// Format characters (bidi controls, zero-width joiners, byte-order marks) and line separators: they change how text is
// drawn and are not seen themselves. The soft hyphen, which terminals draw, is one of them.
bool IsInvisible(char32_t c) {
  const int type = u_charType(static_cast<UChar32>(c));
  return type == U_FORMAT_CHAR || type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR;
}

bool IsCombining(char32_t c) {
  const int type = u_charType(static_cast<UChar32>(c));
  const bool hangul_vowel_or_final = c >= 0x1160 && c <= 0x11FF;
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || hangul_vowel_or_final;
}

std::size_t WidthOf(char32_t c, AmbiguousWidth ambiguous) {
  if (c >= 0x20 && c < 0x7F) return 1;
  if (IsControl(c) || IsCombining(c) || IsInvisible(c)) return 0;
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
      return 2;
    case U_EA_AMBIGUOUS:
      return ambiguous == AmbiguousWidth::kWide ? 2 : 1;
    default:
      return 1;
  }
}

std::size_t WidthOf(const Utf8Character& character, AmbiguousWidth ambiguous) {
  return character.valid ? WidthOf(character.code_point, ambiguous) : 1;
}

bool IsFullWidthAscii(char32_t c) { return c == kIdeographicSpace || (c >= kFullWidthFirst && c <= kFullWidthLast); }

char32_t HalfWidthOf(char32_t c) {
  if (c == kIdeographicSpace) return U' ';
  return IsFullWidthAscii(c) ? c - kFullWidthFirst + U'!' : c;
}

// Calls visit(const Utf8Character&, std::string_view its bytes) for each character and each bad byte.
template <typename Visitor>
void ForEachCharacter(std::string_view text, Visitor&& visit) {
  while (!text.empty()) {
    const Utf8Character character = DecodeOneUtf8(text);
    visit(character, text.substr(0, character.length_bytes));
    text.remove_prefix(character.length_bytes);
  }
}

// The longest start whose characters cost at most `budget`; characters that cost nothing come along.
template <typename Cost>
std::string_view TruncateByCost(std::string_view text, std::size_t budget, Cost&& cost) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Utf8Character character = DecodeOneUtf8(text.substr(at));
    const std::size_t price = cost(character);
    if (price > budget) break;
    budget -= price;
    at += character.length_bytes;
  }
  return text.substr(0, at);
}

void AppendEscaped(char32_t c, std::string& out) {
  if (c == U'\n') {
    out += "\\n";
  } else if (c == U'\r') {
    out += "\\r";
  } else if (c == U'\t') {
    out += "\\t";
  } else if (c < 0x80) {
    AppendHexByte(static_cast<std::uint8_t>(c), out);
  } else {
    constexpr char kDigits[] = "0123456789ABCDEF";
    std::string digits;
    for (; c != 0; c >>= 4U) digits.insert(digits.begin(), kDigits[c & 0x0FU]);
    if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
    out += "\\u{" + digits + "}";
  }
}

// The ASCII character that `c`, after NFKC, stands for in a name; `c` itself if none.
char32_t NameFormOf(char32_t c) {
  static constexpr std::array<char32_t, 10> kHyphens{0x02D7, 0x2010, 0x2011, 0x2012, 0x2013,
                                                     0x2014, 0x2015, 0x2043, 0x2212, 0x2500};
  static constexpr std::array<char32_t, 3> kLowLines{kCombiningLowLine, 0x02CD, 0x2017};
  if (IsOneOf(c, kHyphens.data(), kHyphens.size())) return U'-';
  if (IsOneOf(c, kLowLines.data(), kLowLines.size())) return U'_';
  return u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR ? U' ' : c;
}

// Before NFKC: it would compose, reorder or take apart what stands for ASCII (U+2017 becomes a space and U+0333).
std::string ReplaceLookalikes(std::string_view raw) {
  std::string out;
  char32_t before = 0;
  ForEachCharacter(raw, [&](const Utf8Character& character, std::string_view bytes) {
    if (!character.valid) {
      AppendHexByte(static_cast<std::uint8_t>(bytes[0]), out);
      before = 0;
      return;
    }
    const char32_t c = character.code_point;
    if (IsInvisible(c)) return;
    // An underlined low line is one low line.
    if (c == kCombiningLowLine && (before == U'_' || before == 0xFF3F)) return;
    AppendUtf8(NameFormOf(c), out);
    before = c;
  });
  return out;
}

}  // namespace

std::size_t DisplayWidth(std::string_view utf8, AmbiguousWidth ambiguous) {
  std::size_t width = 0;
  ForEachCharacter(utf8,
                   [&](const Utf8Character& character, std::string_view) { width += WidthOf(character, ambiguous); });
  return width;
}

std::string_view TruncateToColumns(std::string_view utf8, std::size_t columns, AmbiguousWidth ambiguous) {
  return TruncateByCost(utf8, columns,
                        [ambiguous](const Utf8Character& character) { return WidthOf(character, ambiguous); });
}

bool SameIgnoringCase(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

std::string_view TruncateToCharacters(std::string_view utf8, std::size_t characters) {
  return TruncateByCost(utf8, characters, [](const Utf8Character& character) {
    const bool follows = character.valid && IsCombining(character.code_point);
    return follows ? std::size_t{0} : std::size_t{1};
  });
}

std::string CleanUtf8(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  ForEachCharacter(raw, [&](const Utf8Character& character, std::string_view bytes) {
    if (character.valid) {
      out += bytes;
    } else {
      AppendHexByte(static_cast<std::uint8_t>(bytes[0]), out);
    }
  });
  return out;
}

std::string EscapeForTerminal(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  ForEachCharacter(raw, [&](const Utf8Character& character, std::string_view bytes) {
    const char32_t c = character.code_point;
    if (!character.valid) {
      AppendHexByte(static_cast<std::uint8_t>(bytes[0]), out);
    } else if (c >= 0x20 && c < 0x7F) {
      out += bytes;
    } else if (IsControl(c) || IsInvisible(c)) {
      AppendEscaped(c, out);
    } else {
      out += bytes;
    }
  });
  return out;
}

std::string FoldName(std::string_view raw) {
  std::string clean = CleanUtf8(raw);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return clean;
  const auto composed = [&](const std::string& text) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr, status);
    return out;
  };
  const std::string whole = composed(clean);
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  icu::CaseMap::utf8Fold(U_FOLD_CASE_DEFAULT, icu::StringPiece(whole.data(), static_cast<int32_t>(whole.size())), sink,
                         nullptr, status);
  std::string name = composed(folded);
  return U_SUCCESS(status) ? name : clean;
}

std::string NormalizeName(std::string_view raw) {
  std::string replaced = ReplaceLookalikes(raw);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  std::string composed;
  if (U_SUCCESS(status)) {
    icu::StringByteSink<std::string> sink(&composed);
    nfkc->normalizeUTF8(0, icu::StringPiece(replaced.data(), static_cast<int32_t>(replaced.size())), sink, nullptr,
                        status);
  }
  if (U_FAILURE(status)) return replaced;
  // What NFKC made of full-width and compatibility forms.
  std::string out;
  ForEachCharacter(composed, [&out](const Utf8Character& character, std::string_view) {
    AppendUtf8(NameFormOf(character.code_point), out);
  });
  return out;
}

bool ContainsFullWidthAscii(std::string_view utf8) {
  bool found = false;
  ForEachCharacter(utf8, [&found](const Utf8Character& character, std::string_view) {
    found = found || (character.valid && IsFullWidthAscii(character.code_point));
  });
  return found;
}

std::string ToHalfWidth(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  ForEachCharacter(utf8, [&](const Utf8Character& character, std::string_view bytes) {
    if (character.valid && IsFullWidthAscii(character.code_point)) {
      AppendUtf8(HalfWidthOf(character.code_point), out);
    } else {
      out += bytes;
    }
  });
  return out;
}

}  // namespace renkei
