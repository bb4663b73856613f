// The run's own trouble in words, from the catalogue of run errors.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "engine/report/pattern.h"
#include "engine/report/words.h"
#include "renkei/report_writer.h"
#include "renkei/run_errors.h"

namespace renkei {
namespace {

constexpr RunErrorText kRunErrors[] = {
#define RENKEI_RUN_ERROR(code, message_ja, message_en, remedy_ja, remedy_en) \
  {code, message_ja, message_en, remedy_ja, remedy_en, {}, {}},
#include "engine/intake/run_errors.def"
#undef RENKEI_RUN_ERROR
};

constexpr bool AllTextsThere() {
  for (const RunErrorText& row : kRunErrors) {
    if (row.code.empty() || row.message_ja.empty() || row.message_en.empty()) return false;
    if (row.remedy_ja.empty() || row.remedy_en.empty()) return false;
  }
  return true;
}
static_assert(AllTextsThere(), "a run error lacks a text");

const RunErrorText* FindRow(std::string_view code, std::span<const RunErrorText> rows) {
  const auto found = std::find_if(rows.begin(), rows.end(), [code](const RunErrorText& r) { return r.code == code; });
  return found == rows.end() ? nullptr : &*found;
}

const RunErrorText* FindRow(const RunError& error, std::span<const RunErrorText> more) {
  const RunErrorText* row = FindRow(error.code, more);
  return row != nullptr ? row : FindRow(error.code, kRunErrors);
}

std::string Fill(std::string_view text, const RunError& error, Lang lang) {
  return Pattern(text, lang).Format({{"path", error.path}, {"detail", error.detail}, {"code", error.code}});
}

}  // namespace

std::span<const RunErrorText> RunErrorTexts() { return kRunErrors; }

std::string FormatRunError(const RunError& error, Lang lang, std::span<const RunErrorText> more) {
  const RunErrorText* row = FindRow(error, more);
  if (row == nullptr) return Fill(WordText(Word::kUnknownRunError, lang), error, lang);
  return Fill(lang == Lang::kJa ? row->message_ja : row->message_en, error, lang);
}

std::string FormatRunErrorRemedy(const RunError& error, Lang lang, std::span<const RunErrorText> more) {
  const RunErrorText* row = FindRow(error, more);
  if (row == nullptr) return Fill(WordText(Word::kUnknownRunErrorRemedy, lang), error, lang);
  return Fill(lang == Lang::kJa ? row->remedy_ja : row->remedy_en, error, lang);
}

std::string OutlineOfRunError(const RunErrorText& row, Lang lang) {
  return Pattern(lang == Lang::kJa ? row.message_ja : row.message_en, lang).Outline();
}

std::string FormatRunError(const RunError& error, Lang lang) { return FormatRunError(error, lang, {}); }

std::string FormatRunErrorRemedy(const RunError& error, Lang lang) { return FormatRunErrorRemedy(error, lang, {}); }

}  // namespace renkei
