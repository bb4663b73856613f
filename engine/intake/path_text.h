// Paths as text: how they are shown, joined and compared. Threads: pure functions.
#pragma once

#include <string>
#include <string_view>

namespace renkei::intake {

// UTF-8 as it is, every other byte as \xNN.
std::string ShownText(std::string_view raw);

// `folder` and `name` with one separator between them.
std::string JoinPath(std::string_view folder, std::string_view name);

// Without separators at the end; a root stays.
std::string_view WithoutTrailingSeparators(std::string_view path);

// The last part of a path.
std::string_view BaseName(std::string_view path);

// Equal for two spellings of a path that can only mean one place: parts "." and repeated separators are left out, and
// "." stands for the empty path. ".." is kept, because a link may stand before it.
std::string PathKey(std::string_view path);

// PathKey of the folder that the path stands in.
std::string FolderKey(std::string_view path);

}  // namespace renkei::intake
