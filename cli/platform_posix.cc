#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>

#include "cli/platform.h"

namespace renkei::cli {
namespace {

// Called before any thread starts, and nothing of ours changes the environment.
std::string Variable(const std::string& name) {
  const char* const value = std::getenv(name.c_str());  // NOLINT(concurrency-mt-unsafe)
  return value == nullptr ? std::string() : value;
}

int Columns(int descriptor) {
  winsize size = {};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

// The first that is not empty counts, as for every program.
std::string Locale() {
  for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    std::string value = Variable(name);
    if (!value.empty()) return value;
  }
  return {};
}

// The XDG folder of a kind; relative ones do not count (XDG Base Directory Specification).
std::string UserFolder(const char* variable, const char* in_home) {
  std::string folder = Variable(variable);
  if (folder.starts_with('/')) return folder;
  const std::string home = Variable("HOME");
  return home.starts_with('/') ? home + "/" + in_home : std::string();
}

std::string Below(const std::string& folder, const char* rest) {
  return folder.empty() ? folder : folder + "/renkei/" + rest;
}

// A standard descriptor that the caller closed would be given to the next file that is opened. It is taken by one that
// cannot be used the way that it would be: reading and writing fail as they should.
void OccupyClosedDescriptors() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(descriptor, F_GETFD) != -1) continue;
    const int opened = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    if (opened != -1 && opened != descriptor) close(opened);
  }
}

}  // namespace

std::vector<std::string> CommandLineWords(int argc, char** argv) {
  return argc > 1 ? std::vector<std::string>(argv + 1, argv + argc) : std::vector<std::string>();
}

StandardStreams::StandardStreams() {
  OccupyClosedDescriptors();
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  std::ios::sync_with_stdio(false);
}

StandardStreams::~StandardStreams() { std::cout.flush(); }

std::optional<std::string> AskLine(const std::string& question) {
  if (isatty(STDIN_FILENO) != 1) return std::nullopt;
  std::cerr << question << std::flush;
  std::string line;
  if (!std::getline(std::cin, line)) return std::nullopt;
  return line;
}

Host SystemHost() {
  Host host;
  host.variable = Variable;
  host.locale = Locale();
  host.out_is_terminal = isatty(STDOUT_FILENO) == 1;
  host.err_is_terminal = isatty(STDERR_FILENO) == 1;
  host.out_has_colours = host.out_is_terminal && Variable("TERM") != "dumb" && !Variable("TERM").empty();
  host.out_columns = Columns(STDOUT_FILENO);
  host.err_columns = Columns(STDERR_FILENO);
  host.config_file = Below(UserFolder("XDG_CONFIG_HOME", ".config"), "renkei.toml");
  host.office_folder = Below(UserFolder("XDG_DATA_HOME", ".local/share"), "office");
  host.cache_folder = Below(UserFolder("XDG_CACHE_HOME", ".cache"), "plugins");
  return host;
}

}  // namespace renkei::cli
