#include "engine/forms/form_words.h"

#include <iterator>

namespace renkei::forms {
namespace {

struct WordRow {
  std::string_view ja, en;
};

constexpr WordRow kRows[] = {
#define RENKEI_FORM_WORD(key, ja, en) {ja, en},
#include "engine/forms/form_words.def"
#undef RENKEI_FORM_WORD
};

constexpr bool AllWordsSaid() {
  for (const WordRow& row : kRows) {
    if (row.ja.empty() || row.en.empty()) return false;
  }
  return true;
}
static_assert(AllWordsSaid(), "a word of form_words.def lacks a language");
static_assert(std::size(kRows) == static_cast<std::size_t>(FormWord::kCountOfWords));

}  // namespace

std::string_view FormWordText(FormWord word, Lang lang) {
  const auto index = static_cast<std::size_t>(word);
  if (index >= std::size(kRows)) return {};
  return lang == Lang::kJa ? kRows[index].ja : kRows[index].en;
}

std::string Say(FormWord word, Lang lang, const NamedValues& values) {
  const std::string_view text = FormWordText(word, lang);
  return values.empty() ? std::string(text) : Pattern(text, lang).Format(values);
}

}  // namespace renkei::forms
