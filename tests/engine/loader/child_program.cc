// A child that does as it is told, for the tests of child processes and of the program's own place.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "engine/loader/executable_path.h"
#include "tests/engine/loader/sanitizer_defaults.h"

namespace {

int Print(int count, char** texts) {
  for (int i = 0; i < count; ++i) std::printf("[%s]\n", texts[i]);
  return 0;
}

int PrintBytes(long bytes) {
  for (long i = 0; i < bytes; ++i) std::putchar('x');
  return 0;
}

int Loop() {
  for (volatile bool on = true; on;) {
  }
  return 0;
}

int PrintVariable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): one thread
  std::puts(value == nullptr ? "unset" : value);
  return 0;
}

int PrintFolders() {
  for (const std::string& folder : renkei::DefaultPluginFolders()) std::puts(folder.c_str());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view task = argc > 1 ? argv[1] : "";
  const char* argument = argc > 2 ? argv[2] : "";
  if (task == "exit") return static_cast<int>(std::strtol(argument, nullptr, 10));
  if (task == "print") return Print(argc - 2, argv + 2);
  if (task == "print-bytes") return PrintBytes(std::strtol(argument, nullptr, 10));
  if (task == "crash") return std::raise(SIGSEGV);
  if (task == "loop") return Loop();
  if (task == "close-output-and-loop") return std::fclose(stdout) == 0 ? Loop() : 1;
  if (task == "variable") return PrintVariable(argument);
  if (task == "working-directory") return std::puts(std::filesystem::current_path().c_str()) < 0 ? 1 : 0;
  if (task == "read-input") return std::getchar() == EOF ? 0 : 1;
  if (task == "plugin-folders") return PrintFolders();
  return 2;
}
