#include "testdata/generator/user.h"

#include <array>

namespace renkei_generator {
namespace {

// A number below 10^9 that differs for every index below 10^9: multiplication by a factor without
// a common divisor with 10^9.
std::string NineDigits(std::uint64_t index, std::uint64_t seed) {
  constexpr std::uint64_t kModulus = 1000000000;
  const std::uint64_t value = (index * 387420489 + seed % kModulus) % kModulus;
  std::string digits = std::to_string(value);
  digits.insert(0, 9 - digits.size(), '0');
  return digits;
}

std::string_view ChooseCareLevel(Care care, Rng& rng) {
  static constexpr std::array<std::string_view, 8> kAll = {"06", "12", "13", "21", "22", "23", "24", "25"};
  static constexpr std::array<std::string_view, 5> kCareLevels = {"21", "22", "23", "24", "25"};
  static constexpr std::array<std::string_view, 4> kSupportLevels = {"12", "13", "12", "13"};
  static constexpr std::array<std::string_view, 3> kLocalLevels = {"06", "12", "13"};
  if (rng.Percent(8)) return rng.Pick(kAll);  // level changed or still open
  if (care == Care::kCare) return rng.Pick(kCareLevels);
  return care == Care::kPrevention ? rng.Pick(kSupportLevels) : rng.Pick(kLocalLevels);
}

std::string_view AnyCareLevel(Rng& rng) {
  static constexpr std::array<std::string_view, 8> kAll = {"06", "12", "13", "21", "22", "23", "24", "25"};
  return rng.Pick(kAll);
}

void ChooseCertification(const Frame& frame, User* user, Rng& rng) {
  user->certification_pending = rng.Percent(10);
  user->certified_from = AddMonths(frame.month, -rng.Between(0, 20));
  user->certified_to = AddDays(AddMonths(user->certified_from, 24), -1);
  user->certified_on = AddDays(user->certified_from, -rng.Between(0, 25));
}

int ChooseBenefitRate(const User& user, Rng& rng) {
  static constexpr std::array<int, 5> kRates = {90, 90, 90, 80, 70};
  return user.public_assistance_only ? 100 : rng.Pick(kRates);
}

}  // namespace

Identity MakeIdentity(const Frame& frame, std::uint64_t index, Rng& rng) {
  Identity identity;
  identity.insurer_number = rng.Pick(frame.insurers);
  identity.public_assistance_only = rng.Percent(4);
  identity.insured_number.push_back(identity.public_assistance_only ? 'H' : '0');
  identity.insured_number += NineDigits(index, frame.user_seed);
  return identity;
}

User MakeUser(const Frame& frame, std::uint64_t index, Rng& rng) {
  const Prose prose(TextStyle::kPlain, 1);
  User user;
  static_cast<Identity&>(user) = MakeIdentity(frame, index, rng);
  user.index = index;
  user.woman = rng.Percent(65);
  user.name = MakeName(rng, user.woman);
  const int age = rng.Percent(4) ? rng.Between(41, 64) : rng.Between(65, 102);
  user.birth = AddDays(AddMonths(frame.month, -12 * age), -rng.Below(365));
  user.postal_code = prose.PostalCode(rng);
  user.address1 = prose.Address(rng);
  user.address2 = prose.Phrase(Topic::kBuilding, rng);
  user.phone = prose.Telephone(rng);
  user.care_level = ChooseCareLevel(frame.care, rng);
  user.previous_care_level = AnyCareLevel(rng);
  ChooseCertification(frame, &user, rng);
  user.benefit_rate = ChooseBenefitRate(user, rng);
  return user;
}

int CategoryLimit(std::string_view care_level) {
  struct Entry {
    std::string_view level;
    int units;
  };
  static constexpr std::array<Entry, 8> kLimits = {{{"06", 5032},
                                                    {"12", 5032},
                                                    {"13", 10531},
                                                    {"21", 16765},
                                                    {"22", 19705},
                                                    {"23", 27048},
                                                    {"24", 30938},
                                                    {"25", 36217}}};
  for (const Entry& entry : kLimits) {
    if (entry.level == care_level) return entry.units;
  }
  return 0;
}

}  // namespace renkei_generator
