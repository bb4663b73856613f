// Writes care plan tables 1, 2 and 3 (UP1KYO, UP2KYO, UP3KYO).
#pragma once

#include <optional>
#include <string>

#include "testdata/generator/prose.h"
#include "testdata/generator/record.h"
#include "testdata/generator/user.h"

namespace renkei_generator {

class PlanTables {
 public:
  // The frame must outlive the writer.
  explicit PlanTables(const Frame& frame);

  // One plan of a user: one row of table 1, rows of table 2 and, where the version has it, 3.
  void AppendTable1(const User& user, const Date& plan_created_on, Rng& rng, std::string* out);
  void AppendTable2(const User& user, const Date& plan_created_on, Rng& rng, std::string* out);
  // REQUIRES: not kV3.
  void AppendTable3(const User& user, const Date& plan_created_on, Rng& rng, std::string* out);

 private:
  struct Numbers {  // of a row of table 2
    int issue = 1;
    int goal = 1;
    int support = 1;
  };
  // Texts of table 2 that rows of one issue or goal have in common.
  struct GoalTexts {
    std::string issue;
    std::string long_term;
    std::string short_term;
    std::string long_period;
    std::string short_period;
  };

  void SetAddresses(const User& user, Rng& rng);
  void SetCertification(const User& user, Rng& rng);
  void SetTexts(Rng& rng);
  void StartTable2Row(const User& user, const Date& plan_created_on);
  void SetGoal(const Numbers& numbers, const GoalTexts& texts);
  void SetSupport(Rng& rng);
  void StartTable3Row(const User& user, const Date& plan_created_on);
  void SetUpdater(Record* record, Rng& rng);
  bool Fills(Rng& rng) const { return rng.Percent(frame_.habits.fill_percent); }

  const Frame& frame_;
  Prose prose_;
  Record table1_;
  Record table2_;
  std::optional<Record> table3_;  // where the version has it
};

}  // namespace renkei_generator
