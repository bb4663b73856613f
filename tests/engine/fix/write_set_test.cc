// A mended set appears whole or not at all, and is what was checked.
#include "engine/fix/write_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "engine/encoding/path_utf8.h"
#include "tests/engine/fix/damaged_set.h"
#include "tests/support/temp_folder.h"

namespace renkei::fix {
namespace {

using renkei_generator::Kind;
using renkei_generator::Spec;
using test::SampleSet;

Report CheckMended(const FixPlan& plan) {
  CheckOptions options;
  options.as_of = kAsOf;
  return Check(plan.Mended(), test::Specs(), options);
}

std::string Content(const std::string& path) {
  std::ifstream file(PathFromUtf8(path), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class WriteSetTest : public ::testing::Test {
 protected:
  WriteSetTest() : set_(SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip)) {
    set_.ChangeBytes("UPPLAN", [](const std::string& bytes) { return bytes + "\x1A"; });
    intake_ = IntakeOf(set_.files());
    plan_ = PlanFix(intake_, test::Specs(), NoConsents());
  }
  [[nodiscard]] bool NothingThere() const { return std::filesystem::is_empty(place_.path()); }

  Status Write(const Report& checked) {
    auto folder = output::OutputFolder::Prepare(place_.Path("out"));
    return folder.ok() ? WriteSet(plan_, checked, folder.value()) : folder.status();
  }

  test::TempFolder place_;
  SampleSet set_;
  Intake intake_;
  FixPlan plan_;
};

TEST_F(WriteSetTest, WritesEveryFile) {
  ASSERT_TRUE(Write(CheckMended(plan_)).ok());
  for (const PlannedFile& file : plan_.files) {
    EXPECT_EQ(Content(place_.Path("out/" + file.target)), BytesOf(file.mended));
  }
}

TEST_F(WriteSetTest, WritesNothingThatWasNotChecked) {
  Report checked = CheckMended(plan_);
  checked.files.back().sha256.front() ^= 1;
  EXPECT_EQ(Write(checked).code, "file-changed");
  EXPECT_TRUE(NothingThere());
}

TEST_F(WriteSetTest, LeavesNothingWhereAFileCannotBeReadAgain) {
  const Report checked = CheckMended(plan_);
  plan_.files.back().mended.open = []() -> Result<std::unique_ptr<ByteSource>> {
    return Status::Error("file-read-failed", "x", "test");
  };
  EXPECT_EQ(Write(checked).code, "file-read-failed");
  EXPECT_TRUE(NothingThere());
}

TEST_F(WriteSetTest, LeavesWhatIsThereAlone) {
  place_.Write("out/mine.txt", "mine");
  EXPECT_EQ(Write(CheckMended(plan_)).code, "output-exists");
  EXPECT_EQ(Content(place_.Path("out/mine.txt")), "mine");
}

TEST_F(WriteSetTest, RefusesTwoFilesOfOneName) {
  plan_.files.push_back(plan_.files.front());
  EXPECT_EQ(Write(CheckMended(plan_)).code, "output-exists");
  EXPECT_TRUE(NothingThere());
}

}  // namespace
}  // namespace renkei::fix
