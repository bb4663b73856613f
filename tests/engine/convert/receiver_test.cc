// Whether a set can go to a receiver of a version, and what it would take.
#include "renkei/receiver.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/engine/convert/converted_set.h"

namespace renkei::test {
namespace {

using renkei_generator::Kind;
using renkei_generator::Spec;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

ReceiverOptions Reads(const char* spec) { return {spec, {}, "renkei convert in --to X --out there"}; }

Report For(const Intake& intake, const char* spec) { return CheckForReceiver(intake, Specs(), Reads(spec)); }
Report For(SampleSet& set, const char* spec) { return For(IntakeOf(FilesOf(set)), spec); }

const Finding& Verdict1(const Report& report) {
  for (const Finding& finding : report.findings) {
    if (report.rules[static_cast<std::size_t>(finding.rule)].id.starts_with("receiver-")) return finding;
  }
  throw std::runtime_error("no word about the receiver");
}

std::string Text(const Finding& finding, std::string_view arg) {
  for (const Arg& each : finding.args) {
    if (each.name == arg) return each.kind == Arg::Kind::kNumber ? std::to_string(each.number) : each.text;
  }
  return "(no such argument)";
}

// A V3 set of plan tables and no slip: nothing but the names wants anything.
SampleSet PlainV3() { return SampleSet::Of(Spec::kV3, Kind::kActuals); }

TEST(Receiver, WhoReadsTheSameVersionTakesTheSetAsItIs) {
  for (const auto& [spec, coordinate] : {std::pair{Spec::kV3, kV3}, std::pair{Spec::kV4_1, kV41}}) {
    SampleSet set = SampleSet::Of(spec, Kind::kServiceSlip);
    const Report plain = set.Check();
    const Report report = For(set, coordinate);
    EXPECT_EQ(RulesOf(report, true).size(), RulesOf(plain, true).size() + 1) << Describe(report);
    EXPECT_THAT(RulesOf(report, true), Contains("receiver-spec-same"));
    EXPECT_EQ(report.verdict, Verdict::kValid);
  }
}

TEST(Receiver, AnotherVersionIsAnErrorWithTheCommandThatMendsIt) {
  SampleSet set = PlainV3();
  const Report report = For(set, kV41);
  EXPECT_EQ(report.verdict, Verdict::kInvalid);
  EXPECT_EQ(report.units.at(0).verdict, Verdict::kInvalid);
  const Finding& verdict = Verdict1(report);
  EXPECT_EQ(report.rules[static_cast<std::size_t>(verdict.rule)].id, "receiver-spec-differs");
  EXPECT_EQ(Text(verdict, "command"), "renkei convert in --to X --out there");
  EXPECT_EQ(report.totals.errors, Text(verdict, "case") == "ready" ? 1U : report.totals.errors);
}

TEST(Receiver, WhatIsLostIsListedBesideAndCounted) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kPlanSet);
  const Report report = For(set, kV3);
  const Finding& verdict = Verdict1(report);
  EXPECT_EQ(Text(verdict, "case"), "ready") << Describe(report);
  EXPECT_TRUE(Fired(report, "convert-file-lost", "UP3KYO"));
  EXPECT_EQ(Text(verdict, "lost"), std::to_string(report.totals.warnings));
  EXPECT_GT(report.totals.warnings, 0U);
}

TEST(Receiver, TheOutcomeOfARealConversionIsForetold) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    for (const Kind kind : {Kind::kPlanSet, Kind::kServiceSlip, Kind::kActuals, Kind::kSlipDelete}) {
      SampleSet set = SampleSet::Of(seed % 2 == 0 ? Spec::kV3 : Spec::kV4_1, kind, seed);
      const char* const target = seed % 2 == 0 ? kV41 : kV3;
      const Intake intake = IntakeOf(FilesOf(set));
      const bool converted = !ConvertFiles(intake, To(target)).files.empty();
      const Report report = For(intake, target);
      EXPECT_EQ(Text(Verdict1(report), "case"), converted ? "ready" : "missing") << Describe(report);
    }
  }
}

TEST(Receiver, LossesAreThoseOfTheConversion) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip, 3);
  const Intake intake = IntakeOf(FilesOf(set));
  const Report converted = ConvertFiles(intake, To(kV3)).result.report;
  const Report report = For(intake, kV3);
  const auto losses = [](const Report& of) {
    std::vector<std::string> lines;
    for (const Finding& finding : of.findings) {
      const std::string& id = of.rules[static_cast<std::size_t>(finding.rule)].id;
      if (!id.ends_with("-lost")) continue;
      lines.push_back(id + " " + std::to_string(finding.file) + " " + std::to_string(finding.record) + " " +
                      finding.value);
    }
    return lines;
  };
  EXPECT_FALSE(losses(report).empty());
  EXPECT_EQ(losses(report), losses(converted));
}

TEST(Receiver, TheSetsOwnErrorsComeFirst) {
  SampleSet set = PlainV3();
  set.SetItem("UPJSK", 1, 10, "20250230");
  const Report report = For(set, kV41);
  EXPECT_EQ(Text(Verdict1(report), "case"), "faulty");
  EXPECT_TRUE(Fired(report, "field-date-impossible", "UPJSK", 1, 10)) << Describe(report);
  EXPECT_EQ(report.totals.errors, 1 + set.Check().totals.errors);
}

TEST(Receiver, TheVerdictIsListedHoweverFewFindingsAre) {
  SampleSet set = PlainV3();
  for (std::size_t record = 1; record <= 3; ++record) set.SetItem("UPJSK", record, 10, "20250230");
  for (const std::uint64_t most : {1U, 2U}) {
    ReceiverOptions options = Reads(kV41);
    options.check.max_findings = most;
    const Report report = CheckForReceiver(IntakeOf(FilesOf(set)), Specs(), options);
    EXPECT_EQ(report.rules[static_cast<std::size_t>(Verdict1(report).rule)].id, "receiver-spec-differs");
    EXPECT_EQ(report.totals.errors, 1 + set.Check().totals.errors);
    EXPECT_EQ(report.findings.size() + report.totals.not_shown,
              report.totals.errors + report.totals.warnings + report.totals.infos);
  }
}

TEST(Receiver, WhatTheVersionDoesNotKnowCannotGoAtAll) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kPreventionPlan);
  const Report report = For(set, kV3);
  EXPECT_EQ(Text(Verdict1(report), "case"), "none") << Describe(report);
  EXPECT_TRUE(Fired(report, "convert-unit-lost"));
}

TEST(Receiver, AFileThatCannotBeReadLeavesItUnclear) {
  SampleSet set = PlainV3();
  Intake intake = IntakeOf(FilesOf(set));
  int opened = 0;
  intake.files.at(0).open = [open = intake.files.at(0).open, &opened]() -> Result<std::unique_ptr<ByteSource>> {
    if (++opened > 1) return Status::Error("file-changed", "in");  // between the check and the rehearsal
    return open();
  };
  const Report report = For(intake, kV41);
  EXPECT_EQ(report.verdict, Verdict::kUnclear);
  EXPECT_THAT(report.run_errors, testing::Not(IsEmpty()));
}

}  // namespace
}  // namespace renkei::test
