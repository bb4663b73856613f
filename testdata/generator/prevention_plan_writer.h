// Writes the prevention service plan: UPYOBO and its sub table of support plans.
#pragma once

#include <string>

#include "testdata/generator/prose.h"
#include "testdata/generator/record.h"
#include "testdata/generator/user.h"

namespace renkei_generator {

class PreventionPlanWriter {
 public:
  // The frame must outlive the writer.
  explicit PreventionPlanWriter(const Frame& frame);

  // One row of UPYOBO and rows of UPYOBO_SUB.
  void Append(const User& user, Rng& rng, std::string* main, std::string* sub);

 private:
  // Running numbers of a row of the sub table.
  struct Numbers {
    int issue = 1;
    int plan = 1;
    int service = 1;
  };

  void SetHead(const User& user, Rng& rng);
  void SetAuthor(const Date& plan_created_on, Rng& rng);
  void SetDomains(Rng& rng);
  void SetChecklist(Rng& rng);
  void SetAgreement(const User& user, const Date& plan_created_on, Rng& rng);
  void AppendSub(const User& user, const Date& plan_created_on, Rng& rng, std::string* out);
  void SetSupport(const Numbers& numbers, Rng& rng);
  void FillText(std::string_view id, Topic topic, Rng& rng);
  bool Fills(Rng& rng) const { return rng.Percent(frame_.habits.fill_percent); }

  const Frame& frame_;
  Prose prose_;
  Record main_;
  Record sub_;
};

}  // namespace renkei_generator
