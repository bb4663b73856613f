// Rules record-service-type-out-of-scope and record-service-type-unknown: records exist for exchanged services only
// (標準仕様 1.3, 1.4). Table 7's summary rows are no services.
#pragma once

#include <array>
#include <string_view>

#include "renkei/sdk/careplan/calendar.h"
#include "renkei/sdk/check.h"

namespace renkei::sdk::careplan {

class ServiceTypeCheck : public FileCheck {
 public:
  ServiceTypeCheck(const renkei_file_t& file, const renkei_host_t& host)
      : FileCheck(file, host),
        item_(layout().service_code_item),
        in_scope_(List(RENKEI_LIST_SCOPE_TYPES)),
        out_of_scope_(List(RENKEI_LIST_OUT_OF_SCOPE_TYPES)) {}

  void OnRecord(const Record& record) override {
    if (item_ == 0 || record.Faulty(item_) || record.Empty(item_)) return;
    const std::string_view code = record.Item(item_);
    const std::string_view type = ServiceType(code);
    if (type == std::string_view(last_good_.data(), 2) || KindOfRow(code) != SummaryRow::kNone) return;
    if (Contains(in_scope_, type)) {
      last_good_ = {type[0], type[1]};
    } else if (Contains(out_of_scope_, type)) {
      Emit("record-service-type-out-of-scope", record, item_, {Term("type", type), CodeName("type_name", type)});
    } else {
      Emit("record-service-type-unknown", record, item_);
    }
  }

 private:
  int item_;
  const renkei_list_t* in_scope_;
  const renkei_list_t* out_of_scope_;
  std::array<char, 2> last_good_{};
};

}  // namespace renkei::sdk::careplan
