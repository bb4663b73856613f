// What a run of the command line may know of the world around it: filled in by main() from the platform, by tests with
// fakes. Threads: a value that is not changed during a run; the functions are called from any thread.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/secrets.h"

namespace renkei::cli {

struct Host {
  // An environment variable in UTF-8; empty when it is not set.
  std::function<std::string(const std::string& name)> variable = [](const std::string&) { return std::string(); };
  // The wall clock and a clock that never goes back.
  std::function<std::chrono::system_clock::time_point()> now = [] { return std::chrono::system_clock::now(); };
  std::function<std::chrono::steady_clock::time_point()> ticks = [] { return std::chrono::steady_clock::now(); };
  // Passwords and PINs (cli/secrets.h). Without a platform nobody can be asked.
  std::function<SecretText(const std::string& path)> secret_in_file = ReadSecretFile;
  std::function<SecretText(int descriptor)> secret_in_descriptor = ReadSecretDescriptor;
  std::function<std::optional<std::string>(const std::string& prompt)> ask_secret = [](const std::string&) {
    return std::optional<std::string>();
  };
  // Asks a question at the terminal and gives the line that was typed. Nothing where there is no terminal.
  std::function<std::optional<std::string>(const std::string& question)> ask = [](const std::string&) {
    return std::optional<std::string>();
  };
  // Whether the person asked the run to end soon (Ctrl-C). Work that can be taken up again looks now and then.
  std::function<bool()> stopped = [] { return false; };
  // Waits, at most until then and shorter when the run is to end.
  std::function<void(std::chrono::milliseconds time)> pause = [](std::chrono::milliseconds) {};
  // The language's name as the person set it on the machine: ja_JP.UTF-8, en-US; empty when unknown.
  std::string locale;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  // Whether the terminal on standard output understands ANSI colours.
  bool out_has_colours = false;
  int out_columns = 0;  // width of the terminal on standard output; 0: none
  int err_columns = 0;
  std::string config_file;                      // the user's renkei.toml; empty: no place for it
  std::string office_folder;                    // of the person's office store; empty: no place for it
  std::string cache_folder;                     // for results of trying plugins; empty: no place for it
  std::string executable;                       // this program, for trying plugins in a child process; empty: unknown
  std::vector<std::string> own_plugin_folders;  // the install's
};

}  // namespace renkei::cli
