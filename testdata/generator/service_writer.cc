// What all services share, and their additions.
#include "testdata/generator/service_writer.h"

#include <cstdint>

namespace renkei_generator {
namespace {

constexpr std::string_view kPercentAddition = "6275";

}  // namespace

ServiceWriter::ServiceWriter(const Frame& frame, const Office& office, Rng& rng, Slip* slip)
    : frame_(frame),
      office_(office),
      type_(FindServiceType(office.type)),
      rng_(rng),
      slip_(*slip),
      first_line_(slip->lines.size()),
      first_visit_(slip->visits.size()),
      days_in_month_(DaysInMonth(frame.month.year, frame.month.month)) {}

void ServiceWriter::Write() {
  switch (type_.pattern) {
    case Pattern::kVisit:
      WriteVisits();
      break;
    case Pattern::kRehabVisit:
      WriteRehabVisits();
      break;
    case Pattern::kDayCare:
      WriteDayCare();
      break;
    case Pattern::kShortStay:
      WriteShortStay();
      break;
    case Pattern::kMonthly:
      WriteMonthly();
      break;
    case Pattern::kRental:
      WriteRental();
      break;
    case Pattern::kAdvice:
      WriteAdvice();
      break;
  }
  WriteMonthlyAddition();
  WritePercentAddition();
}

int ServiceWriter::AddLine(std::string_view item, int units, bool may_be_discounted) {
  Line& line = slip_.lines.emplace_back();
  line.office = &office_;
  line.type = &type_;
  line.code.append(type_.code).append(item);
  line.list_units = units;
  line.units = units;
  if (may_be_discounted && office_.discount_rate > 0) {
    line.discount_rate = office_.discount_rate;
    line.units = (units * office_.discount_rate + 50) / 100;
  }
  return static_cast<int>(slip_.lines.size()) - 1;
}

void ServiceWriter::AddVisit(int line, int day, int start, int end, int count) {
  Visit& visit = slip_.visits.emplace_back();
  visit.line = line;
  visit.day = day;
  visit.start = start;
  visit.end = end;
  visit.count = count;
  LineAt(line).count += count;
}

void ServiceWriter::WriteTied(const ServiceItem& item, int percent_of_visits, std::size_t end) {
  if (item.item.empty()) return;
  int line = -1;
  for (std::size_t i = first_visit_; i < end; ++i) {
    if (!rng_.Percent(percent_of_visits)) continue;
    const Visit base = slip_.visits[i];
    if (line < 0) {
      line = AddLine(item.item, item.units, false);
      LineAt(line).satellite = LineAt(base.line).satellite;
    }
    if (LineAt(line).satellite != LineAt(base.line).satellite) continue;
    AddVisit(line, base.day, base.start, base.end, 1);
  }
}

void ServiceWriter::WriteMonthlyAddition() {
  if (type_.monthly.item.empty() || !rng_.Percent(40)) return;
  const Visit base = slip_.visits[first_visit_];
  const int line = AddLine(type_.monthly.item, type_.monthly.units, false);
  LineAt(line).satellite = LineAt(base.line).satellite;
  AddVisit(line, base.day, -1, -1, 1);
}

void ServiceWriter::WritePercentAddition() {
  std::int64_t base = 0;
  for (std::size_t i = first_line_; i < slip_.lines.size(); ++i) {
    if (slip_.lines[i].in_limit) base += slip_.lines[i].Amount();
  }
  const std::int64_t units = (base * type_.percent_permille + 500) / 1000;
  if (units <= 0 || rng_.Percent(15)) return;
  const Visit last = slip_.visits.back();
  const int line = AddLine(kPercentAddition, static_cast<int>(units), false);
  LineAt(line).in_limit = false;
  LineAt(line).percent_addition = true;
  LineAt(line).satellite = LineAt(last.line).satellite;
  AddVisit(line, last.day, -1, -1, 1);
}

}  // namespace renkei_generator
