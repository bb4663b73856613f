// A folder of files appears whole or not at all, over nothing that exists.
#include "engine/output/output_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace renkei::output {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::span<const std::uint8_t> Bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string Content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class OutputFolderTest : public ::testing::Test {
 protected:
  OutputFolderTest() {
    fs::remove_all(place_);
    fs::create_directories(place_);
  }
  ~OutputFolderTest() override { fs::remove_all(place_); }

  [[nodiscard]] std::string Target(std::string_view name = "out") const { return (place_ / name).string(); }
  [[nodiscard]] std::vector<std::string> Names() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(place_)) {
      names.push_back(fs::relative(entry.path(), place_).generic_string());
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  const fs::path place_ = fs::temp_directory_path() / (std::string("renkei-output-") +
                                                       ::testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(OutputFolderTest, FilesAppearTogether) {
  auto folder = OutputFolder::Prepare(Target());
  ASSERT_TRUE(folder.ok());
  ASSERT_TRUE(folder.value().Write("a.CSV", Bytes("one")).ok());
  ASSERT_TRUE(folder.value().Write("u2/b/c.CSV", Bytes("two")).ok());
  EXPECT_FALSE(fs::exists(Target()));
  EXPECT_EQ(Content(fs::path(folder.value().WorkingFolder()) / "a.CSV"), "one");
  ASSERT_TRUE(folder.value().Commit().ok());
  EXPECT_THAT(Names(), ElementsAre("out", "out/a.CSV", "out/u2", "out/u2/b", "out/u2/b/c.CSV"));
  EXPECT_EQ(Content(fs::path(Target()) / "u2/b/c.CSV"), "two");
}

TEST_F(OutputFolderTest, WithoutCommitNothingIsLeft) {
  {
    auto folder = OutputFolder::Prepare(Target());
    ASSERT_TRUE(folder.ok());
    ASSERT_TRUE(folder.value().Write("a.CSV", Bytes("one")).ok());
  }
  EXPECT_THAT(Names(), IsEmpty());
}

TEST_F(OutputFolderTest, AnEmptyFolderIsTaken) {
  fs::create_directory(Target());
  auto folder = OutputFolder::Prepare(Target());
  ASSERT_TRUE(folder.ok());
  ASSERT_TRUE(folder.value().Write("a.CSV", Bytes("one")).ok());
  ASSERT_TRUE(folder.value().Commit().ok());
  EXPECT_THAT(Names(), ElementsAre("out", "out/a.CSV"));
}

TEST_F(OutputFolderTest, NothingThatExistsIsWrittenOver) {
  fs::create_directory(Target());
  std::ofstream(Target() + "/mine.txt") << "mine";
  EXPECT_EQ(OutputFolder::Prepare(Target()).status().code, "output-exists");
  std::ofstream(Target("file")) << "mine";
  EXPECT_EQ(OutputFolder::Prepare(Target("file")).status().code, "output-exists");
  EXPECT_EQ(Content(Target() + "/mine.txt"), "mine");
}

TEST_F(OutputFolderTest, WhatAppearsMeanwhileIsNotWrittenOver) {
  auto folder = OutputFolder::Prepare(Target());
  ASSERT_TRUE(folder.ok());
  ASSERT_TRUE(folder.value().Write("a.CSV", Bytes("one")).ok());
  fs::create_directory(Target());
  std::ofstream(Target() + "/mine.txt") << "mine";
  EXPECT_EQ(folder.value().Commit().code, "output-exists");
  EXPECT_EQ(Content(Target() + "/mine.txt"), "mine");
  EXPECT_FALSE(fs::exists(Target() + "/a.CSV"));
}

TEST_F(OutputFolderTest, AMissingParentIsNamed) {
  const auto folder = OutputFolder::Prepare(Target("no/such"));
  ASSERT_FALSE(folder.ok());
  EXPECT_EQ(folder.status().code, "output-failed");
  EXPECT_EQ(folder.status().subject, Target("no/such"));
  EXPECT_FALSE(folder.status().detail.empty());
}

TEST_F(OutputFolderTest, NamesThatLeadOutOrThatWindowsRefusesAreRefused) {
  auto folder = OutputFolder::Prepare(Target());
  ASSERT_TRUE(folder.ok());
  for (const char* name : {"", ".", "..", "../a", "a/../b", "/a", "a//b", "a/", "c:a", "a\\b", "nul", "COM1.csv", "a.",
                           "a ", "a\nb", "lpt9", "a/con/b"}) {
    EXPECT_EQ(folder.value().Write(name, Bytes("x")).code, "output-name-unsafe") << name;
  }
  for (const char* name : {"a", ".a", "a b.CSV", "\xE8\xA8\x88\xE7\x94\xBB.CSV", "console.txt", "com10"}) {
    EXPECT_TRUE(folder.value().Write(name, Bytes("x")).ok()) << name;
  }
}

TEST_F(OutputFolderTest, ANameIsGivenOnce) {
  auto folder = OutputFolder::Prepare(Target());
  ASSERT_TRUE(folder.ok());
  ASSERT_TRUE(folder.value().Write("a.CSV", Bytes("one")).ok());
  EXPECT_EQ(folder.value().Write("A.csv", Bytes("two")).code, "output-exists");
}

TEST_F(OutputFolderTest, WhatALibraryWritesAppearsWithTheOthers) {
  auto folder = OutputFolder::Prepare(Target());
  const auto path = folder.value().Reserve("b/a.xlsx");
  ASSERT_TRUE(path.ok());
  EXPECT_EQ(folder.value().Keep(path.value()).code, "output-failed") << "it was not written";
  std::ofstream(path.value()) << "sheet";
  EXPECT_TRUE(folder.value().Keep(path.value()).ok());
  EXPECT_EQ(folder.value().Reserve("b/A.xlsx").status().code, "output-exists");
  EXPECT_EQ(folder.value().Reserve("../a.xlsx").status().code, "output-name-unsafe");
  ASSERT_TRUE(folder.value().Commit().ok());
  EXPECT_EQ(Content(fs::path(Target()) / "b" / "a.xlsx"), "sheet");
}

TEST_F(OutputFolderTest, LeftoversOfKilledRunsGoAndOthersStay) {
  const fs::path dead = place_ / ".out.renkei-999999999-abc.tmp";  // no system numbers its processes so high
  const fs::path alive = place_ / (".out.renkei-" + std::to_string(ProcessNumber()) + "-abc.tmp");
  const fs::path other = place_ / ".other.renkei-999999999-abc.tmp";
  for (const fs::path& folder : {dead, alive, other}) {
    fs::create_directory(folder);
    std::ofstream(folder / "a.CSV") << "x";
  }
  auto folder = OutputFolder::Prepare(Target());
  ASSERT_TRUE(folder.ok());
  EXPECT_FALSE(fs::exists(dead));
  EXPECT_TRUE(fs::exists(alive));
  EXPECT_TRUE(fs::exists(other));
}

}  // namespace
}  // namespace renkei::output
