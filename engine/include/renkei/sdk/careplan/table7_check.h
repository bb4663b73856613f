// Rules of table 7: its subtotal and grand-total rows and their arithmetic (標準仕様 別紙 UPSIKYU No.7, 9, 13–18).
// Where the published text allows several readings of a sum, any of them passes.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "renkei/sdk/careplan/calendar.h"
#include "renkei/sdk/check.h"

namespace renkei::sdk::careplan {

// Where the items of table 7 stand; fields behind No.9 are three lower before V4.
struct Table7Items {
  int insurer = 2;
  int insured = 3;
  int office = 7;
  int code = 9;
  int units = 13;
  int discounted_rate = 14;
  int discounted_units = 15;
  int managed_units = 18;
  int within_limit = 22;
  int fixed_office = 34;
  std::array<int, 8> summed = {17, 18, 21, 22, 24, 26, 28, 29};
};

template <const Table7Items& kItems>
class Table7Check : public FileCheck {
 public:
  using FileCheck::FileCheck;

  void OnRecord(const Record& record) override {
    if (!record.Sound({kItems.insurer, kItems.insured, kItems.code})) return;
    if (record.Item(kItems.insured) != insured_ || record.Item(kItems.insurer) != insurer_) ChangeUser(record);
    AddRow(record);
  }

  void OnEnd() override {
    CloseUser();
    for (auto& [user, rows] : waiting_) {
      rows_ = std::move(rows);
      if (!Finished(user)) Emit("table7-total-missing", rows_.front().place, kItems.code);
      JudgeSubtotals();
    }
  }

 private:
  static constexpr std::size_t kColumns = std::tuple_size_v<decltype(Table7Items::summed)>;
  static constexpr std::size_t kMostRowsOfUser = 512;

  struct Row {
    renkei_place_t place;
    SummaryRow kind;
    bool within_limit;
    std::string type;
    std::string office;
    std::array<std::int64_t, kColumns> values;
    std::array<bool, kColumns> filled;
  };

  void ChangeUser(const Record& record) {
    CloseUser();
    insurer_ = record.Item(kItems.insurer);
    insured_ = record.Item(kItems.insured);
    user_ = insurer_ + ',' + insured_;
    if (const auto waiting = waiting_.find(user_); waiting != waiting_.end()) {
      rows_ = std::move(waiting->second);
      waiting_.erase(waiting);
    }
  }

  void AddRow(const Record& record) {
    if (rows_.size() > kMostRowsOfUser) return;
    const std::string_view code = record.Item(kItems.code);
    const bool within_limit = Positive(record, kItems.managed_units) || Positive(record, kItems.within_limit);
    Row row{record.place(),
            KindOfRow(code),
            within_limit,
            std::string(ServiceType(code)),
            std::string(record.Item(kItems.office)),
            {},
            {}};
    for (std::size_t c = 0; c < kColumns; ++c) {
      const int item = kItems.summed[c];
      const auto number = record.Faulty(item) ? std::nullopt : ToNumber(record.Item(item));
      row.filled[c] = number.has_value();
      row.values[c] = number.value_or(0);
    }
    if (row.kind != SummaryRow::kNone) JudgeSummaryRow(record, row.kind);
    JudgeFixedOffice(record);
    rows_.push_back(std::move(row));
  }

  // A fixed 9999999999 belongs to this item or to the next one.
  void JudgeFixedOffice(const Record& record) {
    constexpr std::string_view kFixed = "9999999999";
    const int item = kItems.fixed_office;
    if (record.Empty(item) || record.Faulty(item) || fixed_office_told_) return;
    if (record.Item(item) == kFixed || record.Item(item + 1) == kFixed) return;
    fixed_office_told_ = true;  // every row would say the same
    Emit("table7-fixed-office", record, item);
  }

  static bool Positive(const Record& record, int item) {
    return !record.Faulty(item) && ToNumber(record.Item(item)).value_or(0) != 0;
  }

  void JudgeSummaryRow(const Record& record, SummaryRow kind) {
    if (kind == SummaryRow::kGrandTotal && !record.Faulty(kItems.office) &&
        record.Item(kItems.office) != "9999999999") {
      Emit("table7-total-office", record, kItems.office);
    }
    if (!record.Faulty(kItems.units) && !record.Empty(kItems.units) && !AllZeros(record.Item(kItems.units))) {
      Emit("table7-summary-units", record, kItems.units);
    }
    for (const int item : {kItems.discounted_rate, kItems.discounted_units}) {
      if (!record.Empty(item)) Emit("table7-summary-discount", record, item);
    }
  }

  // A user's rows stand together as a rule. A user without a grand total may still come back, so the rows wait until
  // the end of the file.
  void CloseUser() {
    if (rows_.empty()) return;
    std::size_t totals = 0;
    for (const Row& row : rows_) {
      if (row.kind != SummaryRow::kGrandTotal) continue;
      if (++totals == 2) Emit("table7-total-twice", row.place, kItems.code);
    }
    if (totals == 0) {
      waiting_[user_] = std::move(rows_);
    } else {
      finished_.insert(std::hash<std::string>()(user_));
      JudgeSubtotals();
      JudgeTotals();
    }
    rows_.clear();
  }

