#include "cli/colour.h"

#include <string>

namespace renkei::cli {

bool WantsColour(const Invocation& invocation, bool to_standard_output) {
  const Settings& settings = invocation.settings;
  const Origin origin = settings.OriginOf(OptionId::kColor);
  const bool for_this_run = origin == Origin::kLine || origin == Origin::kEnvironment;
  if (!for_this_run && !invocation.host.variable("NO_COLOR").empty()) return false;
  const std::string said = settings.Text(OptionId::kColor);
  if (said != "auto") return said == "always";
  return invocation.host.out_is_terminal && invocation.host.out_has_colours && to_standard_output;
}

}  // namespace renkei::cli
