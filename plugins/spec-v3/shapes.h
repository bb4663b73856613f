// The shapes that the notes of the standard give to some items, in the ABI's notation: 9 is a digit, B is 0 or 1,
// alternatives are parted by |.
#pragma once

#include "renkei/sdk/tables.h"

namespace renkei::spec_v3 {

// The rows of a layout are written in the SDK's words.
using namespace sdk;  // NOLINT(google-build-using-namespace): inside the plugin's own namespace

// Ten digits, or H and nine digits for a person who has public assistance alone.
inline constexpr char kInsuredNumber[] = "9999999999|H999999999";
inline constexpr char kPostalCode[] = "999-9999";
// One mark for each of 31 days, whatever the month.
inline constexpr char kDaysOfMonth[] = "BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB";
static_assert(sizeof kDaysOfMonth == 31 + 1);
// Yen a unit.
inline constexpr char kUnitPrice[] = "99.99|9.99";

}  // namespace renkei::spec_v3
