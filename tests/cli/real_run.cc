#include "tests/cli/real_run.h"

#include <algorithm>
#include <sstream>

#include "cli/run.h"
#include "tests/engine/check/sample_set.h"

namespace renkei::cli {

Outcome RunReal(std::vector<std::string> args, const Host& host) {
  if (std::find(args.begin(), args.end(), "--lang") == args.end()) args.insert(args.end(), {"--lang", "en"});
  Engine engine = RealEngine();
  engine.load = [](const LoadOptions&) { return test::Specs(); };
  std::ostringstream out;
  std::ostringstream err;
  Outcome outcome;
  outcome.code = RunCli(args, host, engine, out, err);
  outcome.out = out.str();
  outcome.err = err.str();
  return outcome;
}

}  // namespace renkei::cli
