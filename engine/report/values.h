// How much of the users' data a report shows: whole, masked by character class, or not at all. File
// names and paths are not data in this sense and stay.
// Threads: functions without state.
#pragma once

#include <string>
#include <string_view>

#include "renkei/report_writer.h"

namespace renkei {

// What kDefault means for a format: full for text and HTML, which a person reads on the spot; masked
// for the forms that travel.
Values ResolveValues(Format format, Values values);

// Each character by its class: digit 9, letter A, - / : . , + as they are, other ASCII ?, all else ＊
// (one for each character; a byte that is not UTF-8 counts as one).
std::string MaskText(std::string_view text);

// A text that came from the user's file as `values` lets it be shown: whole, masked, or …
std::string ShowData(std::string_view text, Values values);

// The value of a finding around its offending part; all empty where there is none to show.
struct MarkedValue {
  bool shown = false;
  std::string before, mark, after;
  [[nodiscard]] std::string Whole() const { return before + mark + after; }
};
MarkedValue ShowValue(const Finding& finding, Values values);

}  // namespace renkei
