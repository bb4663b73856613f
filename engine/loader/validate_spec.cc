#include "engine/loader/validate_spec.h"

#include <algorithm>

#include "engine/loader/spec_inspector.h"

namespace renkei::loader {

bool SpecInspector::Month(const At& at, renkei_string_t month) {
  if (!ask_.Text(at, month)) return false;
  const std::string_view text = View(month);
  const bool digits =
      text.size() == 6 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const std::string_view number = digits ? text.substr(4) : "";
  return (digits && number >= "01" && number <= "12") || ask_.Fail(at, std::string(text), "YYYYMM");
}

bool SpecInspector::Status() {
  if (!ask_.Between({nullptr, "status"}, spec_.status, RENKEI_STATUS_CURRENT, RENKEI_STATUS_DRAFT)) return false;
  if (!ask_.Text({nullptr, "reason_ja"}, spec_.reason_ja) || !ask_.Text({nullptr, "reason_en"}, spec_.reason_en) ||
      !ask_.Text({nullptr, "replacement"}, spec_.replacement)) {
    return false;
  }
  return spec_.status != RENKEI_STATUS_DEPRECATED ||
         (ask_.Words({nullptr, "reason_ja"}, spec_.reason_ja) && ask_.Words({nullptr, "reason_en"}, spec_.reason_en));
}

bool SpecInspector::Head() {
  if (spec_.size < sizeof(renkei_spec_t)) {
    return ask_.Fail({nullptr, "size"}, std::to_string(spec_.size), ">= " + std::to_string(sizeof(renkei_spec_t)));
  }
  std::set<std::string_view> none;
  const At month_to = {nullptr, "month_to"};
  if (!ask_.NewId({nullptr, "coordinate"}, spec_.coordinate, &none) || !Status() ||
      !ask_.Words({nullptr, "name_ja"}, spec_.name_ja) || !ask_.Words({nullptr, "name_en"}, spec_.name_en) ||
      !ask_.Words({nullptr, "plugin_version"}, spec_.plugin_version) ||
      !ask_.Words({nullptr, "csv_version"}, spec_.csv_version) || !Month({nullptr, "month_from"}, spec_.month_from) ||
      !ask_.Words({nullptr, "clause_prefix"}, spec_.clause_prefix)) {
    return false;
  }
  if (spec_.month_to.size != 0 &&
      (!Month(month_to, spec_.month_to) ||
       (View(spec_.month_to) < View(spec_.month_from) &&
        !ask_.Fail(month_to, std::string(View(spec_.month_to)), ">= " + std::string(View(spec_.month_from)))))) {
    return false;
  }
  return ask_.Given({nullptr, "parse_name"}, spec_.parse_name != nullptr);
}

std::optional<SpecFault> ValidateSpec(const renkei_spec_t& spec, std::span<const std::string> engine_rules) {
  SpecInspector inspector(spec);
  const bool sound = inspector.Head() && inspector.Layouts() && inspector.Lists() && inspector.Units() &&
                     inspector.Relations() && inspector.Rules() && inspector.WrongVersions(engine_rules) &&
                     inspector.Checks() && inspector.Maps();
  return sound ? std::nullopt : inspector.fault();
}

}  // namespace renkei::loader
