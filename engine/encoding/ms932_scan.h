// The two bodies of ms932::Scan, apart for the tests. Private; use ms932.h. Threads: pure functions.
#pragma once

#include <cstddef>
#include <cstdint>

namespace renkei::ms932 {

// A character at a time; what Scan is where there is no SSE2.
[[nodiscard]] std::uint32_t ScanPortable(const std::uint8_t* p, std::size_t n);

}  // namespace renkei::ms932
