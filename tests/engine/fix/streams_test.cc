// Mending is a stream: it does not depend on how bytes come, passes on what fails and holds little.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "tests/engine/fix/damaged_set.h"
#include "tests/support/inputs.h"

namespace renkei::fix {
namespace {

using renkei_generator::Kind;
using renkei_generator::Spec;
using test::SampleSet;

std::string WithLineFeeds(const std::string& bytes) { return std::regex_replace(bytes, std::regex("\r\n"), "\n"); }

TEST(Streams, GiveTheSameBytesInPiecesOfAnySize) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  for (auto& file : set.files()) file.bytes = WithLineFeeds(file.bytes) + "\x1A";
  const FixPlan plan = PlanFix(IntakeOf(set.files()), test::Specs(), NoConsents());
  for (const PlannedFile& file : plan.files) {
    const std::string whole = test::ReadAll(file.mended, std::size_t{1} << 20U).value();
    EXPECT_EQ(whole.size(), file.mended.bytes);
    for (const std::size_t piece : {1U, 3U, 1000U}) EXPECT_EQ(test::ReadAll(file.mended, piece).value(), whole);
  }
}

TEST(Streams, LongFilesAreMendedWhole) {
  renkei_generator::Options options;
  options.bytes = std::uint64_t{3} << 20U;
  SampleSet set(options);
  SampleSet damaged = set;
  for (auto& file : damaged.files()) file.bytes = WithLineFeeds(file.bytes);
  FixOptions few = NoConsents();
  few.most_listed = 5;
  const FixPlan plan = PlanFix(IntakeOf(damaged.files()), test::Specs(), few);
  for (std::size_t i = 0; i < plan.files.size(); ++i) {
    EXPECT_EQ(BytesOf(plan.files[i].mended), set.files()[i].bytes);
    EXPECT_GT(plan.files[i].changes, 5U);
    EXPECT_EQ(plan.files[i].listed, 5U);
  }
  EXPECT_EQ(plan.changes.size(), 5 * plan.files.size());
}

TEST(Streams, AFileThatCannotBeReadIsTrouble) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  Intake intake = IntakeOf(set.files());
  const std::string path = intake.files.front().path;
  intake.files.front().open = [path]() -> Result<std::unique_ptr<ByteSource>> {
    return Status::Error("file-changed", path, "test");
  };
  const FixPlan plan = PlanFix(intake, test::Specs(), NoConsents());
  ASSERT_EQ(plan.troubles.size(), 1U);
  EXPECT_EQ(plan.troubles.front().code, "file-changed");
  EXPECT_EQ(plan.Mended().errors.size(), 1U);
}

}  // namespace
}  // namespace renkei::fix
