// Every value is what its field's row in the layout tables says.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "testdata/generator/calendar.h"
#include "tests/testdata/generator/set_reader.h"

namespace renkei_generator {
namespace {

constexpr std::uint64_t kSeeds = 12;

bool AllOf(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

std::set<std::string> SplitCodes(std::string_view codes) {
  std::set<std::string> values;
  while (!codes.empty()) {
    const std::size_t comma = std::min(codes.find(','), codes.size());
    values.emplace(codes.substr(0, comma));
    codes.remove_prefix(std::min(comma + 1, codes.size()));
  }
  return values;
}

bool IsDate(const std::string& value, const Table& table, const Field& field) {
  Date date;
  const bool zeros = value == "00000000" && table.layout->name == "UPHOSOKU" && field.no == 4;
  return zeros || ParseDate(value, &date);
}

bool IsMonth(const std::string& value, const Table& table, const Field& field) {
  Date month;
  const bool zeros = value == "000000" && table.layout->name == "UPHOSOKU" && field.no == 63;
  return zeros || ParseMonth(value, &month);
}

bool IsTime(const std::string& value, const Table& table) {
  const bool in_slip = table.layout->name == "UPPLAN" || table.layout->name == "UPJSK";
  if (value == "9999") return in_slip;
  return AllOf(value, "0123456789") && value.substr(0, 2) < "24" && value.substr(2) < "60";
}

bool HasType(const std::string& value, const Table& table, const Field& field) {
  constexpr std::string_view kDigits = "0123456789";
  switch (field.type) {
    case FieldType::kText:
      return true;
    case FieldType::kDigits:
      return AllOf(value, kDigits);
    case FieldType::kAlnum:
      return AllOf(value, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-");
    case FieldType::kInt:
      return AllOf(value.substr(value[0] == '-' ? 1 : 0), kDigits) && value != "-";
    case FieldType::kDecimal:
      return value.size() == 5 && value[2] == '.' && AllOf(value, "0123456789.");
    case FieldType::kDate:
      return IsDate(value, table, field);
    case FieldType::kMonth:
      return IsMonth(value, table, field);
    case FieldType::kTime:
      return IsTime(value, table);
    case FieldType::kCode:
    case FieldType::kFlag:
      return SplitCodes(field.codes).count(value) == 1;
    case FieldType::kPostal:
      return value.size() == 8 && value[3] == '-' && AllOf(value, "0123456789-");
    case FieldType::kPhone:
      return AllOf(value, "0123456789-");
    case FieldType::kUnused:
      return false;
  }
  return false;
}

void ExpectGoodValue(const Table& table, const Field& field, const Value& value) {
  const std::string where = table.file_name + " " + std::string(field.id) + " " + value.bytes;
  if (value.bytes.empty()) {
    EXPECT_NE(field.need, Need::kAlways) << where;
    EXPECT_NE(field.need, Need::kExpected) << where;
    return;
  }
  EXPECT_EQ(value.quoted, field.type == FieldType::kText) << where;
  EXPECT_TRUE(HasType(value.bytes, table, field)) << where;
  if (field.length == 0) return;
  const auto length = static_cast<int>(value.bytes.size());
  EXPECT_LE(length, field.length) << where;
  if (field.exact) {
    EXPECT_EQ(length, field.length) << where;
  }
}

TEST(RecordsTest, EveryValueIsOfItsFieldsTypeLengthAndCodes) {
  for (const Combination& combination : AllCombinations()) {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
      const auto tables = ReadTables(combination.spec, Generate(combination.ToOptions(seed)));
      for (const auto& [name, table] : tables) {
        ASSERT_FALSE(table.rows.empty()) << table.file_name;
        for (const Row& row : table.rows) {
          ASSERT_EQ(row.size(), table.layout->fields.size()) << table.file_name;
          for (const Field& field : table.layout->fields) {
            ExpectGoodValue(table, field, row[static_cast<std::size_t>(field.no - 1)]);
          }
        }
      }
    }
  }
}

TEST(RecordsTest, EveryLayoutOfBothVersionsIsProduced) {
  std::set<std::string> v3;
  std::set<std::string> v41;
  for (const Combination& combination : AllCombinations()) {
    const auto tables = ReadTables(combination.spec, Generate(combination.ToOptions(1)));
    for (const auto& [name, table] : tables) {
      (combination.spec == Spec::kV3 ? v3 : v41).insert(name);
    }
  }
  EXPECT_EQ(v3.size(), LayoutsOf(Spec::kV3).size());
  EXPECT_EQ(v41.size(), LayoutsOf(Spec::kV4_1).size());
}

// What stands in each field over many users.
class Usage {
 public:
  void Add(const Table& table) {
    for (const Row& row : table.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        used_[{table.layout, i}].insert(row[i].bytes.empty() ? "" : Shorten(table, i, row[i]));
      }
    }
  }

  const std::set<std::string>& Of(const Layout& layout, const Field& field) const {
    return used_.at({&layout, static_cast<std::size_t>(field.no - 1)});
  }

 private:
  // Only codes are worth telling apart.
  static std::string Shorten(const Table& table, std::size_t index, const Value& value) {
    return table.layout->fields[index].codes.empty() ? "filled" : value.bytes;
  }

  std::map<std::pair<const Layout*, std::size_t>, std::set<std::string>> used_;
};

Usage GatherUsage() {
  Usage usage;
  for (const Combination& combination : AllCombinations()) {
    for (std::uint64_t seed = 1; seed <= 90; ++seed) {
      Options options = combination.ToOptions(seed);
      options.users = 6;
      for (const auto& [name, table] : ReadTables(options.spec, Generate(options))) {
        usage.Add(table);
      }
    }
  }
  return usage;
}

// Fields that an exporter cannot well leave out: numbers of rows, and the warnings' safe side.
bool MayAlwaysBeFilled(const Field& field) {
  static const std::set<std::string_view> kAlways = {
      "issue_no", "goal_no", "support_no", "support_plan_no", "service_no", "plan_manager_name", "fixed_office_code"};
  return field.need == Need::kAlways || field.need == Need::kExpected || kAlways.count(field.id) > 0;
}

TEST(RecordsTest, EveryCodeAndEveryFieldIsUsedAndOptionalOnesAreLeftEmptyToo) {
  const Usage usage = GatherUsage();
  for (const Spec spec : {Spec::kV3, Spec::kV4_1}) {
    for (const Layout& layout : LayoutsOf(spec)) {
      for (const Field& field : layout.fields) {
        std::set<std::string> used = usage.Of(layout, field);
        const bool empty = used.erase("") == 1;
        const std::string where = std::string(layout.name) + " " + std::string(field.id);
        EXPECT_EQ(used.empty(), field.type == FieldType::kUnused) << where;
        EXPECT_TRUE(empty || MayAlwaysBeFilled(field)) << where;
        if (!field.codes.empty()) {
          EXPECT_EQ(used, SplitCodes(field.codes)) << where;
        }
      }
    }
  }
}

}  // namespace
}  // namespace renkei_generator
