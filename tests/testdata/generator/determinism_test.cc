// The same options give the same bytes, in memory and on disk; another seed gives others.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/testdata/generator/set_reader.h"

namespace renkei_generator {
namespace {

bool SameFiles(const std::vector<File>& a, const std::vector<File>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const File& x, const File& y) { return x.name == y.name && x.bytes == y.bytes; });
}

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

class ScratchDirectory {
 public:
  explicit ScratchDirectory(const std::string& name)
      : path_(std::filesystem::path(testing::TempDir()) / ("renkei_generator_" + name)) {
    std::filesystem::remove_all(path_);
  }
  ScratchDirectory(const ScratchDirectory&) = delete;
  ScratchDirectory& operator=(const ScratchDirectory&) = delete;
  ~ScratchDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

TEST(DeterminismTest, SameSeedGivesTheSameBytes) {
  for (const Combination& combination : AllCombinations()) {
    const Options options = combination.ToOptions(11);
    EXPECT_TRUE(SameFiles(Generate(options), Generate(options))) << combination.Name();
  }
}

TEST(DeterminismTest, AnotherSeedGivesOtherBytes) {
  for (const Combination& combination : AllCombinations()) {
    EXPECT_FALSE(SameFiles(Generate(combination.ToOptions(1)), Generate(combination.ToOptions(2))))
        << combination.Name();
  }
}

TEST(DeterminismTest, MoreUsersOnlyAddRecords) {
  Options options;
  options.kind = Kind::kActuals;
  options.readings = Readings::kCommon;
  options.users = 3;
  const std::vector<File> three = Generate(options);
  options.users = 5;
  const std::vector<File> five = Generate(options);
  ASSERT_EQ(three.size(), 1U);
  ASSERT_EQ(five.size(), 1U);
  EXPECT_EQ(five[0].name, three[0].name);
  EXPECT_EQ(five[0].bytes.substr(0, three[0].bytes.size()), three[0].bytes);
  EXPECT_GT(five[0].bytes.size(), three[0].bytes.size());
}

TEST(DeterminismTest, ADirectoryHoldsTheBytesOfTheSetInMemory) {
  for (const Kind kind : {Kind::kServiceSlip, Kind::kPreventionPlanAndBasicInfo}) {
    const ScratchDirectory directory("same_bytes");
    Options options;
    options.kind = kind;
    options.users = 40;
    const std::vector<File> files = Generate(options);
    const Written written = GenerateToDirectory(options, directory.path());
    EXPECT_EQ(written.error, "");
    EXPECT_EQ(written.users, 40U);
    ASSERT_EQ(written.names.size(), files.size());
    std::uint64_t bytes = 0;
    for (const File& file : files) {
      EXPECT_EQ(ReadFile(directory.path() / file.name), file.bytes) << file.name;
      bytes += file.bytes.size();
    }
    EXPECT_EQ(written.bytes, bytes);
  }
}

TEST(DeterminismTest, ADirectoryThatCannotBeMadeIsAnError) {
  const ScratchDirectory directory("blocked");
  std::filesystem::create_directories(directory.path());
  const std::filesystem::path blocker = directory.path() / "file";
  std::ofstream(blocker) << "not a folder";
  EXPECT_NE(GenerateToDirectory(Options{}, blocker / "below").error, "");
}

}  // namespace
}  // namespace renkei_generator
