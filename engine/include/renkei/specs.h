// The specs that this run knows: which plugins were found, loaded or refused, and why. Used by the checker, `renkei
// specs` and vendors' tests. Threads: built by one thread, then read-only and shared by all. Plugins stay loaded until
// the process ends.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "renkei/abi/spec_plugin.h"
#include "renkei/status.h"

namespace renkei {

struct LoadedSpec {
  const renkei_spec_t* spec = nullptr;  // tables in the module; never freed
  std::string plugin;                   // the module's name without prefix and suffix: spec-v4_1
  std::string path;                     // of the module; empty: compiled in (tests)
  std::string sha256;                   // of the module's file, lower-case hex
  bool own = false;                     // its hash is one that this build made
};

// A plugin that was not taken. `step` is a key of the load order (engine/loader/load_steps.def); texts come from there.
struct RefusedPlugin {
  std::string path;
  std::string step;
  std::string found, expected;
  std::string detail;
};

struct LoadOptions {
  // Folders to look in, first match of a coordinate wins. Never the working directory. Default: --plugin-path,
  // RENKEI_PLUGIN_PATH, the install's own folder, put together by the caller.
  std::vector<std::string> folders;
  // The command that loads one plugin in a child process and reports by its exit code: {program, hidden command}; the
  // plugin's path is appended. Empty: plugins that are not ours are refused.
  std::vector<std::string> probe_command;
  // Where probe results are kept by hash; empty: nowhere.
  std::string cache_folder;
};

class SpecRegistry {
 public:
  // Loads what is found; never fails as a whole: what does not load stands in refused().
  static SpecRegistry Load(const LoadOptions& options);
  // From tables that are linked in: tests and embedders.
  static SpecRegistry FromTables(const std::vector<const renkei_spec_t*>& specs);

  [[nodiscard]] const std::vector<LoadedSpec>& specs() const { return specs_; }
  [[nodiscard]] const std::vector<RefusedPlugin>& refused() const { return refused_; }

  // nullptr where there is none. A version value is matched whole; where two specs accept the same, the one with the
  // greater coordinate is taken.
  [[nodiscard]] const LoadedSpec* FindByVersion(std::string_view csv_version) const;
  [[nodiscard]] const LoadedSpec* FindByCoordinate(std::string_view coordinate) const;

 private:
  std::vector<LoadedSpec> specs_;
  std::vector<RefusedPlugin> refused_;
};

// For the hidden command: loads one plugin by the whole load order in this process and says how it went. 0: it is good.
// The result is printed by the caller as one line "step<TAB>found<TAB>expected<TAB>detail".
RefusedPlugin ProbePlugin(const std::string& path, bool* good);

// Japanese or English text of a refusal: what was found, what was expected, in one sentence.
std::string FormatRefusal(const RefusedPlugin& refused, bool japanese);

}  // namespace renkei
