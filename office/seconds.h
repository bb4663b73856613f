// Instants as the database keeps them: whole seconds since 1970-01-01 UTC. Threads: pure functions.
#pragma once

#include <chrono>
#include <cstdint>

#include "engine/time/civil_time.h"

namespace renkei::office {

inline std::int64_t ToSeconds(Instant instant) {
  return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
}
inline Instant FromSeconds(std::int64_t seconds) { return Instant(std::chrono::seconds(seconds)); }

}  // namespace renkei::office
