// Writes ZIP archives as no honest program would: raw names, lying sizes, shared data, flags of every kind; and honest
// ones too. For tests only. Format: PKWARE APPNOTE 6.3. Threads: a writer belongs to one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace renkei::test {

struct ZipItem {
  std::string name;  // raw bytes
  std::string content;
  bool deflate = false;
  std::uint16_t flags = 0;       // 1: encrypted, 0x800: UTF-8 name
  std::uint8_t host = 0;         // 3: Unix
  std::uint32_t attributes = 0;  // Unix mode in the upper half
  bool sizes_follow = false;     // in a data descriptor, zeros in the local header
  bool zip64 = false;            // sizes and offset in ZIP64 fields

  // What is said instead of the truth, in the directory and in the entry's own header.
  std::optional<std::uint16_t> method;
  std::optional<std::uint32_t> crc32;
  std::optional<std::uint64_t> unpacked_bytes;
  std::optional<std::uint64_t> packed_bytes;
  std::optional<std::string> packed;  // the packed bytes as they are

  // What only the entry's own header says.
  std::optional<std::string> local_name;
  std::optional<std::uint16_t> local_method;
  std::optional<std::uint32_t> local_crc32;
  std::string local_extra;
  // What only the directory says.
  std::optional<std::uint64_t> header_offset;
};

class ZipWriter {
 public:
  // Appends an entry; returns where its header stands.
  std::uint64_t Add(const ZipItem& item);
  // Appends a stored entry.
  std::uint64_t Add(std::string name, std::string content);
  // Appends a directory entry for data that another entry has: the overlap of a ZIP bomb.
  void AddToDirectoryOnly(const ZipItem& item, std::uint64_t header_offset);

  struct End {
    std::string comment;
    bool zip64 = false;
    std::optional<std::uint64_t> entries;  // said instead of the truth
    std::optional<std::uint64_t> directory_offset;
    std::optional<std::uint16_t> small_entries;  // in the end record beside a ZIP64 record
    std::uint16_t disk = 0;
  };
  // The archive. REQUIRES: called once.
  std::string Finish(const End& end);
  std::string Finish() { return Finish(End{}); }

 private:
  struct Packed {
    std::string bytes;
    std::uint16_t method = 0;
    std::uint32_t crc32 = 0;
    std::uint64_t unpacked_bytes = 0;
    std::uint64_t packed_bytes = 0;
  };
  static Packed Pack(const ZipItem& item);
  void AddToDirectory(const ZipItem& item, const Packed& packed, std::uint64_t header_offset);

  std::string archive_;
  std::string directory_;
  std::uint64_t entries_ = 0;
};

// Raw DEFLATE, as in ZIP archives.
std::string Deflate(std::string_view bytes);
std::uint32_t Crc32(std::string_view bytes);

}  // namespace renkei::test
