#include "engine/forms/fields.h"

namespace renkei::forms {
namespace {

constexpr int kAllShares = 2800;

Cell NameCell(const FieldPair& pair) {
  Cell cell = HeadCell(pair.name);
  cell.row_head = true;
  return cell;
}

Cell TextCell(const FieldPair& pair) {
  Cell cell;
  cell.text = pair.text;
  cell.notes = pair.notes;
  return cell;
}

}  // namespace

Table FieldTable(const std::vector<FieldPair>& pairs, int in_a_row, int name_share) {
  Table table;
  table.kind = "fields";
  for (int i = 0; i < in_a_row; ++i) {
    table.columns.push_back({name_share});
    table.columns.push_back({kAllShares / in_a_row - name_share});
  }
  int free = 0;
  const auto close = [&] {
    if (free > 0) table.body.back().back().columns += 2 * free;
    free = 0;
  };
  for (const FieldPair& pair : pairs) {
    if (pair.wide) close();
    if (free == 0) {
      table.body.emplace_back();
      free = in_a_row;
    }
    table.body.back().push_back(NameCell(pair));
    table.body.back().push_back(TextCell(pair));
    --free;
    if (pair.wide) close();
  }
  close();
  return table;
}

FieldPair ItemPair(const Scribe& scribe, NoteBook& notes, FormWord name, const Row* row, std::string_view id) {
  if (row == nullptr) return {scribe.Say(name), {}, {}, false};
  return {scribe.Say(name), scribe.Value(*row, id), notes.On(*row, {id}), false};
}

FieldPair TextPair(const Scribe& scribe, FormWord name, std::string text, std::vector<int> notes) {
  return {scribe.Say(name), std::move(text), std::move(notes), false};
}

}  // namespace renkei::forms
