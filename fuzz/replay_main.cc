// Runs saved inputs through the fuzz targets, with any compiler: `fuzz_replay FOLDER` takes every file of
// FOLDER/corpus/TARGET and FOLDER/crashes/TARGET, `fuzz_replay TARGET FILE…` those files. An input that breaks
// something ends the process. Exit codes: 0 all ran, 1 a folder holds nothing, 2 usage.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz/targets.h"

namespace renkei::fuzz {
namespace {

namespace fs = std::filesystem;

void RunFile(const Target& target, const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  Require(file.good() || file.eof(), "the file can be read: " + path.string());
  std::printf("%s %s (%zu bytes)\n", std::string(target.name).c_str(), path.filename().string().c_str(), bytes.size());
  static_cast<void>(std::fflush(stdout));
  const std::vector<std::uint8_t> input(bytes.begin(), bytes.end());  // its exact size, so that sanitizers see its end
  target.run(input);
}

std::vector<fs::path> FilesOf(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::is_directory(folder)) return files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

int RunFolder(const fs::path& folder) {
  std::size_t count = 0;
  for (const Target& target : kTargets) {
    const std::vector<fs::path> corpus = FilesOf(folder / "corpus" / target.name);
    const std::vector<fs::path> crashes = FilesOf(folder / "crashes" / target.name);
    if (corpus.empty()) {
      static_cast<void>(std::fprintf(stderr, "%s has no corpus\n", std::string(target.name).c_str()));
      return 1;
    }
    for (const fs::path& file : corpus) RunFile(target, file);
    for (const fs::path& file : crashes) RunFile(target, file);
    count += corpus.size() + crashes.size();
  }
  std::printf("%zu inputs\n", count);
  return 0;
}

int Run(const std::vector<std::string>& arguments) {
  if (arguments.size() == 1) return RunFolder(arguments[0]);
  for (const Target& target : kTargets) {
    if (arguments.empty() || arguments[0] != target.name) continue;
    for (std::size_t i = 1; i < arguments.size(); ++i) RunFile(target, arguments[i]);
    return 0;
  }
  static_cast<void>(
      std::fputs("usage: fuzz_replay FOLDER | fuzz_replay names|records|tables|zip|data FILE...\n", stderr));
  return 2;
}

}  // namespace
}  // namespace renkei::fuzz

int main(int argc, char** argv) {
  try {
    return renkei::fuzz::Run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    static_cast<void>(std::fprintf(stderr, "%s\n", error.what()));
    return 1;
  }
}
