// The sums of a slip: what table 7 says of each service, and the limits per service type of the
// supplement. Units are integers, money is whole yen.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "testdata/generator/slip.h"

namespace renkei_generator {

// The columns of table 7 that subtotal and total rows sum up.
struct Sums {
  std::int64_t count = 0;
  std::int64_t service_units = 0;
  std::int64_t managed = 0;
  std::int64_t type_over = 0;
  std::int64_t type_within = 0;
  std::int64_t limit_over = 0;
  std::int64_t limit_within = 0;
  std::int64_t cost = 0;
  std::int64_t claimed = 0;
  std::int64_t user_charge = 0;
  std::int64_t user_charge_full = 0;
  bool type_limited = false;  // the type_ columns apply

  void Add(const Sums& other);
};

// What a detail row says beyond its Line.
struct BillLine {
  Sums sums;
  int fixed_charge = 0;  // yen for each time, 0 where the user pays a share
};

// One slot of the supplement (UPHOSOKU No.20-55).
struct TypeLimit {
  std::string_view type;
  std::int64_t limit = 0;
  std::int64_t total = 0;
  std::int64_t over = 0;
};

struct Bill {
  std::vector<BillLine> lines;    // lines[i] belongs to Slip::lines[i]
  std::vector<TypeLimit> limits;  // at most nine, of different types
};

// Fills a bill (reused, to keep its memory).
void MakeBill(const Frame& frame, const User& user, const Slip& slip, Rng& rng, Bill* bill);

}  // namespace renkei_generator
