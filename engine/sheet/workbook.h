// A workbook that is written row by row, so that its memory does not grow with its rows; libxlsxwriter stays behind it.
// Rows are written from the top, cells of a row in any order; sheets may take turns. The first trouble is kept and told
// by Close; what comes after it does nothing. Texts are those of TextForCell. Rows and columns count from 0.
// Threads: one a workbook.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/sheet/cell_value.h"
#include "renkei/report.h"
#include "renkei/status.h"

namespace renkei::sheet {

// What a cell is for; it decides how it looks.
enum class Role : std::uint8_t {
  kValue,       // of an item
  kTitle,       // of a sheet
  kLabel,       // before a value, and over a part
  kHeading,     // over a column
  kSmallPrint,  // over a heading
  kLink,
};

struct Look {
  Role role = Role::kValue;
  Shape shape = Shape::kText;
  int severity = 0;  // of what was found here, as Severity; 0: nothing
};

class Workbook;

class Sheet {
 public:
  static constexpr std::uint16_t kMostLinks = 65'000;  // a sheet takes 65,530

  Sheet(Workbook& book, void* handle, std::string name);

  [[nodiscard]] const std::string& Name() const { return name_; }
  void Text(std::uint32_t row, std::uint16_t column, std::string_view text, Look look = {});
  void Number(std::uint32_t row, std::uint16_t column, double number, Look look);
  // An item: nothing is written for an empty one without severity.
  void Value(std::uint32_t row, std::uint16_t column, const CellValue& value, int severity = 0);
  // `text` leads to a cell of a sheet of this workbook. Beyond kMostLinks it leads nowhere.
  void Link(std::uint32_t row, std::uint16_t column, std::string_view text, std::string_view sheet,
            std::uint32_t target_row, std::uint16_t target_column);
  // REQUIRES: the row is the last one written to, and the cell has no comment yet.
  void Comment(std::uint32_t row, std::uint16_t column, std::string_view text, Severity severity);

  // What is over `rows` and left of `columns` stays in sight.
  void Freeze(std::uint32_t rows, std::uint16_t columns);
  // Filters by the headings in `row`, over the rows to `last_row`.
  void Filter(std::uint32_t row, std::uint32_t last_row, std::uint16_t last_column);
  // For printing: A4, on its side, with the first `rows` on each page.
  void Print(std::uint32_t rows);
  // Sets the width of the columns by what they hold.
  void FitColumns();

  // How many cells and comments were written.
  [[nodiscard]] std::uint64_t Cells() const { return cells_; }
  [[nodiscard]] std::uint64_t Comments() const { return comments_; }

 private:
  void Wrote(int result, std::uint16_t column, std::size_t width, Role role);

  Workbook& book_;
  void* handle_;  // lxw_worksheet
  std::string name_;
  std::vector<std::size_t> widths_;
  std::uint64_t cells_ = 0;
  std::uint64_t comments_ = 0;
  std::uint16_t links_ = 0;
};

class Workbook {
 public:
  struct Options {
    std::string path;         // of the file to be; UTF-8
    std::string temp_folder;  // for what is not packed yet, as large as the data many times over
    std::string created_at;   // RFC 3339; it stands in the workbook's properties
    bool large = false;       // may pass 4 GiB unpacked
  };
  explicit Workbook(Options options);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  // A further sheet; it lives as long as the workbook. REQUIRES: the name is a NameList's.
  Sheet& Add(const std::string& name);
  // Writes the file and reads it back: Ok when all that was written is in it. Fails with output-failed.
  // REQUIRES: called once.
  Status Close();

 private:
  friend class Sheet;
  void* FormatOf(Look look);  // lxw_format
  void Keep(int result);

  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace renkei::sheet
