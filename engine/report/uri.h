// A path as a URI reference. Used by the SARIF writer.
#pragma once

#include <string>
#include <string_view>

namespace renkei {

// A relative path as a relative reference, an absolute one as file:///…; everything but letters,
// digits, - . _ ~ / ! is percent-encoded as UTF-8. A path with a drive letter or a network share has
// its backslashes turned; any other backslash belongs to the name (\xNN) and is encoded.
std::string PathToUri(std::string_view path);

}  // namespace renkei
