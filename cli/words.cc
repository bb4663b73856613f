#include "cli/words.h"

#include <array>

namespace renkei::cli {
namespace {

struct Row {
  std::string_view name, ja, en;
};

constexpr std::array<Row, kWordCount> kRows = {{
#define RENKEI_WORD(name, ja, en) {#name, ja, en},
#include "cli/words.def"
#undef RENKEI_WORD
}};

const Row& RowOf(Word word) { return kRows.at(static_cast<std::size_t>(word)); }

}  // namespace

std::string_view Text(Word word, Lang lang) { return lang == Lang::kJa ? RowOf(word).ja : RowOf(word).en; }

std::string_view WordName(Word word) { return RowOf(word).name; }

}  // namespace renkei::cli
