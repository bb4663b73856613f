// The repairs, from repairs.def: what `renkei fix` may do to a file. Used by the room, the command line and the tests.
// Threads: constants and values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace renkei::fix {

enum class Repair : std::uint8_t {
#define RENKEI_REPAIR(name, ...) name,
#include "engine/fix/repairs.def"
#undef RENKEI_REPAIR
};

#define RENKEI_REPAIR(...) +1
inline constexpr std::size_t kRepairCount = 0
#include "engine/fix/repairs.def"
    ;
#undef RENKEI_REPAIR

// What a person has to consent to before it is done.
enum class Consent : std::uint8_t { kNone, kSubstitutes, kUnsafe };

struct RepairInfo {
  std::string_view id;
  std::string_view rules;  // ids of the rules it mends, parted by blanks
  Consent consent = Consent::kNone;
  std::string_view ja, en;  // what it does
};

const RepairInfo& InfoOf(Repair repair);
// Whether the repair's row names the rule.
bool Mends(Repair repair, std::string_view rule);

// Some of the repairs.
class RepairSet {
 public:
  constexpr RepairSet() = default;
  constexpr RepairSet(Repair repair) { Add(repair); }  // NOLINT(google-explicit-constructor): a set of one

  constexpr void Add(Repair repair) { bits_ |= 1U << static_cast<unsigned>(repair); }
  [[nodiscard]] constexpr bool Has(Repair repair) const { return (bits_ >> static_cast<unsigned>(repair) & 1U) != 0; }
  [[nodiscard]] constexpr bool Empty() const { return bits_ == 0; }
  constexpr bool operator==(const RepairSet&) const = default;

  // Calls visit(Repair) for each, in the table's order.
  template <typename Visitor>
  void ForEach(Visitor&& visit) const {
    for (std::size_t i = 0; i < kRepairCount; ++i) {
      if (Has(static_cast<Repair>(i))) visit(static_cast<Repair>(i));
    }
  }

 private:
  std::uint32_t bits_ = 0;
};

}  // namespace renkei::fix
