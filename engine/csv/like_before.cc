#include "engine/csv/like_before.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "engine/csv/parse_record.h"

namespace renkei::csv {
namespace {

std::uint64_t LoadEight(const std::uint8_t* p) {
  std::uint64_t word = 0;
  std::memcpy(&word, p, sizeof word);
  return word;
}

// How many bytes from the first on are the same.
std::size_t CountSame(const std::uint8_t* a, const std::uint8_t* b, std::size_t size) {
  std::size_t same = 0;
  for (; same + 8 <= size; same += 8) {
    const std::uint64_t differs = LoadEight(a + same) ^ LoadEight(b + same);
    if (differs == 0) continue;
    const int bits = std::endian::native == std::endian::little ? std::countr_zero(differs) : std::countl_zero(differs);
    return same + static_cast<std::size_t>(bits) / 8;
  }
  while (same < size && a[same] == b[same]) ++same;
  return same;
}

bool IsQuoted(const FieldView& field) { return Has(field, kQuoted); }

// Neither structure nor anything that needs a closer look.
bool IsPlain(std::uint8_t c) { return c >= 0x20 && c < 0x7F && c != 0x22 && c != 0x2C; }

// Where the field's separator stands.
const std::uint8_t* EndOf(const FieldView& field) { return field.data + field.size + (IsQuoted(field) ? 1 : 0); }

// The field that the byte `at` of the record belongs to, with its quotes and the separator behind it. `likely`: one to
// try first.
std::uint32_t FieldAt(const RecordParts& parts, const std::uint8_t* at, std::uint32_t likely) {
  const auto count = static_cast<std::uint32_t>(parts.field_count);
  std::uint32_t i = likely > 0 && likely < count && EndOf(parts.fields[likely - 1]) < at ? likely : 0;
  while (i + 1 < count && EndOf(parts.fields[i]) < at) ++i;
  return i;
}

// The first `count` fields now stand `shift` bytes further on. Returns their flags.
std::uint8_t ShiftFields(RecordParts& parts, std::uint32_t count, std::size_t shift) {
  std::uint8_t flags = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    parts.fields[i].data += shift;
    flags |= parts.fields[i].flags;
  }
  return flags;
}

}  // namespace

const std::uint8_t* ParseLikeBefore(std::size_t before_bytes, const std::uint8_t* first, const std::uint8_t* last,
                                    RecordParts& parts, ChangedFields& changed) {
  const std::uint8_t* const before = first - before_bytes;
  const auto at_hand = static_cast<std::size_t>(last - first);
  const std::size_t same = CountSame(before, first, std::min(before_bytes, at_hand));
  const auto count = static_cast<std::uint32_t>(parts.field_count);
  if (same == before_bytes) {
    ShiftFields(parts, count, before_bytes);
    changed = {count, count};
    return first + before_bytes;
  }

  const std::uint32_t index = FieldAt(parts, before + same, changed.begin);
  const FieldView& field = parts.fields[index];
  // Only plain bytes inside one field differ, and not their number.
  constexpr std::uint8_t kNotForShortWay = static_cast<std::uint8_t>(~kQuoted);
  if (before_bytes <= at_hand && before + same >= field.data && (field.flags & kNotForShortWay) == 0) {
    const auto field_end = static_cast<std::size_t>(field.data + field.size - before);
    if (same < field_end && std::all_of(first + same, first + field_end, IsPlain) &&
        std::memcmp(before + field_end, first + field_end, before_bytes - field_end) == 0) {
      ShiftFields(parts, count, before_bytes);
      changed = {index, index + 1};
      return first + before_bytes;
    }
  }

  changed = {};
  if (index == 0) return ParseRecord(first, last, parts);
  const std::size_t start = static_cast<std::size_t>(field.data - before) - (IsQuoted(field) ? 1 : 0);
  parts.flags = ShiftFields(parts, index, before_bytes);
  parts.field_count = index;
  changed.begin = index;
  return ParseRestOfRecord(first + start, last, parts);
}

}  // namespace renkei::csv
