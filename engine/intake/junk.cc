#include "engine/intake/junk.h"

#include "engine/encoding/text_tools.h"

namespace renkei::intake {
bool IsHiddenName(std::string_view name) { return !name.empty() && name.front() == '.'; }

bool IsSystemLitter(std::string_view name) {
  return name == ".DS_Store" || name.substr(0, 2) == "._" || name == "__MACOSX" ||
         SameIgnoringCase(name, "thumbs.db") || SameIgnoringCase(name, "desktop.ini");
}

bool IsJunkName(std::string_view name) { return IsHiddenName(name) || IsSystemLitter(name); }

}  // namespace renkei::intake
