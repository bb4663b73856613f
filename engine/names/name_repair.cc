#include "engine/names/name_repair.h"

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cctype>

#include "engine/encoding/text_tools.h"
#include "engine/names/name_text.h"

namespace renkei {
namespace {

std::string ToUtf8(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// What explorers, browsers and mail programs add: " (1)", " - コピー (2)", "のコピー", "コピー ～ ", ".csv" a second
// time. Returns the parts taken off.
std::string TakeCopyMarks(std::string& name) {
  static const icu::UnicodeString kPattern = icu::UnicodeString::fromUTF8(
      "(^(コピー[ 　]?[～~][ 　]?|Copy of |新しい )|"
      "([ 　_]*[-‐－–—]*[ 　_]*(のコピー|コピー|[Cc]opy|ｺﾋﾟｰ)([ 　]*[(（]?[0-9０-９]+[)）]?)?|[ "
      "　]*[(（\\[][0-9０-９]+[)）\\]])+(?=(\\.[^.]*)?$)|"
      "(?<=\\.[Cc][Ss][Vv])(\\.[Cc][Ss][Vv])+$|(?<=\\.[Jj][Pp][Gg])(\\.[Jj][Pp][Gg])+$)");
  UErrorCode error = U_ZERO_ERROR;
  icu::RegexMatcher matcher(kPattern, 0, error);
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(name);
  std::string taken;
  for (int round = 0; round < 4 && U_SUCCESS(error); ++round) {
    matcher.reset(text);
    if (!matcher.find()) break;
    taken += ToUtf8(matcher.group(error));
    text.removeBetween(matcher.start(error), matcher.end(error));
  }
  if (!taken.empty()) name = ToUtf8(text);
  return taken;
}

std::string FirstNonAscii(std::string_view name, std::string* code) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())});
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (c < 0x80) continue;
    char hex[16];
    static_cast<void>(std::snprintf(hex, sizeof hex, "U+%04X", static_cast<unsigned>(c)));
    *code = hex;
    return ToUtf8(icu::UnicodeString(c));
  }
  return {};
}

void SplitExtension(std::string_view name, RepairedName& repaired) {
  const auto dot = name.rfind('.');
  repaired.stem = name.substr(0, dot);
  if (dot != std::string_view::npos) repaired.extension = name.substr(dot + 1);
}

// Hyphens, blanks and dots instead of underscores.
std::string MendSeparators(std::string& stem) {
  std::string wrong;
  for (char& c : stem) {
    if (c != '-' && c != ' ' && c != '.' && c != '+') continue;
    if (wrong.find(c) == std::string::npos) wrong += c;
    c = '_';
  }
  const auto last = stem.find_last_not_of('_');
  const auto first = stem.find_first_not_of('_');
  if (first != std::string::npos) stem = stem.substr(first, last - first + 1);
  return wrong;
}

}  // namespace

RepairedName RepairName(std::string_view name) {
  RepairedName repaired;
  std::string text(name);
  if (const std::string taken = TakeCopyMarks(text); !taken.empty()) {
    repaired.issues.push_back({EngineRule::kNameCopySuffix, {TermArg("part", taken)}});
  }
  if (!IsAscii(text)) {
    std::string code;
    const std::string part = FirstNonAscii(text, &code);
    text = NormalizeName(text);
    repaired.issues.push_back({EngineRule::kNameNonAscii, {TermArg("part", part), TermArg("code", code)}});
  }
  SplitExtension(text, repaired);
  if (std::any_of(repaired.stem.begin(), repaired.stem.end(), [](unsigned char c) { return std::islower(c) != 0; })) {
    repaired.issues.push_back({EngineRule::kNameLowerCase, {TermArg("part", repaired.stem)}});
    for (char& c : repaired.stem) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  if (const std::string wrong = MendSeparators(repaired.stem); !wrong.empty()) {
    repaired.issues.push_back({EngineRule::kNameSeparator, {TermArg("part", wrong)}});
  }
  return repaired;
}

}  // namespace renkei
