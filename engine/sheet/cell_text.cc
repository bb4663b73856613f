#include "engine/sheet/cell_text.h"

#include <algorithm>

#include "engine/encoding/text_tools.h"
#include "engine/report/code_point.h"

namespace renkei::sheet {
namespace {

constexpr std::string_view kEscapedLowLine = "_x005F_";
constexpr std::size_t kEscapeBytes = 7;  // _xHHHH_

bool IsHex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// Whether what Excel reads as one character begins here.
bool LooksEscaped(std::string_view text) {
  if (text.size() < kEscapeBytes || text[0] != '_' || text[1] != 'x' || text[kEscapeBytes - 1] != '_') return false;
  return std::all_of(text.begin() + 2, text.begin() + kEscapeBytes - 1, IsHex);
}

std::size_t UnitsOf(const CodePoint& c) { return c.valid && c.value > 0xFFFF ? 2 : 1; }

std::string WithLineFeeds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out.push_back(text[i] == '\r' ? '\n' : text[i]);
  }
  return out;
}

// Calls `see` with each line.
template <typename See>
void ForEachLine(std::string_view text, See&& see) {
  for (;;) {
    const std::size_t end = text.find('\n');
    see(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

CellText TextForCell(std::string_view utf8) {
  const bool plain = std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= ' ' && c < '\x7F' && c != '_'; });
  if (plain && utf8.size() <= kMostCellUnits) return {std::string(utf8), false};
  const std::string visible = WithLineFeeds(VisibleText(utf8));
  CellText cell;
  std::size_t units = 0;
  for (std::size_t at = 0; at < visible.size();) {
    const std::string_view rest = std::string_view(visible).substr(at);
    const CodePoint c = DecodeAt(visible, at);
    const bool escaped = LooksEscaped(rest);
    units += escaped ? kEscapedLowLine.size() : UnitsOf(c);
    if (units > kMostCellUnits) {
      cell.cut = true;
      break;
    }
    cell.text += escaped ? kEscapedLowLine : rest.substr(0, c.bytes);
    at += c.bytes;
  }
  return cell;
}

std::string_view TruncateToUnits(std::string_view utf8, std::size_t units) {
  std::size_t taken = 0;
  std::size_t at = 0;
  while (at < utf8.size()) {
    const CodePoint c = DecodeAt(utf8, at);
    taken += UnitsOf(c);
    if (taken > units) break;
    at += c.bytes;
  }
  return utf8.substr(0, at);
}

std::size_t CellWidth(std::string_view text) {
  std::size_t width = 0;
  ForEachLine(text, [&](std::string_view line) { width = std::max(width, DisplayWidth(line)); });
  return width;
}

std::size_t LinesIn(std::string_view text, std::size_t columns) {
  std::size_t lines = 0;
  ForEachLine(text,
              [&](std::string_view line) { lines += 1 + (DisplayWidth(line) / std::max<std::size_t>(columns, 1)); });
  return lines;
}

}  // namespace renkei::sheet
