#include "renkei/connectors.h"

namespace renkei {
namespace {

constexpr RunErrorText kTexts[] = {
#define RENKEI_CONNECTOR_ERROR(code, message_ja, message_en, remedy_ja, remedy_en, why_ja, why_en) \
  {code, message_ja, message_en, remedy_ja, remedy_en, why_ja, why_en},
#include "engine/connectors/connector_errors.def"
#undef RENKEI_CONNECTOR_ERROR
};

std::string_view View(renkei_string_t text) { return {text.data, static_cast<std::size_t>(text.size)}; }

}  // namespace

std::span<const RunErrorText> ConnectorErrorTexts() { return kTexts; }

std::vector<RunErrorText> TextsOf(const renkei_connector_t& connector) {
  std::vector<RunErrorText> texts;
  for (std::uint64_t i = 0; i < connector.text_count; ++i) {
    const renkei_trouble_text_t& row = connector.texts[i];
    texts.push_back({View(row.code), View(row.message_ja), View(row.message_en), View(row.remedy_ja),
                     View(row.remedy_en), View(row.why_ja), View(row.why_en)});
  }
  return texts;
}

}  // namespace renkei
