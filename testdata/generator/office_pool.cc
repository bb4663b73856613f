#include "testdata/generator/office_pool.h"

#include <array>

#include "testdata/generator/prose.h"
#include "testdata/generator/service_catalogue.h"

namespace renkei_generator {
namespace {

// Hands out office numbers that differ from each other and from the given ones.
class Numberer {
 public:
  Numberer(const Options& options, Rng& rng) : options_(options) {
    static constexpr std::array<std::string_view, 5> kPrefectures = {"01", "13", "13", "27", "40"};
    prefecture_ = rng.Pick(kPrefectures);
    serial_ = rng.Below(30);
  }

  std::string Next(Rng& rng) {
    for (;;) {
      serial_ += rng.Between(1, 3);
      // Offices of municipal and some other services have a letter in their number.
      std::string number = prefecture_;
      number.push_back(rng.Percent(12) ? static_cast<char>('A' + rng.Below(6)) : '7');
      std::string digits = std::to_string(serial_);
      digits.insert(0, 7 - digits.size(), '0');
      number += digits;
      if (number != options_.sender && number != options_.receiver) return number;
    }
  }

 private:
  const Options& options_;
  std::string prefecture_;
  int serial_ = 0;
};

bool IsPlanningType(std::string_view type) { return type == "43" || type == "46"; }

std::string_view KindOfOffice(std::string_view type) {
  if (type == "43") return "居宅介護支援事業所";
  if (type == "46") return "地域包括支援センター";
  return IsServiceType(type) ? FindServiceType(type).name : "介護支援センター";
}

Office MakeOffice(std::string_view type, const Habits& habits, Numberer& numbers, Rng& rng) {
  static constexpr std::array<int, 6> kPrices = {1000, 1021, 1042, 1070, 1084, 1140};
  const Prose prose(TextStyle::kPlain, 1);
  Office office;
  office.type = type;
  office.number = numbers.Next(rng);
  office.service_name = Ms932(KindOfOffice(type));
  office.name = prose.Phrase(Topic::kOfficeWord, rng) + office.service_name;
  office.postal_code = prose.PostalCode(rng);
  office.address1 = prose.Address(rng);
  office.address2 = prose.Phrase(Topic::kBuilding, rng);
  office.phone = prose.Telephone(rng);
  office.price_hundredths = rng.Pick(kPrices);
  if (IsServiceType(type) && rng.Percent(8)) office.discount_rate = rng.Percent(50) ? 95 : 90;
  if (habits.satellites && rng.Percent(25)) {
    office.satellites = rng.Percent(30) ? std::vector<std::string>{"A1", "B2"} : std::vector<std::string>{"1", "2"};
  }
  return office;
}

std::vector<std::string_view> TypesInReach(Care care) {
  std::vector<std::string_view> types;
  for (const ServiceType& type : AllServiceTypes()) {
    if ((care == Care::kCare) == (type.scope == Care::kCare)) types.push_back(type.code);
  }
  return types;
}

bool IsMultiFunction(std::string_view type) { return type == "73" || type == "75" || type == "77"; }

// What the service office of the set does. An office that plans for its own multi-function users
// does not send them to another one.
std::string_view ChooseServiceType(Care care, std::string_view planner, Rng& rng) {
  static constexpr std::array<std::string_view, 5> kCommonCare = {"11", "13", "15", "17", "78"};
  if (care == Care::kCare && rng.Percent(45)) return rng.Pick(kCommonCare);
  std::vector<std::string_view> types;
  for (const ServiceType& type : AllServiceTypes()) {
    const bool clash = IsMultiFunction(planner) && IsMultiFunction(type.code);
    if (type.scope == care && !clash) types.push_back(type.code);
  }
  return rng.Pick(types);
}

// Small multi-function offices have care managers of their own.
std::string_view ChoosePlannerType(const Frame& frame, Rng& rng) {
  const bool unusual = frame.options.readings == Readings::kAny && rng.Percent(6);
  if (frame.care == Care::kCare) {
    if (unusual) return rng.Percent(50) ? "73" : "77";
    return "43";
  }
  if (unusual) return "75";
  return rng.Percent(70) ? "46" : "43";
}

// Prevention files also travel between a support centre and the office that it commissions.
bool PlannersAmongThemselves(const Frame& frame, std::string_view planner, Rng& rng) {
  const Kind kind = frame.options.kind;
  if (frame.care == Care::kCare || !IsPlanningType(planner)) return false;
  if (kind == Kind::kServiceSlip || kind == Kind::kSlipDelete) {
    return planner == "43" && rng.Percent(30);
  }
  return kind >= Kind::kBasicInfo && rng.Percent(50);
}

void ChooseOthers(Frame* frame, Numberer& numbers, Rng& rng) {
  for (const std::string_view type : TypesInReach(frame->care)) {
    const int count = rng.Between(1, 2);
    for (int i = 0; i < count; ++i) {
      frame->others.push_back(MakeOffice(type, frame->habits, numbers, rng));
    }
  }
  if (!frame->receiver_serves || !rng.Percent(20)) return;
  // One number, two services: common where an office does home help and day care.
  const Office& service = frame->ServiceOffice();
  const auto chosen = static_cast<std::size_t>(rng.Below(static_cast<int>(frame->others.size())));
  Office& other = frame->others[chosen];
  if (other.type == service.type) return;
  other.number = service.number;
  other.name = service.name;
}

}  // namespace

void ChooseOffices(Frame* frame, Rng& rng) {
  Numberer numbers(frame->options, rng);
  const std::string_view planner_type = ChoosePlannerType(*frame, rng);
  const std::string_view service_type = ChooseServiceType(frame->care, planner_type, rng);
  Office planner = MakeOffice(planner_type, frame->habits, numbers, rng);
  const bool to_planner = PlannersAmongThemselves(*frame, planner_type, rng);
  const std::string_view partner_type = to_planner ? (planner_type == "43" ? "46" : "43") : service_type;
  Office partner = MakeOffice(partner_type, frame->habits, numbers, rng);
  frame->receiver_serves = !to_planner;
  frame->sender = frame->planner_sends ? planner : partner;
  frame->receiver = frame->planner_sends ? partner : planner;
  if (!frame->options.sender.empty()) frame->sender.number = frame->options.sender;
  if (!frame->options.receiver.empty()) frame->receiver.number = frame->options.receiver;
  ChooseOthers(frame, numbers, rng);
}

}  // namespace renkei_generator
