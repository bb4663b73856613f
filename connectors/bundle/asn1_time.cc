#include "connectors/bundle/asn1_time.h"

#include <algorithm>
#include <ctime>

namespace renkei::bundle {

std::optional<Instant> InstantOf(const ASN1_TIME* time) {
  using std::chrono::days;
  using std::chrono::sys_seconds;
  static constexpr sys_seconds kFirst = std::chrono::ceil<days>(Instant::min()) + days{1};
  static constexpr sys_seconds kLast = std::chrono::floor<days>(Instant::max()) - days{1};
  std::tm tm{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &tm) != 1) return std::nullopt;
  const std::chrono::year_month_day day{std::chrono::year{tm.tm_year + 1900},
                                        std::chrono::month{static_cast<unsigned>(tm.tm_mon) + 1},
                                        std::chrono::day{static_cast<unsigned>(tm.tm_mday)}};
  const sys_seconds at = std::chrono::sys_days{day} + std::chrono::hours{tm.tm_hour} + std::chrono::minutes{tm.tm_min} +
                         std::chrono::seconds{tm.tm_sec};
  return std::clamp(at, kFirst, kLast);
}

}  // namespace renkei::bundle
