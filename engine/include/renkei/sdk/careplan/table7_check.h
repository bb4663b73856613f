// Rules of table 7: its subtotal and grand-total rows and their arithmetic (標準仕様 別紙 UPSIKYU No.7, 9, 13–18).
// Where the published text allows several readings of a sum, any of them passes.
#pragma once

#include <algorithm>
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
    const bool user_may_stay = sound_before_;
    sound_before_ = record.Sound({kItems.insurer, kItems.insured, kItems.code});
    if (!sound_before_) return;
    if (!user_may_stay || record.Changed({kItems.insurer, kItems.insured})) NoteUser(record);
    AddRow(record);
  }

  void OnEnd() override {
    CloseUser();
    for (auto& [name, user] : waiting_) {
      user_ = std::move(user);
      if (!Finished(name)) Emit("table7-total-missing", user_.rows.front().place, kItems.code);
      JudgeSubtotals();
    }
  }

 private:
  static constexpr std::size_t kColumns = std::tuple_size_v<decltype(Table7Items::summed)>;
  static constexpr std::size_t kMostRowsOfUser = 512;
  using Columns = std::array<std::int64_t, kColumns>;

  // Rows are compared many times, so a user's types and offices are numbered.
  using Number16 = std::uint16_t;
  static constexpr Number16 kAny = 0xFFFF;

  struct Row {
    renkei_place_t place;
    SummaryRow kind;
    bool within_limit;
    Number16 type;
    Number16 office;
    std::uint32_t filled;  // a bit a column
    Columns values;
  };
  struct User {
    std::vector<Row> rows;
    std::vector<std::string> types;    // by number
    std::vector<std::string> offices;  // by number
    void Clear() {
      rows.clear();
      types.clear();
      offices.clear();
    }
  };

  void NoteUser(const Record& record) {
    if (record.Item(kItems.insured) == insured_ && record.Item(kItems.insurer) == insurer_) return;
    CloseUser();
    insurer_ = record.Item(kItems.insurer);
    insured_ = record.Item(kItems.insured);
    name_ = insurer_ + ',' + insured_;
    if (waiting_.empty()) return;
    if (const auto waiting = waiting_.find(name_); waiting != waiting_.end()) {
      user_ = std::move(waiting->second);
      waiting_.erase(waiting);
    }
  }

  void AddRow(const Record& record) {
    if (TooMany()) return;
    const std::string_view code = record.Item(kItems.code);
    Row& row = user_.rows.emplace_back();
    row.place = record.place();
    row.kind = KindOfRow(code);
    row.type = NumberOf(ServiceType(code), user_.types);
    row.office = NumberOf(record.Item(kItems.office), user_.offices);
    for (std::size_t c = 0; c < kColumns; ++c) {
      const int item = kItems.summed[c];
      const auto number = record.Faulty(item) ? std::nullopt : record.Number(item);
      row.filled |= number.has_value() ? 1U << c : 0U;
      row.values[c] = number.value_or(0);
    }
    row.within_limit =
        row.values[ColumnOf(kItems.managed_units)] != 0 || row.values[ColumnOf(kItems.within_limit)] != 0;
    if (row.kind != SummaryRow::kNone) JudgeSummaryRow(record, row.kind);
    JudgeFixedOffice(record);
  }

  static Number16 NumberOf(std::string_view text, std::vector<std::string>& known) {
    const auto found = std::find(known.begin(), known.end(), text);
    const auto number = static_cast<Number16>(found - known.begin());
    if (found == known.end()) known.emplace_back(text);
    return number;
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

  static constexpr std::size_t ColumnOf(int item) {
    std::size_t c = 0;
    while (kItems.summed.at(c) != item) ++c;
    return c;
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
    if (user_.rows.empty()) return;
    std::size_t totals = 0;
    for (const Row& row : user_.rows) {
      if (row.kind != SummaryRow::kGrandTotal) continue;
      if (++totals == 2) Emit("table7-total-twice", row.place, kItems.code);
    }
    if (totals == 0) {
      waiting_[name_] = std::move(user_);
    } else {
      finished_.insert(std::hash<std::string>()(name_));
      JudgeSubtotals();
      JudgeTotals();
    }
    user_.Clear();
  }

  [[nodiscard]] bool Finished(const std::string& name) const {
    return finished_.count(std::hash<std::string>()(name)) > 0;
  }

  // No form has so many rows of one user; sums over a part would be wrong, so such a user's are not judged.
  [[nodiscard]] bool TooMany() const { return user_.rows.size() > kMostRowsOfUser; }

  void JudgeSubtotals() {
    if (TooMany()) return;
    for (std::size_t i = 0; i < user_.rows.size(); ++i) {
      const Row& row = user_.rows[i];
      if (row.kind == SummaryRow::kWithinLimit) JudgeSubtotal(row);
      if (row.kind != SummaryRow::kNone || !row.within_limit) continue;
      if (CountWithin(row, i + 1) == 2 && !HasRow(SummaryRow::kWithinLimit, row.type)) {
        Emit("table7-subtotal-missing", row.place, kItems.code, {},
             {Term("type", user_.types[row.type]), Number("count", CountWithin(row, user_.rows.size()))});
      }
    }
  }

  void JudgeSubtotal(const Row& subtotal) {
    const std::string& type = user_.types[subtotal.type];
    if (!HasRow(SummaryRow::kNone, subtotal.type)) {
      Emit("table7-subtotal-orphan", subtotal.place, kItems.code, {}, {Term("type", type)});
      return;
    }
    const std::uint32_t judged = subtotal.filled & FilledInDetails(subtotal.type);
    const Columns all = SumDetails(subtotal.type, kAny, false);
    std::uint32_t open = judged & Differing(subtotal.values, all);
    if (open != 0) open &= Differing(subtotal.values, SumDetails(subtotal.type, kAny, true));
    if (open != 0) open &= Differing(subtotal.values, SumDetails(subtotal.type, subtotal.office, false));
    if (open != 0) open &= Differing(subtotal.values, SumDetails(subtotal.type, subtotal.office, true));
    for (std::size_t c = 0; c < kColumns; ++c) {
      if ((open >> c & 1U) == 0) continue;
      Emit("table7-subtotal-sum", subtotal.place, kItems.summed[c], {},
           {Term("type", type), Number("found", subtotal.values[c]), Number("expected", all[c])});
    }
  }

  void JudgeTotals() {
    if (TooMany()) return;
    const std::uint32_t in_details = FilledInDetails(kAny);
    std::vector<Columns> readings;  // made once for all of a user's totals
    for (const Row& total : user_.rows) {
      if (total.kind != SummaryRow::kGrandTotal) continue;
      if (readings.empty()) readings = TotalReadings();
      std::uint32_t open = total.filled & in_details;
      for (const Columns& reading : readings) open &= Differing(total.values, reading);
      for (std::size_t c = 0; c < kColumns; ++c) {
        if ((open >> c & 1U) == 0) continue;
        Emit("table7-total-sum", total.place, kItems.summed[c], {},
             {Number("found", total.values[c]), Number("expected", readings.front()[c])});
      }
    }
  }

  // The readings of a grand total: all rows, those inside the limit, or the subtotals with the rows of types that have
  // none; the other subtotals with or without. The first is the plain one.
  [[nodiscard]] std::vector<Columns> TotalReadings() const {
    std::vector<bool> has_subtotal(user_.types.size());
    for (const Row& row : user_.rows) {
      if (row.kind == SummaryRow::kWithinLimit) has_subtotal[row.type] = true;
    }
    Columns all{};
    Columns within{};
    Columns subtotals{};
    Columns single{};  // rows of types without a subtotal
    Columns single_within{};
    Columns outside{};
    Columns over_30{};
    for (const Row& row : user_.rows) {
      if (row.kind == SummaryRow::kWithinLimit) AddTo(subtotals, row.values);
      if (row.kind == SummaryRow::kOutsideLimit) AddTo(outside, row.values);
      if (row.kind == SummaryRow::kOver30Days) AddTo(over_30, row.values);
      if (row.kind != SummaryRow::kNone) continue;
      AddTo(all, row.values);
      if (row.within_limit) AddTo(within, row.values);
      if (has_subtotal[row.type]) continue;
      AddTo(single, row.values);
      if (row.within_limit) AddTo(single_within, row.values);
    }
    std::vector<Columns> readings = {all, within};
    for (Columns sum : {single, single_within}) {
      AddTo(sum, subtotals);
      readings.push_back(sum);
      AddTo(sum, outside);
      readings.push_back(sum);
      AddTo(sum, over_30);
      readings.push_back(sum);
      for (std::size_t c = 0; c < kColumns; ++c) sum[c] -= outside[c];
      readings.push_back(sum);
    }
    return readings;
  }

  static void AddTo(Columns& sum, const Columns& values) {
    for (std::size_t c = 0; c < kColumns; ++c) sum[c] += values[c];
  }
  // A bit a column.
  static std::uint32_t Differing(const Columns& a, const Columns& b) {
    std::uint32_t differs = 0;
    for (std::size_t c = 0; c < kColumns; ++c) differs |= (a[c] != b[c] ? 1U : 0U) << c;
    return differs;
  }

  [[nodiscard]] bool HasRow(SummaryRow kind, Number16 type) const {
    return std::any_of(user_.rows.begin(), user_.rows.end(),
                       [&](const Row& row) { return row.kind == kind && row.type == type; });
  }
  // Rows inside the limit of the given one's office and type among the first `count`.
  [[nodiscard]] std::int64_t CountWithin(const Row& like, std::size_t count) const {
    return std::count_if(user_.rows.begin(), user_.rows.begin() + static_cast<std::ptrdiff_t>(count),
                         [&](const Row& row) {
                           return row.kind == SummaryRow::kNone && row.within_limit && row.office == like.office &&
                                  row.type == like.type;
                         });
  }
  // The columns that at least one of a type's rows fills.
  [[nodiscard]] std::uint32_t FilledInDetails(Number16 type) const {
    std::uint32_t filled = 0;
    for (const Row& row : user_.rows) {
      if (row.kind == SummaryRow::kNone && (type == kAny || row.type == type)) filled |= row.filled;
    }
    return filled;
  }
  [[nodiscard]] Columns SumDetails(Number16 type, Number16 office, bool within_only) const {
    Columns sum{};
    for (const Row& row : user_.rows) {
      if (row.kind != SummaryRow::kNone || (within_only && !row.within_limit)) continue;
      if ((type == kAny || row.type == type) && (office == kAny || row.office == office)) AddTo(sum, row.values);
    }
    return sum;
  }

  bool fixed_office_told_ = false;
  bool sound_before_ = false;  // the record before, whose user is the one at hand
  std::string insurer_;
  std::string insured_;
  std::string name_;  // insurer and insured of the user
  User user_;
  std::unordered_map<std::string, User> waiting_;
  std::unordered_set<std::size_t> finished_;
};

}  // namespace renkei::sdk::careplan
