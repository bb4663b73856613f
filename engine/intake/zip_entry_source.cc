#include "engine/intake/zip_entry_source.h"

#define ZLIB_CONST
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "engine/intake/guard.h"
#include "engine/intake/zip_entry_name.h"
#include "engine/intake/zip_format.h"
#include "engine/intake/zip_tail.h"

namespace renkei::intake {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{64} << 10U;
constexpr std::uint64_t kRatioJudgedFrom = std::uint64_t{1} << 20U;

Status Damaged(const char* detail) { return Status::Error("zip-damaged", {}, detail); }

Status Mismatch(const char* detail) { return Status::Error("zip-local-central-mismatch", {}, detail); }

// The fixed part of the entry's own header against the directory. Sizes and checksum may be left to a descriptor behind
// the data, or to a ZIP64 field.
Status CompareFixedPart(const std::uint8_t* local, const ZipEntry& entry) {
  const std::uint16_t flags = zip::Get16(local + 6);
  if (((flags ^ entry.flags) & (zip::kEncrypted | zip::kStronglyEncrypted)) != 0) {
    return Mismatch("encryption");
  }
  if (zip::Get16(local + 8) != entry.method) return Mismatch("compression method");
  if ((flags & zip::kSizesFollow) != 0) return Status::Ok();
  const auto differs = [](std::uint32_t small, std::uint64_t value) { return small != zip::kMax32 && small != value; };
  if (zip::Get32(local + 14) != entry.crc32) return Mismatch("checksum");
  if (differs(zip::Get32(local + 18), entry.packed_bytes) || differs(zip::Get32(local + 22), entry.unpacked_bytes)) {
    return Mismatch("size");
  }
  return Status::Ok();
}

// Where the entry's packed bytes begin.
Result<std::uint64_t> FindData(OpenFile& file, const ZipEntry& entry) {
  std::uint8_t local[zip::kLocalHeaderBytes];
  Status status = ReadExactly(file, entry.header_offset, local, sizeof(local));
  if (!status.ok()) return status;
  if (zip::Get32(local) != zip::kLocalHeader) return Damaged("no entry where one should begin");
  status = CompareFixedPart(local, entry);
  if (!status.ok()) return status;
  const std::size_t name_bytes = zip::Get16(local + 26);
  if (name_bytes != entry.raw_name.size()) return Mismatch("name");
  std::string name(name_bytes, '\0');
  const std::uint64_t name_offset = entry.header_offset + sizeof(local);
  status = ReadExactly(file, name_offset, reinterpret_cast<std::uint8_t*>(name.data()), name_bytes);
  if (!status.ok()) return status;
  if (name != entry.raw_name) return Mismatch("name");
  const std::uint64_t data_offset = name_offset + name_bytes + zip::Get16(local + 28);
  if (data_offset > entry.end_offset || entry.packed_bytes > entry.end_offset - data_offset) {
    return Damaged("entries overlap");
  }
  return data_offset;
}

// The packed bytes of an entry, in order.
class PackedReader {
 public:
  PackedReader(OpenFile& file, std::uint64_t offset, std::uint64_t size) : file_(file), offset_(offset), left_(size) {}

  [[nodiscard]] std::uint64_t left() const { return left_; }

  // 0 at the end of the entry, and only there.
  Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) {
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(capacity, left_));
    if (count == 0) return std::size_t{0};
    Result<std::size_t> got = file_.ReadAt(offset_, buffer, count);
    if (!got.ok()) return got;
    if (got.value() == 0) return Damaged("the archive is cut off");
    offset_ += got.value();
    left_ -= got.value();
    return got;
  }

 private:
  OpenFile& file_;
  std::uint64_t offset_;
  std::uint64_t left_;
};

// zlib's inflate over the packed bytes.
class Inflater {
 public:
  Inflater() : buffer_(kBufferBytes) {}
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() {
    if (started_) inflateEnd(&stream_);
  }

  Status Start() {
    constexpr int kRawDeflate = -15;  // 32 KiB window, no zlib header
    if (inflateInit2(&stream_, kRawDeflate) != Z_OK) return Status::Error("out-of-memory", {});
    started_ = true;
    return Status::Ok();
  }

  // Packed bytes that were read ahead.
  [[nodiscard]] std::size_t waiting() const { return stream_.avail_in; }

  // 0 at the end of the deflated data, and only there. REQUIRES: capacity > 0.
  Result<std::size_t> Read(PackedReader& packed, std::uint8_t* buffer, std::size_t capacity) {
    const auto room = static_cast<uInt>(std::min<std::size_t>(capacity, std::numeric_limits<uInt>::max()));
    stream_.next_out = buffer;
    stream_.avail_out = room;
    while (!ended_ && stream_.avail_out == room) {
      Status status = stream_.avail_in == 0 ? Refill(packed) : Status::Ok();
      if (!status.ok()) return status;
      const int code = inflate(&stream_, Z_NO_FLUSH);
      if (code == Z_MEM_ERROR) return Status::Error("out-of-memory", {});
      if (code != Z_OK && code != Z_STREAM_END) {
        return Damaged(stream_.msg != nullptr ? stream_.msg : "the packed data is broken");
      }
      ended_ = code == Z_STREAM_END;
    }
    return static_cast<std::size_t>(room - stream_.avail_out);
  }

