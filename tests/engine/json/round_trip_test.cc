// CSV to JSON and back gives the same bytes, whatever they are. RENKEI_ROUND_TRIPS in the environment says how many
// seeds a kind gets.
#include <gtest/gtest.h>

#include <cstdlib>
#include <random>
#include <tuple>

#include "tests/engine/check/sample_set.h"
#include "tests/engine/json/data_files.h"
#include "tests/engine/json/restyle.h"

namespace renkei::json {
namespace {

using renkei_generator::Care;
using renkei_generator::Kind;
using renkei_generator::Spec;

std::uint64_t Seeds() {
  const char* const said = std::getenv("RENKEI_ROUND_TRIPS");  // NOLINT(concurrency-mt-unsafe)
  return said == nullptr ? 40 : std::stoull(said);
}

// `clean`: the check has no error, so that nothing may be complained about.
void ExpectRoundTrip(const Head& head, const std::string& csv, const std::string& what, bool clean = false) {
  for (const Form form : {Form::kJson, Form::kNdjson}) {
    const std::string json = ToJson(head, csv, form);
    if (json.empty()) continue;  // another encoding: the file is copied
    ReadOptions options;
    options.long_values = !clean;
    const Back back = ToCsv(json, form, options);
    ASSERT_TRUE(back.errors.empty()) << what << "\n" << Describe(back.errors) << json;
    ASSERT_EQ(back.name, head.name);
    ASSERT_EQ(back.csv, csv) << what << "\n" << json;
  }
}

// All CSV files of a set, to JSON and back.
void ExpectRoundTrips(test::SampleSet& set, const std::string& what) {
  const Report report = set.Check(Scope::kSet);
  for (const FileReport& file : report.files) {
    const auto& sample = set.file(file.name);
    if (sample.bytes.starts_with("\xFF\xD8")) continue;
    ExpectRoundTrip(HeadFor(file.spec, file.layout, file.name), sample.bytes, file.name + " " + what,
                    report.totals.errors == 0);
  }
}

template <typename Change>
test::SampleSet Changed(test::SampleSet set, Change&& change) {
  const Report report = set.Check(Scope::kFile);
  for (const FileReport& file : report.files) {
    auto& sample = set.file(file.name);
    if (sample.bytes.starts_with("\xFF\xD8")) continue;
    sample.bytes = change(sample.bytes, *HeadFor(file.spec, file.layout, file.name).layout);
  }
  return set;
}

class RoundTrip : public testing::TestWithParam<std::tuple<Spec, Kind, Care>> {};

TEST_P(RoundTrip, GivesTheSameBytesOfCleanRestyledAndSpoiledSets) {
  const auto [spec, kind, care] = GetParam();
  if (!renkei_generator::KindExists(kind, spec, care)) return;
  std::uint64_t clean = 0;
  for (std::uint64_t seed = 1; seed <= Seeds(); ++seed) {
    renkei_generator::Options options;
    options.spec = spec;
    options.kind = kind;
    options.care = care;
    options.users = seed % 4 + 1;
    options.seed = seed * 7919;
    options.text = seed % 2 == 0 ? renkei_generator::TextStyle::kRich : renkei_generator::TextStyle::kPlain;
    std::mt19937_64 random(seed);
    const auto restyle = [&](const std::string& csv, const renkei_layout_t& layout) {
      return Restyle(csv, layout, random);
    };
    const auto spoil = [&](const std::string& csv, const renkei_layout_t&) { return Spoil(csv, random); };
    const std::string what = "seed " + std::to_string(seed);
    test::SampleSet set(options);
    ExpectRoundTrips(set, what);
    for (int i = 0; i < 3; ++i) {
      test::SampleSet restyled = Changed(set, restyle);
      ExpectRoundTrips(restyled, what + " restyled");
      if (restyled.Check(Scope::kSet).totals.errors == 0) ++clean;
      test::SampleSet spoiled = Changed(restyled, spoil);
      ExpectRoundTrips(spoiled, what + " spoiled");
    }
  }
  EXPECT_GT(clean, 0U) << "no restyled set is clean: nothing is proved of such";
}

INSTANTIATE_TEST_SUITE_P(AllKinds, RoundTrip,
                         testing::Combine(testing::Values(Spec::kV3, Spec::kV4_1),
                                          testing::ValuesIn(renkei_generator::AllKinds()),
                                          testing::Values(Care::kCare, Care::kPrevention, Care::kLocal)),
                         [](const auto& the) { return "Kind" + std::to_string(the.index); });

const std::string kRecord = "202407,123456,0000000001,202504";

Head Deletion() { return HeadFor("mhlw:careplan:4.1", "DLTPLAN", "DLTPLAN.CSV"); }

TEST(RoundTripOfOddFiles, KeepsTheirBytes) {
  const std::vector<std::string> files = {
      "",
      "\r\n",
      "\n\n",
      "\x1A",
      kRecord,
      kRecord + "\r\n",
      kRecord + "\r\n\r\n",
      "\r\n" + kRecord + "\n",
      kRecord + "\r\n\x1A",
      kRecord + "\n" + kRecord + "\r" + kRecord + "\r\n",
      kRecord + ",\r\n" + kRecord,
      "\"202407\",\"123456\",\"0000000001\",\"202504\"\n",
      "202407,,\"\",\r\n",
      "202407,1\t2,a\"b,202504\r\n",
      "202407,\"1\"2,a,202504\r\n",
      "202407,\"12,a,202504\r\n",
      "202407,\xF0\x40,\x81,\xFF\x80\r\n",
      std::string("202407,\0,\x7F,\x01\r\n", 14),
      "202407,\"\xED\x40\xFA\x5C\",\x87\x90,\\x87\r\n",
      "a,b,c,d\r\n" + kRecord + "\r\n",
  };
  for (const std::string& csv : files) ExpectRoundTrip(Deletion(), csv, csv);
}

TEST(RoundTripOfLargeRecords, KeepsTheirBytes) {
  ExpectRoundTrip(Deletion(), "202407,\"" + std::string(600'000, ',') + "\",1,2\r\n", "large");
  const InputFile huge = MemoryFile("x", "202407,\"" + std::string(3'000'000, 'x') + "\",1,2\r\n");
  EXPECT_EQ(ReadStyle(huge, *Deletion().layout).status().code, "json-record-too-large");
}

}  // namespace
}  // namespace renkei::json
