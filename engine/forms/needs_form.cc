// 第２表 居宅サービス計画書（２): issues and goals as cells over the lines that belong to them.
#include <algorithm>
#include <tuple>

#include "engine/forms/plan_forms.h"
#include "engine/names/civil_date.h"

namespace renkei::forms {
namespace {

// 0 for what is no number.
int NumberOf(std::string_view text) {
  return IsAllDigits(text) && text.size() <= 4 ? DigitsToInt(text.data(), static_cast<int>(text.size())) : 0;
}

std::tuple<int, int, int> OrderOf(const Row& row) {
  return {NumberOf(row.Raw("issue_no")), NumberOf(row.Raw("goal_no")), NumberOf(row.Raw("support_no"))};
}

// A record without its number would go before all others: the order of the file is kept then.
std::vector<const Row*> InPrintOrder(std::vector<const Row*> rows) {
  const bool numbered =
      std::all_of(rows.begin(), rows.end(), [](const Row* row) { return NumberOf(row->Raw("issue_no")) > 0; });
  if (!numbered) return rows;
  std::stable_sort(rows.begin(), rows.end(), [](const Row* a, const Row* b) { return OrderOf(*a) < OrderOf(*b); });
  return rows;
}

bool SameIssue(const Row& a, const Row& b) {
  return !a.Raw("issue_no").empty() && a.Raw("issue_no") == b.Raw("issue_no");
}
bool SameGoal(const Row& a, const Row& b) {
  return SameIssue(a, b) && !a.Raw("goal_no").empty() && a.Raw("goal_no") == b.Raw("goal_no");
}

class NeedsMaker {
 public:
  NeedsMaker(Scribe& scribe, std::vector<const Row*> rows) : scribe_(scribe), notes_(scribe), rows_(std::move(rows)) {}

  Form Make(const Subject& subject) {
    Form form;
    form.number = scribe_.Say(FormWord::kTable2);
    form.title = scribe_.Say(FormWord::kNeedsTitle);
    form.source = SourceText(scribe_, subject.unit);
    form.blocks.emplace_back(PlanHead(scribe_, notes_, subject, *rows_.front()));
    form.blocks.emplace_back(Lines());
    form.blocks.emplace_back(Remark{scribe_.Say(FormWord::kNeedsLegend)});
    for (const Row* const row : rows_) notes_.OnAll(*row);
    form.notes = notes_.Take();
    return form;
  }

 private:
  Table Lines() {
    Table table;
    table.kind = "needs";
    table.columns = {{420, true}, {340}, {190}, {340}, {190}, {400}, {60}, {260}, {260}, {150}, {190}};
    table.head = HeadRows();
    for (std::size_t i = 0; i < rows_.size(); ++i) table.body.push_back(Line(i));
    return table;
  }

  [[nodiscard]] std::vector<Cells> HeadRows() const {
    const auto head = [&](FormWord word, int columns = 1, int rows = 1) {
      return HeadCell(scribe_.Say(word), columns, rows);
    };
    return {{head(FormWord::kIssue, 1, 2), head(FormWord::kGoals, 4), head(FormWord::kSupport, 6)},
            {head(FormWord::kLongGoal), head(FormWord::kPeriod), head(FormWord::kShortGoal), head(FormWord::kPeriod),
             head(FormWord::kContent), head(FormWord::kCovered), head(FormWord::kServiceKind),
             head(FormWord::kProvider), head(FormWord::kFrequency), head(FormWord::kServicePeriod)}};
  }

  Cells Line(std::size_t at) {
    Cells cells;
    const Row& row = *rows_[at];
    if (at == 0 || !SameIssue(*rows_[at - 1], row)) cells.push_back(Spanning(at, SameIssue, "issue"));
    if (!cells.empty()) cells.back().row_head = true;
    if (at == 0 || !SameGoal(*rows_[at - 1], row)) {
      for (const std::string_view id : {"long_term_goal", "long_term_period", "short_term_goal", "short_term_period"}) {
        cells.push_back(Spanning(at, SameGoal, id));
      }
    }
    cells.push_back(ItemCell(scribe_, notes_, row, "service_content"));
    cells.push_back(Covered(row));
    cells.push_back(ItemCell(scribe_, notes_, row, "service_kind_name"));
    cells.push_back(Provider(row));
    cells.push_back(ItemCell(scribe_, notes_, row, "frequency"));
    cells.push_back(ItemCell(scribe_, notes_, row, "service_period"));
    return cells;
  }

  // One cell over the lines that are the same, with each text that stands in them once.
  Cell Spanning(std::size_t begin, bool (*same)(const Row&, const Row&), std::string_view id) {
    Cell cell;
    std::vector<std::string_view> texts;
    std::size_t end = begin;
    for (; end < rows_.size() && (end == begin || same(*rows_[begin], *rows_[end])); ++end) {
      const std::string_view raw = rows_[end]->Raw(id);
      AddNumbers(&cell.notes, notes_.On(*rows_[end], {id}));
      if (raw.empty() || std::find(texts.begin(), texts.end(), raw) != texts.end()) continue;
      texts.push_back(raw);
      cell.text += (cell.text.empty() ? "" : "\n") + scribe_.Value(*rows_[end], id);
    }
    cell.rows = static_cast<int>(end - begin);
    return cell;
  }

  Cell Covered(const Row& row) {
    Cell cell = ItemCell(scribe_, notes_, row, "insurance_covered", Look::kCentre);
    const std::string_view code = row.Raw("insurance_covered");
    if (code == "Y") cell.text = scribe_.Show("○");
    if (code == "N") cell.text = scribe_.Show("×");
    return cell;
  }

  Cell Provider(const Row& row) {
    Cell cell = ItemCell(scribe_, notes_, row, "service_office_name");
    if (cell.text.empty()) cell.text = scribe_.Value(row, "service_office_number");
    AddNumbers(&cell.notes, notes_.On(row, {"service_office_number"}));
    return cell;
  }

  Scribe& scribe_;
  NoteBook notes_;
  std::vector<const Row*> rows_;
};

}  // namespace

bool IsNeeds(const renkei_layout_t& layout) {
  return HasItems(layout, {"plan_created_on", "issue_no", "goal_no", "support_no", "service_content"});
}

Form MakeNeeds(Scribe& scribe, const Subject& subject, const std::vector<const Row*>& rows) {
  return NeedsMaker(scribe, InPrintOrder(rows)).Make(subject);
}

}  // namespace renkei::forms
