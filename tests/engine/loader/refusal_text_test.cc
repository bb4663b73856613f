// The texts of the load order: complete in both languages, and safe to print.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include "engine/loader/load_steps.h"

namespace renkei::loader {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kKeys[] = {
#define RENKEI_LOAD_STEP(name, key, ja, en, found_ja, found_en, expected_ja, expected_en) key,
#include "engine/loader/load_steps.def"
#undef RENKEI_LOAD_STEP
};

TEST(RefusalText, EveryStepNamesFileFoundAndExpectedInBothLanguages) {
  for (const std::string_view key : kKeys) {
    for (const bool japanese : {true, false}) {
      const RefusedPlugin refused = {"/x/spec-a.so", std::string(key), "FOUND", "EXPECTED", "DETAIL"};
      const std::string text = FormatRefusal(refused, japanese);
      EXPECT_THAT(text, HasSubstr("/x/spec-a.so")) << key;
      EXPECT_THAT(text, HasSubstr("FOUND")) << key;
      EXPECT_THAT(text, HasSubstr("EXPECTED")) << key;
      EXPECT_THAT(text, HasSubstr("DETAIL")) << key;
      EXPECT_THAT(text, Not(HasSubstr("{"))) << key;
      EXPECT_EQ(text.find("。") != std::string::npos, japanese) << key;
    }
  }
}

TEST(RefusalText, EveryStepHasAKeyAndTextsOfItsOwn) {
  std::set<std::string> seen;
  for (const std::string_view key : kKeys) {
    EXPECT_TRUE(seen.insert(std::string(key)).second) << key;
    for (const bool japanese : {true, false}) {
      EXPECT_TRUE(seen.insert(FormatRefusal({"f", std::string(key), {}, {}, {}}, japanese)).second) << key;
    }
    EXPECT_TRUE(FindStep(key).has_value());
    EXPECT_EQ(StepKey(*FindStep(key)), key);
  }
  EXPECT_FALSE(FindStep("no-such-step").has_value());
}

TEST(RefusalText, EveryStepStandsInTheDocumentation) {
  std::ostringstream page;
  page << std::ifstream(RENKEI_SOURCE_DIR "/docs/plugins.md").rdbuf();
  for (const std::string_view key : kKeys) EXPECT_THAT(page.str(), HasSubstr(" | `" + std::string(key) + "` | "));
}

TEST(RefusalText, ASentenceIsPrintedWhole) {
  const RefusedPlugin refused = {"/p/spec-a.so", "abi-version", "2.0", "1.0", {}};
  EXPECT_EQ(FormatRefusal(refused, false),
            "Plugin /p/spec-a.so was built for an ABI that does not fit this renkei. Found: 2.0; expected: 1.0.");
  EXPECT_EQ(FormatRefusal(refused, true),
            "プラグイン /p/spec-a.so の ABI はこの renkei と合いません。実際: 2.0、必要: 1.0。");
}

TEST(RefusalText, WordsStandInWhereNothingWasFoundOrExpected) {
  const RefusedPlugin refused = {"/p", "folder-not-absolute", {}, {}, {}};
  EXPECT_EQ(FormatRefusal(refused, false),
            "Plugin folder /p is not used. Found: a relative path; expected: an absolute path.");
}

TEST(RefusalText, WhatAPluginSaysIsNotFilledInAgainAndNotPrintedRaw) {
  const RefusedPlugin refused = {"/a\x1B[31m{found}", "init-failed", "{file}\n", "\xFF", "\xC2\x9B"};
  EXPECT_EQ(FormatRefusal(refused, false),
            "Plugin /a\\x1B[31m{found} refused to start. Found: {file}\\n; expected: \\xFF. (\\u{009B})");
}

}  // namespace
}  // namespace renkei::loader
