#include "engine/forms/bill_form.h"

#include <fmt/format.h>

#include <array>

#include "engine/forms/slip_form.h"

namespace renkei::forms {
namespace {

struct Amount {
  std::string_view id;
  FormWord group;  // the heading over several columns; kCountOfWords: none
  FormWord name;
  int share;
};
constexpr FormWord kNoGroup = FormWord::kCountOfWords;

// The columns of the form, from the left, after office and service.
constexpr std::array<Amount, 17> kAmounts = {{
    {"units", kNoGroup, FormWord::kUnits, 100},
    {"discounted_rate", FormWord::kDiscounted, FormWord::kRatePercent, 80},
    {"discounted_units", FormWord::kDiscounted, FormWord::kUnits, 100},
    {"count_or_days", kNoGroup, FormWord::kTimes, 70},
    {"service_units_amount", kNoGroup, FormWord::kServiceAmount, 130},
    {"managed_units", kNoGroup, FormWord::kManagedUnits, 120},
    {"type_limit_over_units", FormWord::kTypeLimit, FormWord::kOverUnits, 110},
    {"type_limit_within_units", FormWord::kTypeLimit, FormWord::kWithinUnits, 110},
    {"category_limit_over_units", FormWord::kCategoryLimit, FormWord::kOverUnits, 110},
    {"category_limit_within_units", FormWord::kCategoryLimit, FormWord::kWithinUnits, 120},
    {"unit_price", kNoGroup, FormWord::kUnitPrice, 100},
    {"total_cost_insured", kNoGroup, FormWord::kTotalCost, 140},
    {"benefit_rate", kNoGroup, FormWord::kBenefitRate, 80},
    {"claimed_amount", kNoGroup, FormWord::kClaimed, 130},
    {"fixed_user_charge_unit_price", kNoGroup, FormWord::kFixedCharge, 120},
    {"user_charge_insured", FormWord::kUserCharge, FormWord::kInsuredPart, 130},
    {"user_charge_full", FormWord::kUserCharge, FormWord::kFullPart, 130},
}};

// AAAA: subtotal inside the limit, EEEE: outside, ZZZZ: beyond 30 days; 999999: the total (標準仕様 別紙 UPSIKYU No.9).
FormWord SumWord(std::string_view code) {
  if (code == "999999") return FormWord::kGrandTotal;
  if (code.size() != 6) return kNoGroup;
  if (code.ends_with("AAAA")) return FormWord::kSubtotal;
  if (code.ends_with("EEEE")) return FormWord::kSubtotalOutside;
  return code.ends_with("ZZZZ") ? FormWord::kSubtotalOver30 : kNoGroup;
}

class BillMaker {
 public:
  BillMaker(Scribe& scribe, const Subject& subject) : scribe_(scribe), subject_(subject), notes_(scribe) {}

  Form Make(std::string_view month, const std::vector<const Row*>& rows) {
    Form form;
    form.number = Say(FormWord::kTable7);
    form.title = Say(FormWord::kBillTitle);
    form.period = Say(FormWord::kMonthOf, {{"month", scribe_.dates().Month(month)}});
    form.source = SourceText(scribe_, subject_.unit);
    form.blocks.emplace_back(HeadTable(*rows.front()));
    form.blocks.emplace_back(RowsTable(rows));
    if (Table limits = TypeLimits(); !limits.body.empty()) form.blocks.emplace_back(std::move(limits));
    if (Table stays = StayDays(rows); !stays.body.empty()) form.blocks.emplace_back(std::move(stays));
    for (const Row* const row : rows) notes_.OnAll(*row);
    if (subject_.supplement != nullptr) notes_.OnAll(*subject_.supplement);
    form.notes = notes_.Take();
    return form;
  }

 private:
  [[nodiscard]] std::string Say(FormWord word, const NamedValues& values = {}) const {
    return scribe_.Say(word, values);
  }

  Table HeadTable(const Row& first) {
    const Row* const more = subject_.supplement;
    std::vector<FieldPair> pairs = {
        TextPair(scribe_, FormWord::kInsured, scribe_.Show(subject_.person->insured)),
        NamePair(scribe_, notes_, subject_),
        TextPair(scribe_, FormWord::kLimitUnits, more == nullptr ? "" : scribe_.Number(*more, "category_limit_units")),
        ItemPair(scribe_, notes_, FormWord::kMadeDay, &first, "created_on"),
    };
    return FieldTable(pairs, 4, 300);
  }

  Table RowsTable(const std::vector<const Row*>& rows) {
    Table table;
    table.kind = "bill";
    table.caption = Say(FormWord::kBillRows);
    table.columns = {{400, true, true}, {450, true, true}};
    for (const Amount& amount : kAmounts) table.columns.push_back({amount.share});
    table.head = HeadRows();
    for (const Row* const row : rows) table.body.push_back(AmountCells(*row));
    return table;
  }

