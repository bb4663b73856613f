// Prints the coordinates of the specs in a folder: consumer FOLDER.
#include <cstdio>
#include <string>

#include "renkei/specs.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  renkei::LoadOptions options;
  options.folders = {argv[1]};
  const renkei::SpecRegistry registry = renkei::SpecRegistry::Load(options);
  for (const renkei::LoadedSpec& each : registry.specs()) {
    std::puts(std::string(each.spec->coordinate.data, each.spec->coordinate.size).c_str());
  }
  for (const renkei::RefusedPlugin& each : registry.refused()) {
    std::puts(renkei::FormatRefusal(each, false).c_str());
  }
  return 0;
}
