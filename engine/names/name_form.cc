#include <string>

#include "engine/names/name_reader.h"
#include "engine/names/name_text.h"

namespace renkei {
namespace {

// What stands for a part, for people: {ja, en}.
struct PartForm {
  std::string_view ja, en;
};

PartForm FormOfPart(const renkei_layout_t& layout, std::uint8_t part) {
  switch (part) {
    case RENKEI_NAME_PREFIX:
      return {View(layout.id), View(layout.id)};
    case RENKEI_NAME_MONTH:
      return {"年月6桁", "YYYYMM"};
    case RENKEI_NAME_MONTH_OR_ZERO:
      return {"年月6桁または000000", "YYYYMM|000000"};
    case RENKEI_NAME_SENDER:
      return {"送信元の事業所番号10桁", "<sender 10>"};
    case RENKEI_NAME_SENDER_TYPE:
      return {"送信元のサービス種類2桁", "<type 2>"};
    case RENKEI_NAME_RECEIVER_TYPE:
      return {"送信先のサービス種類2桁", "<type 2>"};
    case RENKEI_NAME_RECEIVER:
      return {"送信先の事業所番号10桁", "<receiver 10>"};
    case RENKEI_NAME_STAMP:
      return {"年月日時分秒14桁", "YYYYMMDDHHMMSS"};
    default:
      return {"0001", "0001"};
  }
}

}  // namespace

Arg NameFormArg(std::string name, const renkei_layout_t& layout) {
  std::string ja;
  std::string en;
  for (std::uint64_t i = 0; i < layout.name_part_count; ++i) {
    const PartForm form = FormOfPart(layout, layout.name_parts[i]);
    ja.append(i > 0 ? "_" : "").append(form.ja);
    en.append(i > 0 ? "_" : "").append(form.en);
  }
  ja.append(".").append(View(layout.extension));
  en.append(".").append(View(layout.extension));
  return {std::move(name), Arg::Kind::kTerm, 0, std::move(ja), std::move(en)};
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
