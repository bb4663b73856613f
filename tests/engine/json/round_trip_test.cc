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
  return said == nullptr ? 6 : std::stoull(said);
}

void ExpectRoundTrip(const Head& head, const std::string& csv, const std::string& what) {
  for (const Form form : {Form::kJson, Form::kNdjson}) {
    const std::string json = ToJson(head, csv, form);
    if (json.empty()) continue;  // another encoding: the file is copied
    ReadOptions options;
    options.long_values = true;  // a tail may have made it too long
    const Back back = ToCsv(json, form, options);
    ASSERT_TRUE(back.errors.empty()) << what << "\n" << Describe(back.errors) << json;
    ASSERT_EQ(back.name, head.name);
    ASSERT_EQ(back.csv, csv) << what << "\n" << json;
  }
}

class RoundTrip : public testing::TestWithParam<std::tuple<Spec, Kind, Care>> {};

TEST_P(RoundTrip, GivesTheSameBytesOfCleanRestyledAndSpoiledFiles) {
  const auto [spec, kind, care] = GetParam();
  if (!renkei_generator::KindExists(kind, spec, care)) return;
  for (std::uint64_t seed = 1; seed <= Seeds(); ++seed) {
    renkei_generator::Options options;
    options.spec = spec;
    options.kind = kind;
    options.care = care;
    options.users = seed % 4 + 1;
    options.seed = seed * 7919;
    options.text = seed % 2 == 0 ? renkei_generator::TextStyle::kRich : renkei_generator::TextStyle::kPlain;
    std::mt19937_64 random(seed);
    test::SampleSet set(options);
    const Report report = set.Check();
    for (std::size_t f = 0; f < set.files().size(); ++f) {
      const FileReport& file = report.files.at(f);
      const auto& sample = set.file(file.name);
      if (sample.name.ends_with(".jpg") || sample.name.ends_with(".JPG") || sample.bytes.starts_with("\xFF\xD8")) {
        continue;
      }
      const Head head = HeadFor(file.spec, file.layout, file.name);
      const std::string what = file.name + " seed " + std::to_string(seed);
      ExpectRoundTrip(head, sample.bytes, what);
      for (int i = 0; i < 3; ++i) {
        const std::string restyled = Restyle(sample.bytes, *head.layout, random);
        ExpectRoundTrip(head, restyled, what + " restyled");
        ExpectRoundTrip(head, Spoil(restyled, random), what + " spoiled");
      }
      ExpectRoundTrip(head, Spoil(sample.bytes, random), what + " spoiled");
    }
  }
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
