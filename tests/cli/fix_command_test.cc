// renkei fix: what is asked for, told and written, with the engine and the specs as they are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/encoding/ms932.h"
#include "engine/fix/repair.h"
#include "tests/cli/real_run.h"
#include "tests/engine/check/sample_set.h"
#include "tests/support/temp_folder.h"

namespace renkei::cli {
namespace {

using renkei_generator::Kind;
using renkei_generator::Spec;
using test::SampleSet;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::json;

class FixCommand : public ::testing::Test {
 protected:
  FixCommand() : set_(SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip)) {
    set_.SetItem("UPPLAN", 1, 21, "\"\x8B\x67\"");  // 吉
  }

  // Writes the set and runs `fix` over it with these options.
  Outcome Fix(const std::vector<std::string>& more) {
    for (const auto& file : set_.files()) place_.Write("in/" + file.name, file.bytes);
    std::vector<std::string> args = {"fix", place_.Path("in"), "--as-of", "2026-11-22"};
    args.insert(args.end(), more.begin(), more.end());
    return RunReal(args);
  }
  void StripQuotes() {
    set_.ChangeBytes("UPPLAN", [](std::string bytes) {
      bytes.erase(std::remove(bytes.begin(), bytes.end(), '"'), bytes.end());
      return bytes;
    });
  }
  void ToUtf8(const std::string& kanji) {
    set_.ChangeBytes("UPPLAN", [&](const std::string& bytes) {
      std::string text = ms932::ToUtf8(bytes);
      return text.replace(text.find("吉"), 3, kanji);
    });
  }
  [[nodiscard]] std::string Out() const { return place_.Path("out"); }

  test::TempFolder place_;
  SampleSet set_;
};

TEST_F(FixCommand, CopiesACleanSetByteForByte) {
  const Outcome outcome = Fix({"--out", Out()});
  EXPECT_EQ(outcome.code, 0) << outcome.out << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(NamesIn(Out()), NamesIn(place_.Path("in")));
  for (const auto& file : set_.files()) EXPECT_EQ(ReadFile(place_.Path("out/" + file.name)), file.bytes);
  EXPECT_THAT(NamesIn(place_.Path()), ElementsAre("in", "out"));
}

TEST_F(FixCommand, MendsAndLeavesTheInputsAlone) {
  StripQuotes();
  const Outcome outcome = Fix({"--out", Out()});
  EXPECT_EQ(outcome.code, 0) << outcome.out << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("[quote-text]"));
  EXPECT_THAT(outcome.out, HasSubstr("- 吉\n"));
  EXPECT_THAT(outcome.out, HasSubstr("+ \"吉\"\n"));
  for (const auto& file : set_.files()) EXPECT_EQ(ReadFile(place_.Path("in/" + file.name)), file.bytes);
  const Outcome again = RunReal({"check", Out(), "--as-of", "2026-11-22"});
  EXPECT_EQ(again.code, 0) << again.out;
}

TEST_F(FixCommand, ADryRunWritesNothing) {
  StripQuotes();
  const Outcome outcome = Fix({"--dry-run", "--out", Out()});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("Nothing was written."));
  EXPECT_THAT(NamesIn(place_.Path()), ElementsAre("in"));
}

TEST_F(FixCommand, EndsWithOneWhereFindingsRemain) {
  set_.SetItem("UPPLAN", 1, 21, "\"\xF0\x40\"");
  Outcome outcome = Fix({"--out", Out()});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.out, HasSubstr("text-gaiji"));
  EXPECT_EQ(Fix({"--dry-run", "--fail-on", "never"}).code, 0);
  EXPECT_THAT(NamesIn(place_.Path()), ElementsAre("in", "out"));
}

TEST_F(FixCommand, SubstitutesWaitForAPerson) {
  ToUtf8("𠮷");
  Outcome outcome = Fix({"--dry-run"});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.out, HasSubstr("𠮷 (U+20BB7) → \"吉\""));
  EXPECT_THAT(outcome.out, HasSubstr("--accept-substitutes"));
  outcome = Fix({"--out", Out(), "--accept-substitutes"});
  EXPECT_EQ(outcome.code, 0) << outcome.out;
  EXPECT_THAT(outcome.out, HasSubstr("- 𠮷\n"));
  EXPECT_THAT(outcome.out, HasSubstr("+ 吉\n"));
}

TEST_F(FixCommand, ShowsUsersDataAsTheOptionSays) {
  ToUtf8("𠮷");
  StripQuotes();
  for (const char* const format : {"text", "json"}) {
    for (const char* const values : {"masked", "none"}) {
      const Outcome done = Fix({"--dry-run", "--accept-substitutes", "--format", format, "--values", values});
      const Outcome held = Fix({"--dry-run", "--format", format, "--values", values});
      EXPECT_THAT(done.out + held.out, Not(HasSubstr("吉"))) << format << values;
      EXPECT_THAT(done.out + held.out, Not(HasSubstr("𠮷"))) << format << values;
    }
  }
  EXPECT_THAT(Fix({"--dry-run", "--format", "json"}).out, Not(HasSubstr("吉")));
  EXPECT_THAT(Fix({"--dry-run", "--format", "json", "--values", "full"}).out, HasSubstr("吉"));
}

