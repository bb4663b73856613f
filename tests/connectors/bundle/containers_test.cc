// The ZIP around a bundle: what an honest archive may hold, a bundle may not.
#include <gtest/gtest.h>

#include <functional>

#include "connectors/bundle/container.h"
#include "connectors/bundle/layout.h"
#include "tests/support/zip_writer.h"

namespace renkei::bundle::test {
namespace {

using renkei::test::ZipItem;
using renkei::test::ZipWriter;

std::string Codes(const std::string& bytes, const ContainerLimits& limits = {}) {
  std::string codes;
  for (const Status& refusal : OpenContainer(bytes, "x.asice", limits).refusals) {
    codes += (codes.empty() ? "" : " ") + refusal.code;
  }
  return codes;
}

ContainerLimits Limits(std::uint64_t file_bytes, std::uint64_t unpacked_bytes, std::uint64_t entries) {
  ContainerLimits limits;
  limits.file_bytes = file_bytes;
  limits.unpacked_bytes = unpacked_bytes;
  limits.entries = entries;
  return limits;
}

std::vector<Entry> Sample() {
  return {{std::string(kMimetypeEntry), std::string(kAsicMimetype)},
          {"a.csv", "1,2,3"},
          {"名前.txt", "x"},
          {"empty.txt", ""}};
}

ZipItem Item(std::string name, std::string content, const std::function<void(ZipItem&)>& alter = {}) {
  ZipItem item;
  item.name = std::move(name);
  item.content = std::move(content);
  if (alter) alter(item);
  return item;
}

// An archive of mimetype and these.
std::string Archive(const std::vector<ZipItem>& items) {
  ZipWriter writer;
  writer.Add("mimetype", std::string(kAsicMimetype));
  for (const ZipItem& item : items) writer.Add(item);
  return writer.Finish();
}

TEST(Containers, GiveBackWhatWasWritten) {
  const std::string bytes = WriteContainer(Sample()).value();
  const ReadContainer read = OpenContainer(bytes, "x");
  EXPECT_TRUE(read.refusals.empty()) << Codes(bytes);
  ASSERT_EQ(read.entries.size(), Sample().size());
  for (std::size_t i = 0; i < read.entries.size(); ++i) {
    EXPECT_EQ(read.entries[i].name, Sample()[i].name);
    EXPECT_EQ(read.entries[i].bytes, Sample()[i].bytes);
  }
}

TEST(Containers, AreTheSameEachTimeAndBeginWithTheirType) {
  const std::string bytes = WriteContainer(Sample()).value();
  EXPECT_EQ(WriteContainer(Sample()).value(), bytes);
  EXPECT_EQ(bytes.substr(30, 8 + kAsicMimetype.size()), "mimetype" + std::string(kAsicMimetype));
  EXPECT_EQ(bytes.substr(26, 4), std::string("\x08\0\0\0", 4));  // a name of 8 bytes, no extra field
}

TEST(Containers, WithBytesThatNoEntryAccountsForAreRefused) {
  const std::string good = WriteContainer(Sample()).value();
  EXPECT_EQ(Codes(good), "");
  EXPECT_EQ(Codes("MZ" + good), "bundle-not-a-bundle");
  EXPECT_NE(Codes(good + "x"), "");
  const std::size_t directory = good.find("PK\x01\x02");
  EXPECT_NE(Codes(good.substr(0, directory) + "hidden" + good.substr(directory)), "");
  ZipWriter writer;
  writer.Add("mimetype", std::string(kAsicMimetype));
  ZipWriter::End end;
  end.comment = "hidden";
  EXPECT_EQ(Codes(writer.Finish(end)), "bundle-form");
}

TEST(Containers, WithoutTheirTypeInFrontAreNone) {
  EXPECT_EQ(Codes(""), "bundle-not-a-bundle");
  EXPECT_EQ(Codes("PK\x03\x04"), "bundle-not-a-bundle");
  ZipWriter writer;
  writer.Add("a.csv", "1");
  writer.Add("mimetype", std::string(kAsicMimetype));
  EXPECT_EQ(Codes(writer.Finish()), "bundle-not-a-bundle");
}

// An archive of the type alone, as `zip -X` writes it.
std::string TypeByZip(bool deflate) {
  ZipWriter writer;
  writer.Add(Item("mimetype", std::string(kAsicMimetype), [&](ZipItem& item) {
    item.host = 3;
    item.attributes = 0100644U << 16U;
    item.deflate = deflate;
  }));
  std::string bytes = writer.Finish();
  const std::size_t directory = bytes.find("PK\x01\x02");
  bytes[directory + 4] = 30;  // the version that made it
  bytes[4] = bytes[directory + 6] = deflate ? 20 : 10;
  return bytes;
}

TEST(Containers, WhoseTypeIsPackedAreRefused) {
  EXPECT_EQ(Codes(TypeByZip(false)), "");
  EXPECT_EQ(Codes(TypeByZip(true)), "bundle-form");
}

TEST(Containers, WithNamesThatLeadElsewhereAreRefused) {
  for (const char* name : {"../a.csv", "/a.csv", "C:a.csv", "a\\b.csv", "META-INF/../../a", "./a.csv", "a//b",
                           "folder/", "CON", "a\x01.csv", "\x83\x5C.csv"}) {
    EXPECT_NE(Codes(Archive({Item(name, "x")})).find("bundle-entry-name"), std::string::npos) << name;
  }
}

TEST(Containers, WithANameTwiceAreRefused) {
  const auto twice = [](const char* a, const char* b) { return Codes(Archive({Item(a, "1"), Item(b, "2")})); };
  EXPECT_NE(twice("a.csv", "a.csv").find("bundle-entry-duplicate"), std::string::npos);
  EXPECT_NE(twice("a.csv", "A.CSV").find("bundle-entry-duplicate"), std::string::npos);
  EXPECT_NE(twice("地図ａ.pdf", "地図Ａ.pdf").find("bundle-entry-duplicate"),
            std::string::npos);                                                                  // one file on Windows
  EXPECT_NE(twice("が.pdf", "か\u3099.pdf").find("bundle-entry-duplicate"), std::string::npos);  // one file on macOS
  EXPECT_EQ(twice("地図1.pdf", "地図１.pdf").find("bundle-entry-duplicate"), std::string::npos);
}

TEST(Containers, ThatWouldFillTheMemoryAreRefusedBefore) {
  const std::string zeros(std::size_t{8} << 20U, '\0');
  const auto bomb = Archive({Item("a.csv", zeros, [](ZipItem& item) { item.deflate = true; })});
  EXPECT_LT(bomb.size(), 20'000U);
  EXPECT_NE(Codes(bomb).find("bundle-too-large"), std::string::npos);
  const ZipItem huge = Item("a", "x", [](ZipItem& item) {
    item.unpacked_bytes = 1ULL << 40U;
    item.zip64 = true;
  });
  EXPECT_EQ(Codes(Archive({huge})), "bundle-too-large");
  EXPECT_EQ(Codes(WriteContainer(Sample()).value(), Limits(10, 100, 64)), "bundle-too-large");
  EXPECT_EQ(Codes(WriteContainer(Sample()).value(), Limits(1'000, 1'000, 2)), "bundle-too-large");
  EXPECT_EQ(Codes(WriteContainer(Sample()).value(), Limits(1'000, 10, 64)), "bundle-too-large");
}

TEST(Containers, ThatTellTwoStoriesAreRefused) {
  const auto with = [](const std::function<void(ZipItem&)>& alter) {
    return Codes(Archive({Item("a.csv", "x", alter)}));
  };
  EXPECT_NE(with([](ZipItem& item) { item.local_name = "b.csv"; }), "");
  EXPECT_NE(with([](ZipItem& item) { item.local_extra = std::string("\xFE\xCA\x04\0hide", 8); }), "");
  EXPECT_NE(with([](ZipItem& item) { item.sizes_follow = true; }), "");
  EXPECT_NE(with([](ZipItem& item) { item.flags = 1; }), "");
  EXPECT_NE(with([](ZipItem& item) { item.crc32 = 1; }).find("bundle-damaged"), std::string::npos);
  EXPECT_NE(with([](ZipItem& item) {
              item.host = 3;
              item.attributes = 0120777U << 16U;
            }),
            "");
}

TEST(DataFileNames, AreFreeButForTheFormatsOwn) {
  for (const char* name : {"UPPLAN_1.CSV", "地図.pdf", "a b.txt"}) EXPECT_TRUE(IsDataFileName(name)) << name;
  for (const char* name :
       {"", "mimetype", "MIMETYPE", "renkei-verdict.json", "Renkei-x", "META-INF", "a/b", "..", "a\nb", "NUL"}) {
    EXPECT_FALSE(IsDataFileName(name)) << name;
  }
  EXPECT_FALSE(IsDataFileName(std::string(256, 'a')));
}

}  // namespace
}  // namespace renkei::bundle::test
