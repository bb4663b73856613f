// Table 7 adds up: its details to table 6, its subtotals and total to its details.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "tests/testdata/generator/set_reader.h"

namespace renkei_generator {
namespace {

constexpr std::uint64_t kSeeds = 25;

const std::vector<std::string> kSummed = {"service_units_amount",      "managed_units",
                                          "type_limit_over_units",     "type_limit_within_units",
                                          "category_limit_over_units", "category_limit_within_units",
                                          "total_cost_insured",        "claimed_amount",
                                          "user_charge_insured",       "user_charge_full"};

struct UserRows {
  std::vector<const Row*> plan;
  std::vector<const Row*> details;
  std::vector<const Row*> subtotals;
  std::vector<const Row*> totals;
};

struct SlipSet {
  std::map<std::string, Table> tables;
  std::map<std::string, UserRows> users;

  const Table& Plan() const { return tables.at("UPPLAN"); }
  const Table& Bill() const { return tables.at("UPSIKYU"); }
};

std::string UserOf(const Table& table, const Row& row) {
  return table.Get(row, "insurer_number") + table.Get(row, "insured_number");
}

SlipSet MakeSlipSet(const Options& options) {
  SlipSet set;
  set.tables = ReadTables(options.spec, Generate(options));
  for (const Row& row : set.Plan().rows) set.users[UserOf(set.Plan(), row)].plan.push_back(&row);
  for (const Row& row : set.Bill().rows) {
    UserRows& user = set.users[UserOf(set.Bill(), row)];
    const std::string code = set.Bill().Get(row, "service_code");
    const std::string item = code.substr(2);
    if (code == "999999") {
      user.totals.push_back(&row);
    } else if (item == "AAAA" || item == "EEEE" || item == "ZZZZ") {
      user.subtotals.push_back(&row);
    } else {
      user.details.push_back(&row);
    }
  }
  return set;
}

// Calls the body with every slip set of both versions and all cares.
template <typename Body>
void ForEachSet(Readings readings, Body body) {
  for (const Combination& combination : AllCombinations()) {
    if (combination.kind != Kind::kServiceSlip) continue;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
      Options options = combination.ToOptions(seed);
      options.readings = readings;
      SCOPED_TRACE(combination.Name() + " seed " + std::to_string(seed));
      body(MakeSlipSet(options));
    }
  }
}

int Number(const Table& table, const Row& row, std::string_view id) {
  const std::string value = table.Get(row, id);
  return value.empty() ? 0 : std::stoi(value);
}

// Outside the limit by what the services are, not by how the columns are filled.
bool IsInLimit(const Table& bill, const Row& row) {
  const std::string code = bill.Get(row, "service_code");
  const std::string type = code.substr(0, 2);
  return type != "31" && type != "34" && code.substr(2) != "6275" && bill.Get(row, "over_30_days") == "0";
}

// Units by office, code and thirty-day mark.
using UnitsByService = std::map<std::tuple<std::string, std::string, std::string>, int>;

UnitsByService UnitsOfPlan(const Table& plan, const UserRows& user) {
  UnitsByService units;
  for (const Row* row : user.plan) {
    const std::string days = plan.Get(*row, "prorated_days");
    const int times = days.empty() ? Number(plan, *row, "service_count")
                                   : static_cast<int>(std::count(days.begin(), days.end(), '1'));
    units[{plan.Get(*row, "service_office_number"), plan.Get(*row, "service_code"), plan.Get(*row, "over_30_days")}] +=
        Number(plan, *row, "units") * times;
  }
  return units;
}

UnitsByService UnitsOfBill(const Table& bill, const UserRows& user) {
  UnitsByService units;
  for (const Row* row : user.details) {
    const bool discounted = !bill.Get(*row, "discounted_units").empty();
    const int each = Number(bill, *row, discounted ? "discounted_units" : "units");
    units[{bill.Get(*row, "service_office_number"), bill.Get(*row, "service_code"), bill.Get(*row, "over_30_days")}] +=
        each * Number(bill, *row, "count_or_days");
  }
  return units;
}

TEST(Table7Test, DetailsAddUpTheUnitsOfTable6) {
  ForEachSet(Readings::kAny, [](const SlipSet& set) {
    for (const auto& [name, user] : set.users) {
      EXPECT_EQ(UnitsOfBill(set.Bill(), user), UnitsOfPlan(set.Plan(), user)) << name;
    }
  });
}

TEST(Table7Test, TheTotalIsTheSumOfTheDetailsWithOrWithoutThoseOutsideTheLimit) {
  ForEachSet(Readings::kAny, [](const SlipSet& set) {
    const Table& bill = set.Bill();
    for (const auto& [name, user] : set.users) {
      ASSERT_EQ(user.totals.size(), 1U) << name;
      EXPECT_EQ(bill.Get(*user.totals[0], "service_office_number"), "9999999999");
      for (const std::string& column : kSummed) {
        int all = 0;
        int in_limit = 0;
        for (const Row* row : user.details) {
          all += Number(bill, *row, column);
          if (IsInLimit(bill, *row)) in_limit += Number(bill, *row, column);
        }
        const int total = Number(bill, *user.totals[0], column);
        EXPECT_TRUE(total == all || total == in_limit) << name << " " << column << " " << total;
      }
    }
  });
}

TEST(Table7Test, InTheUsualReadingTheTotalCountsEveryDetail) {
  ForEachSet(Readings::kCommon, [](const SlipSet& set) {
    const Table& bill = set.Bill();
    for (const auto& [name, user] : set.users) {
      for (const std::string& column : kSummed) {
        int all = 0;
        for (const Row* row : user.details) all += Number(bill, *row, column);
        EXPECT_EQ(Number(bill, *user.totals.at(0), column), all) << name << " " << column;
      }
    }
  });
}

// In the usual reading: the office's rows of the type that the subtotal is about.
bool BelongsTo(const Table& bill, const Row& detail, const Row& subtotal) {
  const std::string code = bill.Get(subtotal, "service_code");
  const std::string item = code.substr(2);
  if (bill.Get(detail, "service_code").substr(0, 2) != code.substr(0, 2)) return false;
  if (bill.Get(detail, "service_office_number") != bill.Get(subtotal, "service_office_number")) {
    return false;
  }
  const bool over_30 = bill.Get(detail, "over_30_days") == "1";
  if (item == "ZZZZ") return over_30;
  if (item == "EEEE") return !over_30 && !IsInLimit(bill, detail);
  return IsInLimit(bill, detail);
}

TEST(Table7Test, InTheUsualReadingSubtotalsAddUpTheirOfficeAndType) {
  int subtotals = 0;
  ForEachSet(Readings::kCommon, [&subtotals](const SlipSet& set) {
    const Table& bill = set.Bill();
    for (const auto& [name, user] : set.users) {
      for (const Row* subtotal : user.subtotals) {
        ++subtotals;
        for (const std::string& column : kSummed) {
          int sum = 0;
          for (const Row* row : user.details) {
            if (BelongsTo(bill, *row, *subtotal)) sum += Number(bill, *row, column);
          }
          EXPECT_EQ(Number(bill, *subtotal, column), sum) << name << " " << column;
        }
      }
    }
  });
  EXPECT_GT(subtotals, 100);
}

TEST(Table7Test, ATypeWithSeveralRowsOfAnOfficeHasItsSubtotal) {
  ForEachSet(Readings::kAny, [](const SlipSet& set) {
    const Table& bill = set.Bill();
    for (const auto& [name, user] : set.users) {
      std::map<std::string, int> rows;
      std::set<std::string> subtotals;
      for (const Row* row : user.details) {
        const std::string type = bill.Get(*row, "service_code").substr(0, 2);
        if (IsInLimit(bill, *row)) ++rows[bill.Get(*row, "service_office_number") + type];
      }
      for (const Row* row : user.subtotals) subtotals.insert(bill.Get(*row, "service_code"));
      for (const auto& [office_and_type, count] : rows) {
        if (count < 2) continue;
        EXPECT_EQ(subtotals.count(office_and_type.substr(10) + "AAAA"), 1U) << name;
      }
    }
  });
}

TEST(Table7Test, SummaryRowsHaveNoUnitsAndNoDiscount) {
  ForEachSet(Readings::kAny, [](const SlipSet& set) {
    const Table& bill = set.Bill();
    for (const auto& [name, user] : set.users) {
      for (const auto* rows : {&user.subtotals, &user.totals}) {
        for (const Row* row : *rows) {
          EXPECT_EQ(bill.Get(*row, "units"), "0") << name;
          EXPECT_EQ(bill.Get(*row, "discounted_rate"), "") << name;
          EXPECT_EQ(bill.Get(*row, "discounted_units"), "") << name;
        }
      }
    }
  });
}

TEST(Table7Test, WithinAndOverTheLimitsMakeUpTheUnits) {
  ForEachSet(Readings::kCommon, [](const SlipSet& set) {
    const Table& bill = set.Bill();
    for (const auto& [name, user] : set.users) {
      for (const Row* row : user.details) {
        if (!IsInLimit(bill, *row)) continue;
        EXPECT_EQ(Number(bill, *row, "category_limit_within_units") + Number(bill, *row, "category_limit_over_units") +
                      Number(bill, *row, "type_limit_over_units"),
                  Number(bill, *row, "service_units_amount"))
            << name;
      }
    }
  });
}

TEST(Table7Test, TheSupplementsLimitsPerTypeAgree) {
  int slots = 0;
  ForEachSet(Readings::kCommon, [&slots](const SlipSet& set) {
    const Table& bill = set.Bill();
    const Table& supplement = set.tables.at("UPHOSOKU");
    for (const Row& row : supplement.rows) {
      const UserRows& user = set.users.at(UserOf(supplement, row));
      int over = 0;
      for (int slot = 1; slot <= 9; ++slot) {
        const std::string id = "type_limit" + std::to_string(slot);
        const std::string type = supplement.Get(row, id + "_service_type");
        if (type.empty()) break;
        ++slots;
        int total = 0;
        for (const Row* detail : user.details) {
          std::string its_type = bill.Get(*detail, "service_code").substr(0, 2);
          if (its_type == "23" || its_type == "2A") its_type = "22";
          if (its_type != type || !IsInLimit(bill, *detail)) continue;
          total += Number(bill, *detail, "service_units_amount");
        }
        EXPECT_EQ(Number(supplement, row, id + "_total_units"), total);
        const int limit = Number(supplement, row, id + "_limit_units");
        EXPECT_EQ(Number(supplement, row, id + "_over_units"), std::max(0, total - limit));
        over += std::max(0, total - limit);
      }
      EXPECT_EQ(Number(supplement, row, "total_over_units"), over);
    }
  });
  EXPECT_GT(slots, 50);
}

}  // namespace
}  // namespace renkei_generator
