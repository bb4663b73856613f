// Rule record-period-order: where a layout has items of the form <what>_from and <what>_to, the second is not before
// the first.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "renkei/sdk/check.h"

namespace renkei::sdk::careplan {

class PeriodCheck : public FileCheck {
 public:
  PeriodCheck(const renkei_file_t& file, const renkei_host_t& host) : FileCheck(file, host) {
    const renkei_layout_t& l = layout();
    for (std::uint64_t i = 0; i + 1 < l.field_count; ++i) {
      const std::string_view id = View(l.fields[i].id);
      if (!id.ends_with("_from")) continue;
      const std::string to = std::string(id.substr(0, id.size() - 4)) + "to";
      if (View(l.fields[i + 1].id) == to) periods_.emplace_back(static_cast<int>(i) + 1, static_cast<int>(i) + 2);
    }
  }

  void OnRecord(const Record& record) override {
    for (const auto& [from, to] : periods_) {
      if (record.Empty(from) || record.Empty(to) || !record.Sound({from, to})) continue;
      if (record.Item(to) < record.Item(from)) Emit("record-period-order", record, to);
    }
  }

 private:
  std::vector<std::pair<int, int>> periods_;
};

}  // namespace renkei::sdk::careplan
