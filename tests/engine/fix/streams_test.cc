// Mending is a stream: it does not depend on how bytes come, passes on what fails and holds little.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <regex>

#include "engine/encoding/ms932.h"
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

// Bytes that structure is made of, put in, taken out and written over anywhere.
std::string Disturb(std::string bytes, std::mt19937& random) {
  static const std::string kBytes[] = {"\"",       ",",  "\r", "\n", "\r\n", "\x1A", "\x81",
                                       "\xF0\x40", "カ", "吉", "𠮷", "0",    ""};
  for (unsigned n = random() % 4; n > 0 && !bytes.empty(); --n) {
    const std::size_t at = random() % 3 == 0 ? bytes.size() : random() % bytes.size();
    bytes.replace(at, random() % 3, kBytes[random() % std::size(kBytes)]);
  }
  return bytes;
}

TEST(Streams, OfDisturbedFilesTheListedBytesAloneChange) {
  std::mt19937 random(7);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same in every run
  const SampleSet sound = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  for (int round = 0; round < 300; ++round) {
    SampleSet set = sound;
    for (auto& file : set.files()) {
      if (random() % 3 == 0) file.bytes = ms932::ToUtf8(file.bytes);
      if (random() % 3 == 0) file.bytes = WithLineFeeds(file.bytes);
      if (random() % 4 == 0) file.bytes.erase(std::remove(file.bytes.begin(), file.bytes.end(), '"'), file.bytes.end());
      file.bytes = Disturb(file.bytes, random);
    }
    const FixPlan plan = PlanFix(IntakeOf(set.files()), test::Specs(), AllConsents());
    ASSERT_TRUE(plan.troubles.empty());
    const auto mended = MendedFiles(plan);
    for (std::size_t i = 0; i < mended.size(); ++i) {
      ASSERT_EQ(Apply(plan, static_cast<int>(i), set.files()[i].bytes), mended[i].bytes) << round;
    }
    const FixPlan again = PlanFix(IntakeOf(mended), test::Specs(), AllConsents());
    const auto twice = MendedFiles(again);
    for (std::size_t i = 0; i < mended.size(); ++i)
      ASSERT_EQ(twice[i].bytes, mended[i].bytes)
          << round << testing::PrintToString(RepairsOf(plan)) << testing::PrintToString(RepairsOf(again));
  }
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
