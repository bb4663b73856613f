#include "engine/records/read_records.h"

namespace renkei::records {

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

}  // namespace renkei::records
