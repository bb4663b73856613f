// Rules of the prevention forms and of table 3's rows (標準仕様 V4.1 別紙 UPKIHON No.8–13, UPYOBO_SUB No.5–14, UP3KYO).
#pragma once

#include <string_view>

#include "renkei/sdk/careplan/calendar.h"
#include "renkei/sdk/check.h"

namespace renkei::spec_v4_1 {

// 03 (other) needs its text, 02 (in hospital) its note.
class BasicInfoCheck : public sdk::FileCheck {
 public:
  using FileCheck::FileCheck;
  void OnRecord(const sdk::Record& record) override {
    if (record.Item(8) == "03" && record.Empty(9)) Emit("record-method-text-missing", record, 9);
    if (record.Item(12) == "02" && record.Empty(13)) Emit("record-situation-note-missing", record, 13);
  }
};

// Numbers that the layout types as free text.
class SupportNumberCheck : public sdk::FileCheck {
 public:
  using FileCheck::FileCheck;
  void OnRecord(const sdk::Record& record) override {
    for (const int item : {5, 10, 14}) {
      if (record.Empty(item) || record.Faulty(item)) continue;
      const auto number = record.Number(item);
      if (!number || *number < 1 || *number > 99) Emit("record-support-number", record, item);
    }
  }
};

class Table3RowCheck : public sdk::FileCheck {
 public:
  using FileCheck::FileCheck;
  void OnRecord(const sdk::Record& record) override {
    const bool weekly = Any(record, 6, 9);
    const bool activity = Any(record, 10, 12);
    const bool other = Any(record, 13, 13);
    if (static_cast<int>(weekly) + static_cast<int>(activity) + static_cast<int>(other) > 1) {
      Emit("record-table3-row-mixed", record, 0);
    }
  }

 private:
  static bool Any(const sdk::Record& record, int from, int to) {
    for (int item = from; item <= to; ++item) {
      if (!record.Empty(item)) return true;
    }
    return false;
  }
};

}  // namespace renkei::spec_v4_1
