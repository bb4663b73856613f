// The run's own trouble in words, from the catalogue of run errors.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "engine/report/pattern.h"
#include "engine/report/words.h"
#include "renkei/report_writer.h"

namespace renkei {
namespace {

struct RunErrorRow {
  std::string_view code, message_ja, message_en, remedy_ja, remedy_en;
};

constexpr RunErrorRow kRunErrors[] = {
#define RENKEI_RUN_ERROR(code, message_ja, message_en, remedy_ja, remedy_en) \
  {code, message_ja, message_en, remedy_ja, remedy_en},
#include "engine/intake/run_errors.def"
#undef RENKEI_RUN_ERROR
};

constexpr bool AllTextsThere() {
  for (const RunErrorRow& row : kRunErrors) {
    if (row.code.empty() || row.message_ja.empty() || row.message_en.empty()) return false;
    if (row.remedy_ja.empty() || row.remedy_en.empty()) return false;
  }
  return true;
}
static_assert(AllTextsThere(), "a run error lacks a text");

const RunErrorRow* FindRow(std::string_view code) {
  const auto* row = std::find_if(std::begin(kRunErrors), std::end(kRunErrors),
                                 [code](const RunErrorRow& r) { return r.code == code; });
  return row == std::end(kRunErrors) ? nullptr : row;
}

std::string Fill(std::string_view text, const RunError& error, Lang lang) {
  return Pattern(text, lang).Format({{"path", error.path}, {"detail", error.detail}, {"code", error.code}});
}

}  // namespace

std::string FormatRunError(const RunError& error, Lang lang) {
  const RunErrorRow* row = FindRow(error.code);
  if (row == nullptr) return Fill(WordText(Word::kUnknownRunError, lang), error, lang);
  return Fill(lang == Lang::kJa ? row->message_ja : row->message_en, error, lang);
}

std::string FormatRunErrorRemedy(const RunError& error, Lang lang) {
  const RunErrorRow* row = FindRow(error.code);
  if (row == nullptr) return Fill(WordText(Word::kUnknownRunErrorRemedy, lang), error, lang);
  return Fill(lang == Lang::kJa ? row->remedy_ja : row->remedy_en, error, lang);
}

}  // namespace renkei