 private:
  Status Refill(PackedReader& packed) {
    const Result<std::size_t> got = packed.Read(buffer_.data(), buffer_.size());
    if (!got.ok()) return got.status();
    if (got.value() == 0) return Damaged("the packed data is cut off");
    stream_.next_in = buffer_.data();
    stream_.avail_in = static_cast<uInt>(got.value());
    return Status::Ok();
  }

  std::vector<std::uint8_t> buffer_;
  z_stream stream_{};
  bool started_ = false;
  bool ended_ = false;
};

class ZipEntrySource : public ByteSource {
 public:
  ZipEntrySource(std::shared_ptr<const ZipContents> contents, const ZipEntry& entry, std::string path,
                 std::unique_ptr<OpenFile> file, std::uint64_t data_offset)
      : contents_(std::move(contents)),
        entry_(entry),
        path_(std::move(path)),
        file_(std::move(file)),
        packed_(*file_, data_offset, entry.packed_bytes) {}

  Status Start() {
    // Some writers deflate nothing to nothing.
    if (entry_.method != zip::kDeflated || entry_.packed_bytes == 0) return Status::Ok();
    inflater_ = std::make_unique<Inflater>();
    return inflater_->Start();
  }

  Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) override {
    return Guarded([&]() -> Result<std::size_t> {
      if (!failure_.ok()) return failure_;
      if (capacity == 0) return std::size_t{0};
      Result<std::size_t> got = ReadNext(buffer, capacity);
      if (got.ok()) return got;
      failure_ = got.status();
      if (failure_.subject.empty()) failure_.subject = path_;
      return failure_;
    });
  }

 private:
  Result<std::size_t> ReadNext(std::uint8_t* buffer, std::size_t capacity) {
    Result<std::size_t> got = inflater_ ? inflater_->Read(packed_, buffer, capacity) : packed_.Read(buffer, capacity);
    if (!got.ok()) return got;
    Status status = got.value() == 0 ? JudgeEnd() : JudgeProgress(buffer, got.value());
    if (!status.ok()) return status;
    return got;
  }

  Status JudgeProgress(const std::uint8_t* bytes, std::size_t count) {
    produced_bytes_ += count;
    if (produced_bytes_ > entry_.unpacked_bytes) {
      return Damaged("the entry is longer than the archive says");
    }
    if (IsAboveRatio(produced_bytes_, Consumed(), contents_->limits)) return Status::Error("zip-ratio", {});
    crc32_ = static_cast<std::uint32_t>(crc32_z(crc32_, bytes, count));
    return Status::Ok();
  }

  Status JudgeEnd() {
    if (produced_bytes_ < entry_.unpacked_bytes) {
      return Damaged("the entry is shorter than the archive says");
    }
    if (Consumed() != entry_.packed_bytes) return Damaged("bytes are left over after the entry");
    if (crc32_ != entry_.crc32) return Damaged("the checksum (CRC-32) differs");
    return contents_->place.still_as_listed(*file_);
  }

  [[nodiscard]] std::uint64_t Consumed() const {
    const std::size_t waiting = inflater_ ? inflater_->waiting() : 0;
    return entry_.packed_bytes - packed_.left() - waiting;
  }

  std::shared_ptr<const ZipContents> contents_;
  const ZipEntry& entry_;  // in contents_
  std::string path_;
  std::unique_ptr<OpenFile> file_;
  PackedReader packed_;
  std::unique_ptr<Inflater> inflater_;  // null: the bytes are taken as they are
  std::uint64_t produced_bytes_ = 0;
  std::uint32_t crc32_ = 0;
  Status failure_;
};

}  // namespace

bool IsAboveRatio(std::uint64_t unpacked_bytes, std::uint64_t packed_bytes, const IntakeLimits& limits) {
  return unpacked_bytes > kRatioJudgedFrom && limits.zip_ratio != 0 && unpacked_bytes / limits.zip_ratio > packed_bytes;
}

Result<std::unique_ptr<ByteSource>> OpenZipEntry(std::shared_ptr<const ZipContents> contents, std::size_t index) {
  Result<std::unique_ptr<OpenFile>> file = contents->place.open();
  if (!file.ok()) return file.status();
  const ZipEntry& entry = contents->entries[index];
  const std::string path = PathInside(contents->place, ReadZipName(entry.raw_name).text);
  const Result<std::uint64_t> data_offset = FindData(*file.value(), entry);
  if (!data_offset.ok()) return About(data_offset.status(), path);
  auto source =
      std::make_unique<ZipEntrySource>(std::move(contents), entry, path, std::move(file.value()), data_offset.value());
  Status status = source->Start();
  if (!status.ok()) return About(std::move(status), path);
  std::unique_ptr<ByteSource> result = std::move(source);
  return result;
}

}  // namespace renkei::intake
