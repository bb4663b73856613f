// The table of run errors against the code that uses it.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>

namespace renkei {
namespace {

struct Row {
  std::string_view code;
  std::string_view texts[4];  // message ja, en, remedy ja, en
};

const Row kRows[] = {
#define RENKEI_RUN_ERROR(code, message_ja, message_en, remedy_ja, remedy_en) \
  {code, {message_ja, message_en, remedy_ja, remedy_en}},
#include "engine/intake/run_errors.def"
#undef RENKEI_RUN_ERROR
};

// Lower-case words with hyphens between them, at least two.
bool IsCode(std::string_view text) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return text.find('-') != std::string_view::npos && text.front() != '-' && text.back() != '-' &&
         text.find("--") == std::string_view::npos && text.find_first_not_of(kLetters) == std::string_view::npos;
}

// What stands between each `open` and the next `close`.
std::set<std::string> Between(std::string_view text, char open, char close) {
  std::set<std::string> found;
  for (std::size_t at = text.find(open); at != std::string_view::npos; at = text.find(open, at)) {
    const std::size_t end = text.find(close, at + 1);
    if (end == std::string_view::npos) break;
    found.emplace(text.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return found;
}

std::set<std::string> Places(std::string_view text) { return Between(text, '{', '}'); }

// The codes that a source writes out.
std::set<std::string> CodesIn(const std::filesystem::path& source) {
  std::set<std::string> codes;
  std::ifstream lines(source, std::ios::binary);
  for (std::string line; std::getline(lines, line);) {
    for (const std::string& literal : Between(line, '"', '"')) {
      if (IsCode(literal)) codes.insert(literal);
    }
  }
  return codes;
}

TEST(RunErrorsTest, EachCodeStandsOnceAndIsWellFormed) {
  std::set<std::string_view> codes;
  for (const Row& row : kRows) {
    EXPECT_TRUE(codes.insert(row.code).second) << row.code;
    EXPECT_TRUE(IsCode(row.code)) << row.code;
  }
}

TEST(RunErrorsTest, BothLanguagesNameTheSamePlacesAndNoOthers) {
  const std::set<std::string> known = {"path", "detail"};
  for (const Row& row : kRows) {
    const std::set<std::string> places = Places(row.texts[0]);
    EXPECT_EQ(places, Places(row.texts[1])) << row.code;
    EXPECT_TRUE(std::includes(known.begin(), known.end(), places.begin(), places.end())) << row.code;
    EXPECT_TRUE(Places(row.texts[2]).empty() && Places(row.texts[3]).empty()) << row.code;
  }
}

TEST(RunErrorsTest, NoTextIsEmptyOrQuotesForIcu) {
  for (const Row& row : kRows) {
    for (const std::string_view text : row.texts) {
      EXPECT_FALSE(text.empty()) << row.code;
      EXPECT_EQ(text.find('\''), std::string_view::npos) << row.code;  // ICU would take it for a quote
    }
  }
}

TEST(RunErrorsTest, EachCodeThatIntakeUsesIsInTheTable) {
  std::set<std::string> known;
  for (const Row& row : kRows) known.emplace(row.code);
  std::set<std::string> used;
  for (const auto& entry : std::filesystem::directory_iterator(RENKEI_SOURCE_DIR "/engine/intake")) {
    if (entry.path().extension() == ".cc") used.merge(CodesIn(entry.path()));
  }
  EXPECT_GE(used.size(), 20U);
  for (const std::string& code : used) EXPECT_EQ(known.count(code), 1U) << code;
}

}  // namespace
}  // namespace renkei
