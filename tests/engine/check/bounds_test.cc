// Whatever bytes are given: an answer, no endless work, bounded findings, exact counts.
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>

#include "tests/engine/check/sample_set.h"

namespace renkei::test {
namespace {

using renkei_generator::Kind;
using renkei_generator::Spec;

constexpr const char* kName = "UPPLAN_202504_1370000001_43_1370000002_11_20250328090000.CSV";

Report CheckBytes(std::string bytes, std::uint64_t max_findings = 10'000, const std::string& name = kName) {
  Intake intake;
  intake.files.push_back(MemoryFile(name, std::move(bytes), "set"));
  CheckOptions options;
  options.as_of = "20261122";
  options.scope = Scope::kFile;
  options.max_findings = max_findings;
  options.max_findings_per_rule = max_findings;
  return Check(intake, Specs(), options);
}

TEST(AnyBytes, GetAnAnswer) {
  std::mt19937 random(7);
  constexpr char kAlphabet[] = "\",\r\n0123456789AZ\x82\xA0\x5C\xF0\x40\x1A\x00\xFF";
  for (int round = 0; round < 400; ++round) {
    std::string bytes(random() % 3000, ' ');
    for (char& c : bytes) c = kAlphabet[random() % (sizeof kAlphabet - 1)];
    const Report report = CheckBytes(bytes);
    ASSERT_NE(report.verdict, Verdict::kUnclear);
    ASSERT_EQ(report.verdict, report.totals.errors > 0 ? Verdict::kInvalid : Verdict::kValid);
  }
}

TEST(AnyBytes, OfHostileShapesGetAFinding) {
  const std::string row = "202407,131001,0000000001,20250320,202504,1370000001,";
  for (const std::string& bytes :
       {std::string(3'000'000, ','), std::string(3'000'000, '"'), std::string(3'000'000, '\r'),
        row + "\"" + std::string(3'000'000, 'a'), row + "\"" + std::string(3'000'000, '\x82') + "\"\r\n",
        std::string(100'000, '\0')}) {
    const Report report = CheckBytes(bytes);
    EXPECT_EQ(report.verdict, Verdict::kInvalid) << bytes.substr(0, 60);
    EXPECT_GT(report.findings.size(), 0U);
  }
}

TEST(HugeFields, AreJudgedInAStream) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kActuals);
  set.SetItem("UPJSK", 1, 21, "\"" + std::string(2'000'000, 'a') + "\"");
  EXPECT_EQ(RulesOf(set.Check(Scope::kSet)), std::vector<std::string>()) << Describe(set.Check(Scope::kSet));
  set.SetItem("UPJSK", 1, 21, "\"" + std::string(2'000'000, 'a') + "\xF0\x40\"");
  EXPECT_TRUE(Fired(set.Check(Scope::kSet), "text-gaiji", "UPJSK", 1, 21));
}

TEST(Findings, OfErrorsAreKeptWhereThereIsRoomForFew) {
  // Warnings at the first records, an error at the last.
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kActuals);
  const std::size_t records = set.RecordCount("UPJSK");
  ASSERT_GT(records, 3U);
  for (std::size_t r = 1; r < records; ++r) set.SetItem("UPJSK", r, 6, "");  // needed, and nothing says required
  set.SetItem("UPJSK", records, 10, "20250230");
  const Report report = CheckBytes(set.file("UPJSK").bytes, 2, set.file("UPJSK").name);
  ASSERT_GE(report.totals.warnings, 3U) << Describe(report);
  ASSERT_EQ(report.findings.size(), 2U);
  EXPECT_TRUE(Fired(report, "field-date-impossible", "UPJSK", records, 10)) << Describe(report);
  EXPECT_LT(report.findings[0].record, report.findings[1].record);
  EXPECT_EQ(report.totals.not_shown, report.totals.errors + report.totals.warnings + report.totals.infos - 2);
}

TEST(Findings, AreCappedAndCountedExactly) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kActuals);
  const std::string row = set.file("UPJSK").bytes.substr(0, set.file("UPJSK").bytes.find('\n') + 1);
  std::string bytes;
  for (int i = 0; i < 500; ++i) bytes += "202407,XX\r\n";
  const Report report = CheckBytes(bytes, 10);
  EXPECT_EQ(report.totals.errors, 500U);
  EXPECT_EQ(report.findings.size(), 10U);
  EXPECT_EQ(report.totals.not_shown, 490U);
}

TEST(Inputs, ThatCannotBeReadMakeTheRunUnclear) {
  Intake intake;
  InputFile broken;
  broken.name = kName;
  broken.path = kName;
  broken.open = [] { return Result<std::unique_ptr<ByteSource>>(Status::Error("path-unreadable", kName)); };
  intake.files.push_back(broken);
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kActuals);
  intake.files.push_back(MemoryFile(set.files()[0].name, set.files()[0].bytes, "set"));
  CheckOptions options;
  options.as_of = "20261122";
  const Report report = Check(intake, Specs(), options);
  EXPECT_EQ(report.verdict, Verdict::kUnclear);
  ASSERT_EQ(report.run_errors.size(), 1U);
  EXPECT_EQ(report.run_errors[0].code, "path-unreadable");
  EXPECT_EQ(report.files[0].verdict, Verdict::kUnclear);
  EXPECT_EQ(report.files[1].verdict, Verdict::kValid);
}

// Gives the bytes of a file up to a place and then fails.
class BreakingSource : public ByteSource {
 public:
  explicit BreakingSource(std::string bytes) : bytes_(std::move(bytes)) {}
  Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) override {
    if (at_ == bytes_.size()) return Status::Error("file-changed", kName);
    const std::size_t size = std::min(capacity, bytes_.size() - at_);
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(at_), size, buffer);
    at_ += size;
    return size;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

TEST(Records, OfAFileThatBreaksOffAreCountedAsFarAsItWasRead) {
  std::string bytes;
  for (int i = 0; i < 20'000; ++i) bytes += "202407,XX\r\n";
  Intake intake;
  intake.files.push_back(MemoryFile(kName, {}, "set"));
  intake.files[0].open = [bytes] {
    return Result<std::unique_ptr<ByteSource>>(std::make_unique<BreakingSource>(bytes));
  };
  CheckOptions options;
  options.as_of = "20261122";
  const Report report = Check(intake, Specs(), options);
  EXPECT_EQ(report.verdict, Verdict::kUnclear);
  EXPECT_EQ(report.files[0].bytes, bytes.size());
  EXPECT_EQ(report.files[0].records, 20'000U);
}

TEST(Records, ThatAreNotJudgedAreCounted) {
  const std::string older = "202003,131001,\"a\r\nb\",1\r\n";
  EXPECT_EQ(CheckBytes(older + older + older).files[0].records, 3U);
  const std::string tabs = "202407\t131001\t\"a\r\nb\"\t1\r\n";
  EXPECT_EQ(CheckBytes(tabs + tabs).files[0].records, 2U);
  EXPECT_EQ(CheckBytes(tabs + tabs).totals.errors, 1U);
}

}  // namespace
}  // namespace renkei::test
