// Layouts, their fields and names, and lists of codes.
#include <algorithm>

#include "engine/loader/spec_inspector.h"

namespace renkei::loader {
namespace {

constexpr std::uint64_t kMaxLayouts = 1000;
constexpr std::uint64_t kMaxFields = 10'000;
constexpr std::uint64_t kMaxCodes = 100'000;
constexpr std::uint64_t kMaxNameParts = 32;
constexpr std::uint64_t kMaxLists = 1000;

bool IsSnakeCase(std::string_view id) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return !id.empty() && std::all_of(id.begin(), id.end(), fits);
}

}  // namespace

bool SpecInspector::Codes(const At& at, const renkei_code_t* codes, std::uint64_t count) {
  if (count == 0 || sound_codes_.contains({codes, count})) return true;
  std::set<std::string_view> values;
  for (std::uint64_t i = 0; i < count; ++i) {
    const At row = {at.up, at.name, static_cast<std::int64_t>(i)};
    if (!ask_.NewId({&row, "value"}, codes[i].value, &values) || !ask_.Text({&row, "name_ja"}, codes[i].name_ja) ||
        !ask_.Text({&row, "name_en"}, codes[i].name_en)) {
      return false;
    }
  }
  sound_codes_.insert({codes, count});
  return true;
}

// Alternatives parted by '|', none of them empty.
bool SpecInspector::Shape(const At& at, renkei_string_t shape) {
  if (!ask_.Text(at, shape) || shape.size == 0) return shape.size == 0;
  const std::string_view text = View(shape);
  const bool empty_one = text.front() == '|' || text.back() == '|' || text.find("||") != std::string_view::npos;
  return !empty_one || ask_.Fail(at, std::string(text), "9999|AAAA");
}

bool SpecInspector::Field(const At& at, const renkei_field_t& field, std::uint64_t no,
                          std::set<std::string_view>* ids) {
  if (!ask_.Equals({&at, "no"}, field.no, no) || !ask_.NewId({&at, "id"}, field.id, ids)) return false;
  if (!IsSnakeCase(View(field.id))) return ask_.Fail({&at, "id"}, std::string(View(field.id)), "snake_case");
  if (!ask_.Between({&at, "type"}, field.type, RENKEI_FIELD_TEXT, RENKEI_FIELD_UNUSED) ||
      !ask_.Between({&at, "presence"}, field.presence, RENKEI_PRESENCE_OPTIONAL, RENKEI_PRESENCE_CONDITIONAL) ||
      !ask_.Words({&at, "name_ja"}, field.name_ja) || !ask_.Text({&at, "name_en"}, field.name_en) ||
      !Shape({&at, "shape"}, field.shape)) {
    return false;
  }
  const bool range = (field.flags & RENKEI_FIELD_RANGE) != 0;
  if (!ask_.Want(!range || field.minimum <= field.maximum, {&at, "minimum"}, field.minimum, "<= maximum")) return false;
  const bool coded = field.type == RENKEI_FIELD_CODE || field.type == RENKEI_FIELD_FLAG;
  const At codes = {&at, "codes"};
  return ask_.Table(codes, field.codes, field.code_count, coded ? 1 : 0, kMaxCodes) &&
         Codes(codes, field.codes, field.code_count);
}

bool SpecInspector::NameParts(const At& at, const renkei_layout_t& layout) {
  const At parts = {&at, "name_parts"};
  if (!ask_.Table(parts, layout.name_parts, layout.name_part_count, 1, kMaxNameParts)) return false;
  for (std::uint64_t i = 0; i < layout.name_part_count; ++i) {
    const At part = {&at, "name_parts", static_cast<std::int64_t>(i)};
    if (!ask_.Between(part, layout.name_parts[i], RENKEI_NAME_PREFIX, RENKEI_NAME_BRANCH)) return false;
  }
  return true;
}

// Item numbers that the layout names: all inside it.
bool SpecInspector::Items(const At& at, const renkei_layout_t& layout) {
  const std::uint64_t most = layout.field_count;
  if (!ask_.Between({&at, "month_item"}, layout.month_item, 0, most) ||
      !ask_.Between({&at, "sender_office_item"}, layout.sender_office_item, 0, most) ||
      !ask_.Between({&at, "receiver_office_item"}, layout.receiver_office_item, 0, most) ||
      !ask_.Between({&at, "partner_item"}, layout.partner_item, 0, most) ||
      !ask_.Between({&at, "service_code_item"}, layout.service_code_item, 0, most) ||
      !ask_.Table({&at, "key_items"}, layout.key_items, layout.key_count, 0, most)) {
    return false;
  }
  for (std::uint16_t i = 0; i < layout.key_count; ++i) {
    if (!ask_.Between({&at, "key_items", i}, layout.key_items[i], 1, most)) return false;
  }
  return ask_.Between({&at, "key_unique"}, layout.key_unique, 0, 1);
}

bool SpecInspector::Layout(const At& at, const renkei_layout_t& layout) {
  if (!ask_.Equals({&at, "size"}, layout.size, sizeof(renkei_layout_t)) ||
      !ask_.NewId({&at, "id"}, layout.id, &layouts_) || !ask_.Words({&at, "name_ja"}, layout.name_ja) ||
      !ask_.Text({&at, "name_en"}, layout.name_en) || !ask_.Words({&at, "extension"}, layout.extension) ||
      !ask_.Between({&at, "side"}, layout.side, RENKEI_SIDE_EITHER, RENKEI_SIDE_SERVICE)) {
    return false;
  }
  const bool image = (layout.flags & RENKEI_LAYOUT_IMAGE) != 0;
  if (!ask_.Table({&at, "fields"}, layout.fields, layout.field_count, image ? 0 : 1, kMaxFields)) return false;
  std::set<std::string_view> ids;
  for (std::uint64_t i = 0; i < layout.field_count; ++i) {
    if (!Field({&at, "fields", static_cast<std::int64_t>(i)}, layout.fields[i], i + 1, &ids)) return false;
  }
  field_counts_[View(layout.id)] = layout.field_count;
  return NameParts(at, layout) && Items(at, layout);
}

bool SpecInspector::Parents() {
  for (std::uint64_t i = 0; i < spec_.layout_count; ++i) {
    const At at = {nullptr, "layouts", static_cast<std::int64_t>(i)};
    const renkei_string_t parent = spec_.layouts[i].parent;
    if (parent.size != 0 && !ask_.KnownId({&at, "parent"}, parent, layouts_)) return false;
  }
  return true;
}

bool SpecInspector::Layouts() {
  if (!ask_.Table({nullptr, "layouts"}, spec_.layouts, spec_.layout_count, 1, kMaxLayouts)) return false;
  for (std::uint64_t i = 0; i < spec_.layout_count; ++i) {
    if (!Layout({nullptr, "layouts", static_cast<std::int64_t>(i)}, spec_.layouts[i])) return false;
  }
  return Parents();
}

bool SpecInspector::Lists() {
  if (!ask_.Table({nullptr, "lists"}, spec_.lists, spec_.list_count, 0, kMaxLists)) return false;
  std::set<std::string_view> ids;
  for (std::uint64_t i = 0; i < spec_.list_count; ++i) {
    const At at = {nullptr, "lists", static_cast<std::int64_t>(i)};
    const At codes = {&at, "codes"};
    const renkei_list_t& list = spec_.lists[i];
    if (!ask_.NewId({&at, "id"}, list.id, &ids) || !ask_.Table(codes, list.codes, list.code_count, 0, kMaxCodes) ||
        !Codes(codes, list.codes, list.code_count)) {
      return false;
    }
  }
  return true;
}

}  // namespace renkei::loader
