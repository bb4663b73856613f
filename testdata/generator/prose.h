// Composes free text in MS932 from the text tables, which it encodes once per process.
// Threads: the functions may be used from any thread; a Prose object belongs to one.
#pragma once

#include <string>
#include <vector>

#include "testdata/generator/generator.h"
#include "testdata/generator/rng.h"
#include "testdata/generator/text_tables.h"

namespace renkei_generator {

// A person's name in MS932.
struct PersonName {
  std::string kanji;  // family name, full-width space, given name
  std::string kana;   // the same in full-width katakana
};

// UTF-8 literal to MS932. Throws std::logic_error when a character has no code.
std::string Ms932(std::string_view utf8);

PersonName MakeName(Rng& rng, bool woman);

class Prose {
 public:
  // `wordiness` 1 (terse) … 4: the most sentences of an ordinary text.
  Prose(TextStyle style, int wordiness) : style_(style), wordiness_(wordiness) {}

  // One phrase of the topic, always on one line and never rich.
  const std::string& Phrase(Topic topic, Rng& rng) const;

  // One to `wordiness` phrases of the topic, once in a while a very long text. The view holds
  // until the next call.
  std::string_view Text(Topic topic, Rng& rng);

  // Town and house number; the building is given apart.
  std::string Address(Rng& rng) const;
  std::string Telephone(Rng& rng) const;
  std::string PostalCode(Rng& rng) const;

 private:
  void AppendSeparator(Rng& rng);

  TextStyle style_;
  int wordiness_;
  std::string text_;
};

}  // namespace renkei_generator
