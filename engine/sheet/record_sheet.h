// The records of one layout as a sheet, or as several where one has no more rows: a row a record, a column an item,
// with the findings as comments. Form: docs/xlsx.md. Threads: one.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/records/text_records.h"
#include "engine/sheet/sheet_frame.h"
#include "renkei/status.h"

namespace renkei::sheet {

class RecordSheet {
 public:
  // `files` have one layout and are not none; they and `frame` outlive it. The first sheet stands at once.
  RecordSheet(const SheetFrame& frame, std::vector<const records::RecordFile*> files);

  // Writes the records of all files. Fails as reading does.
  Status Write();
  // Where the records of a file begin, after Write; nullptr: there are none.
  [[nodiscard]] const CellPlace* PlaceOf(int file) const;
  // The name of the first sheet.
  [[nodiscard]] const std::string& Name() const { return name_; }

 private:
  void Begin();
  void Finish();
  void Take(const records::RecordFile& file, const records::TextRecord& record);
  void WriteItems(const records::RecordFile& file, const records::TextRecord& record);
  void WriteItem(const records::RecordFile& file, const records::TextRecord& record, std::size_t item);
  // Takes down what a cell's comment is to say.
  void Note(std::uint16_t column, const std::string& text);
  void WriteComments();
  [[nodiscard]] std::uint16_t ColumnOf(std::size_t item) const;

  const SheetFrame& frame_;
  const std::vector<const records::RecordFile*> files_;
  const renkei_layout_t& layout_;
  Sheet* sheet_ = nullptr;
  std::string name_;
  std::uint32_t row_ = 0;                            // to be written next
  std::map<std::uint16_t, std::vector<int>> found_;  // findings of the record at hand by column
  std::map<std::uint16_t, std::string> said_;        // what else is to be said of its cells
  std::map<int, CellPlace> places_;
};

}  // namespace renkei::sheet
