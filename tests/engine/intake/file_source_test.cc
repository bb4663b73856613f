#include "engine/intake/file_source.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/intake/listing.h"
#include "tests/engine/intake/fake_file_system.h"
#include "tests/support/inputs.h"

namespace renkei::intake {
namespace {

using test::CodeOf;
using test::ReadAll;

class FileSourceTest : public testing::Test {
 protected:
  FileSourceTest() : node_(file_system_.File("a.csv", "0123456789")) {}

  InputFile Listed() { return ListedFile(file_system_, "a.csv", file_system_.Stat("a.csv").value(), false); }

  FakeFileSystem file_system_;
  FakeFileSystem::Node& node_;
};

TEST_F(FileSourceTest, FileComesBackInChunksOfAnySize) {
  for (const std::size_t chunk : {1U, 3U, 10U, 100U}) EXPECT_EQ(ReadAll(Listed(), chunk).value(), "0123456789");
}

TEST_F(FileSourceTest, EmptyFileIsEmpty) {
  node_.bytes.clear();
  EXPECT_EQ(ReadAll(Listed()).value(), "");
}

TEST_F(FileSourceTest, FileThatGrowsIsReadToItsSizeAndNamed) {
  const InputFile file = Listed();
  int reads_done = 0;
  node_.before_read = [&reads_done](FakeFileSystem::Node& node, int reads) {
    reads_done = reads;
    node.bytes += "more and more";
  };
  const Result<std::string> read = ReadAll(file, 4);
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.status().code, "file-changed");
  EXPECT_EQ(read.status().subject, "a.csv");
  EXPECT_LE(reads_done, 2);
}

TEST_F(FileSourceTest, FileThatGrowsAfterItsLastByteIsNamed) {
  const InputFile file = Listed();
  node_.before_read = [](FakeFileSystem::Node& node, int reads) { node.bytes += reads == 1 ? "x" : ""; };
  EXPECT_EQ(CodeOf(ReadAll(file, 10)), "file-changed");
}

TEST_F(FileSourceTest, FileThatShrinksIsNamed) {
  const InputFile file = Listed();
  node_.before_read = [](FakeFileSystem::Node& node, int reads) {
    if (reads == 1) node.bytes.resize(4);
  };
  EXPECT_EQ(CodeOf(ReadAll(file, 4)), "file-changed");
}

TEST_F(FileSourceTest, FileWrittenToInPlaceIsNamed) {
  const InputFile file = Listed();
  node_.before_read = [](FakeFileSystem::Node& node, int reads) { node.info.modified = reads; };
  EXPECT_EQ(CodeOf(ReadAll(file, 4)), "file-changed");
}

TEST_F(FileSourceTest, FileReplacedWhileItIsReadIsNamed) {
  const InputFile file = Listed();
  file_system_.File("new.csv", "0123456789");
  node_.before_read = [](FakeFileSystem::Node& node, int reads) {
    node.link_to = reads == 1 ? "new.csv" : node.link_to;
  };
  const Result<std::string> read = ReadAll(file, 5);
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.status().code, "file-changed");
  EXPECT_EQ(read.status().detail, "it was replaced");
}

TEST_F(FileSourceTest, FileChangedBetweenListingAndOpeningIsNamed) {
  const InputFile file = Listed();
  node_.bytes += "1";
  EXPECT_EQ(CodeOf(ReadAll(file)), "file-changed");
}

TEST_F(FileSourceTest, FileGoneSinceItWasListedIsNotFound) {
  const InputFile file = Listed();
  file_system_.Remove("a.csv");
  EXPECT_EQ(CodeOf(ReadAll(file)), "path-not-found");
}

TEST_F(FileSourceTest, ReadErrorAnywhereIsNamed) {
  for (int failing_read = 1; failing_read <= 4; ++failing_read) {
    node_.failing_read = failing_read;
    const Result<std::string> read = ReadAll(Listed(), 4);
    ASSERT_FALSE(read.ok()) << failing_read;
    EXPECT_EQ(read.status().code, "file-read-failed");
    EXPECT_EQ(read.status().subject, "a.csv");
    EXPECT_EQ(read.status().detail, "asked to fail");
  }
}

TEST_F(FileSourceTest, UnreadableFileIsNamed) {
  node_.open_failure = "path-unreadable";
  const Result<std::string> read = ReadAll(Listed());
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.status().code, "path-unreadable");
  EXPECT_EQ(read.status().subject, "a.csv");
}

}  // namespace
}  // namespace renkei::intake
