// More records than a sheet has rows go on in a further one.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>

#include "engine/output/output_folder.h"
#include "engine/sheet/set_conversion.h"
#include "tests/engine/check/sample_set.h"
#include "tests/engine/sheet/sheet_parts.h"
#include "tests/support/temp_folder.h"

namespace renkei::sheet {
namespace {

using renkei_generator::Kind;
using renkei_generator::Spec;
using Parts = std::map<std::string, std::string>;

Parts Make(const test::SampleSet& set, std::uint32_t rows_per_sheet) {
  test::SampleSet copy = set;
  Intake intake;
  for (const auto& file : copy.files()) intake.files.push_back(MemoryFile(file.name, file.bytes, "in"));
  const Report report = Check(intake, test::Specs(), {});
  const test::TempFolder place;
  auto folder = output::OutputFolder::Prepare(place.Path("out"));
  SheetOptions options;
  options.rows_per_sheet = rows_per_sheet;
  EXPECT_TRUE(ConvertToXlsx(intake, report, test::Specs(), options, folder.value()).empty());
  EXPECT_TRUE(folder.value().Commit().ok());
  for (const auto& entry : std::filesystem::directory_iterator(place.Path("out")))
    return PartsOf(entry.path().string());
  return {};
}

std::size_t SheetsOf(const Parts& parts) { return CountOf(parts.at("xl/workbook.xml"), "<sheet "); }

TEST(SheetRows, GoOnInAFurtherSheet) {
  test::SampleSet set = test::SampleSet::Of(Spec::kV4_1, Kind::kSlipDelete);
  const std::size_t records = set.RecordCount("DLTPLAN");
  ASSERT_GE(records, 2U);
  EXPECT_EQ(SheetsOf(Make(set, 1'048'576)), 2U);
  EXPECT_EQ(SheetsOf(Make(set, 3 + static_cast<std::uint32_t>(records))), 2U) << "just enough";
  const Parts parts = Make(set, 4);
  EXPECT_EQ(SheetsOf(parts), 1 + records);
  EXPECT_NE(parts.at("xl/workbook.xml").find(" (2)\""), std::string::npos);
  for (std::size_t i = 0; i < records; ++i) {
    const std::string& sheet = parts.at("xl/worksheets/sheet" + std::to_string(i + 2) + ".xml");
    EXPECT_EQ(CountOf(sheet, "<row "), 4U);
    EXPECT_NE(sheet.find("<c r=\"A4\""), std::string::npos);
  }
}

TEST(SheetRows, FindingsFollowTheirRecords) {
  test::SampleSet set = test::SampleSet::Of(Spec::kV4_1, Kind::kSlipDelete);
  set.SetItem("DLTPLAN", 2, 2, "x");
  const Parts parts = Make(set, 30);
  EXPECT_NE(parts.at("xl/comments1.xml").find("<comment ref=\"C5\""), std::string::npos);
  const Parts split = Make(set, 4);
  EXPECT_NE(split.at("xl/comments1.xml").find("<comment ref=\"C4\""), std::string::npos);
  EXPECT_TRUE(split.contains("xl/worksheets/_rels/sheet3.xml.rels")) << "the comment is on the second sheet";
}

TEST(SheetRows, ManyFindingsGoOnToo) {
  test::SampleSet set = test::SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  for (std::size_t record = 1; record <= 40; ++record) set.SetItem("UPPLAN", record, 2, "x");
  const Parts parts = Make(set, 50);
  EXPECT_NE(parts.at("xl/workbook.xml").find("まとめ (2)"), std::string::npos);
}

}  // namespace
}  // namespace renkei::sheet