TEST_F(FixCommand, JsonSaysWhatWasDone) {
  StripQuotes();
  const Outcome outcome = Fix({"--out", Out(), "--format", "json"});
  const Json json = Json::parse(outcome.out);
  EXPECT_EQ(json["schema"], "renkei.fix/1");
  EXPECT_EQ(json["dry_run"], false);
  EXPECT_EQ(json["written"], true);
  EXPECT_EQ(json["before"]["verdict"], "invalid");
  EXPECT_EQ(json["after"]["verdict"], "valid");
  ASSERT_EQ(json["files"].size(), set_.files().size());
  const Json& change = json["changes"].at(0);
  EXPECT_EQ(change["repairs"], Json::array({"quote-text"}));
  EXPECT_EQ(change["new_length"].get<int>(), change["length"].get<int>() + 2);
  EXPECT_EQ(json["rules"].at(0)["rule"], "excel-quotes-stripped");
  EXPECT_EQ(json["rules"].at(0)["resolved"], 1);
}

TEST_F(FixCommand, ColoursAreForTerminals) {
  StripQuotes();
  EXPECT_THAT(Fix({"--dry-run"}).out, Not(HasSubstr("\x1B[")));
  EXPECT_THAT(Fix({"--dry-run", "--color", "always"}).out, HasSubstr("\x1B[32m+ \"吉\"\x1B[0m"));
  EXPECT_THAT(Fix({"--dry-run", "--color", "always", "--format", "json"}).out, Not(HasSubstr("\x1B[")));
}

TEST_F(FixCommand, WantsAPlaceToWriteTo) {
  const Outcome outcome = Fix({});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--out DIR"));
}

TEST_F(FixCommand, NeverWritesOverWhatIsThere) {
  place_.Write("out/mine.txt", "mine");
  EXPECT_EQ(Fix({"--out", Out()}).code, 2);
  EXPECT_THAT(NamesIn(Out()), ElementsAre("mine.txt"));
  EXPECT_EQ(Fix({"--out", place_.Path("out/mine.txt")}).code, 2);
  EXPECT_EQ(ReadFile(place_.Path("out/mine.txt")), "mine");
}

TEST_F(FixCommand, MakesNoFolderInAnInput) {
  const std::size_t files = set_.files().size();
  for (const char* const out : {"in/out", "in/../in/out", "in/out/"}) {
    EXPECT_EQ(Fix({"--out", place_.Path(out)}).code, 2) << out;
  }
  EXPECT_EQ(Fix({"--out", place_.Path("in")}).code, 2);
  EXPECT_EQ(NamesIn(place_.Path("in")).size(), files);
}

TEST_F(FixCommand, WritesNoHalfSet) {
  const Outcome outcome = Fix({place_.Path("missing"), "--out", Out()});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.out, HasSubstr("missing"));
  EXPECT_THAT(NamesIn(place_.Path()), ElementsAre("in"));
  EXPECT_EQ(RunReal({"fix", place_.Path("missing"), "--dry-run"}).code, 3);
}

TEST_F(FixCommand, APlaceThatIsNotThereIsAFailure) {
  EXPECT_EQ(Fix({"--out", place_.Path("no/such/out")}).code, 3);
  EXPECT_THAT(NamesIn(place_.Path()), ElementsAre("in"));
}

TEST_F(FixCommand, HelpListsEveryRepair) {
  for (const char* const lang : {"ja", "en"}) {
    const std::string help = RunReal({"fix", "--help", "--lang", lang}).out;
    const std::string manual = RunReal({"man", "--format", "markdown", "--lang", lang}).out;
    for (std::size_t i = 0; i < fix::kRepairCount; ++i) {
      const std::string id(InfoOf(static_cast<fix::Repair>(i)).id);
      EXPECT_THAT(help, HasSubstr("  " + id + " ")) << lang;
      EXPECT_THAT(manual, HasSubstr("- `" + id + "`: ")) << lang;
    }
  }
}

TEST_F(FixCommand, TellsTheSameInJapanese) {
  ToUtf8("𠮷");
  const Outcome outcome = Fix({"--dry-run", "--lang", "ja"});
  EXPECT_THAT(outcome.out, HasSubstr("直さなかったところ"));
  EXPECT_THAT(outcome.out, HasSubstr("何も書いていません。"));
}

}  // namespace
}  // namespace renkei::cli
