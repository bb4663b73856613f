// A sending unit while it is put together. Threads: values of the one thread that judges units.
#pragma once

#include <string>
#include <vector>

#include "engine/check/file_result.h"

namespace renkei {

// Who sends what to whom, as the names say; empty where they do not.
struct UnitKey {
  std::string folder;
  std::string sender, sender_type, receiver, receiver_type, stamp;
  bool operator==(const UnitKey&) const = default;
};

struct UnitDraft {
  int spec = -1;
  const renkei_unit_t* kind = nullptr;
  UnitKey key;
  std::string month;               // empty where the unit has none
  std::vector<std::size_t> files;  // indices in the run's results, in their order
  DraftStore drafts;
  bool has_main = false;
};

// The member of the unit's kind that a layout is; nullptr when it has no place in it.
const renkei_member_t* MemberFor(const renkei_unit_t& kind, std::string_view layout);

}  // namespace renkei
