// The specs that this run knows: which plugins were found, loaded or refused, and why. Used by the checker, `renkei
// specs` and vendors' tests. Threads: built by one thread, then read-only and shared by all. Plugins stay loaded until
// the process ends. All strings are UTF-8. How plugins are written and loaded: docs/plugins.md.
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

// A plugin (or a folder of plugins) that was not taken. `step` is a key of the load order
// (engine/loader/load_steps.def); its texts come from there. `found` and `expected` are data and the same in every
// language; empty: the text's own words say it. `detail` is what the system, the library or the plugin said,
// untranslated.
struct RefusedPlugin {
  std::string path;
  std::string step;
  std::string found, expected;
  std::string detail;
};

struct LoadOptions {
  // Folders to look in, in this order; the first plugin of a coordinate wins. Absolute: a relative one is refused, so
  // that the working directory never decides what is loaded. Put together by the caller: --plugin-path,
  // RENKEI_PLUGIN_PATH (engine/loader/executable_path.h: SplitPluginPath), the install's own (DefaultPluginFolders).
  std::vector<std::string> folders;
  // The command that loads one plugin in a child process and reports by its exit code: {program, hidden command}; the
  // program is an absolute path, the plugin's path is appended. Empty: plugins that are not ours are refused.
  std::vector<std::string> probe_command;
  // Where probe results are kept by hash; made when it is missing; empty: nowhere. Trouble with it is never an error: a
  // plugin is then probed again.
  std::string cache_folder;
  // How long the child may take for one plugin, in milliseconds. Change it in tests only.
  int probe_timeout_ms = 10'000;
  // Probe again what is kept as bad (after the user mended something around the plugin).
  bool probe_refused_again = false;
  // Ids of the engine's own rules, so that a spec's table may name them. Empty: such names are not checked.
  std::vector<std::string> engine_rules;
};

class SpecRegistry {
 public:
  // Loads what is found; never fails as a whole: what does not load stands in refused().
  static SpecRegistry Load(const LoadOptions& options);
  // From tables that are linked in: tests and embedders. They are judged like those of a plugin. The tables are not
  // copied: they outlive the registry.
  static SpecRegistry FromTables(const std::vector<const renkei_spec_t*>& specs);

  [[nodiscard]] const std::vector<LoadedSpec>& specs() const { return specs_; }
  [[nodiscard]] const std::vector<RefusedPlugin>& refused() const { return refused_; }

  // nullptr where there is none. A version value is matched whole; where two specs accept the same, the one with the
  // greater coordinate is taken (4.10 is greater than 4.9).
  [[nodiscard]] const LoadedSpec* FindByVersion(std::string_view csv_version) const;
  [[nodiscard]] const LoadedSpec* FindByCoordinate(std::string_view coordinate) const;
  // The way from one spec to another, whichever plugin has it; nullptr: there is none.
  [[nodiscard]] const renkei_map_t* FindMap(std::string_view source, std::string_view target) const;

 private:
  std::vector<LoadedSpec> specs_;
  std::vector<RefusedPlugin> refused_;
};

// For the hidden command: loads one plugin by the whole load order in this process and says how it went. *good is true
// when it may be loaded. The caller prints ProbeLine() of the result to standard output as its last act, and exits with
// 0 when it is good, else with 1. Touches no cache and starts no process.
RefusedPlugin ProbePlugin(const std::string& path, bool* good);

// "step<TAB>found<TAB>expected<TAB>detail", without a line end and without control characters inside the columns. A
// good one's step is "good", and what it found is the word that the asking process gave: a plugin that ends the process
// on its own is not taken for good.
std::string ProbeLine(const RefusedPlugin& result);

// Japanese or English text of a refusal: the file, what was found, what was expected, in one sentence. Control
// characters and what is not UTF-8 stand as \xNN.
std::string FormatRefusal(const RefusedPlugin& refused, bool japanese);

}  // namespace renkei
