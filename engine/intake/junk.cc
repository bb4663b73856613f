#include "engine/intake/junk.h"

#include <algorithm>

namespace renkei::intake {
namespace {

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool SameIgnoringCase(std::string_view a, std::string_view lower) {
  return a.size() == lower.size() &&
         std::equal(a.begin(), a.end(), lower.begin(), [](char x, char y) { return Lower(x) == y; });
}

}  // namespace

bool IsHiddenName(std::string_view name) { return !name.empty() && name.front() == '.'; }

bool IsSystemLitter(std::string_view name) {
  return name == ".DS_Store" || name.substr(0, 2) == "._" || name == "__MACOSX" ||
         SameIgnoringCase(name, "thumbs.db") || SameIgnoringCase(name, "desktop.ini");
}

bool IsJunkName(std::string_view name) { return IsHiddenName(name) || IsSystemLitter(name); }

}  // namespace renkei::intake
