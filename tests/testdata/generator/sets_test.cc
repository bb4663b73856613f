// The files of a set belong together: parties, months, keys, pictures.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "tests/testdata/generator/set_reader.h"

namespace renkei_generator {
namespace {

constexpr std::uint64_t kSeeds = 20;

template <typename Body>
void ForEachSeed(Kind kind, Body body) {
  for (const Combination& combination : AllCombinations()) {
    if (combination.kind != kind) continue;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
      SCOPED_TRACE(combination.Name() + " seed " + std::to_string(seed));
      body(combination, Generate(combination.ToOptions(seed)));
    }
  }
}

// The parts of a name after the layout, without the extension.
std::vector<std::string> NameParts(const std::string& name) {
  const std::string rest = name.substr(LayoutOfName(name).size() + 1, name.rfind('.'));
  std::vector<std::string> parts(1);
  for (const char c : rest.substr(0, rest.rfind('.'))) {
    if (c == '_') {
      parts.emplace_back();
    } else {
      parts.back().push_back(c);
    }
  }
  return parts;
}

// Sender, sender's type, receiver, receiver's type and stamp, types empty in V3.
struct Parties {
  std::string sender, sender_type, receiver, receiver_type, stamp;

  bool operator==(const Parties&) const = default;
};

Parties PartiesOf(Spec spec, const std::string& name) {
  std::vector<std::string> parts = NameParts(name);
  if (parts[0].size() == 6) parts.erase(parts.begin());
  if (spec == Spec::kV3) return {parts.at(0), "", parts.at(1), "", parts.at(2)};
  return {parts.at(0), parts.at(1), parts.at(2), parts.at(3), parts.at(4)};
}

using Keys = std::set<std::string>;

Keys KeysOf(const Table& table, std::string_view third) {
  Keys keys;
  for (const Row& row : table.rows) {
    keys.insert(table.Get(row, "insurer_number") + table.Get(row, "insured_number") + table.Get(row, third));
  }
  return keys;
}

TEST(SetsTest, AllFilesNameTheSamePartiesAndStamp) {
  for (const Kind kind : AllKinds()) {
    ForEachSeed(kind, [](const Combination& combination, const std::vector<File>& files) {
      ASSERT_FALSE(files.empty());
      const Parties parties = PartiesOf(combination.spec, files[0].name);
      EXPECT_NE(parties.sender, parties.receiver);
      EXPECT_EQ(parties.sender.size(), 10U);
      EXPECT_EQ(parties.stamp.size(), 14U);
      for (const File& file : files) {
        EXPECT_EQ(PartiesOf(combination.spec, file.name), parties) << file.name;
      }
    });
  }
}

TEST(SetsTest, DefaultSetsFitIntoASend) {
  for (const Kind kind : AllKinds()) {
    ForEachSeed(kind, [](const Combination&, const std::vector<File>& files) { EXPECT_LE(files.size(), 7U); });
  }
}

TEST(SetsTest, PlanTablesAndSupplementHaveTheSamePlans) {
  ForEachSeed(Kind::kPlanSet, [](const Combination& combination, const std::vector<File>& files) {
    const auto tables = ReadTables(combination.spec, files);
    const Keys plans = KeysOf(tables.at("UP1KYO"), "plan_created_on");
    EXPECT_EQ(plans.size(), tables.at("UP1KYO").rows.size());
    EXPECT_EQ(plans.size(), tables.at("UPHOSOKU").rows.size());
    for (const auto& [name, table] : tables) {
      EXPECT_EQ(KeysOf(table, "plan_created_on"), plans) << name;
    }
    EXPECT_EQ(tables.count("UP3KYO"), combination.spec == Spec::kV3 ? 0U : 1U);
    EXPECT_EQ(NameParts(tables.at("UPHOSOKU").file_name)[0], "000000");
  });
}

TEST(SetsTest, SlipTablesAndSupplementHaveTheSameUsersAndMonth) {
  ForEachSeed(Kind::kServiceSlip, [](const Combination& combination, const std::vector<File>& files) {
    const auto tables = ReadTables(combination.spec, files);
    const Keys users = KeysOf(tables.at("UPPLAN"), "service_month");
    EXPECT_EQ(users.size(), tables.at("UPHOSOKU").rows.size());
    for (const auto& [name, table] : tables) {
      EXPECT_EQ(KeysOf(table, "service_month"), users) << name;
      const std::string month = NameParts(table.file_name)[0];
      for (const Row& row : table.rows) EXPECT_EQ(table.Get(row, "service_month"), month);
    }
  });
}

TEST(SetsTest, EveryUserOfASlipIsServedByTheReceiver) {
  ForEachSeed(Kind::kServiceSlip, [](const Combination& combination, const std::vector<File>& files) {
    const auto tables = ReadTables(combination.spec, files);
    const Table& plan = tables.at("UPPLAN");
    const Parties parties = PartiesOf(combination.spec, plan.file_name);
    if (parties.receiver_type == "46") return;  // a commissioned office reports to its centre
    Keys served;
    for (const Row& row : plan.rows) {
      if (plan.Get(row, "service_office_number") != parties.receiver) continue;
      served.insert(plan.Get(row, "insurer_number") + plan.Get(row, "insured_number"));
    }
    EXPECT_EQ(served.size(), tables.at("UPHOSOKU").rows.size());
  });
}

TEST(SetsTest, ServicesLieInTheMonthAndTheirTimesInOrder) {
  for (const Kind kind : {Kind::kServiceSlip, Kind::kActuals}) {
    ForEachSeed(kind, [kind](const Combination& combination, const std::vector<File>& files) {
      const auto tables = ReadTables(combination.spec, files);
      const Table& table = tables.at(kind == Kind::kActuals ? "UPJSK" : "UPPLAN");
      for (const Row& row : table.rows) {
        EXPECT_EQ(table.Get(row, "service_date").substr(0, 6), table.Get(row, "service_month"));
        const std::string start = table.Get(row, "start_time");
        const std::string end = table.Get(row, "end_time");
        EXPECT_EQ(start == "9999", end == "9999");
        EXPECT_TRUE(start == "9999" || start < end) << start << " " << end;
      }
    });
  }
}

TEST(SetsTest, EquipmentHasItsCodeInV41) {
  int pieces = 0;
  ForEachSeed(Kind::kServiceSlip, [&pieces](const Combination& combination, const std::vector<File>& files) {
    if (combination.spec == Spec::kV3) return;
    const auto tables = ReadTables(combination.spec, files);
    const Table& plan = tables.at("UPPLAN");
    for (const Row& row : plan.rows) {
      const std::string type = plan.Get(row, "service_code").substr(0, 2);
      const bool equipment = type == "17" || type == "67";
      pieces += equipment ? 1 : 0;
      const bool coded = !plan.Get(row, "tais_code").empty() || !plan.Get(row, "equipment_notification_code").empty();
      EXPECT_EQ(coded, equipment);
    }
  });
  EXPECT_GT(pieces, 50);
}

TEST(SetsTest, ActualsAreOfTheSenderForTheReceiver) {
  ForEachSeed(Kind::kActuals, [](const Combination& combination, const std::vector<File>& files) {
    const auto tables = ReadTables(combination.spec, files);
    const Table& actuals = tables.at("UPJSK");
    const Parties parties = PartiesOf(combination.spec, actuals.file_name);
    for (const Row& row : actuals.rows) {
      EXPECT_EQ(actuals.Get(row, "service_office_number"), parties.sender);
      EXPECT_EQ(actuals.Get(row, "plan_office_number"), parties.receiver);
      if (combination.spec == Spec::kV3) continue;
      EXPECT_EQ(actuals.Get(row, "service_code").substr(0, 2), parties.sender_type);
    }
  });
}

TEST(SetsTest, SubTablesHaveTheKeysOfTheirMainTable) {
  for (const Kind kind : {Kind::kBasicInfo, Kind::kPreventionPlan, Kind::kPreventionPlanAndBasicInfo}) {
    ForEachSeed(kind, [](const Combination& combination, const std::vector<File>& files) {
      const auto tables = ReadTables(combination.spec, files);
      for (const auto& [name, table] : tables) {
        const bool plan = name.substr(0, 6) == "UPYOBO";
        const std::string_view third = plan ? "plan_created_on" : "consulted_on";
        EXPECT_EQ(KeysOf(table, third), KeysOf(tables.at(plan ? "UPYOBO" : "UPKIHON"), third)) << name;
      }
    });
  }
}

TEST(SetsTest, PicturesAreJpegAndNamedInTheirRow) {
  int pictures = 0;
  ForEachSeed(Kind::kBasicInfo, [&pictures](const Combination& combination, const std::vector<File>& files) {
    const auto tables = ReadTables(combination.spec, files);
    const Table& main = tables.at("UPKIHON");
    std::set<std::string> named;
    for (const Row& row : main.rows) named.insert(main.Get(row, "family_image_file"));
    std::set<std::string> present;
    for (const File& file : files) {
      if (LayoutOfName(file.name) != "UPKIHON_IMAGE") continue;
      ++pictures;
      present.insert(file.name);
      EXPECT_EQ(file.bytes.substr(0, 3), "\xFF\xD8\xFF");
      EXPECT_EQ(file.bytes.substr(file.bytes.size() - 2), "\xFF\xD9");
    }
    EXPECT_EQ(named, present);
  });
  EXPECT_GT(pictures, 50);
}

TEST(SetsTest, PicturesCanBeLeftOutOrMadeForAll) {
  Options options;
  options.kind = Kind::kBasicInfo;
  options.users = 20;
  EXPECT_EQ(Generate(options).size(), 7U);
  options.images = Images::kNone;
  EXPECT_EQ(Generate(options).size(), 3U);
  options.images = Images::kAll;
  EXPECT_EQ(Generate(options).size(), 23U);
}

}  // namespace
}  // namespace renkei_generator
