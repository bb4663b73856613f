// Ends the process with success while it is loaded, after having said what a good one might say.
#include <cstdio>
#include <cstdlib>

#include "tests/engine/loader/broken_plugins/entry.h"

namespace {
struct Exits {
  Exits() {
    std::puts("good\t0123456789abcdef\t\texample:constructor-exits:1");
    std::exit(0);  // NOLINT(concurrency-mt-unsafe): this is what the sample is for
  }
};
const Exits kExits;  // NOLINT(cert-err58-cpp)
}  // namespace
SAMPLE_SPEC("example:constructor-exits:1")
SAMPLE(&GoodInit, &GoodSpec)
