#include "connectors/bundle/container_form.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "engine/intake/zip_format.h"

namespace renkei::bundle {
namespace {

namespace zip = intake::zip;

constexpr std::uint8_t kDos = 0;
constexpr std::uint8_t kUnix = 3;
constexpr std::uint32_t kModeType = 0170000;
constexpr std::uint32_t kModeRegular = 0100000;
constexpr std::uint16_t kUtf8Name = 0x800;
constexpr std::uint32_t kDosEpoch = 0x00210000;  // 1980-01-01 00:00, time first

const std::uint8_t* At(std::string_view bytes, std::size_t offset) {
  return reinterpret_cast<const std::uint8_t*>(bytes.data()) + offset;
}

void Put(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

// What of the directory's header may differ between writers, taken from it and judged.
struct Free {
  std::uint16_t made_by = 0, needed = 0, internal = 0;
  std::uint32_t time = 0, external = 0;
};

bool IsFree(const Free& free, const intake::ZipEntry& entry) {
  const bool needed = free.needed == 10 || free.needed == 20;
  if (!needed || (entry.method == zip::kStored && free.needed != 10)) return false;
  const auto host = static_cast<std::uint8_t>(free.made_by >> 8U);
  const std::uint16_t version = free.made_by & 0xFFU;
  if (host == kDos) {
    return version == 63 && free.time == kDosEpoch && free.internal == 0 && free.external == 0 &&
           entry.method == zip::kStored;
  }
  return host == kUnix && version == 30 && free.internal <= 1 && ((free.external >> 16U) & kModeType) == kModeRegular;
}

// The fields that both headers of an entry have, from the version that is needed to the length of the name.
std::string CommonPart(const intake::ZipEntry& entry, const Free& free) {
  std::string out;
  Put(out, free.needed, 2);
  Put(out, entry.flags, 2);
  Put(out, entry.method, 2);
  Put(out, free.time, 4);
  Put(out, entry.crc32, 4);
  Put(out, entry.packed_bytes, 4);
  Put(out, entry.unpacked_bytes, 4);
  Put(out, entry.raw_name.size(), 2);
  Put(out, 0, 2);  // no extra field
  return out;
}

std::string LocalHeader(const intake::ZipEntry& entry, const Free& free) {
  std::string out;
  Put(out, zip::kLocalHeader, 4);
  return out + CommonPart(entry, free) + entry.raw_name;
}

std::string CentralHeader(const intake::ZipEntry& entry, const Free& free) {
  std::string out;
  Put(out, zip::kCentralHeader, 4);
  Put(out, free.made_by, 2);
  out += CommonPart(entry, free);
  Put(out, 0, 4);  // no comment, first disk
  Put(out, free.internal, 2);
  Put(out, free.external, 4);
  Put(out, entry.header_offset, 4);
  return out + entry.raw_name;
}

std::string EndRecord(std::size_t entries, std::size_t directory_bytes, std::size_t directory_offset) {
  std::string out;
  Put(out, zip::kEnd, 4);
  Put(out, 0, 4);  // one disk
  Put(out, entries, 2);
  Put(out, entries, 2);
  Put(out, directory_bytes, 4);
  Put(out, directory_offset, 4);
  Put(out, 0, 2);  // no comment
  return out;
}

bool HasAt(std::string_view bytes, std::size_t offset, std::string_view expected) {
  return offset <= bytes.size() && bytes.substr(offset, expected.size()) == expected;
}

// Packing hints of DEFLATE are no one's concern, a data descriptor is.
bool AreFlagsPlain(const intake::ZipEntry& entry) {
  const std::uint16_t hints = entry.method == zip::kDeflated ? 0x6 : 0;
  return (entry.flags & ~(kUtf8Name | hints)) == 0;
}

}  // namespace

std::string OddityOf(std::string_view bytes, const std::vector<intake::ZipEntry>& entries) {
  if (!entries.empty() && entries.front().method != zip::kStored) return "a packed mimetype";
  std::size_t local_at = 0;
  for (const intake::ZipEntry& entry : entries) {
    if (entry.header_offset != local_at) return "bytes between the entries, or entries out of order";
    local_at += zip::kLocalHeaderBytes + entry.raw_name.size() + static_cast<std::size_t>(entry.packed_bytes);
  }
  std::size_t at = local_at;
  for (const intake::ZipEntry& entry : entries) {
    if (at + zip::kCentralHeaderBytes > bytes.size()) return "the directory is cut off";
    Free free;
    free.made_by = zip::Get16(At(bytes, at + 4));
    free.needed = zip::Get16(At(bytes, at + 6));
    free.time = zip::Get32(At(bytes, at + 12));
    free.internal = zip::Get16(At(bytes, at + 36));
    free.external = zip::Get32(At(bytes, at + 38));
    if (!IsFree(free, entry) || !AreFlagsPlain(entry)) return "a header that no plain writer makes";
    const std::string central = CentralHeader(entry, free);
    if (!HasAt(bytes, at, central)) return "extra fields or a comment in the directory";
    if (!HasAt(bytes, static_cast<std::size_t>(entry.header_offset), LocalHeader(entry, free))) {
      return "an entry's own header differs from the directory";
    }
    at += central.size();
  }
  const std::string end = EndRecord(entries.size(), at - local_at, local_at);
  return at + end.size() == bytes.size() && HasAt(bytes, at, end) ? "" : "something before or after the end";
}

}  // namespace renkei::bundle
