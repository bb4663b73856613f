// The table of refusals against the code that uses it and the tests that provoke them.
#include "connectors/bundle/refusals.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace renkei::bundle {
namespace {

std::string TextOf(const std::filesystem::path& folder, const std::set<std::string>& endings) {
  std::string text;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (endings.count(entry.path().extension().string()) == 0 || entry.path().filename() == "refusals_test.cc")
      continue;
    std::ifstream file(entry.path(), std::ios::binary);
    text.append(std::istreambuf_iterator<char>(file), {});
  }
  return text;
}

std::set<std::string> PlacesIn(std::string_view text) {
  static const std::regex kPlace(R"(\{[a-z]+\})");
  const std::string copy(text);
  return {std::sregex_token_iterator(copy.begin(), copy.end(), kPlace), {}};
}

TEST(Refusals, HaveAllTextsInBothLanguages) {
  std::set<std::string_view> codes;
  for (const RunErrorText& row : RefusalTexts()) {
    EXPECT_TRUE(codes.insert(row.code).second) << row.code;
    for (const std::string_view text :
         {row.message_ja, row.message_en, row.remedy_ja, row.remedy_en, row.why_ja, row.why_en}) {
      EXPECT_FALSE(text.empty()) << row.code;
      EXPECT_EQ(text.find('\''), std::string_view::npos) << row.code;  // ICU would take it for a quote
    }
    EXPECT_EQ(PlacesIn(row.message_ja), PlacesIn(row.message_en)) << row.code;
    EXPECT_TRUE(PlacesIn(row.remedy_ja).empty() && PlacesIn(row.why_en).empty()) << row.code;
    for (const RunErrorText& other : RunErrorTexts()) EXPECT_NE(row.code, other.code);
  }
}

TEST(Refusals, AreThoseThatTheCodeNames) {
  const std::string code =
      TextOf(RENKEI_SOURCE_DIR "/connectors/bundle", {".cc"}) + TextOf(RENKEI_SOURCE_DIR "/cli", {".cc"});
  for (const RunErrorText& row : RefusalTexts()) {
    EXPECT_NE(code.find('"' + std::string(row.code) + '"'), std::string::npos) << row.code;
  }
  std::set<std::string_view> known;
  for (const RunErrorText& row : RefusalTexts()) known.insert(row.code);
  static const std::regex kNamed(R"#("((bundle|certificate|cover|crl|key|seal|sign|signature|verdict)-[a-z-]+)")#");
  for (std::sregex_iterator at(code.begin(), code.end(), kNamed), end; at != end; ++at) {
    EXPECT_EQ(known.count((*at)[1].str()), 1U) << (*at)[1].str();
  }
}

// Not here: a token that is locked, for the one of the tests never locks itself.
TEST(Refusals, AreEachProvokedByATest) {
  const std::set<std::string_view> elsewhere = {"key-pin-locked"};
  const std::string tests = TextOf(RENKEI_SOURCE_DIR "/tests/connectors/bundle", {".cc", ".bash"});
  for (const RunErrorText& row : RefusalTexts()) {
    if (elsewhere.count(row.code) != 0) continue;
    EXPECT_NE(tests.find(row.code), std::string::npos) << row.code;
  }
}

TEST(Refusals, OfOtherTablesAreTroubleOfTheRun) {
  EXPECT_EQ(StandingOf("bundle-file-altered"), Standing::kBad);
  EXPECT_EQ(StandingOf("crl-missing"), Standing::kUnclear);
  EXPECT_EQ(StandingOf("file-changed"), Standing::kUnclear);
}

}  // namespace
}  // namespace renkei::bundle
