// A user's service slip as a model: the services of a month, from which table 6 (each day) and
// table 7 (each service) are written, so that the two always agree.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "testdata/generator/frame.h"
#include "testdata/generator/service_catalogue.h"
#include "testdata/generator/user.h"

namespace renkei_generator {

// One service code of one office: a detail row of table 7.
struct Line {
  const Office* office = nullptr;     // of the frame
  const ServiceType* type = nullptr;  // of the catalogue
  std::string code;                   // six characters
  std::string satellite;
  int list_units = 0;     // before discount
  int units = 0;          // after discount, as table 6 has them
  int discount_rate = 0;  // 0 none
  int count = 0;          // times or days in the month
  bool in_limit = true;
  bool over_30 = false;
  bool percent_addition = false;
  std::string tais;
  std::string notification;
  std::string equipment_name;  // MS932

  std::int64_t Amount() const { return static_cast<std::int64_t>(units) * count; }
};

// One row of table 6.
struct Visit {
  int line = 0;  // index into Slip::lines
  int day = 1;
  int start = -1;  // minutes after midnight, -1 without times (9999)
  int end = -1;
  int count = 1;
  int detail_code = 0;              // 0 none
  std::uint32_t prorated_days = 0;  // bit 0 is the first of the month, 0 not pro rata
};

struct Slip {
  std::vector<Line> lines;  // those of one office and type stand together
  std::vector<Visit> visits;
  int short_stay_days_before = 0;  // until last month
  int short_stay_days = 0;         // in this month
};

// Fills a slip (reused, to keep its memory). With `only_service_office` it holds the services of
// the frame's service office alone, as actuals do; else those of all the user's offices, among
// them the receiver where it serves.
void MakeSlip(const Frame& frame, bool only_service_office, Rng& rng, Slip* slip);

}  // namespace renkei_generator
