// The marks that copying, retyping and editors leave on a name, taken off one by one. Threads: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/names/name_reader.h"

namespace renkei {

struct RepairedName {
  std::string stem;               // upper case, ASCII where it could be
  std::string extension;          // without the dot, as written
  std::vector<NameIssue> issues;  // what was taken off, in order; {right} is added by the caller
};

RepairedName RepairName(std::string_view name);

}  // namespace renkei
