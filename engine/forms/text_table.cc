#include "engine/forms/text_table.h"

#include <algorithm>
#include <numeric>

#include "engine/forms/text_cells.h"

namespace renkei::forms {
namespace {

constexpr int kLeastColumns = 8;  // no column that may be wrapped is narrower

// A cell at its place; the places that a span covers hold the same cell.
struct Place {
  const Cell* cell = nullptr;
  bool first_row = false;
  bool first_column = false;
};

bool IsTightDay(const Column& column, const Cell& cell) {
  return column.tight && !cell.text.empty() && cell.text.size() <= 2 &&
         cell.text.find_first_not_of("0123456789") == std::string::npos;
}

class TableDrawing {
 public:
  TableDrawing(const Table& table, int columns, Lang lang) : table_(table), columns_(columns), lang_(lang) {
    for (const auto* part : {&table.head, &table.body}) {
      for (const Cells& row : *part) rows_.push_back(&row);
    }
    LayOut();
    Measure();
  }

  std::vector<std::string> Draw() {
    std::vector<std::size_t> all;
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      if (HasContent(c)) all.push_back(c);
    }
    if (!Fit(all)) {
      TakeOutLeads(&all);
      if (!Fit(all)) return DrawParts(all);
    }
    DrawColumns(all);
    return std::move(lines_);
  }

 private:
  void LayOut() {
    const std::size_t width = table_.columns.size();
    places_.assign(rows_.size(), std::vector<Place>(width));
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      std::size_t at = 0;
      for (const Cell& cell : *rows_[r]) {
        while (at < width && places_[r][at].cell != nullptr) ++at;
        for (std::size_t dr = 0; dr < static_cast<std::size_t>(cell.rows) && r + dr < rows_.size(); ++dr) {
          for (std::size_t dc = 0; dc < static_cast<std::size_t>(cell.columns) && at + dc < width; ++dc) {
            places_[r + dr][at + dc] = {&cell, dr == 0, dc == 0};
          }
        }
      }
    }
  }

  // Columns of a bill that hold nothing are left out: paper has room for them, a terminal has not.
  [[nodiscard]] bool HasContent(std::size_t c) const {
    if (table_.kind != "bill") return true;
    for (std::size_t r = table_.head.size(); r < rows_.size(); ++r) {
      const Cell* const cell = places_[r][c].cell;
      if (cell != nullptr && !(cell->text.empty() && cell->notes.empty())) return true;
    }
    return false;
  }

  [[nodiscard]] static std::string TextOf(const Cell& cell, bool tight) {
    std::string text = cell.text;
    if (tight) return cell.notes.empty() ? text : text + "*";
    for (const int number : cell.notes) text += "*" + std::to_string(number);
    return text;
  }

  // The widths that nothing has to be broken for.
  void Measure() {
    natural_.assign(table_.columns.size(), 1);
    for (std::size_t c = 0; c < natural_.size(); ++c) {
      if (table_.columns[c].tight) natural_[c] = 2;
      for (std::size_t r = 0; r < rows_.size(); ++r) {
        const Place& place = places_[r][c];
        if (place.cell == nullptr || place.cell->columns > 1) continue;
        for (const std::string& line : SplitLines(TextOf(*place.cell, table_.columns[c].tight))) {
          natural_[c] = std::max(natural_[c], WidthOf(line));
        }
      }
    }
    widths_ = natural_;
  }

  // Numbers and days are never broken.
  [[nodiscard]] int LeastOf(std::size_t c) const {
    if (table_.columns[c].tight) return natural_[c];
    int least = std::min(natural_[c], kLeastColumns);
    for (std::size_t r = table_.head.size(); r < rows_.size(); ++r) {
      const Cell* const cell = places_[r][c].cell;
      if (cell == nullptr || cell->columns > 1 || (cell->look != Look::kNumber && cell->look != Look::kSum)) continue;
      least = std::max(least, WidthOf(TextOf(*cell, false)));
    }
    return least;
  }

  [[nodiscard]] std::string_view Between(std::size_t left, std::size_t right) const {
    const bool a = table_.columns[left].tight;
    const bool b = table_.columns[right].tight;
    return a && b ? "" : (a || b ? "|" : " | ");
  }

