#include "engine/report/words.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace renkei {
namespace {

struct WordRow {
  std::string_view ja, en;
};
struct RelatedRow {
  std::string_view key, ja, en;
};

constexpr WordRow kWords[] = {
#define RENKEI_WORD(key, ja, en) {ja, en},
#define RENKEI_RELATED(key, ja, en)
#include "engine/report/words.def"
#undef RENKEI_WORD
#undef RENKEI_RELATED
};

constexpr RelatedRow kRelated[] = {
#define RENKEI_WORD(key, ja, en)
#define RENKEI_RELATED(key, ja, en) {key, ja, en},
#include "engine/report/words.def"
#undef RENKEI_WORD
#undef RENKEI_RELATED
};

constexpr bool AllWordsSaid() {
  for (const WordRow& row : kWords) {
    if (row.ja.empty() || row.en.empty()) return false;
  }
  for (const RelatedRow& row : kRelated) {
    if (row.key.empty() || row.ja.empty() || row.en.empty()) return false;
  }
  return true;
}
static_assert(AllWordsSaid(), "a word of words.def lacks a language");
static_assert(std::size(kWords) == static_cast<std::size_t>(Word::kCountOfWords));

const RelatedRow* FindRelated(std::string_view key) {
  const auto* row =
      std::find_if(std::begin(kRelated), std::end(kRelated), [key](const RelatedRow& r) { return r.key == key; });
  return row == std::end(kRelated) ? nullptr : row;
}

}  // namespace

std::string_view WordText(Word word, Lang lang) {
  const auto index = static_cast<std::size_t>(word);
  if (index >= std::size(kWords)) return {};
  return lang == Lang::kJa ? kWords[index].ja : kWords[index].en;
}

std::string RelatedText(std::string_view key, Lang lang) {
  const RelatedRow* row = FindRelated(key);
  if (row == nullptr) return lang == Lang::kJa ? "関連するところ" : "related place";
  return std::string(lang == Lang::kJa ? row->ja : row->en);
}

bool IsRelatedKey(std::string_view key) { return FindRelated(key) != nullptr; }

Word SeverityWord(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return Word::kError;
    case Severity::kWarning:
      return Word::kWarning;
    case Severity::kInfo:
      break;
  }
  return Word::kInfo;
}

Word VerdictWord(Verdict verdict) {
  switch (verdict) {
    case Verdict::kValid:
      return Word::kVerdictValid;
    case Verdict::kInvalid:
      return Word::kVerdictInvalid;
    case Verdict::kUnclear:
      return Word::kVerdictUnclear;
    case Verdict::kSkipped:
      break;
  }
  return Word::kVerdictSkipped;
}

std::string_view SeverityKey(Severity severity) { return WordText(SeverityWord(severity), Lang::kEn); }
std::string_view VerdictKey(Verdict verdict) { return WordText(VerdictWord(verdict), Lang::kEn); }
std::string_view LangKey(Lang lang) { return lang == Lang::kJa ? "ja" : "en"; }

std::string Phrases::Say(Word word, const NamedValues& values) {
  auto found = patterns_.find(word);
  if (found == patterns_.end()) {
    found = patterns_.emplace(word, Pattern(WordText(word, lang_), lang_)).first;
  }
  return found->second.Format(values);
}

}  // namespace renkei
