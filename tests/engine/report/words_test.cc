#include "engine/report/words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "engine/report/pattern.h"
#include "renkei/report_writer.h"

namespace renkei {
namespace {

// The names of a pattern's arguments.
std::set<std::string> ArgumentsOf(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    const std::size_t end = text.find_first_of(",}", at);
    const std::string_view name = text.substr(at + 1, end - at - 1);
    const bool is_name = !name.empty() && std::all_of(name.begin(), name.end(),
                                                      [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
    if (is_name) names.emplace(name);
  }
  return names;
}

TEST(Words, EveryWordIsAPatternWithTheSameArgumentsInBothLanguages) {
  for (int i = 0; i < static_cast<int>(Word::kCountOfWords); ++i) {
    const auto word = static_cast<Word>(i);
    const std::string_view ja = WordText(word, Lang::kJa);
    const std::string_view en = WordText(word, Lang::kEn);
    EXPECT_TRUE(Pattern(ja, Lang::kJa).IsValid()) << ja;
    EXPECT_TRUE(Pattern(en, Lang::kEn).IsValid()) << en;
    EXPECT_EQ(ArgumentsOf(ja), ArgumentsOf(en)) << ja;
  }
}

TEST(Words, RelatedKeysAreUniqueAndLowerCase) {
  std::set<std::string> keys;
#define RENKEI_WORD(key, ja, en)
#define RENKEI_RELATED(key, ja, en) EXPECT_TRUE(keys.insert(key).second) << (key);
#include "engine/report/words.def"
#undef RENKEI_WORD
#undef RENKEI_RELATED
  for (const std::string& key : keys) {
    EXPECT_EQ(key.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string::npos) << key;
    EXPECT_TRUE(IsRelatedKey(key));
    EXPECT_NE(RelatedText(key, Lang::kJa), RelatedText(key, Lang::kEn));
  }
}

TEST(Words, AnUnknownRelatedKeyStillSaysSomething) {
  EXPECT_FALSE(IsRelatedKey("no-such-key"));
  EXPECT_EQ(RelatedText("no-such-key", Lang::kJa), "関連するところ");
  EXPECT_EQ(RelatedText("no-such-key", Lang::kEn), "related place");
}

TEST(Words, MachineWordsAreThoseOfTheFormat) {
  EXPECT_EQ(SeverityKey(Severity::kError), "error");
  EXPECT_EQ(SeverityKey(Severity::kWarning), "warning");
  EXPECT_EQ(SeverityKey(Severity::kInfo), "info");
  EXPECT_EQ(VerdictKey(Verdict::kValid), "valid");
  EXPECT_EQ(VerdictKey(Verdict::kInvalid), "invalid");
  EXPECT_EQ(VerdictKey(Verdict::kUnclear), "unclear");
  EXPECT_EQ(VerdictKey(Verdict::kSkipped), "skipped");
}

TEST(RunErrors, EveryTextIsAPatternThatUsesKnownArgumentsOnly) {
  const std::set<std::string> known = {"path", "detail", "code"};
  const auto check = [&known](std::string_view text, Lang lang) {
    EXPECT_TRUE(Pattern(text, lang).IsValid()) << text;
    for (const std::string& name : ArgumentsOf(text)) EXPECT_EQ(known.count(name), 1U) << text;
  };
#define RENKEI_RUN_ERROR(code, message_ja, message_en, remedy_ja, remedy_en) \
  check(message_ja, Lang::kJa), check(message_en, Lang::kEn);                \
  check(remedy_ja, Lang::kJa), check(remedy_en, Lang::kEn);
#include "engine/intake/run_errors.def"
#undef RENKEI_RUN_ERROR
}

TEST(RunErrors, AKnownCodeHasItsOwnWords) {
  const RunError error = {"path-not-found", "無い/場所", "ENOENT"};
  for (const Lang lang : {Lang::kJa, Lang::kEn}) {
    EXPECT_EQ(FormatRunError(error, lang).find("no-such"), std::string::npos);
    EXPECT_NE(FormatRunError(error, lang).find("無い/場所"), std::string::npos);
    EXPECT_FALSE(FormatRunErrorRemedy(error, lang).empty());
  }
}

TEST(RunErrors, AnUnknownCodeIsShownWithItsDetail) {
  const RunError error = {"from-the-future", "a.zip", "42"};
  EXPECT_EQ(FormatRunError(error, Lang::kJa), "実行中に問題が起きました（from-the-future）: a.zip 42");
  EXPECT_EQ(FormatRunError(error, Lang::kEn), "The run met a problem (from-the-future): a.zip 42");
  EXPECT_FALSE(FormatRunErrorRemedy(error, Lang::kJa).empty());
}

}  // namespace
}  // namespace renkei