  [[nodiscard]] bool Finished(const std::string& user) const {
    return finished_.count(std::hash<std::string>()(user)) > 0;
  }

  // No form has so many rows of one user; sums over a part would be wrong, so such a user's are not judged.
  [[nodiscard]] bool TooMany() const { return rows_.size() > kMostRowsOfUser; }

  void JudgeSubtotals() {
    if (TooMany()) return;
    std::unordered_map<std::string, int> within;  // office,type → rows inside the limit
    for (const Row& row : rows_) {
      if (row.kind == SummaryRow::kNone && row.within_limit && ++within[row.office + ',' + row.type] == 2 &&
          !HasRow(SummaryRow::kWithinLimit, row.type)) {
        Emit("table7-subtotal-missing", row.place, kItems.code, {},
             {Term("type", row.type), Number("count", CountWithin(row.office, row.type))});
      }
      if (row.kind == SummaryRow::kWithinLimit) JudgeSubtotal(row);
    }
  }

  void JudgeSubtotal(const Row& subtotal) {
    if (!HasRow(SummaryRow::kNone, subtotal.type)) {
      Emit("table7-subtotal-orphan", subtotal.place, kItems.code, {}, {Term("type", subtotal.type)});
      return;
    }
    for (std::size_t c = 0; c < kColumns; ++c) {
      if (!subtotal.filled[c] || !AnyDetail(subtotal.type, c)) continue;
      const std::int64_t all = SumDetails(subtotal.type, "", false, c);
      const bool fits = subtotal.values[c] == all || subtotal.values[c] == SumDetails(subtotal.type, "", true, c) ||
                        subtotal.values[c] == SumDetails(subtotal.type, subtotal.office, false, c) ||
                        subtotal.values[c] == SumDetails(subtotal.type, subtotal.office, true, c);
      if (!fits) {
        Emit("table7-subtotal-sum", subtotal.place, kItems.summed[c], {},
             {Term("type", subtotal.type), Number("found", subtotal.values[c]), Number("expected", all)});
      }
    }
  }

  void JudgeTotals() {
    if (TooMany()) return;
    for (const Row& total : rows_) {
      if (total.kind != SummaryRow::kGrandTotal) continue;
      for (std::size_t c = 0; c < kColumns; ++c) {
        if (!total.filled[c] || !AnyDetail("", c)) continue;
        const std::int64_t all = SumDetails("", "", false, c);
        if (!FitsTotal(total.values[c], all, c)) {
          Emit("table7-total-sum", total.place, kItems.summed[c], {},
               {Number("found", total.values[c]), Number("expected", all)});
        }
      }
    }
  }

  // The readings of a grand total: all rows, those inside the limit, or the subtotals with the rows of types that have
  // none; the other subtotals with or without.
  bool FitsTotal(std::int64_t total, std::int64_t all, std::size_t c) const {
    if (total == all || total == SumDetails("", "", true, c)) return true;
    for (const bool within_only : {false, true}) {
      std::int64_t sum = 0;
      std::int64_t outside = 0;
      std::int64_t over_30 = 0;
      for (const Row& row : rows_) {
        if (row.kind == SummaryRow::kWithinLimit) sum += row.values[c];
        if (row.kind == SummaryRow::kOutsideLimit) outside += row.values[c];
        if (row.kind == SummaryRow::kOver30Days) over_30 += row.values[c];
        const bool single = row.kind == SummaryRow::kNone && !HasRow(SummaryRow::kWithinLimit, row.type);
        if (single && (!within_only || row.within_limit)) sum += row.values[c];
      }
      if (total == sum || total == sum + outside || total == sum + over_30 || total == sum + outside + over_30)
        return true;
    }
    return false;
  }

  [[nodiscard]] bool HasRow(SummaryRow kind, std::string_view type) const {
    for (const Row& row : rows_) {
      if (row.kind == kind && row.type == type) return true;
    }
    return false;
  }
  [[nodiscard]] std::int64_t CountWithin(std::string_view office, std::string_view type) const {
    std::int64_t count = 0;
    for (const Row& row : rows_) {
      if (row.kind == SummaryRow::kNone && row.within_limit && row.office == office && row.type == type) ++count;
    }
    return count;
  }
  // Empty type: all types; empty office: all offices.
  [[nodiscard]] bool AnyDetail(std::string_view type, std::size_t c) const {
    for (const Row& row : rows_) {
      if (row.kind == SummaryRow::kNone && (type.empty() || row.type == type) && row.filled[c]) return true;
    }
    return false;
  }
  [[nodiscard]] std::int64_t SumDetails(std::string_view type, std::string_view office, bool within_only,
                                        std::size_t c) const {
    std::int64_t sum = 0;
    for (const Row& row : rows_) {
      if (row.kind != SummaryRow::kNone || (within_only && !row.within_limit)) continue;
      if ((type.empty() || row.type == type) && (office.empty() || row.office == office)) sum += row.values[c];
    }
    return sum;
  }

  bool fixed_office_told_ = false;
  std::string insurer_;
  std::string insured_;
  std::string user_;
  std::vector<Row> rows_;
  std::unordered_map<std::string, std::vector<Row>> waiting_;
  std::unordered_set<std::size_t> finished_;
};

}  // namespace renkei::sdk::careplan
