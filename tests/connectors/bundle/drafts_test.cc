// From a checked set to what is signed: only what was found valid, for one office, and exactly those bytes.
#include <gtest/gtest.h>

#include "connectors/bundle/bundle.h"
#include "connectors/bundle/digest.h"
#include "tests/connectors/bundle/sample_bundle.h"

namespace renkei::bundle::test {
namespace {

const std::string kName = "UPPLAN_202504_1370000001_43_1370000002_23_20250403164759.CSV";
const std::string kBytes = "\"202411\",\"1\"\r\n";

// A set of one file that was found valid.
struct Checked {
  Intake intake;
  Report report;

  Checked() {
    intake.files.push_back(MemoryFile(kName, kBytes));
    FileReport file;
    file.name = kName;
    file.path = intake.files.front().path;
    file.layout = "UPPLAN";
    file.spec = "mhlw:careplan:4.1";
    file.sha256 = Sha256Hex(kBytes);
    report.files = {file};
    report.units.resize(1);
    report.units.front().sender.office = kSender;
    report.units.front().receiver.office = kAddressee;
    report.checked_at = "2026-11-22T12:00:00+09:00";
  }
};

DraftOptions Options() {
  DraftOptions options;
  options.addressee = kAddressee;
  options.created_at = "2026-11-22T12:00:00+09:00";
  return options;
}

std::string CauseOfDraft(const Checked& checked, const DraftOptions& options = Options()) {
  const Draft draft = DraftBundle(checked.intake, checked.report, options);
  EXPECT_TRUE(draft.refusals.empty() || draft.contents.files.empty());
  return draft.refusals.empty() ? "" : draft.refusals.front().code;
}

TEST(Drafts, OfAValidSetCarryItsVerdict) {
  const Checked checked;
  const Draft draft = DraftBundle(checked.intake, checked.report, Options());
  ASSERT_TRUE(draft.refusals.empty());
  const BundleVerdict& verdict = draft.contents.verdict;
  EXPECT_TRUE(IsBundleId(verdict.bundle_id));
  EXPECT_EQ(verdict.verdict, "valid");
  EXPECT_EQ(verdict.sender, kSender);
  ASSERT_EQ(verdict.files.size(), 1U);
  EXPECT_EQ(verdict.files.front().csv_version, "202411");
  EXPECT_EQ(draft.contents.files.front().bytes, kBytes);
  const auto made = SignBundle(draft.contents, TheOffices().sender, DefaultKinds(), Now());
  ASSERT_TRUE(made.ok());
  EXPECT_EQ(Verify(made.value()), "");
}

TEST(Drafts, OfSetsThatWereNotFoundValidAreRefused) {
  Checked checked;
  checked.report.verdict = renkei::Verdict::kInvalid;
  EXPECT_EQ(CauseOfDraft(checked), "sign-set-invalid");
  checked.report.verdict = renkei::Verdict::kUnclear;
  EXPECT_EQ(CauseOfDraft(checked), "sign-set-unclear");
  checked.report.verdict = renkei::Verdict::kSkipped;
  EXPECT_EQ(CauseOfDraft(checked), "sign-nothing");
  checked = Checked();
  checked.report.units.clear();
  EXPECT_EQ(CauseOfDraft(checked), "sign-nothing");
  checked = Checked();
  checked.intake.errors.push_back(Status::Error("path-unreadable", "x", "y"));
  EXPECT_EQ(CauseOfDraft(checked), "path-unreadable");
}

TEST(Drafts, GoFromOneOfficeToOneOther) {
  Checked checked;
  DraftOptions options = Options();
  options.addressee = "1370000003";
  EXPECT_EQ(CauseOfDraft(checked, options), "sign-other-destination");
  checked.report.units.push_back(checked.report.units.front());
  EXPECT_EQ(CauseOfDraft(checked), "");
  checked.report.units.back().receiver.office = "1370000003";
  EXPECT_EQ(CauseOfDraft(checked), "sign-two-destinations");
  checked = Checked();
  checked.report.units.push_back(checked.report.units.front());
  checked.report.units.back().sender.office = "1370000003";
  EXPECT_EQ(CauseOfDraft(checked), "sign-two-senders");
  checked = Checked();
  checked.report.units.front().sender.office = kAddressee;
  EXPECT_EQ(CauseOfDraft(checked), "bundle-to-itself");
}

TEST(Drafts, OfBytesThatAreNotThoseOfTheCheckAreRefused) {
  Checked checked;
  checked.report.files.front().sha256 = Sha256Hex("other");
  EXPECT_EQ(CauseOfDraft(checked), "file-changed");
  checked.report.files.front().sha256.clear();
  EXPECT_EQ(CauseOfDraft(checked), "file-changed");
  checked = Checked();
  checked.intake.files.clear();
  EXPECT_EQ(CauseOfDraft(checked), "file-changed");
}

TEST(Drafts, TakeNoNamesThatABundleMustNotHold) {
  Checked checked;
  checked.report.files.front().name = "renkei-verdict.json";
  EXPECT_EQ(CauseOfDraft(checked), "bundle-entry-name");
}

// Files of several folders come into one bundle, where there are no folders.
TEST(Drafts, TakeNoNameTwice) {
  Checked checked;
  for (const char* name : {"map.pdf", "Map.pdf"}) {
    checked.intake.files.push_back(MemoryFile(name, "%PDF-1.4"));
    FileReport file;
    file.name = name;
    file.path = checked.intake.files.back().path;
    file.sha256 = Sha256Hex("%PDF-1.4");
    checked.report.files.push_back(file);
  }
  EXPECT_EQ(CauseOfDraft(checked), "bundle-entry-duplicate");
  checked.report.files.pop_back();
  EXPECT_EQ(CauseOfDraft(checked), "");
}

TEST(Drafts, HaveMessagesThatCanBeRead) {
  DraftOptions options = Options();
  options.message = "ご確認ください。";
  EXPECT_EQ(CauseOfDraft(Checked(), options), "");
  options.message = "\xFF";
  EXPECT_EQ(CauseOfDraft(Checked(), options), "bundle-message-invalid");
}

}  // namespace
}  // namespace renkei::bundle::test
