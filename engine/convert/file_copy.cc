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

Status ReadRecords(const InputFile& input, std::size_t field_count, csv::RecordSink& sink) {
  auto source = input.open();
  if (!source.ok()) return source.status();
  csv::RecordReader reader(sink);
  reader.SetExpectedFields(field_count);
  for (;;) {
    const std::span<std::uint8_t> space = reader.Span();
    const auto read = source.value()->Read(space.data(), space.size());
    if (!read.ok()) return read.status();
    if (read.value() == 0) break;
    reader.Commit(read.value());
  }
  reader.Finish();
  return Status::Ok();
}

}  // namespace renkei::convert
