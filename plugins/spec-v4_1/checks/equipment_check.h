// Rules record-equipment-code-missing and -both: rented equipment has a TAIS code or a notification code (標準仕様 V4.1
// 別紙 UPPLAN No.16–17, UPSIKYU No.10–11).
#pragma once

#include "renkei/sdk/careplan/calendar.h"
#include "renkei/sdk/check.h"

namespace renkei::spec_v4_1 {

struct EquipmentItems {
  int code;
  int tais;
  int notification;
};

template <const EquipmentItems& kItems>
class EquipmentCheck : public sdk::FileCheck {
 public:
  using FileCheck::FileCheck;

  void OnRecord(const sdk::Record& record) override {
    const std::string_view code = record.Item(kItems.code);
    if (record.Faulty(kItems.code) || !sdk::careplan::IsEquipment(code)) return;
    if (sdk::careplan::KindOfRow(code) != sdk::careplan::SummaryRow::kNone) return;
    const bool tais = !record.Empty(kItems.tais);
    const bool notification = !record.Empty(kItems.notification);
    if (!tais && !notification) {
      Emit("record-equipment-code-missing", record, kItems.tais, {sdk::Term("type", code.substr(0, 2))});
    } else if (tais && notification) {
      Emit("record-equipment-code-both", record, kItems.tais);
    }
  }
};

inline constexpr EquipmentItems kTable6Equipment = {15, 16, 17};
inline constexpr EquipmentItems kTable7Equipment = {9, 10, 11};

}  // namespace renkei::spec_v4_1
