#include "engine/forms/text_cells.h"

#include <algorithm>

#include "engine/encoding/text_tools.h"
#include "engine/report/text_layout.h"

namespace renkei::forms {

int WidthOf(const std::string& text) { return static_cast<int>(DisplayWidth(text)); }

std::vector<std::string> SplitLines(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else if (c != '\r') {
      lines.back().push_back(c);
    }
  }
  for (std::string& line : lines) line = EscapeForTerminal(line);
  return lines;
}

std::vector<std::string> CellLines(const std::string& text, int columns, Lang lang) {
  std::vector<std::string> lines;
  for (const std::string& line : SplitLines(text)) {
    for (const std::string& wrapped : WrapText(line, columns, lang)) {
      std::string_view rest = wrapped;
      while (WidthOf(std::string(rest)) > columns) {
        const std::string_view piece = TruncateToColumns(rest, static_cast<std::size_t>(std::max(columns, 2)));
        if (piece.empty()) break;
        lines.emplace_back(piece);
        rest.remove_prefix(piece.size());
      }
      lines.emplace_back(rest);
    }
  }
  return lines;
}

std::string Padded(const std::string& text, int columns, bool right) {
  const std::string blanks(static_cast<std::size_t>(std::max(0, columns - WidthOf(text))), ' ');
  return right ? blanks + text : text + blanks;
}

}  // namespace renkei::forms
