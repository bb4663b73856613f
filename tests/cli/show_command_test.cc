// renkei show: what is asked for, told and written, with the engine and the specs as they are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/real_run.h"
#include "tests/engine/check/sample_set.h"
#include "tests/support/temp_folder.h"

namespace renkei::cli {
namespace {

using renkei_generator::Kind;
using renkei_generator::Spec;
using test::SampleSet;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class ShowCommand : public ::testing::Test {
 protected:
  ShowCommand() : set_(SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip)) {}

  // Writes the set and runs `show` over it with these options.
  Outcome Show(const std::vector<std::string>& more) {
    for (const auto& file : set_.files()) place_.Write("in/" + file.name, file.bytes);
    std::vector<std::string> args = {"show", place_.Path("in"), "--as-of", "2026-11-22"};
    args.insert(args.end(), more.begin(), more.end());
    return RunReal(args);
  }
  [[nodiscard]] std::string Read(const std::string& name) const { return ReadFile(place_.Path(name)); }

  SampleSet set_;
  test::TempFolder place_;
};

TEST_F(ShowCommand, WritesTheFormsToTheTerminal) {
  const Outcome outcome = Show({});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("Service slip"));
  EXPECT_THAT(outcome.out, HasSubstr("Annex of the service slip"));
  EXPECT_EQ(outcome.err, "");
}

TEST_F(ShowCommand, WritesOneHtmlFile) {
  const Outcome outcome = Show({"--format", "html", "--out", place_.Path("forms.html")});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("2 sheets"));
  EXPECT_THAT(Read("forms.html"), StartsWith("<!doctype html>"));
}

TEST_F(ShowCommand, ASetWithErrorsIsShownAndTheErrorsAreCounted) {
  set_.SetItem("UPPLAN", 1, 14, "x");
  const Outcome outcome = Show({});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("renkei check tells what they are"));
  EXPECT_THAT(outcome.out, HasSubstr("What the check found"));
}

TEST_F(ShowCommand, MaskedValuesHoldNoNumberOfAPerson) {
  const std::string number = set_.Item("UPPLAN", 1, 3);
  EXPECT_THAT(Show({}).out, HasSubstr(number));
  EXPECT_THAT(Show({"--values", "masked"}).out, Not(HasSubstr(number)));
  EXPECT_THAT(Show({"--values", "none"}).out, Not(HasSubstr(number)));
}

TEST_F(ShowCommand, EndsWith3WhereThereIsNothingToShow) {
  set_ = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  set_.files().clear();
  set_.Add("note.txt", "no record");
  const Outcome outcome = Show({});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("no record"));
}

TEST_F(ShowCommand, NeverWritesOverAnInput) {
  const std::string input = place_.Path("in/" + set_.files().front().name);
  const Outcome outcome = Show({"--format", "html", "--out", input});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(Read("in/" + set_.files().front().name), set_.files().front().bytes);
}

}  // namespace
}  // namespace renkei::cli
