// Rules of one row of table 6, plan or actuals: date, times, pro-rata days, detail codes, units (標準仕様 別紙 UPPLAN
// No.8–19).
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "renkei/sdk/careplan/calendar.h"
#include "renkei/sdk/check.h"

namespace renkei::sdk::careplan {

// Where the items of table 6 stand; the numbering differs between versions.
struct ServiceRowItems {
  int insured = 3;
  int month = 5;
  int units = 8;
  int date = 10;
  int prorated = 11;
  int start = 12;
  int end = 13;
  int code = 15;
  int detail = 0;
  int office = 0;
};

template <const ServiceRowItems& kItems>
class ServiceRowCheck : public FileCheck {
 public:
  using FileCheck::FileCheck;

  void OnRecord(const Record& record) override {
    // Rows of one user often differ in the date alone; what stays and was right is right.
    const std::uint64_t said = said_;
    CheckDate(record);
    if (!quiet_ || record.Changed({kItems.start, kItems.end})) CheckTimes(record);
    if (!quiet_ || record.Changed({kItems.month, kItems.prorated})) CheckProrated(record);
    if (!quiet_ || equipment_row_ || record.Changed({kItems.code, kItems.detail})) CheckDetail(record);
    NoteActuals(record);
    quiet_ = said_ == said;
  }

  void OnEnd() override {
    const bool results = (layout().flags & RENKEI_LAYOUT_RESULTS) != 0;
    if (!results) return;
    if (rows_ > 0 && zero_rows_ == rows_) Emit("record-actuals-units-zero", first_, kItems.units);
    if (types_.size() > 2) Emit("record-actuals-two-types", {}, 0, {}, {Term("types", types_)});
  }

 private:
  void Tell(std::string_view rule, const Record& record, int item, std::initializer_list<renkei_arg_t> args = {}) {
    ++said_;
    Emit(rule, record, item, args);
  }

  void CheckDate(const Record& record) {
    if (!record.Sound({kItems.month, kItems.date}) || record.Empty(kItems.date)) return;
    if (record.Item(kItems.date).substr(0, 6) != record.Item(kItems.month)) {
      Tell("record-service-date-month", record, kItems.date, {Data("month", record.Item(kItems.month))});
    }
  }

  void CheckTimes(const Record& record) {
    if (!record.Sound({kItems.start, kItems.end})) return;
    const std::string_view start = record.Item(kItems.start);
    const std::string_view end = record.Item(kItems.end);
    if (start.empty() || end.empty()) return;
    const bool none = start == "9999";
    if (none != (end == "9999")) {
      Tell("record-time-half", record, none ? kItems.start : kItems.end);
    } else if (!none && end < start) {
      Tell("record-time-order", record, kItems.end, {Data("start", start)});
    }
  }

  void CheckProrated(const Record& record) {
    const std::string_view days = record.Item(kItems.prorated);
    if (days.empty() || record.Faulty(kItems.prorated)) return;
    if (AllZeros(days)) {
      Tell("record-prorated-days-none", record, kItems.prorated);
    } else if (!record.Faulty(kItems.month) && days.size() == 31) {
      const auto last = days.rfind('1');
      if (last != std::string_view::npos && static_cast<int>(last) >= DaysOfMonth(record.Item(kItems.month))) {
        Tell("record-prorated-day-outside", record, kItems.prorated,
             {Number("day", static_cast<std::int64_t>(last) + 1), Data("month", record.Item(kItems.month))});
      }
    }
  }

  // Equal equipment of one user is told apart by the detail code. Rows of one user stand together, so only they are
  // kept.
  void CheckDetail(const Record& record) {
    if (!record.Sound({kItems.code, kItems.detail})) return;
    const std::string_view code = record.Item(kItems.code);
    equipment_row_ = IsEquipment(code);
    if (!equipment_row_) {
      if (!record.Empty(kItems.detail)) {
        Tell("record-detail-code-unexpected", record, kItems.detail, {Term("type", ServiceType(code))});
      }
      return;
    }
    if (ServiceType(code) != "17") return;  // the text names 17 alone
    if (record.Item(kItems.insured) != user_) {
      user_ = record.Item(kItems.insured);
      equipment_.clear();
    }
    if (equipment_.size() > kMostRowsOfUser) return;
    std::string key;
    for (const int item : {kItems.date, kItems.code, kItems.units, kItems.office, kItems.detail}) {
      key.append(record.Item(item)).push_back(',');
    }
    if (const int count = ++equipment_[key]; count > 1) {
      Tell("record-detail-code-missing", record, kItems.detail, {Number("count", count)});
    }
  }

  void NoteActuals(const Record& record) {
    if (rows_++ == 0) first_ = record.place();
    if (rows_ == 1 || record.Changed({kItems.units})) {
      zero_row_ = !record.Faulty(kItems.units) && AllZeros(record.Item(kItems.units));
    }
    if (zero_row_) ++zero_rows_;
    if (rows_ > 1 && !record.Changed({kItems.code})) return;
    if (record.Faulty(kItems.code) || record.Empty(kItems.code)) return;
    const std::string_view type = ServiceType(record.Item(kItems.code));
    if (type == last_type_) return;
    last_type_ = type;
    if (!Contains(List(RENKEI_LIST_SCOPE_TYPES), type)) return;  // said elsewhere
    if (types_.find(type) == std::string::npos && types_.size() < 64) {
      if (!types_.empty()) types_ += ", ";
      types_ += type;
    }
  }

  static constexpr std::size_t kMostRowsOfUser = 4096;
  std::string user_;
  std::unordered_map<std::string, int> equipment_;
  bool quiet_ = false;          // nothing was said of the row before
  bool equipment_row_ = false;  // the row before was one, or could not be told
  std::uint64_t said_ = 0;
  renkei_place_t first_{};
  std::uint64_t rows_ = 0;
  std::uint64_t zero_rows_ = 0;
  bool zero_row_ = false;  // the row before
  std::string last_type_;
  std::string types_;
};

}  // namespace renkei::sdk::careplan
