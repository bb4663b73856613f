// Records as people read them.
#include "engine/records/text_records.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/engine/check/sample_set.h"

namespace renkei::test {
namespace {

using renkei_generator::Kind;
using renkei_generator::Spec;

class TextRecords : public testing::Test {
 protected:
  // Checks the set and finds its file.
  const records::RecordFile& File(std::string_view prefix) {
    for (const auto& file : set_.files()) intake_.files.push_back(MemoryFile(file.name, file.bytes, "in"));
    report_ = Check(intake_, Specs(), {});
    files_ = records::RecordFiles(intake_, report_, Specs());
    for (const records::RecordFile& file : files_) {
      if (file.report->name.starts_with(prefix)) return file;
    }
    throw std::runtime_error("the set has no such file");
  }
  static std::vector<records::TextRecord> Read(const records::RecordFile& file) {
    std::vector<records::TextRecord> all;
    EXPECT_TRUE(records::ReadTexts(file, [&](const records::TextRecord& record) { all.push_back(record); }).ok());
    return all;
  }

  SampleSet set_ = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  Intake intake_;
  Report report_;
  std::vector<records::RecordFile> files_;
};

TEST_F(TextRecords, QuotesAreGoneAndDoubledOnesSingle) {
  set_.SetItem("UPPLAN", 1, 7, "\"a\"\"b\"\"\"\"\"");
  const auto all = Read(File("UPPLAN"));
  ASSERT_EQ(all.size(), set_.RecordCount("UPPLAN"));
  EXPECT_EQ(all[0].Item(7), "a\"b\"\"");
  EXPECT_EQ(all[0].Item(15), set_.Item("UPPLAN", 1, 15));
  EXPECT_EQ(all[0].number, 1U);
  EXPECT_EQ(all[0].Item(0), "");
  EXPECT_EQ(all[0].Item(99), "");
}

TEST_F(TextRecords, TextIsDecodedByTheEncodingOfTheFile) {
  set_.SetItem("UPPLAN", 1, 7, "\"\x8e\x52\x93\x63\"");
  EXPECT_EQ(Read(File("UPPLAN"))[0].Item(7), "山田");
}

TEST_F(TextRecords, AFileInUtf8IsReadAsWhatItIs) {
  set_.ChangeBytes("UPPLAN", [](const std::string&) { return std::string("202407,\"ひらがな\",漢字\r\n"); });
  const auto all = Read(File("UPPLAN"));
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].Item(2), "ひらがな");
  EXPECT_EQ(all[0].field_count, 3U);
}

TEST_F(TextRecords, AFieldThatIsTooLongToKeepSaysSo) {
  set_.SetItem("UPPLAN", 1, 7, "\"" + std::string(std::size_t{3} << 20U, 'x') + "\"");
  const auto all = Read(File("UPPLAN"));
  EXPECT_TRUE(all[0].IsHead(7));
  EXPECT_FALSE(all[0].Item(7).empty());
  EXPECT_FALSE(all[0].IsHead(8));
  EXPECT_FALSE(all[1].IsHead(7));
}

TEST_F(TextRecords, CodesAndServiceTypesHaveMeanings) {
  const records::RecordFile& file = File("UPHOSOKU");
  const auto field = [&](std::string_view id) -> const renkei_field_t& {
    return file.layout->fields[records::ItemOf(*file.layout, id) - 1];
  };
  EXPECT_EQ(records::Meaning(*file.spec, field("user_sex"), "2", Lang::kJa), "女性");
  EXPECT_EQ(records::Meaning(*file.spec, field("user_sex"), "2", Lang::kEn), "female");
  EXPECT_EQ(records::Meaning(*file.spec, field("user_sex"), "7", Lang::kJa), "");
  EXPECT_EQ(records::Meaning(*file.spec, field("type_limit1_service_type"), "11", Lang::kJa), "訪問介護");
  EXPECT_EQ(records::Meaning(*file.spec, field("user_name"), "11", Lang::kJa), "");
  EXPECT_EQ(records::ItemOf(*file.layout, "no_such_item"), 0U);
}

}  // namespace
}  // namespace renkei::test
