// The parts of the ZIP format (PKWARE APPNOTE 6.3) that intake reads: signatures, lengths, flags. All numbers in it are
// little-endian. Private to the ZIP files of this room.
#pragma once

#include <cstddef>
#include <cstdint>

namespace renkei::intake::zip {

inline constexpr std::uint32_t kLocalHeader = 0x04034B50;
inline constexpr std::uint32_t kCentralHeader = 0x02014B50;
inline constexpr std::uint32_t kEnd = 0x06054B50;
inline constexpr std::uint32_t kEnd64 = 0x06064B50;
inline constexpr std::uint32_t kEnd64Locator = 0x07064B50;

inline constexpr std::size_t kLocalHeaderBytes = 30;
inline constexpr std::size_t kCentralHeaderBytes = 46;
inline constexpr std::size_t kEndBytes = 22;
inline constexpr std::size_t kEnd64Bytes = 56;
inline constexpr std::size_t kEnd64LocatorBytes = 20;
inline constexpr std::size_t kLongestComment = 0xFFFF;

inline constexpr std::uint16_t kEncrypted = 1U << 0U;
inline constexpr std::uint16_t kSizesFollow = 1U << 3U;  // in a data descriptor after the entry
inline constexpr std::uint16_t kStronglyEncrypted = 1U << 6U;
inline constexpr std::uint16_t kDirectoryMasked = 1U << 13U;

inline constexpr std::uint16_t kStored = 0;
inline constexpr std::uint16_t kDeflated = 8;
inline constexpr std::uint16_t kAes = 99;  // WinZip: encrypted

inline constexpr std::uint16_t kZip64Extra = 0x0001;

// "Look into the ZIP64 record."
inline constexpr std::uint16_t kMax16 = 0xFFFF;
inline constexpr std::uint32_t kMax32 = 0xFFFFFFFF;

inline std::uint16_t Get16(const std::uint8_t* p) { return static_cast<std::uint16_t>(p[0] | (p[1] << 8U)); }
inline std::uint32_t Get32(const std::uint8_t* p) {
  return Get16(p) | (static_cast<std::uint32_t>(Get16(p + 2)) << 16U);
}
inline std::uint64_t Get64(const std::uint8_t* p) {
  return Get32(p) | (static_cast<std::uint64_t>(Get32(p + 4)) << 32U);
}

}  // namespace renkei::intake::zip
