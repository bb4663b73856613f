// Files that operating systems leave beside people's files: listed, so that nobody wonders where they are, and skipped
// by the check. Threads: pure functions.
#pragma once

#include <string_view>

namespace renkei::intake {

// Hidden: the name begins with a dot.
bool IsHiddenName(std::string_view name);

// .DS_Store, ._ and whatever follows, __MACOSX, and in any case Thumbs.db and desktop.ini.
bool IsSystemLitter(std::string_view name);

// Either of both: what is passed over where nobody named it.
bool IsJunkName(std::string_view name);

}  // namespace renkei::intake
