#include "engine/intake/zip_directory.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

#include "engine/intake/memory_file.h"
#include "tests/support/zip_writer.h"

namespace renkei::intake {
namespace {

using test::ZipItem;
using test::ZipWriter;

ZipItem Item(std::string name, std::string content) {
  ZipItem item;
  item.name = std::move(name);
  item.content = std::move(content);
  return item;
}

Result<std::vector<ZipEntry>> Read(const std::string& archive, const IntakeLimits& limits = {}) {
  const auto bytes = std::make_shared<const std::string>(archive);
  return ReadZipDirectory(*OpenMemory(bytes).value(), bytes->size(), limits);
}

// "ok", or the code and detail of what is wrong.
std::string Trouble(const std::string& archive, const IntakeLimits& limits = {}) {
  const Result<std::vector<ZipEntry>> entries = Read(archive, limits);
  if (entries.ok()) return "ok";
  return entries.status().code + ": " + entries.status().detail;
}

std::string Code(const std::string& archive, const IntakeLimits& limits = {}) {
  const std::string trouble = Trouble(archive, limits);
  return trouble.substr(0, trouble.find(':'));
}

std::string TwoEntries(const ZipWriter::End& end = {}) {
  ZipWriter writer;
  writer.Add("a.csv", "1,2\r\n");
  writer.Add("b.csv", "3\r\n");
  return writer.Finish(end);
}

TEST(ZipDirectoryTest, EntriesComeInTheOrderOfTheDirectory) {
  const Result<std::vector<ZipEntry>> entries = Read(TwoEntries());
  ASSERT_TRUE(entries.ok());
  ASSERT_EQ(entries.value().size(), 2U);
  EXPECT_EQ(entries.value()[0].raw_name, "a.csv");
  EXPECT_EQ(entries.value()[0].unpacked_bytes, 5U);
  EXPECT_EQ(entries.value()[0].end_offset, entries.value()[1].header_offset);
  EXPECT_EQ(entries.value()[1].raw_name, "b.csv");
}

TEST(ZipDirectoryTest, CommentIsPassedOver) {
  ZipWriter::End end;
  end.comment = std::string(65'535, 'c');
  EXPECT_EQ(Trouble(TwoEntries(end)), "ok");
  end.comment = "PK\x05\x06";
  EXPECT_EQ(Trouble(TwoEntries(end)), "ok");
}

TEST(ZipDirectoryTest, BytesAfterTheEndRecordAreTolerated) { EXPECT_EQ(Trouble(TwoEntries() + "\r\n"), "ok"); }

TEST(ZipDirectoryTest, ArchiveCutOffAnywhereIsDamaged) {
  const std::string archive = TwoEntries();
  for (std::size_t size = 0; size < archive.size(); ++size) {
    EXPECT_EQ(Code(archive.substr(0, size)), "zip-damaged") << size;
  }
}

TEST(ZipDirectoryTest, NoSingleChangedByteBreaksTheReader) {
  const std::string archive = TwoEntries();
  int ok = 0;
  for (std::size_t at = 0; at < archive.size(); ++at) {
    for (const int change : {0x01, 0x80, 0xFF}) {
      std::string changed = archive;
      changed[at] = static_cast<char>(changed[at] ^ change);
      ok += Read(changed).ok() ? 1 : 0;
    }
  }
  EXPECT_GT(ok, 0);  // dates, contents and such may be anything
}

TEST(ZipDirectoryTest, Zip64IsRead) {
  ZipWriter writer;
  ZipItem item = Item("a.csv", "1,2\r\n");
  item.zip64 = true;
  writer.Add(item);
  writer.Add("b.csv", "3\r\n");
  ZipWriter::End end;
  end.zip64 = true;
  const Result<std::vector<ZipEntry>> entries = Read(writer.Finish(end));
  ASSERT_TRUE(entries.ok()) << entries.status().detail;
  EXPECT_EQ(entries.value()[0].unpacked_bytes, 5U);
  EXPECT_EQ(entries.value()[0].packed_bytes, 5U);
}

TEST(ZipDirectoryTest, Zip64ThatContradictsTheEndRecordIsDamaged) {
  ZipWriter::End end;
  end.zip64 = true;
  end.small_entries = 1;
  EXPECT_EQ(Trouble(TwoEntries(end)), "zip-damaged: the ZIP64 record says something else than the end record");
}

TEST(ZipDirectoryTest, Zip64CutOffOrOutsideIsDamaged) {
  ZipWriter::End end;
  end.zip64 = true;
  std::string archive = TwoEntries(end);
  std::string wrong_locator = archive;
  wrong_locator[archive.rfind("PK\x06\x07") + 3] = 'x';
  EXPECT_EQ(Trouble(wrong_locator), "zip-damaged: no ZIP64 locator");
  std::string wrong_offset = archive;
  wrong_offset[archive.rfind("PK\x06\x07") + 15] = '\x7F';
  EXPECT_EQ(Trouble(wrong_offset), "zip-damaged: no ZIP64 record");
  end.directory_offset = 0xFFFF'FFFF'FFFF'FFF0;
  EXPECT_EQ(Trouble(TwoEntries(end)), "zip-damaged: the directory is not where the end record says");
}

TEST(ZipDirectoryTest, MissingZip64SizeIsDamaged) {
  ZipWriter writer;
  ZipItem item = Item("a.csv", "1");
  item.packed_bytes = 0xFFFFFFFF;
  writer.Add(item);
  EXPECT_EQ(Trouble(writer.Finish()), "zip-damaged: a ZIP64 size is missing");
}

TEST(ZipDirectoryTest, DirectoryElsewhereIsDamaged) {
  ZipWriter::End end;
  end.directory_offset = 3;
  EXPECT_EQ(Trouble(TwoEntries(end)), "zip-damaged: no directory entry");
  end.directory_offset = 0x7FFFFFFF;
  EXPECT_EQ(Trouble(TwoEntries(end)), "zip-damaged: the directory is not where the end record says");
}

TEST(ZipDirectoryTest, WrongNumberOfEntriesIsDamaged) {
  ZipWriter::End end;
  end.entries = 3;
  EXPECT_EQ(Trouble(TwoEntries(end)), "zip-damaged: the directory has another number of entries");
}

TEST(ZipDirectoryTest, SplitArchiveIsUnsupported) {
  ZipWriter::End end;
  end.disk = 1;
  EXPECT_EQ(Code(TwoEntries(end)), "zip-entry-unsupported");
}

TEST(ZipDirectoryTest, TooManyEntriesAreRefusedBeforeTheyAreRead) {
  IntakeLimits limits;
  limits.zip_entries = 1;
  EXPECT_EQ(Trouble(TwoEntries(), limits), "zip-too-many-entries: 2 entries");
  ZipWriter::End lie;
  lie.entries = 1;
  EXPECT_EQ(Code(TwoEntries(lie), limits), "zip-too-many-entries");
}

TEST(ZipDirectoryTest, SeventyThousandEntriesAreRefusedThoughTheCountRanOver) {
  ZipWriter writer;
  constexpr int kEntries = 70'000;
  for (int i = 0; i < kEntries; ++i) writer.Add(std::to_string(i), "");
  const std::string archive = writer.Finish();  // says 4,464
  EXPECT_EQ(Code(archive), "zip-too-many-entries");
  IntakeLimits limits;
  limits.zip_entries = kEntries;
  EXPECT_EQ(Read(archive, limits).value().size(), std::size_t{kEntries});
}

TEST(ZipDirectoryTest, SumOfClaimedSizesIsLimited) {
  IntakeLimits limits;
  limits.zip_total_bytes = 8;
  EXPECT_EQ(Code(TwoEntries(), limits), "ok");
  limits.zip_total_bytes = 7;
  EXPECT_EQ(Code(TwoEntries(), limits), "zip-too-large");
}

TEST(ZipDirectoryTest, SumOfClaimedSizesCannotRunOver) {
  ZipWriter writer;
  for (const char* name : {"a", "b", "c"}) {
    ZipItem item = Item(name, "x");
    item.zip64 = true;
    item.unpacked_bytes = 0xC000'0000'0000'0000;
    writer.Add(item);
  }
  EXPECT_EQ(Code(writer.Finish()), "zip-too-large");
}

TEST(ZipDirectoryTest, EntriesThatShareDataAreRefused) {
  ZipWriter writer;
  const ZipItem kernel = Item("a", std::string(1'000, 'k'));
  const std::uint64_t offset = writer.Add(kernel);
  ZipItem again = kernel;
  again.name = "b";
  writer.AddToDirectoryOnly(again, offset);
  EXPECT_EQ(Trouble(writer.Finish()), "zip-damaged: entries overlap or lie outside the archive");
}

TEST(ZipDirectoryTest, EntryThatHoldsAnotherEntryIsRefused) {
  ZipWriter inner;
  inner.Add("inner", "x");
  const std::string inside = inner.Finish();
  ZipWriter writer;
  const std::uint64_t offset = writer.Add("outer", inside);
  writer.AddToDirectoryOnly(Item("inner", "x"), offset + 30 + 5);
  EXPECT_EQ(Trouble(writer.Finish()), "zip-damaged: entries overlap or lie outside the archive");
}

TEST(ZipDirectoryTest, EntryOutsideTheArchiveIsRefused) {
  for (const std::uint64_t offset : {0x10000ULL, 0xFFFFFFFEULL}) {
    ZipWriter writer;
    ZipItem item = Item("a", "x");
    item.header_offset = offset;
    writer.Add(item);
    EXPECT_EQ(Trouble(writer.Finish()), "zip-damaged: entries overlap or lie outside the archive");
  }
}

TEST(ZipDirectoryTest, NameWithoutEndIsCutAndMarked) {
  ZipWriter writer;
  writer.Add(std::string(60'000, 'n'), "x");
  const Result<std::vector<ZipEntry>> entries = Read(writer.Finish());
  ASSERT_TRUE(entries.ok());
  EXPECT_TRUE(entries.value()[0].name_too_long);
  EXPECT_EQ(entries.value()[0].raw_name.size(), 4'096U);
}

}  // namespace
}  // namespace renkei::intake
