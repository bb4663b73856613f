// What is the same for a whole set: parties, month, stamp, the surroundings that all its users
// share, and the habits of the imagined exporting software. Made once, then only read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "testdata/generator/calendar.h"
#include "testdata/generator/generator.h"
#include "testdata/generator/rng.h"

namespace renkei_generator {

struct Office {
  std::string number;        // ten characters
  std::string type;          // service type, 43, 46 …
  std::string name;          // MS932, as all texts below
  std::string service_name;  // of its type
  std::string postal_code;
  std::string address1;
  std::string address2;
  std::string phone;
  int discount_rate = 0;                // per cent that remain, 0 no discount
  int price_hundredths = 1000;          // yen for a unit, times 100
  std::vector<std::string> satellites;  // branch numbers, empty when it has none
};

// How the exporting software does what the standard leaves free.
struct Habits {
  int fill_percent = 60;      // how often an optional field is filled
  int wordiness = 2;          // most sentences of an ordinary text
  bool empty_quotes = false;  // empty free text as "" instead of nothing
  bool final_line_end = true;
  bool rows_by_date = false;     // table 6 by date instead of by service
  bool repeat_texts = false;     // table 2 repeats issue and goal on every row
  bool mixed_order = false;      // each file lists the users in an order of its own
  bool satellites = false;       // offices have branches
  bool limits_per_type = false;  // some users have limits per service type
  // Table 7.
  bool amounts = true;             // service units amount is given
  bool limits = true;              // columns of the category limit are given
  bool money = true;               // columns in yen are given
  bool managed_units = true;       // managed units are given
  bool total_with_outside = true;  // grand total includes rows outside the limit
  bool subtotal_with_outside = false;
  bool subtotal_by_office = true;   // else one for each type, over all its offices
  bool summary_counts = false;      // summary rows sum the counts instead of giving 0
  bool outside_subtotals = false;   // type+EEEE
  bool over_30_subtotals = false;   // type+ZZZZ
  bool fixed_charge_zeros = false;  // 0 where there is no fixed charge, instead of nothing
};

struct Frame {
  Options options;
  Care care = Care::kCare;
  std::string csv_version;
  Date month;  // first day of the service month
  std::string stamp;
  Date stamp_day;
  Office sender;
  Office receiver;
  bool planner_sends = true;    // else a service office does
  bool receiver_serves = true;  // the receiver (or sending service office) has rows in slips
  std::vector<Office> others;   // further offices of all types
  std::vector<std::string> insurers;
  std::vector<std::string> managers;  // care managers of the planning office
  Habits habits;
  std::uint64_t user_seed = 0;  // start of the users' random streams

  const Office& Planner() const { return planner_sends ? sender : receiver; }
  // REQUIRES: receiver_serves.
  const Office& ServiceOffice() const { return planner_sends ? receiver : sender; }

  // A user's own random stream.
  Rng UserRng(std::uint64_t user_index) const { return Rng(MixSeeds(user_seed, user_index)); }

  // "UPPLAN_<month_part>_<parties>_<stamp>"; an empty month part is left out.
  std::string NameOf(std::string_view layout, std::string_view month_part) const;
};

// REQUIRES: CheckOptions(options) is empty.
Frame MakeFrame(const Options& options);

// The care of the options or its default.
Care CareOf(const Options& options);

}  // namespace renkei_generator
