#include "tests/connectors/bundle/sample_bundle.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "connectors/bundle/digest.h"
#include "connectors/bundle/layout.h"
#include "connectors/bundle/manifest.h"
#include "connectors/bundle/signature.h"
#include "tests/engine/check/sample_set.h"

namespace renkei::bundle::test {

const Offices& TheOffices() {
  static const Offices kOffices;
  return kOffices;
}

BundleContents SampleContents() {
  BundleContents contents;
  const std::string parts = "_202504_1370000001_43_1370000002_23_20250403164759.CSV";
  contents.files = {
      {"UPPLAN" + parts, "\"202411\",\"1\"\r\n"}, {"UPSIKYU" + parts, "\"202411\",\"2\"\r\n"}, {"map.pdf", "%PDF-1.4"}};
  contents.message = "ご確認ください。\nよろしくお願いします。";
  BundleVerdict& verdict = contents.verdict;
  verdict.bundle_id = "11111111-2222-4333-8444-555555555555";
  verdict.created_at = verdict.checked_at = "2026-11-22T12:00:00+09:00";
  verdict.as_of = "2026-11-22";
  verdict.sender = kSender;
  verdict.addressee = kAddressee;
  verdict.verdict = "valid";
  verdict.tool = "renkei 0.1.0";
  verdict.specs = {{"mhlw:careplan:4.1", "spec-v4_1", "0.1.0", std::string(64, 'a')}};
  for (const Entry& file : contents.files) {
    const bool csv = file.name.ends_with("CSV");
    verdict.files.push_back({file.name, file.bytes.size(), Sha256Hex(file.bytes), csv ? file.name.substr(0, 6) : "pdf",
                             csv ? "mhlw:careplan:4.1" : "", csv ? "202411" : ""});
  }
  verdict.message_sha256 = Sha256Hex(*contents.message);
  return contents;
}

std::string SampleBundle(const OfficeKey& key) {
  const Result<std::string> made = SignBundle(SampleContents(), key, DefaultKinds(), Now());
  EXPECT_TRUE(made.ok()) << (made.ok() ? "" : made.status().code + made.status().detail);
  return made.ok() ? made.value() : std::string();
}

std::string SampleSealed(const OfficeKey& key, const OfficeKey& addressee) {
  const SealOptions options{{addressee.certificate}, 7};
  const Result<std::string> made = SealBundle(SampleBundle(key), SampleContents(), key, options, Now());
  EXPECT_TRUE(made.ok()) << (made.ok() ? "" : made.status().code + made.status().detail);
  return made.ok() ? made.value() : std::string();
}

std::vector<Entry> EntriesOf(const std::string& container) {
  ReadContainer read = OpenContainer(container, "test");
  EXPECT_TRUE(read.refusals.empty());
  return read.entries;
}

Entry& EntryNamed(std::vector<Entry>& entries, std::string_view name) {
  return *std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.name == name; });
}

std::string Altered(const std::string& container, const std::function<void(std::vector<Entry>&)>& alter) {
  std::vector<Entry> entries = EntriesOf(container);
  alter(entries);
  return WriteContainer(entries).value();
}

std::string AlteredAndSigned(const std::function<void(std::vector<Entry>&)>& alter, const OfficeKey& key) {
  return Altered(SampleBundle(), [&](std::vector<Entry>& entries) {
    alter(entries);
    std::vector<Listed> listed;
    for (const Entry& entry : entries) {
      const bool own = entry.name == kMimetypeEntry || entry.name.starts_with("META-INF/");
      if (!own) listed.push_back({entry.name, Sha256Hex(entry.bytes)});
    }
    const std::string manifest = WriteManifest(listed);
    EntryNamed(entries, kManifestEntry).bytes = manifest;
    EntryNamed(entries, kSignatureEntry).bytes = Sign(manifest, key, Now()).value();
  });
}

std::string SealedWith(const std::function<void(Cover&)>& alter) {
  return Altered(SampleSealed(), [&](std::vector<Entry>& entries) {
    Cover cover = ReadCover(EntryNamed(entries, kCoverEntry).bytes).value();
    alter(cover);
    const std::string text = WriteCover(cover);
    EntryNamed(entries, kCoverEntry).bytes = text;
    EntryNamed(entries, kCoverSignatureEntry).bytes = Sign(text, TheOffices().sender, Now()).value();
  });
}

std::string SealedWithBytes(const std::string& sealed) {
  static const std::string kSealed = SampleSealed();
  return Altered(kSealed, [&](std::vector<Entry>& entries) {
    Cover cover = ReadCover(EntryNamed(entries, kCoverEntry).bytes).value();
    cover.sealed_bytes = sealed.size();
    cover.sealed_sha256 = Sha256Hex(sealed);
    const std::string text = WriteCover(cover);
    EntryNamed(entries, kCoverEntry).bytes = text;
    EntryNamed(entries, kCoverSignatureEntry).bytes = Sign(text, TheOffices().sender, Now()).value();
    EntryNamed(entries, kSealedEntry).bytes = sealed;
  });
}

Verification VerifyWhole(const std::string& bytes, const OfficeKey* key, const Trust& trust, Instant at,
                         const std::string& addressee) {
  return VerifyBundle(bytes, trust, renkei::test::Specs(), {"test.asice", at, addressee}, key);
}

std::string Verify(const std::string& bytes, const OfficeKey* key, const Trust& trust, Instant at) {
  const Verification verification = VerifyWhole(bytes, key, trust, at);
  EXPECT_EQ(verification.ok(), verification.contents || (verification.ok() && !verification.opened));
  EXPECT_TRUE(verification.ok() || verification.container.empty());
  std::string codes;
  for (const Status& refusal : verification.refusals) codes += (codes.empty() ? "" : " ") + refusal.code;
  return codes;
}

std::string CauseOf(const std::string& bytes, const OfficeKey* key, const Trust& trust, Instant at) {
  const std::string codes = Verify(bytes, key, trust, at);
  return codes.substr(0, codes.find(' '));
}

}  // namespace renkei::bundle::test
