// The table of run errors against the code that uses it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace renkei {
namespace {

struct Row {
  std::string code;
  std::string texts[4];  // message ja, en, remedy ja, en
};

const Row kRows[] = {
#define RENKEI_RUN_ERROR(code, message_ja, message_en, remedy_ja, remedy_en) \
  {code, {message_ja, message_en, remedy_ja, remedy_en}},
#include "engine/intake/run_errors.def"
#undef RENKEI_RUN_ERROR
};

std::string ReadFile(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::set<std::string> Places(const std::string& text) {
  static const std::regex place(R"(\{[^}]*\})");
  return {std::sregex_token_iterator(text.begin(), text.end(), place), std::sregex_token_iterator()};
}

TEST(RunErrorsTest, EachCodeStandsOnceAndIsWellFormed) {
  const std::regex form("[a-z0-9]+(-[a-z0-9]+)+");
  std::set<std::string> codes;
  for (const Row& row : kRows) {
    EXPECT_TRUE(codes.insert(row.code).second) << row.code;
    EXPECT_TRUE(std::regex_match(row.code, form)) << row.code;
  }
}

TEST(RunErrorsTest, BothLanguagesNameTheSamePlacesAndNoOthers) {
  const std::set<std::string> known = {"{path}", "{detail}"};
  for (const Row& row : kRows) {
    EXPECT_EQ(Places(row.texts[0]), Places(row.texts[1])) << row.code;
    for (const std::string& text : row.texts) {
      for (const std::string& place : Places(text)) EXPECT_EQ(known.count(place), 1U) << row.code;
    }
    EXPECT_TRUE(Places(row.texts[2]).empty() && Places(row.texts[3]).empty()) << row.code;
  }
}

TEST(RunErrorsTest, NoTextIsEmptyOrQuotesForIcu) {
  for (const Row& row : kRows) {
    for (const std::string& text : row.texts) {
      EXPECT_FALSE(text.empty()) << row.code;
      EXPECT_EQ(text.find('\''), std::string::npos) << row.code;  // ICU would take it for a quote
    }
  }
}

TEST(RunErrorsTest, EachCodeThatIntakeUsesIsInTheTable) {
  std::set<std::string> known;
  for (const Row& row : kRows) known.insert(row.code);
  const std::regex use(R"re((?:Error\(|return |Trouble\(|Counted\(got, )"([a-z0-9]+(?:-[a-z0-9]+)+)")re");
  std::set<std::string> used;
  for (const auto& entry : std::filesystem::directory_iterator(RENKEI_SOURCE_DIR "/engine/intake")) {
    const std::string text = ReadFile(entry.path());
    used.insert(std::sregex_token_iterator(text.begin(), text.end(), use, 1), std::sregex_token_iterator());
  }
  EXPECT_GE(used.size(), 20U);
  for (const std::string& code : used) EXPECT_EQ(known.count(code), 1U) << code;
}

}  // namespace
}  // namespace renkei
