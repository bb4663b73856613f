// Bundles that were tampered with, by somebody else or by the sender itself: each is refused with its own code.
#include <gtest/gtest.h>

#include <algorithm>

#include "connectors/bundle/digest.h"
#include "connectors/bundle/layout.h"
#include "connectors/bundle/signature.h"
#include "tests/connectors/bundle/sample_bundle.h"

namespace renkei::bundle::test {
namespace {

using Entries = std::vector<Entry>;

// The sample with one byte more in an entry.
std::string WithMoreIn(std::string_view name) {
  return Altered(SampleBundle(), [&](Entries& entries) { EntryNamed(entries, name).bytes += " "; });
}

std::string NameOfFirstFile() { return SampleContents().files.front().name; }

void Remove(Entries& entries, std::string_view name) {
  std::erase_if(entries, [&](const Entry& entry) { return entry.name == name; });
}

// The sample with another verdict, signed by its sender.
std::string WithVerdict(const std::function<void(BundleVerdict&)>& alter) {
  return AlteredAndSigned([&](Entries& entries) {
    BundleVerdict verdict = SampleContents().verdict;
    alter(verdict);
    EntryNamed(entries, kVerdictEntry).bytes = WriteVerdict(verdict);
  });
}

TEST(AlteredBundles, EachAlteredPartHasItsCode) {
  EXPECT_EQ(Verify(SampleBundle()), "");
  EXPECT_EQ(CauseOf(WithMoreIn(NameOfFirstFile())), "bundle-file-altered");
  EXPECT_EQ(CauseOf(WithMoreIn(kMessageEntry)), "bundle-message-altered");
  EXPECT_EQ(CauseOf(WithMoreIn(kVerdictEntry)), "bundle-verdict-altered");
  EXPECT_EQ(CauseOf(WithMoreIn(kManifestEntry)), "bundle-manifest-altered");
  EXPECT_EQ(CauseOf(WithMoreIn(kSignatureEntry)), "signature-invalid");
  EXPECT_EQ(CauseOf(WithMoreIn(kMimetypeEntry)), "bundle-not-a-bundle");
}

TEST(AlteredBundles, AnAlteredSignatureIsWrong) {
  const std::string altered = Altered(SampleBundle(TheOffices().rsa_sender),
                                      [](Entries& entries) { EntryNamed(entries, kSignatureEntry).bytes.back() ^= 1; });
  EXPECT_EQ(CauseOf(altered), "signature-wrong");
}

TEST(AlteredBundles, ASignatureOfAnotherBundleIsRefused) {
  const std::string other = WithVerdict([](BundleVerdict& verdict) { verdict.as_of = "2026-11-21"; });
  Entries others = EntriesOf(other);
  EXPECT_EQ(CauseOf(Altered(
                SampleBundle(),
                [&](Entries& entries) { EntryNamed(entries, kSignatureEntry) = EntryNamed(others, kSignatureEntry); })),
            "bundle-manifest-altered");
}

TEST(AlteredBundles, MissingEntriesAreNamed) {
  for (const std::string_view name :
       {std::string_view(kManifestEntry), kSignatureEntry, std::string_view(kMessageEntry)}) {
    const std::string altered = Altered(SampleBundle(), [&](Entries& entries) { Remove(entries, name); });
    EXPECT_EQ(CauseOf(altered), "bundle-entry-missing") << name;
  }
  EXPECT_EQ(CauseOf(Altered(SampleBundle(), [](Entries& entries) { Remove(entries, NameOfFirstFile()); })),
            "bundle-entry-missing");
  EXPECT_EQ(CauseOf(Altered(SampleBundle(), [](Entries& entries) { Remove(entries, kVerdictEntry); })),
            "verdict-missing");
}

TEST(AlteredBundles, ExtraEntriesAreRefusedWhereverTheyStand) {
  for (const char* name : {"extra.csv", "META-INF/manifest.xml", "META-INF/signature002.p7s", "folder/a.csv"}) {
    const std::string altered = Altered(SampleBundle(), [&](Entries& entries) { entries.push_back({name, "x"}); });
    EXPECT_EQ(CauseOf(altered), "bundle-entry-extra") << name;
  }
}

TEST(AlteredBundles, SignedNamesAreJudgedToo) {
  for (const char* name : {"folder/a.csv", "META-INF/x.xml", "renkei-other.txt"}) {
    EXPECT_EQ(CauseOf(AlteredAndSigned([&](Entries& entries) {
                entries.insert(entries.begin() + 1, {name, "x"});
              })),
              name == std::string_view("META-INF/x.xml") ? "bundle-entry-extra" : "bundle-entry-name")
        << name;
  }
}

TEST(Verdicts, AreNeededAndMustBeValid) {
  EXPECT_EQ(CauseOf(AlteredAndSigned([](Entries& entries) { Remove(entries, kVerdictEntry); })), "verdict-missing");
  EXPECT_EQ(Verify(WithVerdict([](BundleVerdict& verdict) { verdict.verdict = "invalid"; })), "verdict-not-valid");
  EXPECT_EQ(Verify(WithVerdict([](BundleVerdict& verdict) { verdict.verdict = "unclear"; })), "verdict-not-valid");
  const auto with_text = [](const std::string& text) {
    return AlteredAndSigned([&](Entries& entries) { EntryNamed(entries, kVerdictEntry).bytes = text; });
  };
  EXPECT_EQ(CauseOf(with_text("{")), "verdict-unreadable");
  EXPECT_EQ(CauseOf(with_text("{\"schema\":\"renkei.verdict/1\",\"schema\":\"renkei.verdict/1\"}")),
            "verdict-unreadable");
  EXPECT_EQ(CauseOf(with_text(std::string(100'000, '['))), "verdict-unreadable");
}

TEST(Verdicts, HoldForExactlyTheseBytes) {
  EXPECT_EQ(CauseOf(AlteredAndSigned([](Entries& entries) { EntryNamed(entries, NameOfFirstFile()).bytes += " "; })),
            "verdict-other-bytes");
  EXPECT_EQ(CauseOf(AlteredAndSigned([](Entries& entries) { EntryNamed(entries, kMessageEntry).bytes += "!"; })),
            "verdict-other-bytes");
  EXPECT_EQ(CauseOf(WithVerdict([](BundleVerdict& verdict) { verdict.files.pop_back(); })), "verdict-other-bytes");
  EXPECT_EQ(CauseOf(WithVerdict([](BundleVerdict& verdict) { verdict.message_sha256.clear(); })),
            "verdict-other-bytes");
  EXPECT_EQ(CauseOf(WithVerdict([](BundleVerdict& verdict) { ++verdict.files.front().bytes; })), "verdict-other-bytes");
  EXPECT_EQ(CauseOf(WithVerdict([](BundleVerdict& verdict) { verdict.files.front().spec.clear(); })),
            "verdict-other-bytes");
}

TEST(Verdicts, AreAboutDataFilesAlone) {
  const auto with = [](std::string_view name, std::string_view bytes) {
    return Verify(WithVerdict([&](BundleVerdict& verdict) {
      verdict.files.push_back({std::string(name), bytes.size(), Sha256Hex(bytes), "txt", "", ""});
    }));
  };
  EXPECT_EQ(with(kMimetypeEntry, kAsicMimetype), "verdict-other-bytes");
  EXPECT_EQ(with(kMessageEntry, *SampleContents().message), "verdict-other-bytes");
}

TEST(Parties, CertificateNamesAndVerdictMustAgree) {
  EXPECT_EQ(Verify(WithVerdict([](BundleVerdict& verdict) { verdict.addressee = "1370000009"; })),
            "bundle-other-addressee");
  EXPECT_EQ(Verify(WithVerdict([](BundleVerdict& verdict) { verdict.sender = "1370000009"; })), "bundle-other-sender");
  EXPECT_EQ(CauseOf(AlteredAndSigned([](auto&) {}, TheOffices().stranger)), "certificate-other-office");
  const Verification other = VerifyWhole(SampleBundle(), nullptr, TheOffices().trust, Now(), "1370000009");
  ASSERT_FALSE(other.ok());
  EXPECT_EQ(other.refusals.front().code, "bundle-other-addressee");
  EXPECT_TRUE(VerifyWhole(SampleBundle(), nullptr, TheOffices().trust, Now(), kAddressee).ok());
}

// The sample with files of these names instead, judged and signed.
std::string WithNames(const std::vector<std::string>& names) {
  BundleContents contents = SampleContents();
  contents.files.clear();
  contents.verdict.files.clear();
  for (const std::string& name : names) {
    contents.files.push_back({name, "x"});
    contents.verdict.files.push_back({name, 1, Sha256Hex("x"), "UPPLAN", "mhlw:careplan:4.1", ""});
  }
  return SignBundle(contents, TheOffices().sender, DefaultKinds(), Now()).value();
}

TEST(Parties, AreThoseOfEveryFileName) {
  const std::string good = "UPPLAN_202504_1370000001_43_1370000002_23_20250403164759.CSV";
  EXPECT_EQ(Verify(WithNames({good, "note.txt"})), "");
  EXPECT_EQ(CauseOf(WithNames({good, "UPSIKYU_202504_1370000001_43_1370000003_23_20250403164759.CSV"})),
            "bundle-mixed-parties");
  EXPECT_EQ(CauseOf(WithNames({good, "UPSIKYU_202504_1370000009_43_1370000002_23_20250403164759.CSV"})),
            "bundle-mixed-parties");
  EXPECT_EQ(CauseOf(WithNames({"note.txt"})), "bundle-no-standard-file");
  EXPECT_EQ(CauseOf(WithNames({})), "bundle-no-standard-file");
}

TEST(Parties, AreNotBelievedWithoutASpecThatReadsNames) {
  const SpecRegistry none = SpecRegistry::FromTables({});
  const Verification verification = VerifyBundle(SampleBundle(), TheOffices().trust, none, {"x", Now(), {}});
  ASSERT_FALSE(verification.ok());
  EXPECT_EQ(verification.refusals.front().code, "bundle-names-unread");
}

TEST(Messages, AreTextOfAtMost2000Characters) {
  const auto with = [](const std::string& message) {
    BundleContents contents = SampleContents();
    contents.message = message;
    contents.verdict.message_sha256 = Sha256Hex(message);
    return Verify(SignBundle(contents, TheOffices().sender, DefaultKinds(), Now()).value());
  };
  std::string longest;
  for (int i = 0; i < 2'000; ++i) longest += "字";
  EXPECT_EQ(with(longest), "");
  EXPECT_EQ(with(longest + "字"), "bundle-message-invalid");
  EXPECT_EQ(with("\xFF"), "bundle-message-invalid");
  EXPECT_EQ(with("葛\U000E0100城様 👨‍👩‍👧\r\n\t①"), "");
  for (const char* control : {"a\x1B[31m", "\x7F", "\u0085", "\u202Eabc", "\u2066", "\u200F", "\u061C", "\u2028"}) {
    EXPECT_EQ(with(control), "bundle-message-invalid") << control;
  }
  EXPECT_EQ(with(""), "bundle-message-invalid");
}

}  // namespace
}  // namespace renkei::bundle::test
