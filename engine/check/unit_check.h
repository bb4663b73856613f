// Judges units: completeness, parties, joins, images (標準仕様 2.3, 2.4, 3.3, 3.4), and the send as a whole (limits of
// the exchange). Threads: one thread, after all files were read.
#pragma once

#include <vector>

#include "engine/check/file_result.h"
#include "engine/check/unit_draft.h"
#include "renkei/check.h"

namespace renkei {

// Everything that the unit checks look at and write to.
struct UnitScene {
  const SpecRegistry& registry;
  std::vector<FileResult>& files;
  std::vector<UnitDraft>& units;
  DraftStore& send;  // findings about the whole send

  [[nodiscard]] const renkei_spec_t& SpecOf(const UnitDraft& unit) const {
    return *registry.specs()[static_cast<std::size_t>(unit.spec)].spec;
  }
  [[nodiscard]] const renkei_layout_t& LayoutOf(std::size_t file) const { return *files[file].LayoutOf(registry); }
  // The unit's files of a layout.
  [[nodiscard]] std::vector<std::size_t> FilesOf(const UnitDraft& unit, std::string_view layout) const;
};

void CheckMembers(UnitScene& scene, UnitDraft& unit);
void CheckServiceTypes(UnitScene& scene, UnitDraft& unit);
void CheckStamps(UnitScene& scene);
void CheckJoins(UnitScene& scene, UnitDraft& unit);
void CheckServedUsers(UnitScene& scene, UnitDraft& unit);
void CheckImages(UnitScene& scene, UnitDraft& unit);
// The limits and habits of the exchange; only where the scope is a send.
void CheckSends(UnitScene& scene);

}  // namespace renkei
