// One damaged quote in a realistic file, at every place: the records before and behind the damaged one are read as if
// nothing had happened.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/engine/csv/reading.h"

namespace renkei::csv {
namespace {

constexpr std::uint64_t kFields = 8;

// Records with one, two and three quoted texts, empty ones, commas, doubled quotes and line breaks.
std::vector<std::string> SoundRecords() {
  std::vector<std::string> records;
  for (int i = 0; i < 6; ++i) {
    const std::string id = "202407,00000" + std::to_string(i) + ",";
    records.push_back(id + "\"name " + std::to_string(i) + "\",250,,\"office, branch\",0,\r\n");
    records.push_back(id + "\"line one\r\nline two\",,1,\"\",0,\r\n");
    records.push_back(id + "0,\"\",\"a \"\"b\"\" c\",\"d\r\n\r\ne, f\",7,8\r\n");
    records.push_back(id + "1,2,3,4,5,\"last\"\r\n");
  }
  return records;
}

std::string Join(const std::vector<std::string>& records) {
  std::string bytes;
  for (const std::string& record : records) bytes += record;
  return bytes;
}

// Holds all records but the damaged one against the sound file's. How many records stand for the damaged one.
std::size_t ExpectOthersUnchanged(const std::vector<std::string>& damaged, std::size_t index) {
  static const ReadFile kSound = Read(Join(SoundRecords()), {.expected_fields = kFields});
  const ReadFile file = Read(Join(damaged), {.expected_fields = kFields});
  const std::size_t behind = kSound.records.size() - index - 1;
  EXPECT_GT(file.records.size(), index + behind) << Escaped(damaged[index]);
  if (file.records.size() <= index + behind) return 0;
  for (std::size_t i = 0; i < kSound.records.size(); ++i) {
    if (i == index) continue;
    const std::size_t at = i < index ? i : file.records.size() - (kSound.records.size() - i);
    EXPECT_EQ(Texts(file.records[at]), Texts(kSound.records[i])) << Escaped(damaged[index]);
  }
  return file.records.size() - index - behind;
}

template <typename Damage>
void ForEachQuote(const Damage& damage) {
  const std::vector<std::string> sound = SoundRecords();
  for (std::size_t i = 0; i < sound.size(); ++i) {
    for (std::size_t at = sound[i].find('"'); at != std::string::npos; at = sound[i].find('"', at + 1)) {
      std::vector<std::string> damaged = sound;
      damage(damaged[i], at);
      ExpectOthersUnchanged(damaged, i);
    }
  }
}

TEST(OneFault, TheSoundFileHasNoFault) {
  const ReadFile file = Read(Join(SoundRecords()), {.expected_fields = kFields});
  ASSERT_EQ(file.records.size(), SoundRecords().size());
  for (const ReadRecord& record : file.records) {
    EXPECT_EQ(record.field_count, kFields);
    EXPECT_EQ(record.flags & kBrokenQuoting, 0U);
  }
}

TEST(OneFault, AnyMissingQuoteCostsItsRecordAlone) {
  ForEachQuote([](std::string& record, std::size_t at) { record.erase(at, 1); });
}

TEST(OneFault, AnyQuoteTooManyCostsItsRecordAlone) {
  ForEachQuote([](std::string& record, std::size_t at) { record.insert(at, 1, '"'); });
}

TEST(OneFault, AQuoteInsideATextCostsItsRecordAlone) {
  ForEachQuote([](std::string& record, std::size_t at) {
    if (at + 2 < record.size() && record[at + 1] >= 'a' && record[at + 1] <= 'z') record.insert(at + 2, 1, '"');
  });
}

TEST(OneFault, AMissingClosingQuoteOfATextInOneLineIsOneRecord) {
  for (const std::size_t index : {0U, 4U, 8U}) {
    std::vector<std::string> damaged = SoundRecords();
    damaged[index].erase(damaged[index].find("\",0,"), 1);
    EXPECT_EQ(ExpectOthersUnchanged(damaged, index), 1U);
  }
}

}  // namespace
}  // namespace renkei::csv
