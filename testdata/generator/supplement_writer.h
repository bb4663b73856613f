// Writes the user supplement (UPHOSOKU), which goes with tables 1 to 3 or with tables 6 and 7.
#pragma once

#include <string>
#include <vector>

#include "testdata/generator/bill.h"
#include "testdata/generator/record.h"
#include "testdata/generator/user.h"

namespace renkei_generator {

class SupplementWriter {
 public:
  // The frame must outlive the writer.
  explicit SupplementWriter(const Frame& frame);

  // With tables 1 to 3: linked by the plan's date, month 000000.
  void AppendForPlan(const User& user, const Date& plan_created_on, Rng& rng, std::string* out);

  // With tables 6 and 7: linked by the month, plan date 00000000.
  void AppendForSlip(const User& user, const Slip& slip, const std::vector<TypeLimit>& limits, Rng& rng,
                     std::string* out);

 private:
  void SetPerson(const User& user, Rng& rng);
  void SetCertification(const User& user, Rng& rng);
  void SetLimits(const std::vector<TypeLimit>& limits, Rng& rng);
  void SetOffices(Rng& rng);
  bool Fills(Rng& rng) const { return rng.Percent(frame_.habits.fill_percent); }

  const Frame& frame_;
  Record record_;
};

}  // namespace renkei_generator
