// One fault in one field, of every kind that a type can have, in every layout of both versions: found at its file,
// record and item.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/engine/check/sample_set.h"

namespace renkei::test {
namespace {

using renkei_generator::Field;
using renkei_generator::FieldType;
using renkei_generator::Kind;
using renkei_generator::Need;
using renkei_generator::Spec;

struct Damage {
  std::string bytes;
  std::vector<std::string> rules;  // one of them must fire there
};

void AddTextDamages(const Field& field, const std::string& old, std::vector<Damage>& damages) {
  const std::string text = old.size() > 2 ? old.substr(1, old.size() - 2) : "a";
  damages.push_back({"abc", {"csv-text-unquoted", "excel-quotes-stripped"}});
  damages.push_back({"\"" + text + "\xF0\x40\"", {"text-gaiji"}});
  damages.push_back({"\"" + text + "\x82\"", {"text-broken-character"}});
  damages.push_back({"\"\xA0" + text + "\"", {"text-illegal-byte"}});
  damages.push_back({"\"\x85\x40\"", {"text-unassigned"}});
  damages.push_back({"\"a\"b\"", {"csv-quote-text-after"}});
  if (field.length > 0)
    damages.push_back({"\"" + std::string(static_cast<std::size_t>(field.length) + 1, '1') + "\"", {"field-too-long"}});
}

void AddDigitDamages(const Field& field, std::vector<Damage>& damages) {
  if (!field.exact || field.length == 0) return;
  const auto length = static_cast<std::size_t>(field.length);
  damages.push_back({std::string(length - 1, '1'), {"field-length"}});
  damages.push_back({std::string(length + 1, '1'), {"field-length"}});
  damages.push_back({std::string(length, '*'), {"field-characters", "field-shape"}});
  damages.push_back({"1.23E+09", {"excel-exponent"}});
}

std::vector<Damage> DamagesOf(const Field& field, const std::string& old) {
  std::vector<Damage> damages;
  if (field.need == Need::kAlways) damages.push_back({"", {"field-required-empty"}});
  switch (field.type) {
    case FieldType::kText:
      AddTextDamages(field, old, damages);
      break;
    case FieldType::kDigits:
    case FieldType::kAlnum:
      AddDigitDamages(field, damages);
      break;
    case FieldType::kInt:
      damages.push_back({"1a", {"field-characters"}});
      damages.push_back({"1.5", {"field-characters"}});
      damages.push_back({"\x82\x50", {"field-full-width"}});
      if (field.length > 0)
        damages.push_back({std::string(static_cast<std::size_t>(field.length) + 1, '9'), {"field-too-long"}});
      break;
    case FieldType::kDate:
      damages.push_back({"20250230", {"field-date-impossible"}});
      damages.push_back({"2025/04/01", {"excel-date"}});
      damages.push_back({"R070401", {"field-date-format"}});
      break;
    case FieldType::kMonth:
      damages.push_back({"202513", {"field-month-impossible"}});
      break;
    case FieldType::kTime:
      damages.push_back({"9:00", {"field-time-format"}});
      damages.push_back({"2575", {"field-time-impossible"}});
      break;
    case FieldType::kCode:
    case FieldType::kFlag:
      damages.push_back({"Z", {"field-code-unknown"}});
      break;
    case FieldType::kPostal:
      damages.push_back({"1234567", {"field-shape"}});
      break;
    case FieldType::kPhone:
      damages.push_back({std::string(16, '1'), {"field-too-long"}});
      break;
    case FieldType::kDecimal:
      damages.push_back({"abc", {"field-shape", "field-characters"}});
      break;
    case FieldType::kUnused:
      damages.push_back({"1", {"field-unused-filled"}});
      break;
  }
  return damages;
}

// Damages every item of the set's layouts, one at a time.
void DamageAll(Spec spec, Kind kind) {
  const SampleSet clean = SampleSet::Of(spec, kind);
  for (const renkei_generator::Layout& layout : renkei_generator::LayoutsOf(spec)) {
    SampleSet probe = clean;
    const std::string prefix =
        std::string(layout.name) + "_" +
        (layout.name == "UPKIHON" || layout.name == "UPYOBO" ? probe.files()[0].name.substr(layout.name.size() + 1, 5)
                                                             : "");
    const bool here = std::any_of(probe.files().begin(), probe.files().end(),
                                  [&](const auto& f) { return f.name.rfind(prefix, 0) == 0; });
    if (!here) continue;
    const std::size_t record = probe.RecordCount(prefix);
    for (const Field& field : layout.fields) {
      if (field.no == 1) continue;  // the version has tests of its own
      const auto item = static_cast<std::size_t>(field.no);
      for (const Damage& damage : DamagesOf(field, probe.Item(prefix, record, item))) {
        SampleSet set = clean;
        set.SetItem(prefix, record, item, damage.bytes);
        const Report report = set.Check();
        const bool found = std::any_of(damage.rules.begin(), damage.rules.end(), [&](const std::string& rule) {
          return Fired(report, rule, prefix, rule == "excel-quotes-stripped" ? 0 : record,
                       rule == "excel-quotes-stripped" ? 0 : field.no);
        });
        EXPECT_TRUE(found) << layout.name << " item " << field.no << " <- " << damage.bytes << "\n" << Describe(report);
      }
    }
  }
}

TEST(FieldFaults, AreFoundInEveryItemOfPlanSetsV3) { DamageAll(Spec::kV3, Kind::kPlanSet); }
TEST(FieldFaults, AreFoundInEveryItemOfServiceSlipsV3) { DamageAll(Spec::kV3, Kind::kServiceSlip); }
TEST(FieldFaults, AreFoundInEveryItemOfActualsDeletionsV3) { DamageAll(Spec::kV3, Kind::kActualsDelete); }
TEST(FieldFaults, AreFoundInEveryItemOfPlanSets) { DamageAll(Spec::kV4_1, Kind::kPlanSet); }
TEST(FieldFaults, AreFoundInEveryItemOfServiceSlips) { DamageAll(Spec::kV4_1, Kind::kServiceSlip); }
TEST(FieldFaults, AreFoundInEveryItemOfActuals) { DamageAll(Spec::kV4_1, Kind::kActuals); }
TEST(FieldFaults, AreFoundInEveryItemOfBasicInformation) { DamageAll(Spec::kV4_1, Kind::kBasicInfo); }
TEST(FieldFaults, AreFoundInEveryItemOfPreventionPlans) { DamageAll(Spec::kV4_1, Kind::kPreventionPlan); }
TEST(FieldFaults, AreFoundInEveryItemOfDeletions) {
  DamageAll(Spec::kV4_1, Kind::kPlanDelete);
  DamageAll(Spec::kV4_1, Kind::kSlipDelete);
  DamageAll(Spec::kV4_1, Kind::kActualsDelete);
}

}  // namespace
}  // namespace renkei::test
