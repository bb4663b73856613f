// What an item of a record becomes in a sheet. Whatever it becomes, what the cell shows says exactly which text stands
// in the file: a text stays one unless the number or day that it means is shown as this very text. Form: docs/xlsx.md.
// Threads: functions without state.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "renkei/abi/spec_plugin.h"
#include "renkei/report_writer.h"

namespace renkei::sheet {

// How a cell shows what it holds. kText and kProse hold texts, the others numbers.
enum class Shape : std::uint8_t {
  kText,
  kProse,   // free text: breaks its lines
  kWhole,   // 1234
  kTenths,  // 12.5, and so on
  kHundredths,
  kThousandths,
  kDate,   // 2025/04/01
  kMonth,  // 2025/04
  kTime,   // 09:30
};

struct CellValue {
  Shape shape = Shape::kText;
  std::string text;   // for a cell; empty: nothing there
  double number = 0;  // days since the last day of 1899 for kDate to kTime, as sheets count
  bool cut = false;   // the text is longer than a cell holds
  [[nodiscard]] bool IsNumber() const { return shape > Shape::kProse; }
};

// Codes with a meaning stand before it ("2 女性"). With values other than full every item is a text, shown as in a
// report, without its meaning.
CellValue ValueOf(const renkei_spec_t& spec, const renkei_field_t& field, std::string_view text, Lang lang,
                  Values values);

// A text that belongs to no item of the layout.
CellValue ExtraValue(std::string_view text, Values values);

}  // namespace renkei::sheet
