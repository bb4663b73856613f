// How each kind of service lies in the month.
#include <bitset>

#include "testdata/generator/prose.h"
#include "testdata/generator/service_writer.h"

namespace renkei_generator {

std::vector<int> ServiceWriter::AddSites(const ServiceItem& item, std::size_t visits) {
  std::vector<int> lines = {AddBase(item)};
  if (office_.satellites.empty()) return lines;
  LineAt(lines[0]).satellite = office_.satellites[0];
  if (visits > 1 && rng_.Percent(50)) {
    lines.push_back(AddBase(item));
    LineAt(lines[1]).satellite = office_.satellites[1];
  }
  return lines;
}

std::vector<int> ServiceWriter::DaysOnWeekdays(int times_a_week) {
  std::bitset<8> wanted;
  while (static_cast<int>(wanted.count()) < times_a_week) {
    wanted.set(static_cast<std::size_t>(rng_.Between(1, 7)));
  }
  // Some users begin within the month; every weekday still comes once.
  const int first = rng_.Percent(15) ? rng_.Between(2, 20) : 1;
  const int weekday_of_first = Weekday(frame_.month);
  std::vector<int> days;
  for (int day = first; day <= days_in_month_; ++day) {
    const int weekday = (weekday_of_first + day - 2) % 7 + 1;
    if (wanted.test(static_cast<std::size_t>(weekday))) days.push_back(day);
  }
  return days;
}

void ServiceWriter::WriteCourse(const ServiceItem& item, int start, int times_a_week) {
  const std::vector<int> days = DaysOnWeekdays(times_a_week);
  const std::vector<int> sites = AddSites(item, days.size());
  for (std::size_t i = 0; i < days.size(); ++i) {
    AddVisit(sites[i % sites.size()], days[i], start, start + item.minutes, 1);
  }
}

void ServiceWriter::WriteVisits() {
  const bool night = type_.code == "71";
  const bool bathing = type_.code == "12" || type_.code == "62";
  const int most = frame_.care != Care::kCare || bathing ? 2 : 5;
  const int start = night ? 18 * 60 : rng_.Between(16, 22) * 30;
  const auto first = static_cast<std::size_t>(rng_.Below(3));
  WriteCourse(type_.bases.at(first), start, rng_.Between(1, most));
  if (!bathing && rng_.Percent(35)) {
    const int later = start + rng_.Between(4, 6) * 30;
    WriteCourse(type_.bases.at((first + 1) % 3), later, rng_.Between(1, most));
  }
  if (rng_.Percent(20)) WriteTied(type_.tied, 25, slip_.visits.size());
}

void ServiceWriter::WriteRehabVisits() {
  const ServiceItem& item = rng_.Pick(type_.bases);
  const int line = AddBase(item);
  const int start = rng_.Between(18, 32) * 30;
  const int count = rng_.Between(1, 3);
  for (const int day : DaysOnWeekdays(rng_.Between(1, 2))) {
    AddVisit(line, day, start, start + count * item.minutes, count);
  }
}

void ServiceWriter::WriteDayCare() {
  const ServiceItem& item = rng_.Pick(type_.bases);
  const int most = frame_.care == Care::kCare ? 5 : 2;
  const int start = 9 * 60 + 15 * rng_.Below(5);
  WriteCourse(item, start, rng_.Between(1, most));
  const std::size_t end = slip_.visits.size();
  if (rng_.Percent(60)) WriteTied(type_.tied, 100, end);
  if (rng_.Percent(25)) WriteTied(type_.deduction, 100, end);
}

void ServiceWriter::WriteShortStay() {
  int first = rng_.Between(1, 20);
  int days = rng_.Between(2, frame_.care == Care::kCare ? 9 : 4);
  int before = rng_.Percent(50) ? 0 : rng_.Between(1, 20);
  const bool counts = CountsShortStayDays(type_);
  if (counts && rng_.Percent(15)) {  // goes on from last month, beyond the thirtieth day
    first = 1;
    before = rng_.Between(24, 29);
    days = rng_.Between(4, 12);
  }
  const ServiceItem& item = rng_.Pick(type_.bases);
  const int line = AddBase(item);
  int line_over_30 = -1;
  for (int i = 1; i <= days; ++i) {
    if (counts && before + i > 30 && line_over_30 < 0) {
      line_over_30 = AddBase(item);
      LineAt(line_over_30).over_30 = true;
      LineAt(line_over_30).in_limit = false;
    }
    AddVisit(line_over_30 < 0 ? line : line_over_30, first + i - 1, -1, -1, 1);
  }
  if (!counts) return;
  slip_.short_stay_days_before = before;
  slip_.short_stay_days += days;
}

void ServiceWriter::WriteMonthly() {
  const ServiceItem& item = rng_.Pick(type_.bases);
  if (!rng_.Percent(25)) {
    AddVisit(AddBase(item), rng_.Percent(70) ? 1 : rng_.Between(2, 7), -1, -1, 1);
    return;
  }
  // Begins or ends within the month: units of a day, claimable on the marked days.
  const bool begins = rng_.Percent(50);
  const int first = begins ? rng_.Between(2, days_in_month_) : 1;
  const int last = begins ? days_in_month_ : rng_.Between(1, days_in_month_ - 1);
  const int line = AddLine(item.item.substr(0, 3), item.units / 30, true);
  LineAt(line).code.push_back('9');
  AddVisit(line, first, -1, -1, 1);
  for (int day = first; day <= last; ++day) {
    slip_.visits.back().prorated_days |= 1U << static_cast<unsigned>(day - 1);
  }
  LineAt(line).count = last - first + 1;
}

void ServiceWriter::SetEquipment(Line* line) {
  std::string number;
  for (int i = 0; i < 12; ++i) {
    number.push_back(i == 5 ? '-' : static_cast<char>('0' + rng_.Below(10)));
  }
  (rng_.Percent(75) ? line->tais : line->notification) = number;
  if (!rng_.Percent(frame_.habits.fill_percent)) return;
  line->equipment_name = Prose(TextStyle::kPlain, 1).Phrase(Topic::kEquipment, rng_);
}

void ServiceWriter::AddPiece(const ServiceItem& base, int units, int pieces, int day, int* detail_code) {
  const int line = AddLine(base.item, units, true);
  if (frame_.options.spec != Spec::kV3) SetEquipment(&LineAt(line));
  for (int i = 0; i < pieces; ++i) {
    AddVisit(line, day, -1, -1, 1);
    if (detail_code != nullptr) slip_.visits.back().detail_code = ++*detail_code;
  }
}

void ServiceWriter::WriteRental() {
  const int day = rng_.Percent(80) ? 1 : rng_.Between(2, days_in_month_);
  const int codes = rng_.Between(1, 3);
  for (int i = 0; i < codes; ++i) {
    const ServiceItem& base = type_.bases.at(static_cast<std::size_t>(i));
    const int units = base.units / 2 + 10 * rng_.Below(base.units / 10);
    // Detail codes are defined for type 17 only.
    if (type_.code != "17" || !rng_.Percent(35)) {
      AddPiece(base, units, 1, day, nullptr);
      continue;
    }
    int detail_code = 0;
    AddPiece(base, units, rng_.Between(2, 3), day, &detail_code);
    // With equipment codes a piece of another make is another row of table 7.
    if (frame_.options.spec != Spec::kV3 && rng_.Percent(50)) {
      AddPiece(base, units, 1, day, &detail_code);
    }
  }
}

void ServiceWriter::WriteAdvice() {
  const ServiceItem& item = rng_.Pick(type_.bases);
  const int line = AddLine(item.item, item.units, false);
  LineAt(line).in_limit = false;
  const int first = rng_.Between(1, 13);
  const int visits = rng_.Between(1, 2);
  for (int i = 0; i < visits; ++i) {
    const int start = rng_.Between(26, 34) * 30;
    AddVisit(line, first + 14 * i, start, start + item.minutes, 1);
  }
}

}  // namespace renkei_generator
