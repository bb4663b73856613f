// The invented insured persons of a set.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "testdata/generator/frame.h"
#include "testdata/generator/prose.h"

namespace renkei_generator {

// What every record begins with.
struct Identity {
  std::string insurer_number;
  std::string insured_number;  // unique in the set
  bool public_assistance_only = false;
};

struct User : Identity {
  std::uint64_t index = 0;
  PersonName name;
  bool woman = false;
  Date birth;
  std::string postal_code;
  std::string address1;
  std::string address2;
  std::string phone;
  std::string_view care_level;  // 06, 12, 13, 21 … 25
  std::string_view previous_care_level;
  bool certification_pending = false;
  Date certified_on;
  Date certified_from;  // the period covers the set's month
  Date certified_to;
  int benefit_rate = 90;  // per cent
};

// The first thing that MakeUser draws, for files that need no more.
Identity MakeIdentity(const Frame& frame, std::uint64_t index, Rng& rng);

// The user with that index; drawn from `rng`, the user's own stream.
User MakeUser(const Frame& frame, std::uint64_t index, Rng& rng);

// Units that the category limit (区分支給限度基準額) allows in a month.
int CategoryLimit(std::string_view care_level);

}  // namespace renkei_generator
