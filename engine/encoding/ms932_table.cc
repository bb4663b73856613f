#include "engine/encoding/ms932_table.h"

#include "engine/encoding/ms932_rows.h"

namespace renkei::ms932 {
namespace {

constexpr std::uint8_t kNoRow = 0xFF;

constexpr std::array<std::uint8_t, 256> MakeRowOfLead() {
  std::array<std::uint8_t, 256> rows{};
  rows.fill(kNoRow);
  for (int row = 0; row < kTableRows; ++row) {
    rows[kTableLeads[row]] = static_cast<std::uint8_t>(row);
  }
  return rows;
}

constexpr std::array<std::uint8_t, 256> kRowOfLead = MakeRowOfLead();

constexpr std::uint8_t TrailOfColumn(std::size_t column) {
  return static_cast<std::uint8_t>(column + (column < 0x3F ? 0x40 : 0x41));
}

// Where a character has several codes, Microsoft's choice is JIS X 0208, then NEC row 13, then IBM's
// extension, and never NEC's selection of it (ED, EE). These are the codes that lose.
constexpr bool IsDuplicate(unsigned code) {
  const bool nec_row_13 =
      (code >= 0x8790 && code <= 0x8792) || (code >= 0x8795 && code <= 0x8797) || (code >= 0x879A && code <= 0x879C);
  const bool nec_selected = code >= 0xED40 && code <= 0xEEFC;
  const bool ibm = (code >= 0xFA4A && code <= 0xFA54) || (code >= 0xFA58 && code <= 0xFA5B);
  return nec_row_13 || nec_selected || ibm;
}

constexpr std::uint8_t FlagsOfPair(std::uint8_t lead, std::size_t column) {
  if (lead >= kGaijiFirstLead && lead <= kGaijiLastLead) return kDoubleByte | kGaiji;
  const std::uint8_t row = kRowOfLead[lead];
  if (row == kNoRow || kTableCodePoints[row][column] == 0) return kDoubleByte | kUnassigned;
  const unsigned code = (static_cast<unsigned>(lead) << 8U) | TrailOfColumn(column);
  return IsDuplicate(code) ? (kDoubleByte | kDuplicate) : std::uint8_t{kDoubleByte};
}

constexpr std::array<std::uint8_t, kPairTableSize> MakePairFlags() {
  std::array<std::uint8_t, kPairTableSize> table{};
  table.fill(kBrokenPair);
  for (unsigned first = kFirstLead; first <= kLastLead; ++first) {
    const auto lead = static_cast<std::uint8_t>(first);
    if (!IsLead(lead)) continue;
    for (std::size_t column = 0; column < kTrailCount; ++column) {
      table[PairIndex(lead, TrailOfColumn(column))] = FlagsOfPair(lead, column);
    }
  }
  return table;
}

constexpr std::uint16_t FlagsOfSingle(std::uint8_t byte) {
  if (IsLead(byte)) return kBrokenPair;
  if (IsHalfWidthKana(byte)) return kHalfWidthKana;
  if (byte >= 0x80) return kIllegalByte;
  if (byte == 0) return kNul;
  if (byte == '\r' || byte == '\n') return kLineBreak;
  if (byte == '\t') return 0;
  return byte < 0x20 || byte == 0x7F ? std::uint16_t{kControl} : std::uint16_t{0};
}

constexpr std::array<std::uint16_t, 256> MakeSingleFlags() {
  std::array<std::uint16_t, 256> table{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    table[byte] = FlagsOfSingle(static_cast<std::uint8_t>(byte));
  }
  return table;
}

}  // namespace

constexpr std::array<std::uint8_t, kPairTableSize> kPairFlags = MakePairFlags();
constexpr std::array<std::uint16_t, 256> kSingleFlags = MakeSingleFlags();

std::uint16_t CodePointOf(std::uint8_t lead, std::uint8_t trail) {
  if (!IsLead(lead) || !IsTrail(trail)) return 0;
  const std::size_t column = TrailColumn(trail);
  if (lead >= kGaijiFirstLead && lead <= kGaijiLastLead) {
    const std::size_t offset = (lead - std::size_t{kGaijiFirstLead}) * kTrailCount + column;
    return static_cast<std::uint16_t>(kGaijiFirstCodePoint + offset);
  }
  const std::uint8_t row = kRowOfLead[lead];
  return row == kNoRow ? std::uint16_t{0} : kTableCodePoints[row][column];
}

}  // namespace renkei::ms932
