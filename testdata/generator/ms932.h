// UTF-8 to MS932 for the generator's own text material, strictly: what MS932 lacks is an error.
// Characters with several codes get the one that Microsoft's converter writes (髙 is FBFC).
#pragma once

#include <string>
#include <string_view>

namespace renkei_generator {

// False, with *bytes undefined, when a character has no code in MS932.
bool EncodeMs932(std::string_view utf8, std::string* bytes);

}  // namespace renkei_generator
