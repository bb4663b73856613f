#include "engine/sheet/sheet_words.h"

#include <array>
#include <cstddef>

namespace renkei::sheet {
namespace {

struct Row {
  std::string_view ja, en;
};

constexpr std::array kRows = {
#define RENKEI_SHEET_WORD(key, ja, en) Row{ja, en},
#include "engine/sheet/sheet_words.def"
#undef RENKEI_SHEET_WORD
};

}  // namespace

std::string_view Say(SheetWord word, Lang lang) {
  const Row& row = kRows.at(static_cast<std::size_t>(word));
  return lang == Lang::kJa ? row.ja : row.en;
}

std::string Say(SheetWord word, Lang lang, const NamedValues& values) {
  return Pattern(Say(word, lang), lang).Format(values);
}

}  // namespace renkei::sheet
