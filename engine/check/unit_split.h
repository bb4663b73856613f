// Splits the files of one sender, receiver and stamp into units by the kinds that the spec knows. Threads: one thread.
#pragma once

#include <vector>

#include "engine/check/unit_draft.h"

namespace renkei {

struct FileGroup {
  UnitKey key;
  std::vector<std::size_t> files;  // indices in the run's results
};

// Appends the group's units; at least one, every file stands in exactly one.
void SplitGroup(const SpecRegistry& registry, std::vector<FileResult>& files, const FileGroup& group,
                std::vector<UnitDraft>& units);

}  // namespace renkei
