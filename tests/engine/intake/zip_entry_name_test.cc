#include "engine/intake/zip_entry_name.h"

#include <gtest/gtest.h>

#include <string>

namespace renkei::intake {
namespace {

std::string Text(std::string_view raw) { return ReadZipName(raw).text; }

bool IsSafe(std::string_view raw) { return ReadZipName(raw).unsafe.empty(); }

TEST(ZipEntryNameTest, AsciiAndUtf8ArePlain) {
  EXPECT_EQ(Text("set/UPPLAN.CSV"), "set/UPPLAN.CSV");
  EXPECT_EQ(Text("提供票/計画.csv"), "提供票/計画.csv");
  EXPECT_TRUE(IsSafe("提供票/計画.csv"));
}

TEST(ZipEntryNameTest, Ms932IsDecoded) {
  EXPECT_EQ(Text("\x92\xF1\x8B\x9F\x95\x5B.csv"), "提供票.csv");
  EXPECT_EQ(Text("\xC3\xDE\xB0\xC0.csv"), "ﾃﾞｰﾀ.csv");
}

TEST(ZipEntryNameTest, BackslashInsideAMs932CharacterIsNoBackslash) {
  const ZipName name = ReadZipName("\x83\x5C/\x95\x5C.csv");
  EXPECT_EQ(name.text, "ソ/表.csv");
  EXPECT_EQ(name.unsafe, "");
}

TEST(ZipEntryNameTest, BackslashInsideAUserDefinedCharacterIsNoBackslash) {
  const ZipName name = ReadZipName("\xF0\x5C\x92\xF1.csv");
  EXPECT_EQ(name.text, "\\xF0\\x5C提.csv");
  EXPECT_EQ(name.unsafe, "");
}

TEST(ZipEntryNameTest, BytesOfNoEncodingAreShownInHex) {
  const ZipName name = ReadZipName("a\xFF/b\x85\x40.csv");
  EXPECT_EQ(name.text, "a\\xFF/b\\x85@.csv");
  EXPECT_EQ(name.unsafe, "");
}

TEST(ZipEntryNameTest, BackslashIsRefusedInEveryEncoding) {
  EXPECT_FALSE(IsSafe("set\\UPPLAN.CSV"));
  EXPECT_FALSE(IsSafe("提供票\\a.csv"));
  EXPECT_FALSE(IsSafe("\x83\x5C\\a.csv"));
  EXPECT_FALSE(IsSafe("\xFF\\a.csv"));
}

TEST(ZipEntryNameTest, NamesThatLeaveTheirFolderAreRefusedAndShownWhole) {
  for (const char* raw :
       {"../a.csv", "a/../../b.csv", "a/..", "..", "/etc/passwd", "//server/a", "C:/a.csv", "c:a.csv"}) {
    EXPECT_FALSE(IsSafe(raw)) << raw;
    EXPECT_EQ(Text(raw), raw);
  }
}

TEST(ZipEntryNameTest, ControlCharactersAreRefusedAndShownInHex) {
  const ZipName name = ReadZipName(std::string_view("a\0b\x1B[31m\x7F.csv", 11));
  EXPECT_EQ(name.unsafe, "a control character");
  EXPECT_EQ(name.text, "a\\x00b\\x1B[31m\\x7F.c");
  EXPECT_FALSE(IsSafe("a\xC2\x85"));
  EXPECT_FALSE(IsSafe("\x92\xF1\n.csv"));
}

TEST(ZipEntryNameTest, NoNameIsRefused) {
  EXPECT_FALSE(IsSafe(""));
  EXPECT_FALSE(IsSafe("."));
  EXPECT_FALSE(IsSafe("/"));
}

TEST(ZipEntryNameTest, HarmlessNamesStay) {
  for (const char* raw : {"CON", "a.csv.", "a..b.csv", "...", "12:30.csv", "a b.csv", "：.csv"}) {
    EXPECT_TRUE(IsSafe(raw)) << raw;
    EXPECT_EQ(Text(raw), raw);
  }
}

TEST(ZipEntryNameTest, EmptyAndDotPartsAreLeftOut) {
  EXPECT_EQ(Text("./a//b/./c.csv"), "a/b/c.csv");
  EXPECT_TRUE(ReadZipName("./").is_folder);
  EXPECT_TRUE(IsSafe("./"));
}

TEST(ZipEntryNameTest, SlashAtTheEndMeansFolder) {
  EXPECT_TRUE(ReadZipName("a/b/").is_folder);
  EXPECT_EQ(Text("a/b/"), "a/b");
  EXPECT_FALSE(ReadZipName("a/b").is_folder);
}

TEST(ZipEntryNameTest, PartsOfAPath) {
  EXPECT_EQ(EntryBaseName("a/b/c.csv"), "c.csv");
  EXPECT_EQ(EntryBaseName("c.csv"), "c.csv");
  EXPECT_EQ(EntryFolder("a/b/c.csv"), "a/b");
  EXPECT_EQ(EntryFolder("c.csv"), "");
}

TEST(ZipEntryNameTest, JunkInAnyPartMakesJunk) {
  EXPECT_TRUE(IsJunkEntry("__MACOSX/._a.csv"));
  EXPECT_TRUE(IsJunkEntry("set/.git/config"));
  EXPECT_TRUE(IsJunkEntry("set/Thumbs.db"));
  EXPECT_FALSE(IsJunkEntry("set/a.csv"));
}

}  // namespace
}  // namespace renkei::intake
