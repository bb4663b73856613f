#include "connectors/bundle/refusals.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace renkei::bundle {
namespace {

constexpr RunErrorText kTexts[] = {
#define RENKEI_REFUSAL(code, standing, message_ja, message_en, remedy_ja, remedy_en, why_ja, why_en) \
  {code, message_ja, message_en, remedy_ja, remedy_en, why_ja, why_en},
#include "connectors/bundle/refusals.def"
#undef RENKEI_REFUSAL
};

constexpr Standing kStandings[] = {
#define RENKEI_REFUSAL(code, standing, message_ja, message_en, remedy_ja, remedy_en, why_ja, why_en) Standing::standing,
#include "connectors/bundle/refusals.def"
#undef RENKEI_REFUSAL
};

}  // namespace

std::span<const RunErrorText> RefusalTexts() { return kTexts; }

Standing StandingOf(std::string_view code) {
  const auto* const found =
      std::find_if(std::begin(kTexts), std::end(kTexts), [&](const RunErrorText& row) { return row.code == code; });
  if (found == std::end(kTexts)) return Standing::kUnclear;
  return kStandings[static_cast<std::size_t>(found - std::begin(kTexts))];
}

}  // namespace renkei::bundle
