// What a file name says, and what is wrong with it: the plugin's grammar decides whether a name is right; where it is
// not, the nearest right name is sought and the part that is wrong is named (標準仕様 別紙 ファイル名). Used by the
// checker. Threads: pure functions over a shared, constant registry. Names are UTF-8 base names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/rules/engine_rules.h"
#include "renkei/report.h"
#include "renkei/specs.h"

namespace renkei {

struct NameIssue {
  EngineRule rule;
  std::vector<Arg> args;
};

struct NameReading {
  int spec = -1;           // index in the registry; -1: no standard file by its name
  int layout = -1;         // index in that spec
  bool exact = false;      // fits the grammar
  renkei_name_t parts{};   // what could be read; missing parts are empty
  std::string right_name;  // the nearest right name; empty where a part is unknown
  std::vector<NameIssue> issues;

  [[nodiscard]] bool standard() const { return layout >= 0; }
};

// Reads a name. `as_of` (YYYYMMDD) decides what lies in the future.
NameReading ReadName(const SpecRegistry& registry, std::string_view name, std::string_view as_of);

// The form of a layout's name for people, in both languages:
// UPPLAN_YYYYMM_<sender 10>_<type 2>_<receiver 10>_<type 2>_YYYYMMDDHHMMSS.CSV.
Arg NameFormArg(std::string name, const renkei_layout_t& layout);

// The name that these parts make; empty where a part that the layout needs is missing.
std::string MakeName(const renkei_layout_t& layout, const renkei_name_t& parts);

}  // namespace renkei
