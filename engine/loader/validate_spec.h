// Judges the tables of a spec before anything reads them: sizes, texts, item numbers, ids and the names by which the
// tables speak of each other. Finds the first fault. Private to the loader. Threads: pure functions.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "renkei/abi/spec_plugin.h"

namespace renkei::loader {

// Where a table is wrong, in the words of the ABI header: layouts[2].fields[3].no = 7.
struct SpecFault {
  std::string found, expected;
};

// Nothing when the tables are sound. `engine_rules`: ids that wrong_versions may name beside the spec's own; empty:
// such names are not checked. A pointer into nowhere ends the process: plugins that are not ours are judged in a child
// first.
std::optional<SpecFault> ValidateSpec(const renkei_spec_t& spec, std::span<const std::string> engine_rules);

}  // namespace renkei::loader
