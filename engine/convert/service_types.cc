#include "engine/convert/service_types.h"

#include <algorithm>

#include "engine/names/name_text.h"

namespace renkei::convert {
namespace {

constexpr std::size_t kTypeSize = 2;

std::uint16_t OfficeItem(const renkei_layout_t& layout) {
  return layout.receiver_office_item > 0 ? layout.receiver_office_item : layout.sender_office_item;
}

bool Holds(const renkei_code_t* codes, std::uint64_t count, std::string_view value) {
  return std::any_of(codes, codes + count, [&](const renkei_code_t& code) { return View(code.value) == value; });
}

bool Holds(const renkei_spec_t& spec, std::string_view list, std::string_view value) {
  const renkei_list_t* const found = FindList(spec, list);
  return found != nullptr && Holds(found->codes, found->code_count, value);
}

std::string_view Text(const csv::FieldView& field) { return {reinterpret_cast<const char*>(field.data), field.size}; }

// One type is the answer; several that could be are told.
bool TakeFrom(const TypesOfOffices& types, const std::string& office, std::string_view from, TypeChoice& choice) {
  const auto found = types.find(office);
  if (found == types.end()) return false;
  if (found->second.size() == 1) {
    choice.type = *found->second.begin();
    choice.from = from;
  } else {
    choice.several = found->second;
  }
  return true;
}

}  // namespace

bool TypeCollector::Knows(const renkei_layout_t& layout) {
  return layout.service_code_item > 0 && OfficeItem(layout) > 0;
}

void TypeCollector::OnRecord(const csv::RecordView& record) {
  if (record.kind != csv::RecordKind::kData || record.field_count != layout_.field_count) return;
  if (!record.changed.Holds(OfficeItem(layout_) - 1) && !record.changed.Holds(layout_.service_code_item - 1)) return;
  const std::string_view office = Text(record.fields[OfficeItem(layout_) - 1]);
  const std::string_view code = Text(record.fields[layout_.service_code_item - 1]);
  if (office.empty() || code.size() < kTypeSize) return;
  const std::string_view type = code.substr(0, kTypeSize);
  if (last_.size() == office.size() + kTypeSize && last_.starts_with(office) && last_.ends_with(type)) return;
  last_.assign(office).append(type);
  if (Holds(spec_, RENKEI_LIST_SCOPE_TYPES, type)) types_[std::string(office)].insert(std::string(type));
}

TypeChoice ChooseType(const TypeKnowledge& knowledge, const std::string& office, bool planning) {
  TypeChoice choice;
  if (const auto told = knowledge.told.find(office); told != knowledge.told.end()) {
    choice.type = told->second;
    return choice;
  }
  if (!planning) {
    if (!TakeFrom(knowledge.of_unit, office, "records", choice)) TakeFrom(knowledge.of_run, office, "other", choice);
    return choice;
  }
  // An office that plans and serves at once (small multi-function care) carries the type of its service.
  const auto own = knowledge.of_run.find(office);
  if (own != knowledge.of_run.end() && own->second.size() == 1 &&
      Holds(knowledge.target, RENKEI_LIST_PLANNING_TYPES, *own->second.begin())) {
    return {*own->second.begin(), "records", {}};
  }
  const renkei_map_t& map = knowledge.map;
  const auto unsettles = [&](const std::string& type) {
    return Holds(map.unsettling_types, map.unsettling_type_count, type);
  };
  for (const auto& [other, types] : knowledge.of_unit) {
    if (std::any_of(types.begin(), types.end(), unsettles)) return choice;
  }
  if (map.planning_type.size > 0) return {std::string(View(map.planning_type)), "role", {}};
  return choice;
}

}  // namespace renkei::convert
