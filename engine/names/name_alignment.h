// Lays the pieces of a near-miss name beside the parts that a layout's name has, and says which are missing, extra or
// of the wrong form. Threads: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "renkei/abi/spec_plugin.h"

namespace renkei {

enum class PieceFate { kRight, kWrongForm, kMissing, kExtra };

struct AlignedPiece {
  PieceFate fate = PieceFate::kRight;
  std::uint8_t part = 0;  // renkei_name_part_t; 0 for an extra piece
  std::string text;       // empty for a missing part
};

struct Alignment {
  int cost = 0;  // 0: all right; each trouble adds
  std::vector<AlignedPiece> pieces;
};

// `pieces` are what stands between the underscores behind the prefix.
Alignment Align(const renkei_layout_t& layout, const std::vector<std::string>& pieces);

}  // namespace renkei
