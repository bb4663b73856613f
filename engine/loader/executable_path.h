// Where the running program is, and where its plugins are. Used by programs to put together LoadOptions. Threads: any.
// POSIX: executable_path_posix.cc; Windows: executable_path_windows.cc; the rest: plugin_folders.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace renkei {

// The program's file: absolute, without symbolic links, UTF-8. Empty when the system does not say.
std::string ExecutablePath();

// Its folder; empty when the system does not say.
std::string ExecutableFolder();

// The folders of the plugins that came with the program, as far as they exist: in an installed tree
// <prefix>/lib/renkei/plugins, found from the program's own place so that the tree may be moved; in a build tree its
// `plugins`. Absolute.
std::vector<std::string> DefaultPluginFolders();

// The folders of RENKEI_PLUGIN_PATH: parted by ':' (on Windows ';'), in order. Empty parts are dropped; they never
// stand for the working directory.
std::vector<std::string> SplitPluginPath(std::string_view value);

}  // namespace renkei
