// Which exit code a run ends with: 2 before 3 before 1 before 0.
#include <gtest/gtest.h>

#include <new>
#include <stdexcept>

#include "tests/cli/fake_world.h"

namespace renkei::cli {
namespace {

using ::testing::TestWithParam;

struct Case {
  const char* name;
  std::uint64_t errors, warnings, infos;
  bool run_error;
  Verdict verdict;
  int on_error, on_warning, on_info, on_never;
};

class FindingsAndFailOn : public TestWithParam<Case> {};

TEST_P(FindingsAndFailOn, GiveTheExitCode) {
  const Case& row = GetParam();
  FakeWorld world;
  world.report = ReportWith(row.errors, row.warnings, row.infos);
  world.report.verdict = row.verdict;
  if (row.run_error) world.report.run_errors.push_back({"file-unreadable", "a.CSV", ""});
  EXPECT_EQ(world.Run({"check", "x", "--fail-on", "error"}).code, row.on_error);
  EXPECT_EQ(world.Run({"check", "x"}).code, row.on_error);
  EXPECT_EQ(world.Run({"check", "x", "--fail-on", "warning"}).code, row.on_warning);
  EXPECT_EQ(world.Run({"check", "x", "--fail-on", "info"}).code, row.on_info);
  EXPECT_EQ(world.Run({"check", "x", "--fail-on", "never"}).code, row.on_never);
}

INSTANTIATE_TEST_SUITE_P(Reports, FindingsAndFailOn,
                         ::testing::Values(Case{"Clean", 0, 0, 0, false, Verdict::kValid, 0, 0, 0, 0},
                                           Case{"Info", 0, 0, 1, false, Verdict::kValid, 0, 0, 1, 0},
                                           Case{"Warning", 0, 1, 0, false, Verdict::kValid, 0, 1, 1, 0},
                                           Case{"Error", 300, 1, 1, false, Verdict::kInvalid, 1, 1, 1, 0},
                                           Case{"Skipped", 0, 0, 1, false, Verdict::kSkipped, 0, 0, 1, 0},
                                           Case{"Unclear", 0, 0, 0, false, Verdict::kUnclear, 3, 3, 3, 3},
                                           Case{"UnclearError", 5, 0, 0, false, Verdict::kUnclear, 3, 3, 3, 3},
                                           Case{"RunError", 0, 0, 0, true, Verdict::kValid, 3, 3, 3, 3},
                                           Case{"RunErrorError", 5, 5, 5, true, Verdict::kInvalid, 3, 3, 3, 3}),
                         [](const auto& each) { return each.param.name; });

TEST(ExitCodes, AnUnclearFileOrUnitIsNeverOverlooked) {
  FakeWorld world;
  world.report.files[0].verdict = Verdict::kUnclear;
  EXPECT_EQ(world.Run({"check", "x"}).code, 3);
  world.report = ReportWith(0, 0, 0);
  world.report.units.resize(1);
  world.report.units[0].verdict = Verdict::kUnclear;
  EXPECT_EQ(world.Run({"check", "x"}).code, 3);
}

TEST(ExitCodes, NothingToCheckIsNoCleanCheck) {
  FakeWorld world;
  world.report = {};
  const Outcome outcome = world.Run({"check", "x", "--fail-on", "never", "--lang", "en"});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_NE(outcome.err.find("There was no file to check."), std::string::npos) << outcome.err;
}

TEST(ExitCodes, UsageComesBeforeWhatCannotBeChecked) {
  FakeWorld world;
  world.report.run_errors.push_back({"file-unreadable", "a.CSV", ""});
  EXPECT_EQ(world.Run({"check", "x", "--fail-on", "sometimes"}).code, 2);
  world.specs.clear();
  EXPECT_EQ(world.Run({"check", "x", "--nonsense"}).code, 2);
}

TEST(ExitCodes, NoSpecAtAllMeansThatNothingCanBeChecked) {
  FakeWorld world;
  world.specs.clear();
  const Outcome outcome = world.Run({"check", "x", "--lang", "en"});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_NE(outcome.err.find("no spec plugin could be loaded"), std::string::npos) << outcome.err;
  EXPECT_EQ(outcome.out, "");
}

TEST(ExitCodes, ExceptionsEndInASentenceAndThree) {
  FakeWorld world;
  world.during_check = [] { throw std::runtime_error("table \x1b[2J broken"); };
  const Outcome broken = world.Run({"check", "x", "--lang", "en"});
  EXPECT_EQ(broken.code, 3);
  EXPECT_NE(broken.err.find("Something went wrong inside renkei"), std::string::npos) << broken.err;
  EXPECT_EQ(broken.err.find('\x1b'), std::string::npos);
  world.during_check = [] { throw std::bad_alloc(); };
  const Outcome full = world.Run({"check", "x"});
  EXPECT_EQ(full.code, 3);
  EXPECT_NE(full.err.find("メモリー"), std::string::npos) << full.err;
  world.during_check = [] { throw 7; };
  EXPECT_EQ(world.Run({"check", "x", "--quiet"}).code, 3);
}

TEST(ExitCodes, AReportThatCouldNotBeWrittenIsThree) {
  FakeWorld world;
  world.write_status = Status::Error("output-failed", "", "no room");
  EXPECT_EQ(world.Run({"check", "x"}).code, 3);
}

}  // namespace
}  // namespace renkei::cli
