#include "engine/intake/zip_tail.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "engine/intake/zip_format.h"

namespace renkei::intake {
namespace {

Status Damaged(const char* detail) { return Status::Error("zip-damaged", {}, detail); }

// Where the end record begins in the file's last bytes.
std::optional<std::size_t> FindEnd(const std::vector<std::uint8_t>& tail) {
  std::optional<std::size_t> fits;
  for (std::size_t at = tail.size() + 1 - zip::kEndBytes; at-- > 0;) {
    if (zip::Get32(&tail[at]) != zip::kEnd) continue;
    const std::size_t end = at + zip::kEndBytes + zip::Get16(&tail[at + 20]);
    if (end == tail.size()) return at;
    if (end < tail.size() && !fits) fits = at;
  }
  return fits;
}

bool Agrees(std::uint64_t small, std::uint64_t saturated, std::uint64_t large) {
  return small == saturated || small == large;
}

// Replaces what the end record says by its ZIP64 record. `end` is the end record, `end_offset` where it stands.
Status ReadTail64(OpenFile& file, const std::uint8_t* end, std::uint64_t end_offset, ZipTail& tail) {
  std::uint8_t locator[zip::kEnd64LocatorBytes];
  if (end_offset < sizeof(locator) + zip::kEnd64Bytes) return Damaged("no ZIP64 record");
  Status status = ReadExactly(file, end_offset - sizeof(locator), locator, sizeof(locator));
  if (!status.ok()) return status;
  if (zip::Get32(locator) != zip::kEnd64Locator) return Damaged("no ZIP64 locator");
  const std::uint64_t at = zip::Get64(locator + 8);
  if (at > end_offset - sizeof(locator) - zip::kEnd64Bytes) return Damaged("no ZIP64 record");
  std::uint8_t record[zip::kEnd64Bytes];
  status = ReadExactly(file, at, record, sizeof(record));
  if (!status.ok()) return status;
  if (zip::Get32(record) != zip::kEnd64) return Damaged("no ZIP64 record");
  if (zip::Get32(record + 16) != 0 || zip::Get32(record + 20) != 0) {
    return Status::Error("zip-entry-unsupported", {}, "the archive is split over several files");
  }
  tail = {zip::Get64(record + 48), zip::Get64(record + 40), zip::Get64(record + 32), false};
  if (!Agrees(zip::Get16(end + 10), zip::kMax16, tail.entries) ||
      !Agrees(zip::Get32(end + 12), zip::kMax32, tail.directory_bytes) ||
      !Agrees(zip::Get32(end + 16), zip::kMax32, tail.directory_offset)) {
    return Damaged("the ZIP64 record says something else than the end record");
  }
  return Status::Ok();
}

}  // namespace

Status ReadExactly(OpenFile& file, std::uint64_t offset_bytes, std::uint8_t* buffer, std::size_t count) {
  while (count > 0) {
    const Result<std::size_t> got = file.ReadAt(offset_bytes, buffer, count);
    if (!got.ok()) return got.status();
    if (got.value() == 0) return Damaged("the archive is cut off");
    offset_bytes += got.value();
    buffer += got.value();
    count -= got.value();
  }
  return Status::Ok();
}

Result<ZipTail> ReadZipTail(OpenFile& file, std::uint64_t size_bytes) {
  if (size_bytes < zip::kEndBytes) return Damaged("the archive is cut off");
  std::vector<std::uint8_t> last(
      static_cast<std::size_t>(std::min<std::uint64_t>(size_bytes, zip::kEndBytes + zip::kLongestComment)));
  const std::uint64_t last_offset = size_bytes - last.size();
  Status status = ReadExactly(file, last_offset, last.data(), last.size());
  if (!status.ok()) return status;
  const std::optional<std::size_t> at = FindEnd(last);
  if (!at) return Damaged("no end record: the archive is cut off");
  const std::uint8_t* end = &last[*at];
  const std::uint64_t end_offset = last_offset + *at;

  const std::uint16_t disk = zip::Get16(end + 4);
  if ((disk != 0 && disk != zip::kMax16) || zip::Get16(end + 8) != zip::Get16(end + 10)) {
    return Status::Error("zip-entry-unsupported", {}, "the archive is split over several files");
  }
  ZipTail tail{zip::Get32(end + 16), zip::Get32(end + 12), zip::Get16(end + 10), true};
  if (tail.entries == zip::kMax16 || tail.directory_bytes == zip::kMax32 || tail.directory_offset == zip::kMax32) {
    status = ReadTail64(file, end, end_offset, tail);
    if (!status.ok()) return status;
  }
  if (tail.directory_offset > end_offset || tail.directory_bytes > end_offset - tail.directory_offset) {
    return Damaged("the directory is not where the end record says");
  }
  return tail;
}

}  // namespace renkei::intake
