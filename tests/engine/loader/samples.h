// The sample plugins and the probe program of the loader's tests: where they are, how they are loaded.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "renkei/specs.h"
#include "tests/engine/loader/temporary_folder.h"

namespace renkei::loader {

inline std::filesystem::path SampleFolder() {
  return std::filesystem::canonical(RENKEI_BINARY_DIR "/tests/engine/loader/broken_plugins/modules");
}

// A folder with copies of some samples, a probe program that writes a log, and a cache of results.
class SampleRun {
 public:
  explicit SampleRun(std::initializer_list<std::string_view> samples = {}) {
    std::filesystem::create_directories(plugins());
    for (const std::string_view sample : samples) Add(sample);
    options_.folders = {plugins()};
    options_.probe_command = {RENKEI_PROBE_PROGRAM, "--log", folder_ / "log"};
    options_.cache_folder = folder_ / "cache";
    options_.probe_timeout_ms = 60'000;  // a busy machine is no reason to fail
  }

  void Add(std::string_view sample) const { AddAs(sample, "spec-" + std::string(sample) + ".so"); }
  void AddAs(std::string_view sample, std::string_view name) const {
    std::filesystem::copy_file(SampleFolder() / ("spec-" + std::string(sample) + ".so"),
                               std::filesystem::path(plugins()) / name);
  }
  [[nodiscard]] std::string plugins() const { return folder_ / "plugins"; }
  [[nodiscard]] std::string plugin(std::string_view name) const { return plugins() + "/" + std::string(name); }
  [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }
  [[nodiscard]] LoadOptions& options() { return options_; }

  // How often a plugin was tried in a child so far.
  [[nodiscard]] int probes() const {
    std::ifstream log(folder_ / "log");
    int lines = 0;
    for (std::string line; std::getline(log, line);) ++lines;
    return lines;
  }

 private:
  TemporaryFolder folder_;
  LoadOptions options_;
};

// The one refusal of a load of one sample alone; empty when it was taken.
inline RefusedPlugin RefusalOf(std::string_view sample) {
  SampleRun run({sample});
  const SpecRegistry registry = SpecRegistry::Load(run.options());
  return registry.refused().empty() ? RefusedPlugin{} : registry.refused().front();
}

}  // namespace renkei::loader
