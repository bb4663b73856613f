#include "tests/support/zip_writer.h"

#define ZLIB_CONST
#include <zlib.h>

#include <stdexcept>
#include <utility>

namespace renkei::test {
namespace {

constexpr std::uint32_t kMax32 = 0xFFFFFFFF;
constexpr std::uint16_t kMax16 = 0xFFFF;
constexpr std::uint16_t kSizesFollow = 8;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kVersion = 45;

void Put(std::uint64_t value, int bytes, std::string& out) {
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>((value >> (8 * i)) & 0xFFU));
}
void Put16(std::uint64_t value, std::string& out) { Put(value, 2, out); }
void Put32(std::uint64_t value, std::string& out) { Put(value, 4, out); }
void Put64(std::uint64_t value, std::string& out) { Put(value, 8, out); }

std::uint16_t FlagsOf(const ZipItem& item) {
  return static_cast<std::uint16_t>(item.flags | (item.sizes_follow ? kSizesFollow : 0));
}

std::string Zip64Extra(std::initializer_list<std::uint64_t> values) {
  std::string extra;
  Put16(1, extra);
  Put16(8 * values.size(), extra);
  for (const std::uint64_t value : values) Put64(value, extra);
  return extra;
}

}  // namespace

std::string Deflate(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error("deflateInit2");
  }
  std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int code = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (code != Z_STREAM_END) throw std::runtime_error("deflate");
  return packed;
}

std::uint32_t Crc32(std::string_view bytes) {
  return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

ZipWriter::Packed ZipWriter::Pack(const ZipItem& item) {
  Packed packed;
  packed.bytes = item.packed ? *item.packed : item.deflate ? Deflate(item.content) : item.content;
  packed.method = item.method.value_or(item.deflate ? kDeflated : 0);
  packed.crc32 = item.crc32.value_or(Crc32(item.content));
  packed.unpacked_bytes = item.unpacked_bytes.value_or(item.content.size());
  packed.packed_bytes = item.packed_bytes.value_or(packed.bytes.size());
  return packed;
}

std::uint64_t ZipWriter::Add(const ZipItem& item) {
  const Packed packed = Pack(item);
  const std::uint64_t offset = archive_.size();
  const std::string& name = item.local_name ? *item.local_name : item.name;
  std::string extra = item.local_extra;
  if (item.zip64) extra += Zip64Extra({packed.unpacked_bytes, packed.packed_bytes});
  const std::uint32_t crc = item.local_crc32.value_or(packed.crc32);
  archive_ += "PK\x03\x04";
  Put16(kVersion, archive_);
  Put16(FlagsOf(item), archive_);
  Put16(item.local_method.value_or(packed.method), archive_);
  Put32(0, archive_);  // time and date
  Put32(item.sizes_follow ? 0 : crc, archive_);
  Put32(item.sizes_follow ? 0 : item.zip64 ? kMax32 : packed.packed_bytes, archive_);
  Put32(item.sizes_follow ? 0 : item.zip64 ? kMax32 : packed.unpacked_bytes, archive_);
  Put16(name.size(), archive_);
  Put16(extra.size(), archive_);
  archive_ += name + extra + packed.bytes;
  if (item.sizes_follow) {
    archive_ += "PK\x07\x08";
    Put32(crc, archive_);
    Put32(packed.packed_bytes, archive_);
    Put32(packed.unpacked_bytes, archive_);
  }
  AddToDirectory(item, packed, item.header_offset.value_or(offset));
  return offset;
}

std::uint64_t ZipWriter::Add(std::string name, std::string content) {
  ZipItem item;
  item.name = std::move(name);
  item.content = std::move(content);
  return Add(item);
}

void ZipWriter::AddToDirectoryOnly(const ZipItem& item, std::uint64_t header_offset) {
  AddToDirectory(item, Pack(item), header_offset);
}

void ZipWriter::AddToDirectory(const ZipItem& item, const Packed& packed, std::uint64_t header_offset) {
  ++entries_;
  std::string extra;
  if (item.zip64) extra = Zip64Extra({packed.unpacked_bytes, packed.packed_bytes, header_offset});
  directory_ += "PK\x01\x02";
  Put16(kVersion | (item.host << 8U), directory_);
  Put16(kVersion, directory_);
  Put16(FlagsOf(item), directory_);
  Put16(packed.method, directory_);
  Put32(0, directory_);  // time and date
  Put32(packed.crc32, directory_);
  Put32(item.zip64 ? kMax32 : packed.packed_bytes, directory_);
  Put32(item.zip64 ? kMax32 : packed.unpacked_bytes, directory_);
  Put16(item.name.size(), directory_);
  Put16(extra.size(), directory_);
  Put16(0, directory_);  // comment
  Put16(0, directory_);  // disk
  Put16(0, directory_);  // internal attributes
  Put32(item.attributes, directory_);
  Put32(item.zip64 ? kMax32 : header_offset, directory_);
  directory_ += item.name + extra;
}

std::string ZipWriter::Finish(const End& end) {
  const std::uint64_t entries = end.entries.value_or(entries_);
  const std::uint64_t offset = end.directory_offset.value_or(archive_.size());
  archive_ += directory_;
  if (end.zip64) {
    const std::uint64_t record = archive_.size();
    archive_ += "PK\x06\x06";
    Put64(44, archive_);  // bytes that follow
    Put16(kVersion, archive_);
    Put16(kVersion, archive_);
    Put64(0, archive_);  // disks
    Put64(entries, archive_);
    Put64(entries, archive_);
    Put64(directory_.size(), archive_);
    Put64(offset, archive_);
    archive_ += "PK\x06\x07";
    Put32(0, archive_);
    Put64(record, archive_);
    Put32(1, archive_);
  }
  const std::uint64_t small = end.small_entries.value_or(end.zip64 ? kMax16 : entries);
  archive_ += "PK\x05\x06";
  Put16(end.disk, archive_);
  Put16(end.disk, archive_);
  Put16(small, archive_);
  Put16(small, archive_);
  Put32(directory_.size(), archive_);
  Put32(end.zip64 ? kMax32 : offset, archive_);
  Put16(end.comment.size(), archive_);
  return std::move(archive_) + end.comment;
}

}  // namespace renkei::test
