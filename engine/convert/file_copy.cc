#include "engine/convert/file_copy.h"

#include <vector>

namespace renkei::convert {

Status CopyFile(const InputFile& input, const std::string& name, output::OutputFolder& folder) {
  auto source = input.open();
  if (!source.ok()) return source.status();
  auto file = folder.Create(name);
  if (!file.ok()) return file.status();
  std::vector<std::uint8_t> buffer(std::size_t{64} << 10U);
  for (;;) {
    const auto read = source.value()->Read(buffer.data(), buffer.size());
    if (!read.ok()) return read.status();
    if (read.value() == 0) return file.value().Close();
    if (Status written = file.value().Write({buffer.data(), read.value()}); !written.ok()) return written;
  }
}

}  // namespace renkei::convert
