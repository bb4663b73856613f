// A workbook of which a piece is missing is not taken for whole.
#include "engine/sheet/read_back.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"
#include "tests/support/zip_writer.h"

namespace renkei::sheet {
namespace {

constexpr std::string_view kSheet =
    "<?xml version=\"1.0\"?>\n<worksheet a=\"b\"><c r=\"A1\"/><c r=\"B1\"/></worksheet>";
constexpr std::string_view kNotes = "<comments><comment ref=\"A1\"></comment></comments>\r\n";

class ReadingBack : public testing::Test {
 protected:
  Status Judge(std::string_view sheet, std::string_view notes, const Written& written = {{2}, 1}) {
    test::ZipWriter zip;
    test::ZipItem item;
    item.name = "xl/worksheets/sheet1.xml";
    item.content = sheet;
    item.deflate = true;
    zip.Add(item);
    zip.Add("xl/comments1.xml", std::string(notes));
    return ReadBack(place_.Write("book.xlsx", zip.Finish()), written);
  }
  const test::TempFolder place_;
};

TEST_F(ReadingBack, AWholeOneIsTaken) { EXPECT_TRUE(Judge(kSheet, kNotes).ok()); }

TEST_F(ReadingBack, APartWithoutItsEndIsSeen) {
  for (std::size_t size = 0; size < kSheet.size(); ++size) {
    const Status status = Judge(kSheet.substr(0, size), kNotes);
    EXPECT_EQ(status.code, "output-failed") << size;
    EXPECT_EQ(status.detail, "xl/worksheets/sheet1.xml is incomplete");
  }
  EXPECT_EQ(Judge(kSheet, kNotes.substr(0, 20)).detail, "xl/comments1.xml is incomplete");
}

TEST_F(ReadingBack, AGapIsSeen) {
  EXPECT_FALSE(Judge("<worksheet><c r=\"A1\"/></worksheet>", kNotes).ok());
  EXPECT_FALSE(Judge(kSheet, "<comments></comments>").ok());
  EXPECT_FALSE(Judge(kSheet, kNotes, {{2, 0}, 1}).ok());
  EXPECT_FALSE(Judge(kSheet, kNotes, {{}, 1}).ok());
}

TEST_F(ReadingBack, CellsAreCountedAcrossPieces) {
  std::string sheet = "<worksheet>";
  std::uint64_t cells = 0;
  for (; sheet.size() < 2'000'000; ++cells) sheet += "<c r=\"A1\"/>" + std::string(cells % 7, ' ');
  EXPECT_TRUE(Judge(sheet + "</worksheet>", kNotes, {{cells}, 1}).ok());
  EXPECT_FALSE(Judge(sheet + "</worksheet>", kNotes, {{cells + 1}, 1}).ok());
}

TEST_F(ReadingBack, WhatIsNoArchiveOrNotThereIsSeen) {
  EXPECT_EQ(ReadBack(place_.Write("a.xlsx", "PK\x03\x04"), {}).code, "output-failed");
  EXPECT_EQ(ReadBack(place_.Write("b.xlsx", ""), {}).code, "output-failed");
  EXPECT_EQ(ReadBack(place_.Path("none.xlsx"), {}).code, "output-failed");
}

}  // namespace
}  // namespace renkei::sheet
