// Options that no set can follow are refused; those that are given are followed.
#include <gtest/gtest.h>

#include "tests/testdata/generator/set_reader.h"

namespace renkei_generator {
namespace {

TEST(OptionsTest, NamesAndValuesGoBothWays) {
  for (const Kind kind : AllKinds()) EXPECT_EQ(KindFromName(KindName(kind)), kind);
  EXPECT_EQ(AllKinds().size(), 11U);
  EXPECT_EQ(SpecFromName("3"), Spec::kV3);
  EXPECT_EQ(SpecFromName("4.1"), Spec::kV4_1);
  EXPECT_EQ(CareFromName("local"), Care::kLocal);
  EXPECT_EQ(KindFromName("plan"), std::nullopt);
}

TEST(OptionsTest, ThirtyCombinationsExist) { EXPECT_EQ(AllCombinations().size(), 30U); }

TEST(OptionsTest, WhatAVersionLacksIsRefused) {
  Options options;
  options.spec = Spec::kV3;
  options.kind = Kind::kBasicInfo;
  EXPECT_NE(CheckOptions(options), "");
  EXPECT_TRUE(Generate(options).empty());
  options.kind = Kind::kServiceSlip;
  options.care = Care::kPrevention;
  EXPECT_NE(CheckOptions(options), "");
}

TEST(OptionsTest, MonthsOutsideTheVersionAreRefused) {
  Options options;
  for (const char* month : {"202503", "202513", "2025", "20250a"}) {
    options.month = month;
    EXPECT_NE(CheckOptions(options), "") << month;
  }
  options.spec = Spec::kV3;
  for (const char* month : {"202212", "202504"}) {
    options.month = month;
    EXPECT_NE(CheckOptions(options), "") << month;
  }
  options.month = "202503";
  EXPECT_EQ(CheckOptions(options), "");
}

TEST(OptionsTest, ImpossiblePartiesAndStampsAreRefused) {
  Options options;
  options.sender = "137000001";
  EXPECT_NE(CheckOptions(options), "");
  options.sender = "1370000001";
  options.receiver = "1370000001";
  EXPECT_NE(CheckOptions(options), "");
  options.receiver = "13A0000002";
  EXPECT_EQ(CheckOptions(options), "");
  for (const char* stamp : {"20250230120000", "20250401240000", "2025040112000"}) {
    options.stamp = stamp;
    EXPECT_NE(CheckOptions(options), "") << stamp;
  }
}

TEST(OptionsTest, UsersAndBytesExcludeEachOther) {
  Options options;
  options.users = 1;
  options.bytes = 1000;
  EXPECT_NE(CheckOptions(options), "");
}

TEST(OptionsTest, NamesCarryWhatWasAskedFor) {
  Options options;
  options.month = "202506";
  options.sender = "1370000001";
  options.receiver = "1370000002";
  options.stamp = "20250528093000";
  options.readings = Readings::kCommon;
  for (const File& file : Generate(options)) {
    EXPECT_NE(file.name.find("_202506_1370000001_43_1370000002_"), std::string::npos) << file.name;
    EXPECT_NE(file.name.find("_20250528093000.CSV"), std::string::npos) << file.name;
  }
  options.spec = Spec::kV3;
  options.month = "202406";
  options.kind = Kind::kPlanSet;
  for (const File& file : Generate(options)) {
    EXPECT_NE(file.name.find("_1370000001_1370000002_20250528093000.CSV"), std::string::npos) << file.name;
  }
}

TEST(OptionsTest, TheNumberOfUsersIsKept) {
  Options options;
  options.kind = Kind::kSlipDelete;
  options.users = 17;
  const auto tables = ReadTables(options.spec, Generate(options));
  EXPECT_EQ(tables.at("DLTPLAN").rows.size(), 17U);
}

TEST(OptionsTest, TheSizeIsKeptWithinATenth) {
  for (const Combination& combination : AllCombinations()) {
    if (combination.care == Care::kLocal) continue;
    for (const std::uint64_t bytes : {200000U, 1000000U}) {
      Options options = combination.ToOptions(5);
      options.bytes = bytes;
      std::uint64_t total = 0;
      for (const File& file : Generate(options)) total += file.bytes.size();
      EXPECT_GT(total, bytes * 9 / 10) << combination.Name();
      EXPECT_LT(total, bytes * 11 / 10) << combination.Name();
    }
  }
}

}  // namespace
}  // namespace renkei_generator