  [[nodiscard]] std::vector<Cells> HeadRows() const {
    Cells above = {HeadCell(Say(FormWord::kOfficeName), 1, 2), HeadCell(Say(FormWord::kServiceAndCode), 1, 2)};
    Cells below;
    for (std::size_t i = 0; i < kAmounts.size(); ++i) {
      const Amount& amount = kAmounts[i];
      if (amount.group == kNoGroup) {
        above.push_back(HeadCell(Say(amount.name), 1, 2));
        continue;
      }
      below.push_back(HeadCell(Say(amount.name)));
      if (i > 0 && kAmounts[i - 1].group == amount.group) {
        ++above.back().columns;
      } else {
        above.push_back(HeadCell(Say(amount.group)));
      }
    }
    return {above, below};
  }

  Cells AmountCells(const Row& row) {
    const FormWord sum = SumWord(row.Raw("service_code"));
    Cells cells(2);
    cells[0].text = sum == FormWord::kGrandTotal ? "" : BillOffice(row);
    cells[0].notes = notes_.On(row, {"service_office_name", "service_office_number", "satellite_number"});
    cells[1].text = sum == kNoGroup ? ServiceText(scribe_, row) : SumText(row, sum);
    cells[1].row_head = true;
    cells[1].notes =
        notes_.On(row, {"service_code", "tais_code", "equipment_notification_code", "equipment_name", "over_30_days"});
    if (sum != kNoGroup) cells[1].look = Look::kHead;
    for (const Amount& amount : kAmounts) {
      cells.push_back(ItemCell(scribe_, notes_, row, amount.id, sum == kNoGroup ? Look::kNumber : Look::kSum));
      // The standard wants zeros there; the form has nothing.
      const bool filler = sum != kNoGroup && (amount.id == "units" || amount.id == "count_or_days");
      if (filler && row.Raw(amount.id) == "0") cells.back().text.clear();
    }
    return cells;
  }

  [[nodiscard]] std::string BillOffice(const Row& row) const {
    const std::string_view raw = row.Raw("service_office_number");
    const std::string_view name = subject_.OfficeName(raw);
    if (row.Raw("service_office_name").empty() && !name.empty()) return scribe_.Show(name) + "\n" + scribe_.Show(raw);
    const std::string text = OfficeText(scribe_, row);
    return row.Raw("service_office_name").empty() ? text : text + "\n" + scribe_.Show(raw);
  }

  [[nodiscard]] std::string SumText(const Row& row, FormWord sum) const {
    if (sum == FormWord::kGrandTotal) return Say(sum);
    const std::string name = scribe_.ServiceName(row, row.Raw("service_code"));
    return name.empty() ? Say(sum) : name + " " + Say(sum);
  }

  Table TypeLimits() {
    Table table;
    table.kind = "plain";
    if (subject_.supplement == nullptr) return table;
    const Row& more = *subject_.supplement;
    table.caption = Say(FormWord::kTypeLimits);
    table.columns = {{700, true}, {700}, {700}, {700}};
    table.head = {{HeadCell(Say(FormWord::kServiceType)), HeadCell(Say(FormWord::kTypeLimitUnits)),
                   HeadCell(Say(FormWord::kTotalUnits)), HeadCell(Say(FormWord::kTypeOverUnits))}};
    for (int slot = 1; slot <= 9; ++slot) {
      const auto id = [&](std::string_view what) { return fmt::format("type_limit{}_{}", slot, what); };
      if (more.Raw(id("service_type")).empty() && more.Raw(id("limit_units")).empty()) continue;
      Cells cells = {ItemCell(scribe_, notes_, more, id("service_type"))};
      cells.back().row_head = true;
      for (const std::string_view what : {"limit_units", "total_units", "over_units"}) {
        cells.push_back(ItemCell(scribe_, notes_, more, id(what), Look::kNumber));
      }
      table.body.push_back(std::move(cells));
    }
    if (!table.body.empty() && !more.Raw("total_over_units").empty()) {
      Cell name = HeadCell(Say(FormWord::kGrandTotal), 3);
      name.row_head = true;
      table.body.push_back({name, ItemCell(scribe_, notes_, more, "total_over_units", Look::kSum)});
    }
    return table;
  }

  Table StayDays(const std::vector<const Row*>& rows) {
    Table table;
    for (const Row* const row : rows) {
      const bool any = !row->Raw("days_used_to_last_month").empty() || !row->Raw("planned_days_this_month").empty() ||
                       !row->Raw("cumulative_days").empty();
      if (!any) continue;
      table = FieldTable({ItemPair(scribe_, notes_, FormWord::kStayToLastMonth, row, "days_used_to_last_month"),
                          ItemPair(scribe_, notes_, FormWord::kStayThisMonth, row, "planned_days_this_month"),
                          ItemPair(scribe_, notes_, FormWord::kStayTotal, row, "cumulative_days")},
                         3, 450);
      table.caption = Say(FormWord::kStayDays);
      break;
    }
    return table;
  }

  Scribe& scribe_;
  const Subject& subject_;
  NoteBook notes_;
};

}  // namespace

bool IsBill(const renkei_layout_t& layout) {
  return HasItems(layout, {"service_month", "service_code", "units", "count_or_days", "service_units_amount",
                           "total_cost_insured"});
}

Form MakeBill(Scribe& scribe, const Subject& subject, std::string_view month, const std::vector<const Row*>& rows) {
  return BillMaker(scribe, subject).Make(month, rows);
}

}  // namespace renkei::forms
