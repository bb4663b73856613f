#include "engine/forms/plain_form.h"

#include <algorithm>

#include "engine/encoding/text_tools.h"
#include "engine/report/lookup.h"

namespace renkei::forms {
namespace {

constexpr std::size_t kLongColumns = 40;  // a text beyond takes a row of its own
constexpr std::size_t kLeastShare = 10;   // of a column's width, in characters
constexpr std::size_t kTableItems = 14;   // a layout with more is shown record by record

std::string_view View(renkei_string_t text) { return {text.data, static_cast<std::size_t>(text.size)}; }

bool IsTold(const renkei_field_t& field) {
  return field.type != RENKEI_FIELD_UNUSED && View(field.id) != "csv_version";
}

// Items that the head of the form says.
bool IsOfPerson(const renkei_field_t& field) {
  return View(field.id) == "insurer_number" || View(field.id) == "insured_number";
}

class PlainMaker {
 public:
  PlainMaker(Scribe& scribe, const Subject& subject, const PersonFile& file)
      : scribe_(scribe), subject_(subject), file_(file), layout_(*file.file->layout), notes_(scribe) {}

  Form Make(const PictureShelf& pictures) {
    Form form;
    form.title = LayoutName(*file_.file->report, scribe_.lang());
    form.source = SourceText(scribe_, subject_.unit);
    form.blocks.emplace_back(Head());
    if (!is_deletion_) AddRecords(&form);
    AddPictures(pictures, &form);
    for (const Row& row : file_.rows) notes_.OnAll(row);
    form.notes = notes_.Take();
    return form;
  }

 private:
  void AddRecords(Form* form) {
    if (IsTable()) {
      form->blocks.emplace_back(AsTable());
    } else {
      for (const Row& row : file_.rows) form->blocks.emplace_back(FieldTable(Pairs(row), 2, 450));
    }
  }

  // A deletion names its person and little else: all of it stands in the head.
  Table Head() {
    std::vector<FieldPair> pairs = {TextPair(scribe_, FormWord::kInsurer, scribe_.Show(subject_.person->insurer)),
                                    TextPair(scribe_, FormWord::kInsured, scribe_.Show(subject_.person->insured)),
                                    NamePair(scribe_, notes_, subject_)};
    if (pairs.back().text.empty()) pairs.pop_back();
    for (std::size_t item = 1; !is_deletion_ && IsTable() && item <= layout_.field_count; ++item) {
      if (IsOfPerson(layout_.fields[item - 1]) || !IsCommonKey(item)) continue;
      pairs.push_back({NameOf(layout_.fields[item - 1]), scribe_.ValueWithCode(file_.rows.front(), item), {}, false});
    }
    if (!is_deletion_) return FieldTable(pairs, 3, 300);
    for (const Row& row : file_.rows) {
      for (FieldPair& pair : Pairs(row)) pairs.push_back(std::move(pair));
    }
    return FieldTable(pairs, 3, 300);
  }

  [[nodiscard]] std::string NameOf(const renkei_field_t& field) const {
    return std::string(records::NameIn(scribe_.lang(), field.name_ja, field.name_en));
  }

  std::vector<FieldPair> Pairs(const Row& row) {
    std::vector<FieldPair> pairs;
    for (std::uint64_t i = 0; i < layout_.field_count; ++i) {
      const renkei_field_t& field = layout_.fields[i];
      if (!IsTold(field) || IsOfPerson(field) || row.record().Item(i + 1).empty()) continue;
      FieldPair pair{NameOf(field), scribe_.ValueWithCode(row, i + 1), notes_.On(row, {View(field.id)}), false};
      pair.wide = DisplayWidth(pair.text) > kLongColumns || pair.text.find('\n') != std::string::npos;
      pairs.push_back(std::move(pair));
    }
    if (row.record().texts.size() > layout_.field_count) pairs.push_back(Excess(row));
    return pairs;
  }

  // What a record has beyond its layout.
  [[nodiscard]] FieldPair Excess(const Row& row) const {
    std::string text;
    for (std::size_t i = layout_.field_count; i < row.record().texts.size(); ++i) {
      text += (text.empty() ? "" : ", ") + scribe_.Show(row.record().texts[i]);
    }
    return {
        scribe_.Say(FormWord::kMoreItems, {{"item", static_cast<std::int64_t>(layout_.field_count)}}), text, {}, true};
  }

  // The items of a table: those that any of the records has, without those of its key that are the same in all, which
  // the head says.
  [[nodiscard]] std::vector<std::size_t> Columns() const {
    std::vector<std::size_t> items;
    for (std::size_t item = 1; item <= layout_.field_count; ++item) {
      const renkei_field_t& field = layout_.fields[item - 1];
      if (!IsTold(field) || IsOfPerson(field) || IsCommonKey(item)) continue;
      const bool any = std::any_of(file_.rows.begin(), file_.rows.end(),
                                   [&](const Row& row) { return !row.record().Item(item).empty(); });
      if (any) items.push_back(item);
    }
    return items;
  }

  [[nodiscard]] bool IsCommonKey(std::size_t item) const {
    const auto* const end = layout_.key_items + layout_.key_count;
    if (std::find(layout_.key_items, end, item) == end) return false;
    return std::all_of(file_.rows.begin(), file_.rows.end(), [&](const Row& row) {
      return row.record().Item(item) == file_.rows.front().record().Item(item);
    });
  }

  [[nodiscard]] bool IsTable() const { return file_.rows.size() > 1 && Columns().size() <= kTableItems; }

  Table AsTable() {
    Table table;
    table.kind = "plain";
    table.head.emplace_back();
    table.body.resize(file_.rows.size());
    for (const std::size_t item : Columns()) {
      table.head.front().push_back(HeadCell(NameOf(layout_.fields[item - 1])));
      std::size_t widest = kLeastShare;
      for (std::size_t i = 0; i < file_.rows.size(); ++i) {
        Cell cell;
        cell.text = scribe_.ValueWithCode(file_.rows[i], item);
        cell.notes = notes_.On(file_.rows[i], {View(layout_.fields[item - 1].id)});
        widest = std::max(widest, DisplayWidth(cell.text));
        table.body[i].push_back(std::move(cell));
      }
      table.columns.push_back({static_cast<int>(std::min(widest, kLongColumns))});
    }
    return table;
  }

  void AddPictures(const PictureShelf& pictures, Form* form) const {
    for (const Row& row : file_.rows) {
      for (std::uint64_t i = 0; i < layout_.field_count; ++i) {
        const std::string_view name = row.record().Item(i + 1);
        if ((layout_.fields[i].flags & RENKEI_FIELD_IMAGE_NAME) == 0 || name.empty()) continue;
        form->blocks.push_back(pictures.BlockOf(subject_.unit, name, scribe_));
      }
    }
  }

  Scribe& scribe_;
  const Subject& subject_;
  const PersonFile& file_;
  const renkei_layout_t& layout_;
  const bool is_deletion_ = (layout_.flags & RENKEI_LAYOUT_DELETION) != 0;
  NoteBook notes_;
};

}  // namespace

Form MakePlain(Scribe& scribe, const Subject& subject, const PersonFile& file, const PictureShelf& pictures) {
  return PlainMaker(scribe, subject, file).Make(pictures);
}

}  // namespace renkei::forms
