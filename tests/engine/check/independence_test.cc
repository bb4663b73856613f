// The generator's tables and the plugins' were written apart. That they agree is what makes clean sets a proof; that a
// single length changed in one of them is noticed shows that the proof can fail.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "plugins/spec-v3/spec.h"
#include "plugins/spec-v4_1/spec.h"
#include "tests/engine/check/sample_set.h"

namespace renkei::test {
namespace {

using renkei_generator::Spec;

// The first field in which the two tables differ, or empty.
std::string FirstDifference(const renkei_layout_t& ours, const renkei_generator::Layout& theirs) {
  if (ours.field_count != theirs.fields.size()) return "field count";
  for (std::uint64_t i = 0; i < ours.field_count; ++i) {
    const renkei_field_t& a = ours.fields[i];
    const renkei_generator::Field& b = theirs.fields[i];
    const bool exact = (a.flags & RENKEI_FIELD_LENGTH_MAX) == 0;
    const bool same =
        std::string_view(a.id.data, a.id.size) == b.id && static_cast<int>(a.length) == b.length &&
        (a.length == 0 || exact == b.exact) &&
        a.code_count ==
            (b.codes.empty() ? 0 : static_cast<std::uint64_t>(std::count(b.codes.begin(), b.codes.end(), ',')) + 1);
    if (!same) return std::string(b.id);
  }
  return {};
}

TEST(Tables, OfGeneratorAndPluginsAgree) {
  for (const auto& [spec, tables] : {std::pair{Spec::kV3, SpecV3()}, std::pair{Spec::kV4_1, SpecV41()}}) {
    for (const renkei_generator::Layout& theirs : renkei_generator::LayoutsOf(spec)) {
      bool found = false;
      for (std::uint64_t l = 0; l < tables->layout_count; ++l) {
        if (std::string_view(tables->layouts[l].id.data, tables->layouts[l].id.size) != theirs.name) continue;
        found = true;
        EXPECT_EQ(FirstDifference(tables->layouts[l], theirs), "") << theirs.name;
      }
      EXPECT_TRUE(found) << theirs.name;
    }
  }
}

TEST(Tables, WithOneLengthChangedAreNoticed) {
  const renkei_layout_t* original = nullptr;
  for (std::uint64_t l = 0; l < SpecV41()->layout_count; ++l) {
    const renkei_layout_t& layout = SpecV41()->layouts[l];
    if (std::string_view(layout.id.data, layout.id.size) == "UPPLAN") original = &layout;
  }
  ASSERT_NE(original, nullptr);
  std::vector<renkei_field_t> fields(original->fields, original->fields + original->field_count);
  fields[1].length = 5;  // insurer number
  renkei_layout_t changed = *original;
  changed.fields = fields.data();
  EXPECT_EQ(FirstDifference(changed, *renkei_generator::FindLayout(Spec::kV4_1, "UPPLAN")), "insurer_number");

  std::vector<renkei_layout_t> layouts(SpecV41()->layouts, SpecV41()->layouts + SpecV41()->layout_count);
  layouts[static_cast<std::size_t>(original - SpecV41()->layouts)] = changed;
  renkei_spec_t spec = *SpecV41();
  spec.layouts = layouts.data();
  const SpecRegistry registry = SpecRegistry::FromTables({&spec});
  Intake intake;
  SampleSet set = SampleSet::Of(Spec::kV4_1, renkei_generator::Kind::kServiceSlip);
  for (const auto& file : set.files()) intake.files.push_back(MemoryFile(file.name, file.bytes, "set"));
  CheckOptions options;
  options.as_of = "20261122";
  const Report report = Check(intake, registry, options);
  EXPECT_TRUE(Fired(report, "field-length", "UPPLAN", 1, 2)) << Describe(report);
}

}  // namespace
}  // namespace renkei::test
