// Texts held against files in golden/. Set RENKEI_UPDATE_GOLDEN=1 to write them anew.
#pragma once

#include <string>

namespace renkei::testing {

// Fails the running test where `text` is not what golden/<name> holds. CR LF in `text` is compared as LF.
void ExpectGolden(const std::string& name, const std::string& text);

}  // namespace renkei::testing
