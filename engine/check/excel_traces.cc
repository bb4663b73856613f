#include "engine/check/excel_traces.h"

#include <utility>

#include "engine/names/name_text.h"

namespace renkei {

void ExcelTraces::Wait(std::uint16_t item, Draft draft) {
  Column& column = columns_[item];
  ++column.count;
  if (cap_ == 0 || column.kept.size() < cap_) column.kept.push_back(std::move(draft));
}

void ExcelTraces::Finish(DraftStore& store) {
  std::uint64_t traces = 0;
  for (const auto& [item, column] : columns_) {
    if ((zeros_ >> item & 1U) == 0) traces += column.count;
  }
  for (auto& [item, column] : columns_) {
    if ((zeros_ >> item & 1U) == 0 && traces > 1) {
      Draft& first = column.kept.front();
      first.rule = &RowOf(EngineRule::kExcelLeadingZeros);
      first.args = {NumberArg("count", static_cast<std::int64_t>(column.count))};
      store.Add(std::move(first));
      continue;
    }
    const std::uint64_t not_kept = column.count - column.kept.size();
    const renkei_rule_t& rule = *column.kept.front().rule;
    const Severity severity = column.kept.front().severity;
    for (Draft& draft : column.kept) store.Add(std::move(draft));
    for (std::uint64_t i = 0; i < not_kept; ++i) store.Count(rule, severity);
  }
  columns_.clear();
}

}  // namespace renkei
