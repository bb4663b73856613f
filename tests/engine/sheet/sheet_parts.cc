#include "tests/engine/sheet/sheet_parts.h"

#include <fstream>
#include <iterator>

#include "engine/intake/collect.h"
#include "tests/support/inputs.h"

namespace renkei::sheet {

std::map<std::string, std::string> PartsOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  std::map<std::string, std::string> parts;
  for (const InputFile& part : intake::CollectZipBytes(bytes, "book", {}).files) {
    auto text = test::ReadAll(part);
    if (text.ok()) parts[part.path.substr(std::string("book!/").size())] = text.value();
  }
  return parts;
}

std::size_t CountOf(std::string_view text, std::string_view piece) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1)) ++count;
  return count;
}

}  // namespace renkei::sheet
