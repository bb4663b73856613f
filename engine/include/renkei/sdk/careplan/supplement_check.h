// Rules of the user supplement: that one of plan date and month is zero, and the slots of the per-service-type limits
// (標準仕様 2.3, 別紙 UPHOSOKU No.4, 20–55, 63). Which of the two is zero is for the engine, which compares the month
// with the name's.
#pragma once

#include <cstring>
#include <string_view>

#include "renkei/sdk/careplan/calendar.h"
#include "renkei/sdk/check.h"

namespace renkei::sdk::careplan {

class SupplementCheck : public FileCheck {
 public:
  using FileCheck::FileCheck;

  void OnRecord(const Record& record) override {
    CheckZeros(record);
    CheckSlots(record);
  }

 private:
  static constexpr int kPlanDate = 4;
  static constexpr int kMonth = 63;
  static constexpr int kFirstSlot = 20;
  static constexpr int kSlots = 9;

  void CheckZeros(const Record& record) {
    if (!record.Sound({kPlanDate, kMonth}) || record.Empty(kPlanDate) || record.Empty(kMonth)) return;
    const bool date_zero = AllZeros(record.Item(kPlanDate));
    const bool month_zero = AllZeros(record.Item(kMonth));
    if (date_zero != month_zero) return;
    Emit("supplement-zeros", record, kPlanDate, {Term("case", date_zero ? "both" : "neither")});
  }

  void CheckSlots(const Record& record) {
    int last_used = -1;
    for (int slot = kSlots - 1; slot >= 0 && last_used < 0; --slot) {
      if (Used(record, slot)) last_used = slot;
    }
    for (int slot = 0; slot <= last_used; ++slot) {
      const int item = kFirstSlot + 4 * slot;
      if (!Used(record, slot)) {
        Emit("supplement-slot-gap", record, item, {Number("slot", slot + 1)});
        continue;
      }
      if (record.Empty(item) || record.Empty(item + 1)) {
        Emit("supplement-slot-partial", record, record.Empty(item) ? item : item + 1, {Number("slot", slot + 1)});
      }
      const std::string_view type = record.Item(item);
      if (type == "23" || type == "2A") Emit("supplement-slot-short-stay", record, item, {Term("type", type)});
    }
  }

  static bool Used(const Record& record, int slot) {
    const int item = kFirstSlot + 4 * slot;
    return !record.Empty(item) || !record.Empty(item + 1) || !record.Empty(item + 2) || !record.Empty(item + 3);
  }
};

}  // namespace renkei::sdk::careplan
