#include "engine/report/text_layout.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

#include "engine/encoding/text_tools.h"
#include "engine/report/code_point.h"

namespace renkei {
namespace {

constexpr std::string_view kCut = "…";

int WidthOf(std::string_view text) { return static_cast<int>(DisplayWidth(text)); }

// Where a line may end, as byte offsets, the end of the text last.
std::vector<std::size_t> BreaksOf(std::string_view text, Lang lang) {
  std::vector<std::size_t> breaks;
  UErrorCode status = U_ZERO_ERROR;
  // Strict: no small kana and no prolonged sound mark at the start of a line either.
  const icu::Locale locale(lang == Lang::kJa ? "ja_JP@lb=strict" : "en_US");
  const std::unique_ptr<icu::BreakIterator> lines(icu::BreakIterator::createLineInstance(locale, status));
  UText* opened = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  if (U_SUCCESS(status) != 0) lines->setText(opened, status);
  if (U_SUCCESS(status) != 0) {
    for (std::int32_t at = lines->next(); at != icu::BreakIterator::DONE; at = lines->next()) {
      breaks.push_back(static_cast<std::size_t>(at));
    }
  }
  utext_close(opened);
  if (breaks.empty() || breaks.back() != text.size()) breaks.push_back(text.size());
  return breaks;
}

std::string_view WithoutTrailingBlanks(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::string KeepBegin(std::string_view text, int columns) {
  if (WidthOf(text) <= columns) return std::string(text);
  if (columns <= 0) return {};
  const auto room = static_cast<std::size_t>(columns - 1);
  return std::string(TruncateToColumns(text, room)).append(kCut);
}

std::string KeepEnd(std::string_view text, int columns) {
  int width = WidthOf(text);
  if (width <= columns) return std::string(text);
  if (columns <= 0) return {};
  std::size_t at = 0;
  while (at < text.size() && width > columns - 1) {
    const CodePoint c = DecodeAt(text, at);
    width -= WidthOf(text.substr(at, c.bytes));
    at += c.bytes;
  }
  return std::string(kCut).append(text.substr(at));
}

}  // namespace

std::vector<std::string> WrapText(std::string_view text, int columns, Lang lang) {
  if (WidthOf(text) <= columns) return {std::string(text)};
  std::vector<std::string> lines;
  std::size_t begin = 0;
  std::size_t fits = 0;
  for (const std::size_t end : BreaksOf(text, lang)) {
    const bool too_long = WidthOf(WithoutTrailingBlanks(text.substr(begin, end - begin))) > columns;
    if (too_long && fits > begin) {
      lines.emplace_back(WithoutTrailingBlanks(text.substr(begin, fits - begin)));
      begin = fits;
    }
    fits = end;
  }
  lines.emplace_back(WithoutTrailingBlanks(text.substr(begin)));
  return lines;
}

void FitValue(MarkedValue& value, int columns) {
  const int before = WidthOf(value.before);
  const int mark = WidthOf(value.mark);
  const int after = WidthOf(value.after);
  if (before + mark + after <= columns) return;
  const int keep_before = std::min(before, std::max(columns / 3, columns - mark - after));
  const int keep_mark = std::min(mark, columns - keep_before);
  value.before = KeepEnd(value.before, keep_before);
  value.mark = KeepBegin(value.mark, keep_mark);
  value.after = KeepBegin(value.after, columns - keep_before - keep_mark);
}

}  // namespace renkei
