#include "engine/intake/path_text.h"

#include <gtest/gtest.h>

#include "engine/intake/file_system.h"

namespace renkei::intake {
namespace {

TEST(PathTextTest, BytesThatAreNotUtf8AreShownInHex) {
  EXPECT_EQ(ShownText("提供票.csv"), "提供票.csv");
  EXPECT_EQ(ShownText("\x83\x5C.csv"), "\\x83\\.csv");
  EXPECT_EQ(ShownText("a\xE3\x81"), "a\\xE3\\x81");
  EXPECT_EQ(ShownText("\xED\xA0\x80"), "\\xED\\xA0\\x80");
  EXPECT_EQ(ShownText(""), "");
}

TEST(PathTextTest, JoiningPutsOneSeparator) {
  EXPECT_EQ(JoinPath("a", "b"), "a" + std::string(1, PreferredSeparator()) + "b");
  EXPECT_EQ(JoinPath("a/", "b"), "a/b");
  EXPECT_EQ(JoinPath("/", "b"), "/b");
  EXPECT_EQ(JoinPath("", "b"), "b");
}

TEST(PathTextTest, SeparatorsAtTheEndGoButARootStays) {
  EXPECT_EQ(WithoutTrailingSeparators("a//"), "a");
  EXPECT_EQ(WithoutTrailingSeparators("/"), "/");
  EXPECT_EQ(WithoutTrailingSeparators("//"), "/");
  EXPECT_EQ(WithoutTrailingSeparators(""), "");
}

TEST(PathTextTest, BaseNameIsTheLastPart) {
  EXPECT_EQ(BaseName("a/b.csv"), "b.csv");
  EXPECT_EQ(BaseName("b.csv"), "b.csv");
  EXPECT_EQ(BaseName("a/b/"), "b");
}

TEST(PathTextTest, SpellingsOfOnePathHaveOneKey) {
  for (const char* path : {"a/b", "./a/b", "a//b", "a/./b", "a/b/"}) EXPECT_EQ(PathKey(path), "a/b") << path;
  EXPECT_EQ(PathKey("."), ".");
  EXPECT_EQ(PathKey("./"), ".");
  EXPECT_EQ(PathKey("/"), "/");
  EXPECT_EQ(PathKey("/a"), "/a");
}

TEST(PathTextTest, WayUpIsKeptBecauseOfLinks) { EXPECT_EQ(PathKey("a/../b"), "a/../b"); }

TEST(PathTextTest, FolderKeyIsTheSameForAllFilesOfAFolder) {
  EXPECT_EQ(FolderKey("a.csv"), ".");
  EXPECT_EQ(FolderKey("./b.csv"), ".");
  EXPECT_EQ(FolderKey("d/a.csv"), "d");
  EXPECT_EQ(FolderKey("./d//b.csv"), "d");
  EXPECT_EQ(FolderKey("/a.csv"), "/");
}

}  // namespace
}  // namespace renkei::intake
