// What the hidden command of the program does, for the loader's tests: renkei_loader_probe [--log FILE] PLUGIN.
// With --log a line is added to FILE each time, so that a test can count the probes.
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "renkei/specs.h"
#include "tests/engine/loader/sanitizer_defaults.h"

int main(int argc, char** argv) {
  if (argc == 4 && std::string_view(argv[1]) == "--log") {
    std::ofstream(argv[2], std::ios::app) << argv[3] << '\n';
  } else if (argc != 2) {
    return 2;
  }
  bool good = false;
  const renkei::RefusedPlugin result = renkei::ProbePlugin(argv[argc - 1], &good);
  std::ios::sync_with_stdio(false);  // what a plugin said through stdio then comes after the line
  std::cout << renkei::ProbeLine(result) << std::endl;
  return good ? 0 : 1;
}
