#include "cli/engine.h"

namespace renkei::cli {

Engine RealEngine() {
  Engine engine;
  engine.collect = [](const std::vector<std::string>& paths) { return CollectInputs(paths); };
  engine.load = SpecRegistry::Load;
  engine.check = Check;
  engine.check_for_receiver = CheckForReceiver;
  engine.convert = Convert;
  engine.write = WriteReport;
  engine.probe = ProbePlugin;
  return engine;
}

}  // namespace renkei::cli
