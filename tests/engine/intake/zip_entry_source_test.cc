#include "engine/intake/zip_entry_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "engine/intake/collect.h"
#include "tests/engine/intake/fake_file_system.h"
#include "tests/support/inputs.h"
#include "tests/support/zip_writer.h"

namespace renkei::intake {
namespace {

using test::CodeOf;
using test::ReadAll;
using test::ZipItem;
using test::ZipWriter;

ZipItem Item(std::string content, bool deflate) {
  ZipItem item;
  item.name = "a.csv";
  item.content = std::move(content);
  item.deflate = deflate;
  return item;
}

std::string ArchiveOf(const ZipItem& item) {
  ZipWriter writer;
  writer.Add(item);
  return writer.Finish();
}

// What reading the archive's one entry gives.
Result<std::string> ReadEntry(const ZipItem& item, std::size_t chunk_bytes = 65'536, const IntakeLimits& limits = {}) {
  const Intake intake = CollectZipBytes(ArchiveOf(item), "a.zip", limits);
  if (!intake.errors.empty()) return intake.errors[0];
  return ReadAll(intake.files.at(0), chunk_bytes);
}

std::string Trouble(const ZipItem& item) {
  const Result<std::string> read = ReadEntry(item);
  return read.ok() ? "ok" : read.status().code + ": " + read.status().detail;
}

std::string Mixed(std::size_t size) {
  std::string bytes;
  std::uint32_t state = 1;
  while (bytes.size() < size) {
    state = state * 1'664'525U + 1'013'904'223U;
    bytes += std::to_string(state >> 20U) + ",";
  }
  bytes.resize(size);
  return bytes;
}

TEST(ZipEntrySourceTest, StoredAndDeflatedComeBackInChunksOfAnySize) {
  const std::string content = Mixed(300'000);
  for (const bool deflate : {false, true}) {
    for (const std::size_t chunk : {1U, 7U, 4'096U, 1'000'000U}) {
      EXPECT_EQ(ReadEntry(Item(content, deflate), chunk).value(), content) << deflate << " " << chunk;
    }
  }
}

TEST(ZipEntrySourceTest, EmptyEntryIsEmpty) {
  EXPECT_EQ(ReadEntry(Item("", false)).value(), "");
  EXPECT_EQ(ReadEntry(Item("", true)).value(), "");
  ZipItem nothing = Item("", true);
  nothing.packed = "";
  EXPECT_EQ(ReadEntry(nothing).value(), "");
}

TEST(ZipEntrySourceTest, SizesMayFollowTheData) {
  ZipItem item = Item("1,2\r\n", true);
  item.sizes_follow = true;
  EXPECT_EQ(ReadEntry(item).value(), "1,2\r\n");
}

TEST(ZipEntrySourceTest, SizesMayStandInZip64Fields) {
  ZipItem item = Item("1,2\r\n", true);
  item.zip64 = true;
  EXPECT_EQ(ReadEntry(item).value(), "1,2\r\n");
}

TEST(ZipEntrySourceTest, WrongChecksumIsToldAtTheEnd) {
  for (const bool deflate : {false, true}) {
    ZipItem item = Item("1,2\r\n", deflate);
    item.crc32 = 0;
    EXPECT_EQ(Trouble(item), "zip-damaged: the checksum (CRC-32) differs");
  }
}

TEST(ZipEntrySourceTest, TroubleNamesTheEntryAndStays) {
  ZipItem item = Item("1,2\r\n", true);
  item.crc32 = 0;
  const Intake intake = CollectZipBytes(ArchiveOf(item), "a.zip", {});
  const auto source = std::move(intake.files.at(0).open().value());
  std::uint8_t buffer[64];
  EXPECT_EQ(source->Read(buffer, sizeof(buffer)).value(), 5U);
  for (int i = 0; i < 2; ++i) {
    const Result<std::size_t> end = source->Read(buffer, sizeof(buffer));
    ASSERT_FALSE(end.ok());
    EXPECT_EQ(end.status().code, "zip-damaged");
    EXPECT_EQ(end.status().subject, "a.zip!/a.csv");
  }
}

TEST(ZipEntrySourceTest, EntryLongerThanClaimedIsStoppedAtOnce) {
  ZipItem item = Item(std::string(5'000'000, '0'), true);
  item.unpacked_bytes = 1'000;
  const Intake intake = CollectZipBytes(ArchiveOf(item), "a.zip", {});
  const auto source = std::move(intake.files.at(0).open().value());
  std::vector<std::uint8_t> buffer(65'536);
  const Result<std::size_t> first = source->Read(buffer.data(), buffer.size());
  ASSERT_FALSE(first.ok());
  EXPECT_EQ(first.status().detail, "the entry is longer than the archive says");
}

TEST(ZipEntrySourceTest, EntryShorterThanClaimedIsDamaged) {
  ZipItem item = Item("1,2\r\n", true);
  item.unpacked_bytes = 6;
  EXPECT_EQ(Trouble(item), "zip-damaged: the entry is shorter than the archive says");
}

TEST(ZipEntrySourceTest, BytesLeftOverAreDamage) {
  ZipItem item = Item("1,2\r\n", true);
  item.packed = test::Deflate(item.content) + "hidden";
  EXPECT_EQ(Trouble(item), "zip-damaged: bytes are left over after the entry");
}

TEST(ZipEntrySourceTest, BrokenOrCutDataIsDamage) {
  ZipItem broken = Item("1,2\r\n", true);
  broken.packed = "\xFF\xFF\xFF\xFF";
  EXPECT_EQ(Trouble(broken), "zip-damaged: invalid block type");
  ZipItem cut = Item(Mixed(1'000), true);
  cut.packed = test::Deflate(cut.content).substr(0, 100);
  EXPECT_EQ(Trouble(cut), "zip-damaged: the packed data is cut off");
  ZipItem none = Item("1", true);
  none.packed = "";
  EXPECT_EQ(Trouble(none), "zip-damaged: the entry is shorter than the archive says");
}

TEST(ZipEntrySourceTest, RatioIsJudgedOnWhatComesOut) {
  ZipItem item = Item(std::string(4'000'000, '0'), true);
  // The claim is made modest by packed bytes that the data never uses.
  item.packed = test::Deflate(item.content) + std::string(100'000, 'x');
  IntakeLimits limits;
  limits.zip_ratio = 100;
  EXPECT_EQ(CodeOf(ReadEntry(item, 65'536, limits)), "zip-ratio");
}

TEST(ZipEntrySourceTest, BestDeflateIsBelowTheDefaultRatio) {
  const std::string content(10'000'000, '0');
  EXPECT_EQ(CodeOf(ReadEntry(Item(content, true))), "ok");
}

TEST(ZipEntrySourceTest, OwnHeaderMustAgreeWithTheDirectory) {
  ZipItem name = Item("1", false);
  name.local_name = "b.csv";
  EXPECT_EQ(Trouble(name), "zip-local-central-mismatch: name");
  name.local_name = "longer.csv";
  EXPECT_EQ(Trouble(name), "zip-local-central-mismatch: name");
  ZipItem method = Item("1", false);
  method.local_method = 8;
  EXPECT_EQ(Trouble(method), "zip-local-central-mismatch: compression method");
  ZipItem crc = Item("1", false);
  crc.local_crc32 = 7;
  EXPECT_EQ(Trouble(crc), "zip-local-central-mismatch: checksum");
}

TEST(ZipEntrySourceTest, OwnHeaderMustAgreeOnSizesAndEncryption) {
  std::string archive = ArchiveOf(Item("1", false));
  std::string size = archive;
  size[22] = 2;
  EXPECT_EQ(CodeOf(ReadAll(CollectZipBytes(size, "a.zip", {}).files.at(0))), "zip-local-central-mismatch");
  std::string encrypted = archive;
  encrypted[6] = 1;
  EXPECT_EQ(CodeOf(ReadAll(CollectZipBytes(encrypted, "a.zip", {}).files.at(0))), "zip-local-central-mismatch");
  std::string none = archive;
  none[2] = 'x';
  none = "PK\x03\x04" + none;  // the archive still begins like one; offsets are off by four
  EXPECT_EQ(CollectZipBytes(none, "a.zip", {}).errors.at(0).code, "zip-damaged");
}

TEST(ZipEntrySourceTest, OwnHeaderThatPushesDataIntoTheNextEntryIsDamage) {
  ZipWriter writer;
  writer.Add(Item("1", false));
  ZipItem next = Item("2", false);
  next.name = "b.csv";
  writer.Add(next);
  std::string archive = writer.Finish();
  archive[28] = 40;  // extra field that is not there
  EXPECT_EQ(CodeOf(ReadAll(CollectZipBytes(archive, "a.zip", {}).files.at(0))), "zip-damaged");
}

TEST(ZipEntrySourceTest, EntriesCanBeReadByManyThreads) {
  ZipWriter writer;
  const std::string content = Mixed(100'000);
  for (int i = 0; i < 8; ++i) {
    ZipItem item = Item(content + std::to_string(i), true);
    item.name = std::to_string(i);
    writer.Add(item);
  }
  const Intake intake = CollectZipBytes(writer.Finish(), "a.zip", {});
  ASSERT_EQ(intake.files.size(), 8U);
  std::vector<std::string> got(8);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < 8; ++i) {
    threads.emplace_back([&, i] { got[i] = ReadAll(intake.files[i]).value(); });
  }
  for (std::thread& thread : threads) thread.join();
  for (std::size_t i = 0; i < 8; ++i) EXPECT_EQ(got[i], content + std::to_string(i));
}

TEST(ZipEntrySourceTest, SourceOutlivesTheIntake) {
  std::unique_ptr<ByteSource> source;
  {
    const Intake intake = CollectZipBytes(ArchiveOf(Item("1,2\r\n", true)), "a.zip", {});
    source = std::move(intake.files.at(0).open().value());
  }
  std::uint8_t buffer[64];
  EXPECT_EQ(source->Read(buffer, sizeof(buffer)).value(), 5U);
  EXPECT_EQ(source->Read(buffer, sizeof(buffer)).value(), 0U);
}

// ---- archives in a file system ----

class ZipOnDiskTest : public testing::Test {
 protected:
  ZipOnDiskTest() : node_(file_system_.File("a.zip", ArchiveOf(Item(Mixed(200'000), false)))) {}

  FakeFileSystem file_system_;
  FakeFileSystem::Node& node_;
};

TEST_F(ZipOnDiskTest, EachSourceOpensTheArchiveForItself) {
  const Intake intake = CollectFrom(file_system_, {"a.zip"}, {});
  const int before = file_system_.opened;
  EXPECT_EQ(ReadAll(intake.files.at(0)).value(), Mixed(200'000));
  EXPECT_EQ(ReadAll(intake.files.at(0)).value(), Mixed(200'000));
  EXPECT_EQ(file_system_.opened, before + 2);
}

TEST_F(ZipOnDiskTest, ArchiveChangedSinceItWasListedIsNamed) {
  const Intake intake = CollectFrom(file_system_, {"a.zip"}, {});
  node_.info.modified = 1;
  const Result<std::string> read = ReadAll(intake.files.at(0));
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.status().code, "file-changed");
  EXPECT_EQ(read.status().subject, "a.zip");
}

TEST_F(ZipOnDiskTest, ArchiveChangedWhileAnEntryIsReadIsNamed) {
  const Intake intake = CollectFrom(file_system_, {"a.zip"}, {});
  node_.before_read = [](FakeFileSystem::Node& node, int reads) { node.info.modified = reads > 2 ? 1 : 0; };
  EXPECT_EQ(CodeOf(ReadAll(intake.files.at(0))), "file-changed");
}

TEST_F(ZipOnDiskTest, ReadErrorInsideAnEntryNamesTheEntry) {
  const Intake intake = CollectFrom(file_system_, {"a.zip"}, {});
  node_.failing_read = 4;
  const Result<std::string> read = ReadAll(intake.files.at(0));
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.status().code, "file-read-failed");
  EXPECT_EQ(read.status().subject, "a.zip!/a.csv");
}

TEST_F(ZipOnDiskTest, ReadErrorInTheDirectoryNamesTheArchive) {
  node_.failing_read = 2;
  const Intake intake = CollectFrom(file_system_, {"a.zip"}, {});
  EXPECT_THAT(test::ErrorsOf(intake), testing::ElementsAre("file-read-failed a.zip"));
}

}  // namespace
}  // namespace renkei::intake
