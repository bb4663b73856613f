#include "testdata/generator/bill.h"

#include <algorithm>

namespace renkei_generator {
namespace {

constexpr std::size_t kMostLimits = 9;

// Yen for units at a price of hundredths of a yen, rounded towards zero.
std::int64_t Yen(std::int64_t units, int price_hundredths) { return units * price_hundredths / 100; }

// Which services may have a limit of their own in the supplement.
bool MayHaveTypeLimit(const ServiceType& type) {
  return type.scope == Care::kCare || (type.scope == Care::kPrevention && type.code[0] == '6');
}

const TypeLimit* FindLimit(const Bill& bill, const ServiceType& type) {
  for (const TypeLimit& limit : bill.limits) {
    if (limit.type == LimitType(type)) return &limit;
  }
  return nullptr;
}

void ChooseLimits(const Frame& frame, const Slip& slip, Rng& rng, Bill* bill) {
  bill->limits.clear();
  if (!frame.habits.limits_per_type || !rng.Percent(35)) return;
  for (const Line& line : slip.lines) {
    if (!line.in_limit || !MayHaveTypeLimit(*line.type)) continue;
    const bool known = FindLimit(*bill, *line.type) != nullptr;
    if (!known && bill->limits.size() < kMostLimits) {
      bill->limits.push_back({LimitType(*line.type)});
    }
  }
  // A municipality may limit types that the user does not use.
  if (!rng.Percent(15) || frame.care == Care::kLocal) return;
  for (const ServiceType& type : AllServiceTypes()) {
    const bool suits = type.scope == frame.care && MayHaveTypeLimit(type) && type.code != "31";
    if (suits && bill->limits.size() < kMostLimits && FindLimit(*bill, type) == nullptr) {
      bill->limits.push_back({LimitType(type)});
    }
  }
}

// Units of one type in the slip that count against limits.
std::int64_t TypeTotal(const Slip& slip, std::string_view limit_type) {
  std::int64_t total = 0;
  for (const Line& line : slip.lines) {
    if (line.in_limit && LimitType(*line.type) == limit_type) total += line.Amount();
  }
  return total;
}

void ApplyTypeLimit(const Slip& slip, TypeLimit* limit, Bill* bill, Rng& rng) {
  limit->total = TypeTotal(slip, limit->type);
  const std::int64_t unused_limit = rng.Between(1000, 9000);
  const std::int64_t percent = rng.Between(70, 160);
  limit->limit = limit->total == 0 ? unused_limit : limit->total * percent / 100;
  limit->over = std::max<std::int64_t>(0, limit->total - limit->limit);
  std::int64_t rest = limit->over;
  for (std::size_t i = slip.lines.size(); i-- > 0;) {
    const Line& line = slip.lines[i];
    if (!line.in_limit || LimitType(*line.type) != limit->type) continue;
    Sums& sums = bill->lines[i].sums;
    sums.type_limited = true;
    sums.type_over = std::clamp<std::int64_t>(rest, 0, std::max<std::int64_t>(0, sums.managed));
    sums.type_within = sums.managed - sums.type_over;
    rest -= sums.type_over;
  }
}

// The last services of the slip lie over the limit.
void ApplyCategoryLimit(const User& user, const Slip& slip, Bill* bill) {
  std::int64_t rest = -CategoryLimit(user.care_level);
  for (const BillLine& line : bill->lines) rest += line.sums.managed - line.sums.type_over;
  for (std::size_t i = slip.lines.size(); i-- > 0;) {
    if (!slip.lines[i].in_limit) continue;
    Sums& sums = bill->lines[i].sums;
    const std::int64_t units = sums.managed - sums.type_over;
    sums.limit_over = std::clamp<std::int64_t>(rest, 0, std::max<std::int64_t>(0, units));
    sums.limit_within = units - sums.limit_over;
    rest -= sums.limit_over;
  }
}

void ChargeLine(const User& user, const Line& line, BillLine* bill_line) {
  Sums& sums = bill_line->sums;
  const int price = line.office->price_hundredths;
  std::int64_t insured = line.in_limit ? sums.limit_within : sums.service_units;
  if (line.over_30) insured = 0;
  sums.cost = Yen(insured, price);
  sums.claimed = sums.cost * user.benefit_rate / 100;
  if (HasFixedCharge(*line.type) && line.in_limit) {
    bill_line->fixed_charge = 150;
    sums.claimed = std::max<std::int64_t>(0, sums.cost - 150 * sums.count);
  }
  sums.user_charge = sums.cost - sums.claimed;
  const std::int64_t not_insured = line.over_30 ? sums.service_units : sums.type_over + sums.limit_over;
  sums.user_charge_full = Yen(not_insured, price);
}

}  // namespace

void Sums::Add(const Sums& other) {
  count += other.count;
  service_units += other.service_units;
  managed += other.managed;
  type_over += other.type_over;
  type_within += other.type_within;
  limit_over += other.limit_over;
  limit_within += other.limit_within;
  cost += other.cost;
  claimed += other.claimed;
  user_charge += other.user_charge;
  user_charge_full += other.user_charge_full;
  type_limited = type_limited || other.type_limited;
}

void MakeBill(const Frame& frame, const User& user, const Slip& slip, Rng& rng, Bill* bill) {
  bill->lines.assign(slip.lines.size(), BillLine{});
  for (std::size_t i = 0; i < slip.lines.size(); ++i) {
    Sums& sums = bill->lines[i].sums;
    sums.count = slip.lines[i].count;
    sums.service_units = slip.lines[i].Amount();
    sums.managed = slip.lines[i].in_limit ? sums.service_units : 0;
  }
  ChooseLimits(frame, slip, rng, bill);
  for (TypeLimit& limit : bill->limits) ApplyTypeLimit(slip, &limit, bill, rng);
  ApplyCategoryLimit(user, slip, bill);
  for (std::size_t i = 0; i < slip.lines.size(); ++i) {
    ChargeLine(user, slip.lines[i], &bill->lines[i]);
  }
}

}  // namespace renkei_generator
