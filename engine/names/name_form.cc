#include <string>

#include "engine/names/name_reader.h"
#include "engine/names/name_text.h"

namespace renkei {
namespace {

std::string FormOfPart(const renkei_layout_t& layout, std::uint8_t part) {
  switch (part) {
    case RENKEI_NAME_PREFIX:
      return std::string(View(layout.id));
    case RENKEI_NAME_MONTH:
      return "YYYYMM";
    case RENKEI_NAME_MONTH_OR_ZERO:
      return "YYYYMM|000000";
    case RENKEI_NAME_SENDER:
      return "<sender 10>";
    case RENKEI_NAME_SENDER_TYPE:
    case RENKEI_NAME_RECEIVER_TYPE:
      return "<type 2>";
    case RENKEI_NAME_RECEIVER:
      return "<receiver 10>";
    case RENKEI_NAME_STAMP:
      return "YYYYMMDDHHMMSS";
    default:
      return "0001";
  }
}

}  // namespace

std::string NameForm(const renkei_layout_t& layout) {
  std::string form;
  for (std::uint64_t i = 0; i < layout.name_part_count; ++i) {
    if (i > 0) form += '_';
    form += FormOfPart(layout, layout.name_parts[i]);
  }
  return form.append(".").append(View(layout.extension));
}

std::string MakeName(const renkei_layout_t& layout, const renkei_name_t& parts) {
  std::string name;
  for (std::uint64_t i = 0; i < layout.name_part_count; ++i) {
    const std::uint8_t part = layout.name_parts[i];
    const std::string_view text = part == RENKEI_NAME_PREFIX ? View(layout.id) : PartOf(parts, part);
    if (text.empty()) return {};
    if (i > 0) name += '_';
    name += text;
  }
  return name.append(".").append(View(layout.extension));
}

}  // namespace renkei
