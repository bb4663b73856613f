#include "engine/intake/zip_archive.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "engine/intake/collect.h"
#include "tests/support/inputs.h"
#include "tests/support/zip_writer.h"

namespace renkei::intake {
namespace {

using test::ErrorsOf;
using test::PathsOf;
using test::ReadAll;
using test::ZipItem;
using test::ZipWriter;
using testing::ElementsAre;
using testing::IsEmpty;

ZipItem Item(std::string name, std::string content = "x") {
  ZipItem item;
  item.name = std::move(name);
  item.content = std::move(content);
  return item;
}

Intake Collect(std::string archive, const IntakeLimits& limits = {}) {
  return CollectZipBytes(std::move(archive), "a.zip", limits);
}

// An archive of this entry and a good one.
Intake CollectWith(const ZipItem& item, const IntakeLimits& limits = {}) {
  ZipWriter writer;
  writer.Add(item);
  writer.Add("good.csv", "1\r\n");
  return Collect(writer.Finish(), limits);
}

// The one error about the entry, while the good one is listed all the same.
std::string Refusal(const ZipItem& item, const IntakeLimits& limits = {}) {
  const Intake intake = CollectWith(item, limits);
  EXPECT_THAT(PathsOf(intake), ElementsAre("a.zip!/good.csv"));
  EXPECT_EQ(intake.errors.size(), 1U);
  return intake.errors.empty() ? "" : intake.errors[0].code + " " + intake.errors[0].subject;
}

TEST(ZipArchiveTest, ZipIsKnownByItsFirstBytes) {
  EXPECT_EQ(GuessZip("a.bin", "PK\x03\x04"), ZipGuess::kZip);
  EXPECT_EQ(GuessZip("a.csv", "PK\x05\x06...."), ZipGuess::kZip);
  EXPECT_EQ(GuessZip("a.csv", "1,2,"), ZipGuess::kOther);
  EXPECT_EQ(GuessZip("a.csv", "PK"), ZipGuess::kOther);
  EXPECT_EQ(GuessZip("a.csv", ""), ZipGuess::kOther);
}

TEST(ZipArchiveTest, FileCalledZipThatIsNoneIsDamaged) {
  EXPECT_EQ(GuessZip("a.ZIP", "<htm"), ZipGuess::kDamaged);
  EXPECT_EQ(GuessZip("a.zip", ""), ZipGuess::kDamaged);
}

TEST(ZipArchiveTest, OfficeDocumentsAreNotLookedInto) {
  EXPECT_EQ(GuessZip("memo.xlsx", "PK\x03\x04"), ZipGuess::kOther);
  EXPECT_EQ(GuessZip("MEMO.DOCX", "PK\x03\x04"), ZipGuess::kOther);
}

TEST(ZipArchiveTest, EntriesAreListedInOrderWithTheirFolders) {
  ZipWriter writer;
  writer.Add("b/", "");
  writer.Add("b/y.csv", "2\r\n");
  writer.Add("\x83\x5C.csv", "3\r\n");
  writer.Add("a.csv", "1\r\n");
  const Intake intake = Collect(writer.Finish());
  EXPECT_THAT(ErrorsOf(intake), IsEmpty());
  ASSERT_THAT(PathsOf(intake), ElementsAre("a.zip!/a.csv", "a.zip!/b/y.csv", "a.zip!/ソ.csv"));
  EXPECT_EQ(intake.files[0].folder, "a.zip!/");
  EXPECT_EQ(intake.files[1].folder, "a.zip!/b");
  EXPECT_EQ(intake.files[1].name, "y.csv");
  EXPECT_EQ(intake.files[1].bytes, 3U);
  EXPECT_EQ(ReadAll(intake.files[2]).value(), "3\r\n");
}

TEST(ZipArchiveTest, ArchiveInsideAnArchiveIsAnOrdinaryFile) {
  ZipWriter inner;
  inner.Add("a.csv", "1");
  const std::string bytes = inner.Finish();
  ZipWriter writer;
  writer.Add("inner.zip", bytes);
  const Intake intake = Collect(writer.Finish());
  ASSERT_THAT(PathsOf(intake), ElementsAre("a.zip!/inner.zip"));
  EXPECT_EQ(ReadAll(intake.files[0]).value(), bytes);
}

TEST(ZipArchiveTest, JunkIsListedAsJunkAndNeverJudged) {
  ZipWriter writer;
  ZipItem item = Item("__MACOSX/._a.csv");
  item.flags = 1;
  writer.Add(item);
  writer.Add("set/.DS_Store", "x");
  writer.Add("set/a.csv", "1");
  const Intake intake = Collect(writer.Finish());
  EXPECT_THAT(ErrorsOf(intake), IsEmpty());
  ASSERT_EQ(intake.files.size(), 3U);
  EXPECT_TRUE(intake.files[0].junk);
  EXPECT_TRUE(intake.files[1].junk);
  EXPECT_FALSE(intake.files[2].junk);
}

TEST(ZipArchiveTest, ArchiveWithNothingToCheckIsEmpty) {
  EXPECT_THAT(ErrorsOf(Collect(ZipWriter().Finish())), ElementsAre("zip-empty a.zip"));
  ZipWriter folders;
  folders.Add("a/", "");
  EXPECT_THAT(ErrorsOf(Collect(folders.Finish())), ElementsAre("zip-empty a.zip"));
  ZipWriter junk;
  junk.Add(".DS_Store", "x");
  const Intake intake = Collect(junk.Finish());
  EXPECT_THAT(ErrorsOf(intake), ElementsAre("zip-empty a.zip"));
  EXPECT_THAT(PathsOf(intake), ElementsAre("a.zip!/.DS_Store"));
}

TEST(ZipArchiveTest, EncryptedEntryIsRefused) {
  for (const std::uint16_t flags : {std::uint16_t{1}, std::uint16_t{0x41}, std::uint16_t{0x2000}}) {
    ZipItem item = Item("a.csv");
    item.flags = flags;
    EXPECT_EQ(Refusal(item), "zip-entry-encrypted a.zip!/a.csv");
  }
  ZipItem aes = Item("a.csv");
  aes.method = 99;
  EXPECT_EQ(Refusal(aes), "zip-entry-encrypted a.zip!/a.csv");
}

TEST(ZipArchiveTest, UnsafeNameIsRefused) {
  EXPECT_EQ(Refusal(Item("../a.csv")), "zip-entry-name-unsafe a.zip!/../a.csv");
  EXPECT_EQ(Refusal(Item("/a.csv")), "zip-entry-name-unsafe a.zip!//a.csv");
  EXPECT_EQ(Refusal(Item("C:\\a.csv")), "zip-entry-name-unsafe a.zip!/C:\\a.csv");
  EXPECT_EQ(Refusal(Item("s\\a.csv")), "zip-entry-name-unsafe a.zip!/s\\a.csv");
  EXPECT_EQ(Refusal(Item(std::string("a\0.csv", 6))), "zip-entry-name-unsafe a.zip!/a\\x00.csv");
  EXPECT_EQ(Refusal(Item("../")), "zip-entry-name-unsafe a.zip!/../");
}

TEST(ZipArchiveTest, NameWithoutEndIsRefused) {
  const std::string name(5'000, 'n');
  EXPECT_EQ(Refusal(Item(name)), "zip-entry-name-unsafe a.zip!/" + name.substr(0, 4'096));
}

TEST(ZipArchiveTest, EntriesOfOneNameAreAllLeftOutAndToldOnce) {
  ZipWriter writer;
  writer.Add("a.csv", "1");
  writer.Add("a.csv", "2");
  writer.Add("./a.csv", "3");
  writer.Add("b.csv", "4");
  const Intake intake = Collect(writer.Finish());
  EXPECT_THAT(PathsOf(intake), ElementsAre("a.zip!/b.csv"));
  EXPECT_THAT(ErrorsOf(intake), ElementsAre("zip-entry-duplicate-name a.zip!/a.csv"));
}

TEST(ZipArchiveTest, OneNameInTwoEncodingsIsOneName) {
  ZipWriter writer;
  writer.Add("ソ.csv", "1");
  writer.Add("\x83\x5C.csv", "2");
  EXPECT_THAT(ErrorsOf(Collect(writer.Finish())), ElementsAre("zip-entry-duplicate-name a.zip!/ソ.csv"));
}

TEST(ZipArchiveTest, LinksAndDevicesAreRefused) {
  for (const std::uint32_t mode : {0120777U, 0020666U, 0010644U, 0140755U}) {
    ZipItem item = Item("a.csv", "/etc/passwd");
    item.host = 3;
    item.attributes = mode << 16U;
    EXPECT_EQ(Refusal(item), "zip-entry-unsupported a.zip!/a.csv");
  }
}

TEST(ZipArchiveTest, UnixFilesAreFine) {
  ZipItem item = Item("a.csv");
  item.host = 3;
  item.attributes = 0100644U << 16U;
  EXPECT_THAT(PathsOf(CollectWith(item)), ElementsAre("a.zip!/a.csv", "a.zip!/good.csv"));
}

TEST(ZipArchiveTest, FolderByItsAttributesIsAFolder) {
  ZipItem dos = Item("folder", "");
  dos.attributes = 0x10;
  EXPECT_THAT(ErrorsOf(CollectWith(dos)), IsEmpty());
  ZipItem full = Item("folder/", "hidden content");
  EXPECT_EQ(Refusal(full), "zip-entry-unsupported a.zip!/folder");
}

TEST(ZipArchiveTest, UnknownCompressionIsRefused) {
  ZipItem item = Item("a.csv");
  item.method = 14;
  const Intake intake = CollectWith(item);
  ASSERT_EQ(intake.errors.size(), 1U);
  EXPECT_EQ(intake.errors[0].code, "zip-entry-unsupported");
  EXPECT_EQ(intake.errors[0].detail, "compression method 14");
}

TEST(ZipArchiveTest, StoredEntryOfTwoSizesIsDamaged) {
  ZipItem item = Item("a.csv", "1234");
  item.unpacked_bytes = 400;
  EXPECT_EQ(Refusal(item), "zip-damaged a.zip!/a.csv");
}

TEST(ZipArchiveTest, ClaimedRatioAboveTheLimitIsRefused) {
  ZipItem item = Item("a.csv", std::string(2'000'000, ' '));
  item.deflate = true;
  IntakeLimits limits;
  limits.zip_ratio = 500;
  EXPECT_EQ(Refusal(item, limits), "zip-ratio a.zip!/a.csv");
  EXPECT_THAT(ErrorsOf(CollectWith(item)), IsEmpty());
  limits.zip_ratio = 0;
  EXPECT_THAT(ErrorsOf(CollectWith(item, limits)), IsEmpty());
}

TEST(ZipArchiveTest, LittleFilesAreNeverJudgedByRatio) {
  ZipItem item = Item("a.csv", std::string(1'000'000, ' '));
  item.deflate = true;
  IntakeLimits limits;
  limits.zip_ratio = 2;
  EXPECT_THAT(ErrorsOf(CollectWith(item, limits)), IsEmpty());
}

TEST(ZipArchiveTest, TroubleWithTheWholeArchiveNamesTheArchive) {
  ZipWriter writer;
  writer.Add("a.csv", "1");
  const std::string archive = writer.Finish();
  EXPECT_THAT(ErrorsOf(Collect(archive.substr(0, archive.size() - 1))), ElementsAre("zip-damaged a.zip"));
}

TEST(ZipArchiveTest, BytesThatAreNoZipAreNamed) {
  EXPECT_THAT(ErrorsOf(Collect("1,2\r\n")), ElementsAre("stdin-not-zip a.zip"));
  EXPECT_THAT(ErrorsOf(Collect("")), ElementsAre("stdin-not-zip a.zip"));
}

}  // namespace
}  // namespace renkei::intake
