#include "engine/names/name_alignment.h"

#include <algorithm>
#include <limits>

#include "engine/names/civil_date.h"

namespace renkei {
namespace {

constexpr int kNever = 1000;
constexpr int kMissingCost = 3;
constexpr int kExtraCost = 3;

bool IsAlnum(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

// Right: 0. Of the kind but not of the form: the fewer characters off, the cheaper. Of another kind: never.
int Cost(std::uint8_t part, std::string_view piece) {
  const auto off = [&](int length) { return 1 + std::abs(static_cast<int>(piece.size()) - length); };
  const int size = static_cast<int>(piece.size());
  const bool digits = IsAllDigits(piece);
  switch (part) {
    case RENKEI_NAME_MONTH:
    case RENKEI_NAME_MONTH_OR_ZERO:
      if (!digits || size < 4 || size > 8) return kNever;
      return size == 6 ? 0 : off(6);
    case RENKEI_NAME_SENDER:
    case RENKEI_NAME_RECEIVER:
      if (!IsAlnum(piece) || size < 7 || size > 12) return kNever;
      return size == 10 ? 0 : off(10);
    case RENKEI_NAME_SENDER_TYPE:
    case RENKEI_NAME_RECEIVER_TYPE:
      if (!IsAlnum(piece) || size > 3) return kNever;
      return size == 2 ? 0 : 2;
    case RENKEI_NAME_STAMP:
      if (!digits || size < 8 || size > 17) return kNever;
      return size == 14 ? 0 : off(14) + (size <= 10 ? 2 : 0);
    case RENKEI_NAME_BRANCH:
      if (!digits || size > 6) return kNever;
      return size == 4 ? 0 : off(4);
    default:
      return kNever;
  }
}

}  // namespace

Alignment Align(const renkei_layout_t& layout, const std::vector<std::string>& pieces) {
  std::vector<std::uint8_t> parts;
  for (std::uint64_t i = 0; i < layout.name_part_count; ++i) {
    if (layout.name_parts[i] != RENKEI_NAME_PREFIX) parts.push_back(layout.name_parts[i]);
  }
  const std::size_t n = parts.size();
  const std::size_t m = pieces.size();
  std::vector<std::vector<int>> cost(n + 1, std::vector<int>(m + 1, 0));
  for (std::size_t i = n + 1; i-- > 0;) {
    for (std::size_t j = m + 1; j-- > 0;) {
      if (i == n && j == m) continue;
      int best = std::numeric_limits<int>::max();
      if (i < n && j < m) best = std::min(best, cost[i + 1][j + 1] + Cost(parts[i], pieces[j]));
      if (i < n) best = std::min(best, cost[i + 1][j] + kMissingCost);
      if (j < m) best = std::min(best, cost[i][j + 1] + kExtraCost);
      cost[i][j] = best;
    }
  }
  Alignment alignment;
  alignment.cost = cost[0][0];
  for (std::size_t i = 0, j = 0; i < n || j < m;) {
    if (i < n && j < m && cost[i][j] == cost[i + 1][j + 1] + Cost(parts[i], pieces[j])) {
      const PieceFate fate = Cost(parts[i], pieces[j]) == 0 ? PieceFate::kRight : PieceFate::kWrongForm;
      alignment.pieces.push_back({fate, parts[i++], pieces[j++]});
    } else if (i < n && cost[i][j] == cost[i + 1][j] + kMissingCost) {
      // A missing office is likelier the receiver than the sender: hand over to the equal-cost reading with the sender
      // present is done by order of parts.
      alignment.pieces.push_back({PieceFate::kMissing, parts[i++], {}});
    } else {
      alignment.pieces.push_back({PieceFate::kExtra, 0, pieces[j++]});
    }
  }
  return alignment;
}

}  // namespace renkei
