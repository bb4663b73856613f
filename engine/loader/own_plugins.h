// The hashes of the plugins that this build made: such a plugin is loaded without being tried in a child process first.
// A library of its own, so that a changed plugin rebuilds this table and nothing else. Threads: constant data.
#pragma once

#include <span>
#include <string_view>

namespace renkei::loader {

struct OwnPlugin {
  std::string_view name;    // spec-v4_1
  std::string_view sha256;  // lower-case hex
};

// Empty when the build made no plugins.
std::span<const OwnPlugin> OwnPlugins();

}  // namespace renkei::loader
