// The engine as the command line calls it: the real one in programs, fakes in tests. Threads: as the engine's headers
// say.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "renkei/check.h"
#include "renkei/convert.h"
#include "renkei/input.h"
#include "renkei/receiver.h"
#include "renkei/report_writer.h"
#include "renkei/specs.h"

namespace renkei::cli {

struct Engine {
  std::function<Intake(const std::vector<std::string>& paths)> collect;
  std::function<SpecRegistry(const LoadOptions& options)> load;
  std::function<Report(const Intake& intake, const SpecRegistry& registry, const CheckOptions& options)> check;
  std::function<Report(const Intake& intake, const SpecRegistry& registry, const ReceiverOptions& options)>
      check_for_receiver;
  std::function<ConvertResult(const Intake& intake, const SpecRegistry& registry, const ConvertOptions& options,
                              const std::string& out)>
      convert;
  std::function<Status(const Report& report, const WriteOptions& options, std::ostream& out)> write;
  std::function<RefusedPlugin(const std::string& path, bool* good)> probe;
};

Engine RealEngine();

}  // namespace renkei::cli
