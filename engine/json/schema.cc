#include "engine/json/schema.h"

#include <nlohmann/json.hpp>

#include "engine/json/data_form.h"

namespace renkei::json {
namespace {

using Json = nlohmann::ordered_json;

Json Ref(std::string_view name) { return {{"$ref", "#/$defs/" + std::string(name)}}; }

// An object that has all of `properties` but `optional`, and no others.
Json Closed(Json properties, std::string_view optional = {}) {
  Json required = Json::array();
  for (const auto& member : properties.items()) {
    if (member.key() != optional) required.push_back(member.key());
  }
  Json object = {{"type", "object"}};
  object["properties"] = std::move(properties);
  object["required"] = std::move(required);
  object["additionalProperties"] = false;
  return object;
}

// An object that may have some of `properties`.
Json Open(Json properties) {
  Json object = {{"type", "object"}};
  object["properties"] = std::move(properties);
  object["additionalProperties"] = false;
  return object;
}

// One character of a shape as a regular expression. Small letters pass, for they are a warning only.
std::string ShapeCell(char c) {
  if (c == '9') return "[0-9]";
  if (c == 'A') return "[0-9A-Za-z]";
  if (c == 'B') return "[01]";
  if (c == '|') return "|";
  if (c >= 'A' && c <= 'Z') return std::string("[") + c + static_cast<char>(c - 'A' + 'a') + "]";
  const bool syntax = std::string_view("^$\\.*+?()[]{}/").find(c) != std::string_view::npos;
  return (syntax ? "\\" : "") + std::string(1, c);
}

// What a value that is not empty looks like; empty: no more than its length is said.
std::string ValuePattern(const renkei_field_t& field) {
  if (field.shape.size > 0) {
    std::string pattern;
    for (const char c : View(field.shape)) pattern += ShapeCell(c);
    return pattern;
  }
  const std::string length = std::to_string(field.length);
  const bool up_to = (field.flags & RENKEI_FIELD_LENGTH_MAX) != 0;
  switch (field.type) {
    case RENKEI_FIELD_DIGITS:
      return field.length == 0 ? "[0-9]+" : "[0-9]{" + (up_to ? "1," + length : length) + "}";
    case RENKEI_FIELD_INT:
      return field.length == 0 ? "-?[0-9]+" : "-?[0-9]{1," + length + "}";
    case RENKEI_FIELD_DECIMAL:
      return "[0-9]+(\\.[0-9]+)?";
    case RENKEI_FIELD_DATE:
      return "[0-9]{8}";
    case RENKEI_FIELD_MONTH:
      return "[0-9]{6}";
    case RENKEI_FIELD_TIME:
      return "[0-9]{4}";
    default:
      return {};
  }
}

Json Codes(const renkei_field_t& field, bool may_be_empty) {
  Json codes = Json::array();
  if (may_be_empty) codes.push_back({{"const", ""}});
  for (std::uint64_t i = 0; i < field.code_count; ++i) {
    Json code = {{"const", View(field.codes[i].value)}};
    if (field.codes[i].name_ja.size > 0) code["title"] = View(field.codes[i].name_ja);
    codes.push_back(std::move(code));
  }
  return codes;
}

// Only what the check calls an error is closed here: all of a clean set fits.
void AddLimits(const renkei_field_t& field, Json* property) {
  if (field.no == 1 || (field.flags & RENKEI_FIELD_UNSURE) != 0 || field.type == RENKEI_FIELD_UNUSED) return;
  const bool may_be_empty = field.presence != RENKEI_PRESENCE_REQUIRED;
  const bool coded = field.type == RENKEI_FIELD_CODE || field.type == RENKEI_FIELD_FLAG;
  if (coded && field.code_count > 0) {
    (*property)["oneOf"] = Codes(field, may_be_empty);
    return;
  }
  const std::string pattern = ValuePattern(field);
  if (!pattern.empty()) {
    (*property)["pattern"] = (may_be_empty ? "^(|" : "^(") + pattern + ")$";
  } else {
    if (!may_be_empty) (*property)["minLength"] = 1;
    if (field.length > 0) (*property)["maxLength"] = field.length;
  }
}

Json Item(const renkei_spec_t& spec, const renkei_field_t& field) {
  Json item = {{"title", View(field.name_ja)}};
  std::string about = "No." + std::to_string(field.no);
  if (field.name_en.size > 0) about.append(" ").append(View(field.name_en));
  item["description"] = about;
  item["type"] = "string";
  if (field.no == 1) item["examples"] = {View(spec.csv_version)};
  AddLimits(field, &item);
  return item;
}

Json Record(const renkei_spec_t& spec, const renkei_layout_t& layout) {
  Json items = Json::object();
  for (std::size_t i = 0; i < ItemCount(layout); ++i) {
    items[std::string(View(layout.fields[i].id))] = Item(spec, layout.fields[i]);
  }
  items[std::string(kNotesKey)] = Ref("notes");
  return Closed(std::move(items), kNotesKey);
}

Json ItemIds(const renkei_layout_t& layout) {
  Json ids = Json::array();
  for (std::size_t i = 0; i < ItemCount(layout); ++i) ids.push_back(View(layout.fields[i].id));
  return {{"enum", std::move(ids)}};
}

Json Notes() {
  Json notes;
  notes[std::string(kLineEndKey)] = Ref("line_end");
  notes[std::string(kQuotedKey)] = Ref("items");
  notes[std::string(kBareKey)] = Ref("items");
  notes[std::string(kRawKey)] = {
      {"type", "object"}, {"propertyNames", Ref("item")}, {"additionalProperties", Ref("hex")}};
  return Open(std::move(notes));
}

Json BytesEntry() {
  Json notes;
  notes[std::string(kBytesKey)] = Ref("hex");
  Json entry;
  entry[std::string(kNotesKey)] = Closed(std::move(notes));
  return Closed(std::move(entry));
}

Json StyleSchema() {
  Json style;
  style[std::string(kLineEndKey)] = Ref("line_end");
  style[std::string(kFinalLineEndKey)] = {{"type", "boolean"}};
  style[std::string(kQuotedKey)] = Ref("quoting");
  style[std::string(kQuotedEmptyKey)] = Ref("quoting");
  return Open(std::move(style));
}

Json HeadProperties(const renkei_spec_t& spec, const renkei_layout_t& layout) {
  Json head;
  head[std::string(kSchemaKey)] = {{"const", kSchemaId}};
  head[std::string(kSpecKey)] = {{"const", View(spec.coordinate)}};
  head[std::string(kLayoutKey)] = {{"const", View(layout.id)}};
  head[std::string(kNameKey)] = {{"type", "string"}, {"minLength", 1}};
  head[std::string(kStyleKey)] = Ref("style");
  return head;
}

Json Definitions(const renkei_spec_t& spec, const renkei_layout_t& layout) {
  Json defs;
  defs["head"] = Closed(HeadProperties(spec, layout), kStyleKey);
  defs["entry"] = {{"anyOf", {Ref("record"), Ref("bytes")}}};
  defs["record"] = Record(spec, layout);
  defs["bytes"] = BytesEntry();
  defs["style"] = StyleSchema();
  defs["notes"] = Notes();
  defs["item"] = ItemIds(layout);
  defs["items"] = {{"type", "array"}, {"items", Ref("item")}};
  defs["quoting"] = {{"anyOf", {Json{{"enum", {kQuotedText, kQuotedAll, kQuotedNone}}}, Ref("items")}}};
  defs["line_end"] = {{"enum", {"crlf", "lf", "cr"}}};
  defs["hex"] = {{"type", "string"}, {"pattern", "^([0-9A-Fa-f]{2})*$"}};
  return defs;
}

}  // namespace

std::string SchemaText(const renkei_spec_t& spec, const renkei_layout_t& layout) {
  Json root;
  root["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  root["$id"] = "urn:renkei:data:1:" + std::string(View(spec.coordinate)) + ":" + std::string(View(layout.id));
  root["title"] = std::string(View(layout.id)) + " " + std::string(View(layout.name_ja));
  if (layout.name_en.size > 0) root["description"] = View(layout.name_en);
  Json properties = HeadProperties(spec, layout);
  properties[std::string(kRecordsKey)] = {{"type", "array"}, {"items", Ref("entry")}};
  root.update(Closed(std::move(properties), kStyleKey));
  root["$defs"] = Definitions(spec, layout);
  return root.dump(2) + "\n";
}

}  // namespace renkei::json
