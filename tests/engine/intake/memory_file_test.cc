#include <gtest/gtest.h>

#include "renkei/input.h"
#include "tests/support/inputs.h"

namespace renkei {
namespace {

TEST(MemoryFileTest, BytesComeBackFromEachSource) {
  const InputFile file = MemoryFile("a.csv", "1,2\r\n");
  EXPECT_EQ(file.name, "a.csv");
  EXPECT_EQ(file.path, "a.csv");
  EXPECT_EQ(file.folder, "");
  EXPECT_EQ(file.bytes, 5U);
  EXPECT_FALSE(file.junk);
  EXPECT_EQ(test::ReadAll(file, 2).value(), "1,2\r\n");
  EXPECT_EQ(test::ReadAll(file).value(), "1,2\r\n");
}

TEST(MemoryFileTest, FolderStandsBeforeTheName) {
  const InputFile file = MemoryFile("a.csv", "", "set");
  EXPECT_EQ(file.path, "set/a.csv");
  EXPECT_EQ(file.folder, "set");
  EXPECT_EQ(test::ReadAll(file).value(), "");
}

TEST(MemoryFileTest, SourceOutlivesTheFile) {
  std::unique_ptr<ByteSource> source;
  {
    const InputFile file = MemoryFile("a.csv", "x");
    source = std::move(file.open().value());
  }
  std::uint8_t byte = 0;
  EXPECT_EQ(source->Read(&byte, 1).value(), 1U);
  EXPECT_EQ(byte, 'x');
}

}  // namespace
}  // namespace renkei
