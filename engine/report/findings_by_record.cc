#include "engine/report/findings_by_record.h"

#include <algorithm>
#include <tuple>

#include "engine/report/lookup.h"

namespace renkei {
namespace {

std::tuple<int, std::uint64_t> PlaceOf(const Report& report, int finding) {
  const Finding& the = report.findings[static_cast<std::size_t>(finding)];
  return {the.file, the.record};
}

}  // namespace

FindingsByRecord::FindingsByRecord(const Report& report) : report_(report) {
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    if (report.findings[i].file >= 0 && report.findings[i].record > 0) indices_.push_back(static_cast<int>(i));
  }
  std::stable_sort(indices_.begin(), indices_.end(),
                   [&](int a, int b) { return PlaceOf(report_, a) < PlaceOf(report_, b); });
}

std::span<const int> FindingsByRecord::Of(int file, std::uint64_t record) const {
  const std::tuple wanted(file, record);
  const auto begin = std::lower_bound(indices_.begin(), indices_.end(), wanted, [&](int finding, const auto& place) {
    return PlaceOf(report_, finding) < place;
  });
  const auto end =
      std::find_if(begin, indices_.end(), [&](int finding) { return PlaceOf(report_, finding) != wanted; });
  return {begin, end};
}

std::size_t FindingsByRecord::ItemOf(int finding) const {
  const FieldInfo* const field = FieldAt(report_, report_.findings[static_cast<std::size_t>(finding)].field);
  return field == nullptr || field->item < 0 ? 0 : static_cast<std::size_t>(field->item);
}

}  // namespace renkei
