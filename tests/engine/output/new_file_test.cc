// A single file that appears whole or not at all, and never over another.
#include "engine/output/new_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/support/temp_folder.h"

namespace renkei::output {
namespace {

std::string Read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t CountIn(const std::filesystem::path& folder) {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder)) ++count;
  return count;
}

TEST(NewFile, HasAllOfItsBytes) {
  const test::TempFolder folder;
  const std::string bytes("a\0\xFF", 3);
  EXPECT_TRUE(WriteNewFile(folder.Path("新.bin"), bytes).ok());
  EXPECT_EQ(Read(folder.Path("新.bin")), bytes);
  EXPECT_EQ(CountIn(folder.path()), 1U);
}

TEST(NewFile, NeverReplacesWhatExists) {
  const test::TempFolder folder;
  const std::string path = folder.Write("old", "old");
  EXPECT_EQ(WriteNewFile(path, "new").code, "output-exists");
  EXPECT_EQ(Read(path), "old");
  std::filesystem::create_directory(folder.path() / "folder");
  EXPECT_EQ(WriteNewFile(folder.Path("folder"), "new").code, "output-exists");
  std::filesystem::create_symlink("nowhere", folder.path() / "link");
  EXPECT_EQ(WriteNewFile(folder.Path("link"), "new").code, "output-exists");
  EXPECT_EQ(CountIn(folder.path()), 3U);
}

TEST(NewFile, LeavesNothingWhereItCannotBe) {
  const test::TempFolder folder;
  const Status status = WriteNewFile(folder.Path("missing/file"), "new");
  EXPECT_EQ(status.code, "output-failed");
  EXPECT_EQ(status.subject, folder.Path("missing/file"));
  EXPECT_EQ(CountIn(folder.path()), 0U);
}

}  // namespace
}  // namespace renkei::output