  [[nodiscard]] int TotalOf(const std::vector<std::size_t>& shown) const {
    int total = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      total += widths_[shown[i]];
      if (i > 0) total += static_cast<int>(Between(shown[i - 1], shown[i]).size());
    }
    return total;
  }

  // Makes the widest columns narrower until all fit; false: they cannot.
  bool Fit(const std::vector<std::size_t>& shown) {
    widths_ = natural_;
    std::vector<int> least;
    least.reserve(shown.size());
    for (const std::size_t c : shown) least.push_back(LeastOf(c));
    for (int over = TotalOf(shown) - columns_; over > 0; --over) {
      std::size_t widest = shown.size();
      for (std::size_t i = 0; i < shown.size(); ++i) {
        if (widths_[shown[i]] <= least[i]) continue;
        if (widest == shown.size() || widths_[shown[i]] > widths_[shown[widest]]) widest = i;
      }
      if (widest == shown.size()) return false;
      --widths_[shown[widest]];
    }
    return true;
  }

  void TakeOutLeads(std::vector<std::size_t>* shown) {
    const auto is_lead = [&](std::size_t c) { return table_.columns[c].lead; };
    std::copy_if(shown->begin(), shown->end(), std::back_inserter(leads_), is_lead);
    shown->erase(std::remove_if(shown->begin(), shown->end(), is_lead), shown->end());
  }

  // Part by part: the naming columns, and as many of the others as fit beside them.
  std::vector<std::string> DrawParts(const std::vector<std::size_t>& all) {
    std::vector<std::size_t> keys, rest;
    for (const std::size_t c : all) (table_.columns[c].key ? keys : rest).push_back(c);
    std::size_t next = 0;
    while (next < rest.size()) {
      std::vector<std::size_t> part = keys;
      do {
        part.push_back(rest[next++]);
      } while (next < rest.size() && FitsWith(part, rest[next]));
      std::sort(part.begin(), part.end());
      Fit(part);
      if (!lines_.empty()) lines_.emplace_back();
      DrawColumns(part);
    }
    return std::move(lines_);
  }

  bool FitsWith(std::vector<std::size_t> part, std::size_t more) {
    part.push_back(more);
    std::sort(part.begin(), part.end());
    return Fit(part);
  }

  // The columns of `shown` that a cell covers, from place `i` on.
  [[nodiscard]] std::size_t EndOfCell(std::size_t r, const std::vector<std::size_t>& shown, std::size_t i) const {
    const Cell* const cell = places_[r][shown[i]].cell;
    std::size_t end = i + 1;
    while (cell != nullptr && end < shown.size() && places_[r][shown[end]].cell == cell) ++end;
    return end;
  }

  [[nodiscard]] int WidthOfCell(const std::vector<std::size_t>& shown, std::size_t begin, std::size_t end) const {
    return TotalOf(
        {shown.begin() + static_cast<std::ptrdiff_t>(begin), shown.begin() + static_cast<std::ptrdiff_t>(end)});
  }

  [[nodiscard]] std::vector<std::string> LinesOf(std::size_t r, const std::vector<std::size_t>& shown, std::size_t i,
                                                 std::size_t end) const {
    const Place& place = places_[r][shown[i]];
    if (place.cell == nullptr) return {};
    const Column& column = table_.columns[shown[i]];
    if (r < table_.head.size() && IsTightDay(column, *place.cell)) {
      const std::string& day = place.cell->text;
      return {day.size() == 2 ? day.substr(0, 1) : "", day.substr(day.size() - 1)};
    }
    return CellLines(TextOf(*place.cell, column.tight), WidthOfCell(shown, i, end), lang_);
  }

  // How many lines each row takes; a cell over several rows that is longer makes its last one higher.
  [[nodiscard]] std::vector<std::size_t> HeightsOf(const std::vector<std::size_t>& shown) const {
    std::vector<std::size_t> heights(rows_.size(), 1);
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      for (std::size_t i = 0; i < shown.size(); i = EndOfCell(r, shown, i)) {
        const Cell* const cell = places_[r][shown[i]].cell;
        const bool ends = r + 1 == rows_.size() || places_[r + 1][shown[i]].cell != cell;
        if (cell == nullptr || !ends) continue;
        std::size_t begin = r;
        while (!places_[begin][shown[i]].first_row) --begin;
        const std::size_t above = std::accumulate(heights.begin() + static_cast<std::ptrdiff_t>(begin),
                                                  heights.begin() + static_cast<std::ptrdiff_t>(r), std::size_t{0}) +
                                  (IsRuled(begin) ? r - begin : 0);
        const std::size_t needed = LinesOf(r, shown, i, EndOfCell(r, shown, i)).size();
        if (needed > above + heights[r]) heights[r] = needed - above;
      }
    }
    return heights;
  }

  // Lines between the rows, where cells have many.
  [[nodiscard]] bool IsRuled(std::size_t r) const { return table_.kind == "needs" && r >= table_.head.size(); }

  void DrawColumns(const std::vector<std::size_t>& shown) {
    const std::vector<std::size_t> heights = HeightsOf(shown);
    std::vector<std::size_t> drawn(table_.columns.size(), 0);  // lines of the cell above that are out already
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      for (std::size_t i = 0; i < shown.size(); ++i) {
        if (places_[r][shown[i]].first_row || places_[r][shown[i]].cell == nullptr) drawn[shown[i]] = 0;
      }
      DrawLead(r);
      for (std::size_t line = 0; line < heights[r]; ++line) DrawLine(r, shown, &drawn, true);
      const bool end_of_head = r + 1 == table_.head.size();
      if (end_of_head || (IsRuled(r) && r + 1 < rows_.size())) DrawRule(r, shown, &drawn);
    }
  }

  void DrawLead(std::size_t r) {
    std::string line;
    for (const std::size_t c : leads_) {
      const Place& place = places_[r][c];
      if (place.cell == nullptr || !place.first_row || place.cell->text.empty()) continue;
      std::string text = TextOf(*place.cell, false);
      std::replace(text.begin(), text.end(), '\n', ' ');
      line += (line.empty() ? "" : "  ") + text;
    }
    if (line.empty()) return;
    for (std::string& wrapped : CellLines(line, columns_, lang_)) lines_.push_back(std::move(wrapped));
  }

  void DrawLine(std::size_t r, const std::vector<std::size_t>& shown, std::vector<std::size_t>* drawn, bool cells) {
    std::string out;
    for (std::size_t i = 0; i < shown.size();) {
      const std::size_t end = EndOfCell(r, shown, i);
      if (i > 0) out += Between(shown[i - 1], shown[i]);
      const int width = WidthOfCell(shown, i, end);
      const bool spans = r + 1 < rows_.size() && places_[r + 1][shown[i]].cell == places_[r][shown[i]].cell;
      if (cells || (spans && places_[r][shown[i]].cell != nullptr)) {
        const std::vector<std::string> lines = LinesOf(r, shown, i, end);
        const std::size_t at = (*drawn)[shown[i]]++;
        out += Padded(at < lines.size() ? lines[at] : "", width, IsRight(r, shown[i]));
      } else {
        out.append(static_cast<std::size_t>(width), '-');
      }
      i = end;
    }
    out.erase(out.find_last_not_of(' ') + 1);
    lines_.push_back(std::move(out));
  }

  void DrawRule(std::size_t r, const std::vector<std::size_t>& shown, std::vector<std::size_t>* drawn) {
    DrawLine(r, shown, drawn, false);
  }

  [[nodiscard]] bool IsRight(std::size_t r, std::size_t c) const {
    if (table_.columns[c].tight) return true;
    const Look look = places_[r][c].cell == nullptr ? Look::kText : places_[r][c].cell->look;
    return look == Look::kNumber || look == Look::kSum;
  }

  const Table& table_;
  const int columns_;
  const Lang lang_;
  std::vector<const Cells*> rows_;
  std::vector<std::vector<Place>> places_;
  std::vector<int> natural_, widths_;
  std::vector<std::size_t> leads_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> DrawTable(const Table& table, int columns, Lang lang) {
  return TableDrawing(table, columns, lang).Draw();
}

}  // namespace renkei::forms
