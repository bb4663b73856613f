#include "testdata/generator/prose.h"

#include <array>
#include <stdexcept>

#include "testdata/generator/ms932.h"

namespace renkei_generator {
namespace {

constexpr auto kTopics = static_cast<std::size_t>(Topic::kCount);

struct EncodedNames {
  std::vector<std::string> kanji;
  std::vector<std::string> kana;
};

// All text material in MS932.
struct Book {
  std::array<std::vector<std::string>, kTopics> topics;
  EncodedNames family;
  EncodedNames women;
  EncodedNames men;
  std::string space;  // full-width
};

EncodedNames EncodeNames(std::span<const NamePair> names) {
  EncodedNames encoded;
  encoded.kanji.reserve(names.size());
  encoded.kana.reserve(names.size());
  for (const NamePair& name : names) {
    encoded.kanji.push_back(Ms932(name.kanji));
    encoded.kana.push_back(Ms932(name.kana));
  }
  return encoded;
}

Book EncodeBook() {
  Book book;
  for (std::size_t topic = 0; topic < kTopics; ++topic) {
    const auto phrases = Phrases(static_cast<Topic>(topic));
    book.topics[topic].reserve(phrases.size());
    for (const std::string_view phrase : phrases) {
      book.topics[topic].push_back(Ms932(phrase));
    }
  }
  book.family = EncodeNames(FamilyNames());
  book.women = EncodeNames(WomensNames());
  book.men = EncodeNames(MensNames());
  book.space = Ms932("　");
  return book;
}

const Book& TheBook() {
  static const Book kBook = EncodeBook();
  return kBook;
}

std::string Digits(Rng& rng, int count) {
  std::string digits;
  for (int i = 0; i < count; ++i) digits.push_back(static_cast<char>('0' + rng.Below(10)));
  return digits;
}

}  // namespace

std::string Ms932(std::string_view utf8) {
  std::string bytes;
  if (!EncodeMs932(utf8, &bytes)) {
    throw std::logic_error("not in MS932: " + std::string(utf8));
  }
  return bytes;
}

PersonName MakeName(Rng& rng, bool woman) {
  const Book& book = TheBook();
  const EncodedNames& given = woman ? book.women : book.men;
  const auto family_index = static_cast<std::size_t>(rng.Below(static_cast<int>(book.family.kanji.size())));
  const auto given_index = static_cast<std::size_t>(rng.Below(static_cast<int>(given.kanji.size())));
  return {book.family.kanji[family_index] + book.space + given.kanji[given_index],
          book.family.kana[family_index] + book.space + given.kana[given_index]};
}

const std::string& Prose::Phrase(Topic topic, Rng& rng) const {
  return rng.Pick(TheBook().topics[static_cast<std::size_t>(topic)]);
}

std::string_view Prose::Text(Topic topic, Rng& rng) {
  text_.clear();
  int sentences = rng.Between(1, wordiness_);
  if (rng.Below(200) == 0) sentences *= 30;
  if (style_ == TextStyle::kRich && rng.Percent(6)) text_ += Phrase(Topic::kFormulaLead, rng);
  const auto& phrases = TheBook().topics[static_cast<std::size_t>(topic)];
  auto next = static_cast<std::size_t>(rng.Below(static_cast<int>(phrases.size())));
  for (int i = 0; i < sentences; ++i) {
    if (i > 0) AppendSeparator(rng);
    text_ += phrases[next];
    next = (next + 1) % phrases.size();
  }
  return text_;
}

void Prose::AppendSeparator(Rng& rng) {
  const int choice = style_ == TextStyle::kRich ? rng.Below(10) : 10;
  if (choice < 4) {
    text_ += "\r\n";
  } else if (choice == 4) {
    text_ += "\n";
  } else if (choice == 5) {
    text_ += Phrase(Topic::kHalfWidthKana, rng);
  } else {
    text_ += TheBook().space;
  }
}

// One draw of numbers in each statement: the order within an expression is the compiler's choice.
std::string Prose::Address(Rng& rng) const {
  std::string address = Phrase(Topic::kTown, rng);
  address += Phrase(Topic::kHouseNumber, rng);
  return address;
}

std::string Prose::Telephone(Rng& rng) const {
  static constexpr std::array<std::string_view, 5> kAreas = {"03-", "0120-", "090-", "0999-", ""};
  std::string number(rng.Pick(kAreas));
  if (number.empty()) {  // without hyphens
    number = "09";
    return number.append(Digits(rng, 8));
  }
  number += Digits(rng, number.size() == 5 ? 2 : 4);
  number += "-";
  return number.append(Digits(rng, 4));
}

std::string Prose::PostalCode(Rng& rng) const {
  std::string code = Digits(rng, 3);
  code += "-";
  return code.append(Digits(rng, 4));
}

}  // namespace renkei_generator
