// Reads one file from its first byte to its last, once: hash, encoding, records, fields, keys. The engine's unit of
// parallel work. Threads: safe to call at once for different files; registry and plans are constant.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

#include "engine/check/file_result.h"
#include "engine/check/layout_plan.h"
#include "renkei/check.h"

namespace renkei {

// Everything that is the same for all files of a run.
struct PassContext {
  const SpecRegistry* registry = nullptr;
  const CheckOptions* options = nullptr;
  std::vector<std::vector<LayoutPlan>> plans;  // by spec, by layout
  std::uint64_t total_bytes = 0;
  std::atomic<std::uint64_t> done_bytes{0};
  std::mutex progress_mutex;

  void Advance(std::uint64_t bytes);
  PassContext(const SpecRegistry& the_registry, const CheckOptions& the_options);
};

FileResult PassFile(PassContext& context, const InputFile& input);

}  // namespace renkei
