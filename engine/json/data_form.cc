#include "engine/json/data_form.h"

#include <array>

namespace renkei::json {
namespace {

struct LineEnd {
  csv::RecordEnd end;
  std::string_view word, bytes;
};

constexpr std::array kLineEnds = {LineEnd{csv::RecordEnd::kCrLf, "crlf", "\r\n"},
                                  LineEnd{csv::RecordEnd::kLf, "lf", "\n"}, LineEnd{csv::RecordEnd::kCr, "cr", "\r"}};

}  // namespace

Style Style::Usual(const renkei_layout_t& layout) {
  Style style;
  style.quoted = TextItems(layout);
  return style;
}

ItemSet TextItems(const renkei_layout_t& layout) {
  ItemSet items;
  for (std::size_t i = 0; i < ItemCount(layout); ++i) items[i] = layout.fields[i].type == RENKEI_FIELD_TEXT;
  return items;
}

ItemSet AllItems(const renkei_layout_t& layout) {
  ItemSet items;
  for (std::size_t i = 0; i < ItemCount(layout); ++i) items[i] = true;
  return items;
}

std::string_view LineEndWord(csv::RecordEnd end) {
  for (const LineEnd& row : kLineEnds) {
    if (row.end == end) return row.word;
  }
  return {};
}

bool LineEndOf(std::string_view word, csv::RecordEnd* end) {
  for (const LineEnd& row : kLineEnds) {
    if (row.word != word) continue;
    *end = row.end;
    return true;
  }
  return false;
}

std::string_view LineEndBytes(csv::RecordEnd end) {
  for (const LineEnd& row : kLineEnds) {
    if (row.end == end) return row.bytes;
  }
  return {};
}

}  // namespace renkei::json
