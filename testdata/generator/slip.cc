#include "testdata/generator/slip.h"

#include <algorithm>
#include <tuple>

#include "testdata/generator/service_writer.h"

namespace renkei_generator {
namespace {

// Keeps every amount of a slip, in yen too, within the six digits of its column.
constexpr std::int64_t kMostUnits = 65000;

std::int64_t TotalUnits(const Slip& slip) {
  std::int64_t total = 0;
  for (const Line& line : slip.lines) total += line.Amount();
  return total;
}

// Multi-function services bring their own care; only nursing, rehabilitation, equipment and
// medical advice may stand beside them.
bool IsMultiFunction(const ServiceType& type) {
  return type.pattern == Pattern::kMonthly && type.scope != Care::kLocal;
}

bool MayStandBesideMultiFunction(const ServiceType& type) {
  return type.pattern == Pattern::kRehabVisit || type.pattern == Pattern::kRental || type.pattern == Pattern::kAdvice ||
         type.code == "13" || type.code == "63";
}

bool MayStandTogether(const ServiceType& a, const ServiceType& b) {
  if (a.code == b.code) return a.code == "11" || a.code == "13" || a.code == "15" || a.code == "A6";
  if (a.pattern == Pattern::kShortStay && b.pattern == Pattern::kShortStay) return false;
  if (IsMultiFunction(a)) return MayStandBesideMultiFunction(b);
  if (IsMultiFunction(b)) return MayStandBesideMultiFunction(a);
  return true;
}

bool Fits(const Slip& slip, const Office& office, const ServiceType& type) {
  return std::all_of(slip.lines.begin(), slip.lines.end(), [&](const Line& line) {
    const bool same_service = line.office == &office;
    return !same_service && MayStandTogether(*line.type, type);
  });
}

void AddOtherServices(const Frame& frame, int wanted, Rng& rng, Slip* slip) {
  for (int attempt = 0; attempt < 4 * wanted && wanted > 0; ++attempt) {
    const Office& office = rng.Pick(frame.others);
    if (!Fits(*slip, office, FindServiceType(office.type))) continue;
    const std::size_t lines = slip->lines.size();
    const std::size_t visits = slip->visits.size();
    const int short_stay_days = slip->short_stay_days;
    ServiceWriter(frame, office, rng, slip).Write();
    --wanted;
    if (TotalUnits(*slip) <= kMostUnits) continue;
    slip->lines.resize(lines);
    slip->visits.resize(visits);
    slip->short_stay_days = short_stay_days;
    if (short_stay_days == 0) slip->short_stay_days_before = 0;
  }
}

void SortByDate(Slip* slip) {
  const auto key = [](const Visit& visit) {
    return std::make_tuple(visit.day, visit.start, visit.line, visit.detail_code);
  };
  std::sort(slip->visits.begin(), slip->visits.end(),
            [&key](const Visit& a, const Visit& b) { return key(a) < key(b); });
}

}  // namespace

void MakeSlip(const Frame& frame, bool only_service_office, Rng& rng, Slip* slip) {
  slip->lines.clear();
  slip->visits.clear();
  slip->short_stay_days = 0;
  slip->short_stay_days_before = 0;
  if (frame.receiver_serves) ServiceWriter(frame, frame.ServiceOffice(), rng, slip).Write();
  if (!only_service_office) {
    const int fewest = frame.receiver_serves ? 0 : 1;
    AddOtherServices(frame, rng.Between(fewest, 4), rng, slip);
    // A first service always fits into an empty slip.
    if (slip->lines.empty()) ServiceWriter(frame, frame.others.front(), rng, slip).Write();
  }
  if (frame.habits.rows_by_date) SortByDate(slip);
}

}  // namespace renkei_generator
