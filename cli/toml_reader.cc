#include "cli/toml_reader.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <optional>

#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

// Lists in lists have no use in settings; the bound keeps the reader from running out of stack.
constexpr int kDeepestList = 2;
constexpr std::uint32_t kLastCode = 0x10FFFF;
constexpr std::uint32_t kFirstSurrogate = 0xD800;
constexpr std::uint32_t kLastSurrogate = 0xDFFF;

bool IsBare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  TomlDocument Read() {
    for (SkipBlank(true); !rest_.empty(); SkipBlank(true)) {
      if (Take('[')) {
        ReadHeading();
      } else {
        ReadEntry();
      }
      EndLine();
    }
    return std::move(document_);
  }

 private:
  [[noreturn]] void Fail(Word word, const std::string& subject = {}) const { throw TomlError(word, line_, subject); }

  bool Take(char mark) {
    if (rest_.empty() || rest_.front() != mark) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // Blanks and comments, and ends of lines where these mean nothing.
  void SkipBlank(bool lines) {
    while (!rest_.empty()) {
      const char c = rest_.front();
      if (c == '#') {
        rest_.remove_prefix(std::min(rest_.find('\n'), rest_.size()));
      } else if (c == ' ' || c == '\t' || (lines && (c == '\n' || rest_.starts_with("\r\n")))) {
        line_ += c == '\n' ? 1 : 0;
        rest_.remove_prefix(1);
      } else {
        return;
      }
    }
  }

  void EndLine() {
    SkipBlank(false);
    if (rest_.empty() || rest_.front() == '\n' || rest_.starts_with("\r\n")) return;
    Fail(Word::kTomlLineEnd);
  }

  void ReadHeading() {
    table_ = ReadKey(Word::kTomlTable);
    if (!Take(']')) Fail(Word::kTomlTable);
    for (const TomlHeading& heading : document_.headings) {
      if (heading.table == table_) Fail(Word::kConfigTwice, "[" + table_ + "]");
    }
    document_.headings.push_back({table_, line_});
  }

  void ReadEntry() {
    TomlEntry entry;
    entry.line_1based = line_;
    entry.table = table_;
    entry.key = ReadKey(Word::kTomlKey);
    if (!Take('=')) Fail(Word::kTomlEquals);
    const std::size_t dot = entry.key.rfind('.');
    if (dot != std::string::npos) {
      entry.table += (table_.empty() ? "" : ".") + entry.key.substr(0, dot);
      entry.key.erase(0, dot + 1);
    }
    for (const TomlEntry& other : document_.entries) {
      if (other.table == entry.table && other.key == entry.key) Fail(Word::kConfigTwice, entry.key);
    }
    SkipBlank(false);
    entry.type = ReadValue(&entry, 0);
    document_.entries.push_back(std::move(entry));
  }

  // A key and the blanks after it; parts joined by '.'.
  std::string ReadKey(Word wanted) {
    std::string key;
    do {
      SkipBlank(false);
      std::string part;
      if (Take('"')) {
        part = ReadText();
      } else if (Take('\'')) {
        part = ReadLiteral();
      } else {
        part = TakeWhile(IsBare);
      }
      if (part.empty()) Fail(wanted);
      key += (key.empty() ? "" : ".") + part;
      SkipBlank(false);
    } while (Take('.'));
    return key;
  }

  template <typename Predicate>
  std::string TakeWhile(Predicate predicate) {
    const auto* const end = std::find_if_not(rest_.begin(), rest_.end(), predicate);
    std::string taken(rest_.begin(), end);
    rest_.remove_prefix(taken.size());
    return taken;
  }

  TomlType ReadValue(TomlEntry* entry, int depth) {
    if (Take('[')) return ReadList(entry, depth + 1);
    if (Take('"')) return Keep(entry, ReadText(), TomlType::kText);
    if (Take('\'')) return Keep(entry, ReadLiteral(), TomlType::kText);
    std::string word = TakeWhile([](char c) { return IsBare(c) || c == '+' || c == '.' || c == ':'; });
    if (word == "true" || word == "false") return Keep(entry, std::move(word), TomlType::kFlag);
    const std::optional<std::string> number = Number(word);
    if (!number) Fail(Word::kTomlValue);
    return Keep(entry, *number, TomlType::kNumber);
  }

  static TomlType Keep(TomlEntry* entry, std::string value, TomlType type) {
    entry->values.push_back(std::move(value));
    entry->all_text = entry->all_text && type == TomlType::kText;
    return type;
  }

  // Decimals with an optional sign, underscores between digits taken out; no leading zeros.
  static std::optional<std::string> Number(std::string_view word) {
    std::string digits;
    const bool minus = word.starts_with('-');
    if (minus || word.starts_with('+')) word.remove_prefix(1);
    for (std::size_t at = 0; at < word.size(); ++at) {
      const bool digit = word[at] >= '0' && word[at] <= '9';
      const bool inner = at > 0 && at + 1 < word.size() && word[at] == '_' && word[at - 1] != '_';
      if (!digit && !inner) return std::nullopt;
      if (digit) digits += word[at];
    }
    if (digits.empty() || (digits.size() > 1 && digits.front() == '0')) return std::nullopt;
    return (minus ? "-" : "") + digits;
  }

  TomlType ReadList(TomlEntry* entry, int depth) {
    if (depth > kDeepestList) Fail(Word::kTomlValue);
    for (SkipBlank(true); !Take(']'); SkipBlank(true)) {
      if (rest_.empty()) Fail(Word::kTomlArray);
      const TomlType type = ReadValue(entry, depth);
      if (type == TomlType::kList) entry->all_text = false;
      SkipBlank(true);
      if (!Take(',') && (rest_.empty() || rest_.front() != ']')) Fail(Word::kTomlArray);
    }
    return TomlType::kList;
  }

  // After the opening quote.
  std::string ReadLiteral() {
    const std::size_t end = rest_.find_first_of("'\n");
    if (end == std::string_view::npos || rest_[end] == '\n') Fail(Word::kTomlString);
    std::string text(rest_.substr(0, end));
    rest_.remove_prefix(end + 1);
    return text;
  }

  std::string ReadText() {
    std::string text;
    while (!Take('"')) {
      if (rest_.empty() || rest_.front() == '\n') Fail(Word::kTomlString);
      if (Take('\\')) {
        ReadEscape(&text);
      } else {
        text += rest_.front();
        rest_.remove_prefix(1);
      }
    }
    return text;
  }

  void ReadEscape(std::string* text) {
    constexpr std::string_view kNames = "btnfr\"\\";
    constexpr std::string_view kMeanings = "\b\t\n\f\r\"\\";
    if (rest_.empty()) Fail(Word::kTomlString);
    const char name = rest_.front();
    rest_.remove_prefix(1);
    const std::size_t at = kNames.find(name);
    if (at != std::string_view::npos) {
      *text += kMeanings[at];
    } else if (name == 'u' || name == 'U') {
      ReadCodePoint(name == 'u' ? 4 : 8, text);
    } else {
      Fail(Word::kTomlEscape);
    }
  }

  void ReadCodePoint(std::size_t digits, std::string* text) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::uint32_t code = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      const char c = rest_.empty() ? '\n' : rest_.front();
      const std::size_t value = kDigits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c);
      if (value == std::string_view::npos) Fail(Word::kTomlEscape);
      code = code * 16 + static_cast<std::uint32_t>(value);
      rest_.remove_prefix(1);
    }
    if (code > kLastCode || (code >= kFirstSurrogate && code <= kLastSurrogate)) Fail(Word::kTomlEscape);
    const icu::UnicodeString character(static_cast<UChar32>(code));
    character.toUTF8String(*text);
  }

  std::string_view rest_;
  int line_ = 1;
  std::string table_;
  TomlDocument document_;
};

}  // namespace

TomlDocument ReadToml(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // Windows editors write it
  if (CleanUtf8(text) != text) throw TomlError(Word::kTomlNotUtf8, 1);
  return Reader(text).Read();
}

}  // namespace renkei::cli
