// What comes back after a conversion there and back is what went in, apart from what the reports list.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <tuple>

#include "tests/engine/convert/converted_set.h"

namespace renkei::test {
namespace {

using renkei_generator::Care;
using renkei_generator::Kind;
using renkei_generator::Spec;

constexpr std::uint64_t kSeeds = 100;  // of each kind and care: some thousand units in all

SampleSet Sample(Spec spec, Kind kind, Care care, std::uint64_t seed) {
  renkei_generator::Options options;
  options.spec = spec;
  options.kind = kind;
  options.care = care;
  options.users = seed % 4 + 1;
  options.seed = seed * 7919;
  options.text = seed % 2 == 0 ? renkei_generator::TextStyle::kRich : renkei_generator::TextStyle::kPlain;
  return SampleSet(options);
}

bool HasRule(const Report& report, std::string_view id) {
  for (const RuleCount& count : report.rule_counts) {
    if (report.rules[static_cast<std::size_t>(count.rule)].id == id) return true;
  }
  return false;
}

// The parts of a name between the underscores, from the end: stamp 1, receiver type 2, receiver 3 …
std::string PartFromEnd(std::string name, int place) {
  name.resize(name.find('.'));
  for (; place > 1; --place) name.resize(name.rfind('_'));
  return name.substr(name.rfind('_') + 1);
}

class RoundTrip : public testing::TestWithParam<std::tuple<Kind, Care>> {};

// An item that only V4.1 has comes back empty and goes again.
TEST_P(RoundTrip, FromV3IsTheIdentity) {
  const auto [kind, care] = GetParam();
  if (!renkei_generator::KindExists(kind, Spec::kV3, care)) return;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    SampleSet set = Sample(Spec::kV3, kind, care, seed);
    const Files files = FilesOf(set);
    const std::string name = files.begin()->first;
    ConvertOptions there = To(kV41, true);
    there.service_types = {{PartFromEnd(name, 3), "43"}, {PartFromEnd(name, 2), "11"}};
    const Outcome up = ConvertFiles(IntakeOf(files), there);
    ASSERT_EQ(up.files.size(), files.size()) << Describe(up.result.report);
    for (const auto& [upper, bytes] : up.files) ASSERT_EQ(Records(bytes).at(0).at(0), "202407") << upper;
    const Outcome down = ConvertFiles(IntakeOf(up.files), To(kV3, true));
    ASSERT_EQ(down.files, files) << "seed " << seed;
    ASSERT_FALSE(HasRule(down.result.report, "convert-item-lost"));
    ASSERT_TRUE(HasRule(down.result.report, "convert-types-lost"));
  }
}

TEST_P(RoundTrip, FromV41DiffersByWhatIsListed) {
  const auto [kind, care] = GetParam();
  if (!renkei_generator::KindExists(kind, Spec::kV4_1, care) ||
      !renkei_generator::KindExists(kind, Spec::kV3, Care::kCare))
    return;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    SampleSet set = Sample(Spec::kV4_1, kind, care, seed);
    const Files files = FilesOf(set);
    const std::string name = files.begin()->first;
    const Outcome down = ConvertFiles(IntakeOf(files), To(kV3, true));
    ConvertOptions back = To(kV41, true);
    back.service_types = {{PartFromEnd(name, 5), PartFromEnd(name, 4)}, {PartFromEnd(name, 3), PartFromEnd(name, 2)}};
    const Outcome up = ConvertFiles(IntakeOf(down.files), back);

    std::set<std::string> lost_files;
    std::set<std::tuple<std::string, std::uint64_t, int>> lost_items;
    std::map<std::string, std::int64_t> lost_quotes;
    const Report& losses = down.result.report;
    for (const Finding& finding : losses.findings) {
      const std::string& rule = losses.rules[static_cast<std::size_t>(finding.rule)].id;
      if (finding.file < 0) continue;
      const std::string& file = losses.files[static_cast<std::size_t>(finding.file)].name;
      if (rule == "convert-file-lost") lost_files.insert(file);
      if (rule == "convert-quotes-lost") lost_quotes[file] = finding.args.front().number;
      if (rule == "convert-item-lost") {
        lost_items.emplace(file, finding.record, losses.fields[static_cast<std::size_t>(finding.field)].item);
      }
    }
    std::set<std::string> missing;
    std::set<std::tuple<std::string, std::uint64_t, int>> changed;
    std::map<std::string, std::int64_t> unquoted;
    for (const auto& [file, bytes] : files) {
      const auto found = up.files.find(file);
      if (found == up.files.end()) {
        missing.insert(file);
        continue;
      }
      const auto before = Records(bytes);
      const auto after = Records(found->second);
      ASSERT_EQ(before.size(), after.size());
      for (std::size_t r = 0; r < before.size(); ++r) {
        ASSERT_EQ(before[r].size(), after[r].size());
        for (std::size_t i = 0; i < before[r].size(); ++i) {
          if (before[r][i] == after[r][i]) continue;
          if (before[r][i] == "\"\"" && after[r][i].empty()) {
            ++unquoted[file];
            continue;
          }
          changed.emplace(file, r + 1, static_cast<int>(i + 1));
          ASSERT_EQ(after[r][i], "");
        }
      }
    }
    ASSERT_EQ(missing, lost_files) << "seed " << seed;
    ASSERT_EQ(changed, lost_items) << "seed " << seed;
    ASSERT_EQ(unquoted, lost_quotes) << "seed " << seed;
  }
}

INSTANTIATE_TEST_SUITE_P(AllKinds, RoundTrip,
                         testing::Combine(testing::ValuesIn(renkei_generator::AllKinds()),
                                          testing::Values(Care::kCare, Care::kPrevention, Care::kLocal)),
                         [](const auto& the) { return "Kind" + std::to_string(the.index); });

}  // namespace
}  // namespace renkei::test
