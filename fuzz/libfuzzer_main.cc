// libFuzzer's way in; RENKEI_FUZZ_TARGET is the function of fuzz/targets.h that this program calls.
#include <cstddef>
#include <cstdint>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  renkei::fuzz::RENKEI_FUZZ_TARGET({data, size});
  return 0;
}
