#include "engine/intake/zip_directory.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "engine/intake/zip_format.h"
#include "engine/intake/zip_tail.h"

namespace renkei::intake {
namespace {

constexpr std::size_t kWindowBytes = std::size_t{128} << 10U;  // above the longest name or extra
constexpr std::size_t kLongestName = 4'096;

Status Damaged(const char* detail) { return Status::Error("zip-damaged", {}, detail); }

// The directory's bytes in order, a window at a time.
class DirectoryReader {
 public:
  DirectoryReader(OpenFile& file, const ZipTail& tail)
      : file_(file),
        offset_(tail.directory_offset),
        end_(tail.directory_offset + tail.directory_bytes),
        window_(static_cast<std::size_t>(std::min<std::uint64_t>(kWindowBytes, tail.directory_bytes))) {}

  [[nodiscard]] bool AtEnd() const { return offset_ == end_; }

  // The next `count` bytes, valid until the next call. REQUIRES: count <= 65,535.
  Result<const std::uint8_t*> Take(std::size_t count) {
    if (count > end_ - offset_) return Damaged("the directory is cut off");
    if (offset_ < window_offset_ || offset_ + count > window_offset_ + filled_) {
      filled_ = static_cast<std::size_t>(std::min<std::uint64_t>(window_.size(), end_ - offset_));
      window_offset_ = offset_;
      Status status = ReadExactly(file_, offset_, window_.data(), filled_);
      if (!status.ok()) return status;
    }
    const std::uint8_t* bytes = window_.data() + (offset_ - window_offset_);
    offset_ += count;
    return bytes;
  }

 private:
  OpenFile& file_;
  std::uint64_t offset_;
  std::uint64_t end_;
  std::vector<std::uint8_t> window_;
  std::uint64_t window_offset_ = 0;
  std::size_t filled_ = 0;
};

// Takes the next 64-bit number of the ZIP64 extra field for a value that did not fit its own place.
Status Widen(std::uint64_t& value, const std::uint8_t*& p, std::size_t& left) {
  if (value != zip::kMax32) return Status::Ok();
  if (left < 8) return Damaged("a ZIP64 size is missing");
  value = zip::Get64(p);
  p += 8;
  left -= 8;
  return Status::Ok();
}

Status ReadZip64Extra(const std::uint8_t* p, std::size_t left, ZipEntry& entry) {
  while (left >= 4) {
    const std::uint16_t id = zip::Get16(p);
    std::size_t size = zip::Get16(p + 2);
    p += 4;
    left -= 4;
    if (size > left) break;
    if (id == zip::kZip64Extra) {
      for (std::uint64_t* value : {&entry.unpacked_bytes, &entry.packed_bytes, &entry.header_offset}) {
        Status status = Widen(*value, p, size);
        if (!status.ok()) return status;
      }
      return Status::Ok();
    }
    p += size;
    left -= size;
  }
  return Damaged("a ZIP64 size is missing");
}

// The fixed part of an entry's header; the lengths of what follows stay in the header.
ZipEntry FixedPart(const std::uint8_t* header) {
  ZipEntry entry;
  entry.host = header[5];
  entry.flags = zip::Get16(header + 8);
  entry.method = zip::Get16(header + 10);
  entry.crc32 = zip::Get32(header + 16);
  entry.packed_bytes = zip::Get32(header + 20);
  entry.unpacked_bytes = zip::Get32(header + 24);
  entry.attributes = zip::Get32(header + 38);
  entry.header_offset = zip::Get32(header + 42);
  return entry;
}

Result<ZipEntry> ReadEntry(DirectoryReader& reader) {
  const Result<const std::uint8_t*> header = reader.Take(zip::kCentralHeaderBytes);
  if (!header.ok()) return header.status();
  if (zip::Get32(header.value()) != zip::kCentralHeader) return Damaged("no directory entry");
  ZipEntry entry = FixedPart(header.value());
  const std::size_t name_bytes = zip::Get16(header.value() + 28);
  const std::size_t extra_bytes = zip::Get16(header.value() + 30);
  const std::size_t comment_bytes = zip::Get16(header.value() + 32);

  const Result<const std::uint8_t*> name = reader.Take(name_bytes);
  if (!name.ok()) return name.status();
  entry.name_too_long = name_bytes > kLongestName;
  entry.raw_name.assign(name.value(), name.value() + std::min(name_bytes, kLongestName));

  const Result<const std::uint8_t*> extra = reader.Take(extra_bytes);
  if (!extra.ok()) return extra.status();
  if (entry.packed_bytes == zip::kMax32 || entry.unpacked_bytes == zip::kMax32 || entry.header_offset == zip::kMax32) {
    Status status = ReadZip64Extra(extra.value(), extra_bytes, entry);
    if (!status.ok()) return status;
  }
  const Result<const std::uint8_t*> comment = reader.Take(comment_bytes);
  if (!comment.ok()) return comment.status();
  return entry;
}

// The least room that an entry takes: its local header may have more behind the name.
bool Fits(const ZipEntry& entry, std::uint64_t room_end) {
  const std::uint64_t before = zip::kLocalHeaderBytes + entry.raw_name.size();
  return entry.header_offset <= room_end && before <= room_end - entry.header_offset &&
         entry.packed_bytes <= room_end - entry.header_offset - before;
}

// Sets each entry's end_offset; fails when one reaches into the next or into the directory.
Status LayOut(std::vector<ZipEntry>& entries, std::uint64_t directory_offset) {
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&entries](std::size_t a, std::size_t b) { return entries[a].header_offset > entries[b].header_offset; });
  std::uint64_t room_end = directory_offset;
  for (const std::size_t index : order) {
    ZipEntry& entry = entries[index];
    if (!Fits(entry, room_end)) return Damaged("entries overlap or lie outside the archive");
    entry.end_offset = room_end;
    room_end = entry.header_offset;
  }
  return Status::Ok();
}

Status JudgeTotal(const std::vector<ZipEntry>& entries, const IntakeLimits& limits) {
  std::uint64_t left = limits.zip_total_bytes;
  for (const ZipEntry& entry : entries) {
    if (entry.unpacked_bytes > left) return Status::Error("zip-too-large", {});
    left -= entry.unpacked_bytes;
  }
  return Status::Ok();
}

}  // namespace

Result<std::vector<ZipEntry>> ReadZipDirectory(OpenFile& file, std::uint64_t size_bytes, const IntakeLimits& limits) {
  const Result<ZipTail> tail = ReadZipTail(file, size_bytes);
  if (!tail.ok()) return tail.status();
  const std::uint64_t claimed = tail.value().entries;
  if (claimed > limits.zip_entries) {
    return Status::Error("zip-too-many-entries", {}, std::to_string(claimed) + " entries");
  }
  std::vector<ZipEntry> entries;
  DirectoryReader reader(file, tail.value());
  while (!reader.AtEnd()) {
    if (entries.size() == limits.zip_entries) return Status::Error("zip-too-many-entries", {});
    Result<ZipEntry> entry = ReadEntry(reader);
    if (!entry.ok()) return entry.status();
    entries.push_back(std::move(entry.value()));
  }
  const std::uint64_t counted = tail.value().entries_modulo_65536 ? entries.size() % 65'536 : entries.size();
  if (counted != claimed) return Damaged("the directory has another number of entries");
  Status status = LayOut(entries, tail.value().directory_offset);
  if (!status.ok()) return status;
  status = JudgeTotal(entries, limits);
  if (!status.ok()) return status;
  return entries;
}

}  // namespace renkei::intake
