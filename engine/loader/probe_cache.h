// What earlier probes said, kept by the hash of the plugin's file: cache_folder/<sha256>.probe. A small text file:
//   renkei.probe/1, engine <version> abi <major>.<minor> connectors <major>.<minor>, <sha256>, step, found, expected,
//   detail, end
// one a line, columns without control characters. A file that is not whole, or of another engine, is as if it were not
// there. Private to the loader. Threads and processes: any; files are written aside and renamed.
#pragma once

#include <optional>
#include <string>

#include "renkei/specs.h"

namespace renkei::loader {

class ProbeCache {
 public:
  // An empty folder keeps nothing.
  explicit ProbeCache(std::string folder) : folder_(std::move(folder)) {}

  // The kept result, its `path` empty and its `step` "good" for a plugin that may be loaded; nothing when none is kept.
  [[nodiscard]] std::optional<RefusedPlugin> Find(const std::string& sha256) const;
  // Keeps a result. Trouble is not reported: the plugin is then probed again.
  void Keep(const std::string& sha256, const RefusedPlugin& result) const;

 private:
  std::string folder_;
};

}  // namespace renkei::loader
