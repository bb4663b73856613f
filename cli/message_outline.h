// A message pattern of a rule as people read it in a list: {field} as ⟨field⟩, a plural by its usual form, a choice as
// its alternatives. Used by `renkei rules` and `renkei explain`. Threads: a pure function.
#pragma once

#include <string>
#include <string_view>

namespace renkei::cli {

// `pattern` is an ICU message pattern in UTF-8; one that ICU refuses comes back as it is.
std::string MessageOutline(std::string_view pattern);

}  // namespace renkei::cli
