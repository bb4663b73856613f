// The value of the version item and what follows from it: which spec the file is judged by, and what is wrong with the
// value (標準仕様 別紙 CSVバージョン履歴). Threads: pure functions over a constant registry.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/check/display.h"
#include "engine/check/file_result.h"
#include "engine/check/layout_plan.h"

namespace renkei {

// The first records of a file, looked at before it is read.
struct FirstLook {
  std::string version;            // item 1 of the first record that is no header row; cut at 64 bytes
  std::uint64_t field_count = 0;  // of the first record
  bool header_row = false;
  char delimiter = ',';  // ',' or what stands in its place: a tab or a semicolon
  bool empty = false;    // nothing but line ends
};
FirstLook LookAtStart(std::string_view bytes, bool whole_file);

// The layout that a file's name means, in the spec that its version value names; that of the name where the value names
// none. REQUIRES: the name is a standard one.
const renkei_layout_t& LayoutMeant(const SpecRegistry& registry, const FirstLook& look, const FileResult& file);

// Chooses spec and layout of a CSV file by version value and name, and adds the findings of both. `coordinate` forces a
// spec; empty: none. Returns false when the records are not to be judged.
bool ChooseSpec(const SpecRegistry& registry, const FirstLook& look, std::string_view coordinate, FileResult& file);

// For a CSV whose name says nothing: the layout of the version's spec that its first records fit best, if they have the
// number of items of one (a renamed standard file). `plans` are by spec and layout, `head` is the start of the file.
bool GuessLayout(const SpecRegistry& registry, const std::vector<std::vector<LayoutPlan>>& plans, const FirstLook& look,
                 std::string_view head, FileResult& file);

}  // namespace renkei
