// What a broken name is told: the rule, and the name that was meant.
#include "engine/names/name_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "plugins/spec-v3/spec.h"
#include "plugins/spec-v4_1/spec.h"

namespace renkei {
namespace {

const SpecRegistry& Registry() {
  static const SpecRegistry kRegistry = SpecRegistry::FromTables({SpecV3(), SpecV41()});
  return kRegistry;
}

std::string IdOf(EngineRule rule) { return {RowOf(rule).id.data, static_cast<std::size_t>(RowOf(rule).id.size)}; }

struct Case {
  std::string name;
  std::vector<std::string> rules;
  std::string right;  // empty: a part is not known
};

constexpr const char* kPlan = "UPPLAN_202504_1370000001_43_1370000002_11_20250328090000.CSV";
constexpr const char* kPlan3 = "UPPLAN_202404_1370000001_1370000002_20240328090000.CSV";
constexpr const char* kTable1 = "UP1KYO_1370000001_43_1370000002_11_20250328090000.CSV";

class BrokenName : public testing::TestWithParam<Case> {};

TEST_P(BrokenName, IsToldWhatIsWrong) {
  const NameReading reading = ReadName(Registry(), GetParam().name, "20261122");
  std::vector<std::string> rules;
  for (const NameIssue& issue : reading.issues) rules.push_back(IdOf(issue.rule));
  EXPECT_EQ(rules, GetParam().rules);
  EXPECT_EQ(reading.right_name, GetParam().right);
  EXPECT_TRUE(reading.standard());
}

INSTANTIATE_TEST_SUITE_P(
    Families, BrokenName,
    testing::Values(
        Case{kPlan, {}, kPlan}, Case{kPlan3, {}, kPlan3},
        Case{"UPPLAN_202504_1370000001_43_1370000002_11_20250328090000 (1).CSV", {"name-copy-suffix"}, kPlan},
        Case{"UPPLAN_202504_1370000001_43_1370000002_11_20250328090000(12).CSV", {"name-copy-suffix"}, kPlan},
        Case{"UPPLAN_202504_1370000001_43_1370000002_11_20250328090000 - コピー.CSV", {"name-copy-suffix"}, kPlan},
        Case{"UPPLAN_202504_1370000001_43_1370000002_11_20250328090000 - コピー (2).CSV", {"name-copy-suffix"}, kPlan},
        Case{"UPPLAN_202504_1370000001_43_1370000002_11_20250328090000 - Copy.CSV", {"name-copy-suffix"}, kPlan},
        Case{"UPPLAN_202504_1370000001_43_1370000002_11_20250328090000のコピー.CSV", {"name-copy-suffix"}, kPlan},
        Case{"UPPLAN_202504_1370000001_43_1370000002_11_20250328090000.CSV.csv", {"name-copy-suffix"}, kPlan},
        Case{"UPPLAN\xCC\xB2"
             "202504\xCC\xB2"
             "1370000001\xCC\xB2"
             "43\xCC\xB2"
             "1370000002\xCC\xB2"
             "11\xCC\xB2"
             "20250328090000.CSV",
             {"name-non-ascii"},
             kPlan},
        Case{"ＵＰＰＬＡＮ＿２０２５０４＿1370000001_43_1370000002_11_20250328090000.CSV", {"name-non-ascii"}, kPlan},
        Case{"upplan_202504_1370000001_43_1370000002_11_20250328090000.CSV", {"name-lower-case"}, kPlan},
        Case{"UPPLAN_202504_1370000001_43_1370000002_11_20250328090000.csv", {"name-extension-case"}, kPlan},
        Case{"UPPLAN_202504_1370000001_43_1370000002_11_20250328090000.txt", {"name-extension"}, kPlan},
        Case{"UPPLAN-202504-1370000001-43-1370000002-11-20250328090000.CSV", {"name-separator"}, kPlan},
        Case{"UPPLAN__202504_1370000001_43_1370000002_11_20250328090000.CSV", {"name-separator"}, kPlan},
        Case{"UPLAN_202504_1370000001_43_1370000002_11_20250328090000.CSV", {"name-prefix"}, kPlan},
        Case{"UP6KYO_202504_1370000001_43_1370000002_11_20250328090000.CSV", {"name-prefix"}, kPlan},
        Case{"UPKHON_1370000001_43_1370000002_11_20250328090000.CSV",
             {"name-prefix"},
             "UPKIHON_1370000001_43_1370000002_11_20250328090000.CSV"},
        Case{"UPKIHON_000000_1370000001_43_1370000002_11_20250328090000.CSV",
             {"name-month-unexpected"},
             "UPKIHON_1370000001_43_1370000002_11_20250328090000.CSV"},
        Case{"UPPLAN_202504_370000001_43_1370000002_11_20250328090000.CSV", {"name-office-number"}, ""},
        Case{"UPPLAN_202504_1370000001_43_13700000021_11_20250328090000.CSV", {"name-office-number"}, ""},
        Case{"UPPLAN_202404_370000001_1370000002_20240328090000.CSV", {"name-office-number"}, ""},
        Case{"UP1KYO_1370000001_43_20250328090000.CSV", {"name-office-missing"}, ""},
        Case{"DLTJSK_202504_1370000001_11_20250328090000.CSV", {"name-office-missing"}, ""},
        Case{"UP3KYO_1370000001_1370000002_20250328090000.CSV", {"name-service-type-missing"}, ""},
        Case{"UPPLAN_202504_1370000001_43_1370000002_20250328090000.CSV", {"name-service-type-missing"}, ""},
        Case{"UPPLAN_202504_1370000001_430_1370000002_11_20250328090000.CSV", {"name-service-type"}, ""},
        Case{"UPPLAN_1370000001_43_1370000002_11_20250328090000.CSV", {"name-month-missing"}, ""},
        Case{"UPPLAN_202504_1370000001_43_1370000002_11_202503280900001.CSV", {"name-stamp-length"}, ""},
        Case{"UPPLAN_202504_1370000001_43_1370000002_11_20253310102233.CSV",
             {"name-stamp-impossible"},
             "UPPLAN_202504_1370000001_43_1370000002_11_20253310102233.CSV"},
        Case{"UPPLAN_202504_1370000001_43_1370000002_11_20991231235959.CSV",
             {"name-stamp-future"},
             "UPPLAN_202504_1370000001_43_1370000002_11_20991231235959.CSV"},
        Case{"UPPLAN_202513_1370000001_43_1370000002_11_20250328090000.CSV", {"name-month"}, ""},
        Case{"UPPLAN.CSV", {"name-not-standard"}, ""}),
    [](const auto& the) { return "Name" + std::to_string(the.index); });

TEST(FreeNames, AreNotTakenForTheStandards) {
  for (const char* name :
       {"連絡.csv", "4月分 提供票.csv", "README.txt", "UPPLAN_202504.pdf", "photo.jpg", "", ".", "UP.csv"}) {
    EXPECT_FALSE(ReadName(Registry(), name, "20261122").standard()) << name;
  }
}

TEST(AnyName, GetsAnAnswer) {
  std::string name = kPlan;
  for (std::size_t i = 0; i < name.size(); ++i) {
    for (const char c : {'_', ' ', '\x82', '0', 'Z', '.'}) {
      std::string changed = name;
      changed[i] = c;
      const NameReading reading = ReadName(Registry(), changed, "20261122");
      EXPECT_TRUE(reading.exact || !reading.issues.empty() || !reading.standard()) << changed;
    }
  }
}

TEST(Forms, AreReadByTheGrammar) {
  const renkei_layout_t& layout = SpecV41()->layouts[0];
  renkei_name_t parts{};
  EXPECT_EQ(MakeName(layout, parts), "");
  EXPECT_NE(NameFormArg("form", layout).text_en.find("YYYYMMDDHHMMSS"), std::string::npos);
  EXPECT_NE(NameFormArg("form", layout).text.find("送信元の事業所番号10桁"), std::string::npos);
  EXPECT_TRUE(ReadName(Registry(), kTable1, "20261122").exact);
}

}  // namespace
}  // namespace renkei
