// The report's own words in both languages, from words.def. Used by the writers only.
// Threads: the tables are constant; a Phrases belongs to one thread.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "engine/report/pattern.h"
#include "renkei/report_writer.h"

namespace renkei {

enum class Word : std::uint8_t {
#define RENKEI_WORD(key, ja, en) key,
#define RENKEI_RELATED(key, ja, en)
#include "engine/report/words.def"
#undef RENKEI_WORD
#undef RENKEI_RELATED
  kCountOfWords
};

// The word as it stands in the table: a pattern, or plain text where it takes no arguments.
std::string_view WordText(Word word, Lang lang);

// What Related::key says. An unknown key gives the word for "related".
std::string RelatedText(std::string_view key, Lang lang);
// True for a key of the table; the checks' tests hold their keys against it.
bool IsRelatedKey(std::string_view key);

Word SeverityWord(Severity severity);
Word VerdictWord(Verdict verdict);
// The machine's word: error, warning, info; valid, invalid, unclear, skipped; ja, en.
std::string_view SeverityKey(Severity severity);
std::string_view VerdictKey(Verdict verdict);
std::string_view LangKey(Lang lang);

// Says words with arguments; each pattern is compiled once.
class Phrases {
 public:
  explicit Phrases(Lang lang) : lang_(lang) {}
  [[nodiscard]] Lang Language() const { return lang_; }
  [[nodiscard]] std::string_view Say(Word word) const { return WordText(word, lang_); }
  std::string Say(Word word, const NamedValues& values);

 private:
  Lang lang_;
  std::map<Word, Pattern> patterns_;
};

}  // namespace renkei
