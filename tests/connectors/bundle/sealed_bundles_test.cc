// Sealed bundles: who can open them, and what an altered or foreign cover comes to.
#include <gtest/gtest.h>

#include "connectors/bundle/envelope.h"
#include "connectors/bundle/layout.h"
#include "connectors/bundle/signature.h"
#include "tests/connectors/bundle/sample_bundle.h"
#include "tests/engine/check/sample_set.h"

namespace renkei::bundle::test {
namespace {

using Entries = std::vector<Entry>;

TEST(SealedBundles, AreOpenedByAddresseeAndSenderAlone) {
  const Offices& offices = TheOffices();
  for (const OfficeKey* addressee : {&offices.addressee, &offices.rsa_addressee}) {
    const std::string sealed = SampleSealed(offices.sender, *addressee);
    EXPECT_EQ(Verify(sealed, addressee), "");
    EXPECT_EQ(Verify(sealed, &offices.sender), "");
    EXPECT_EQ(Verify(sealed, &offices.stranger), "seal-not-for-us");
  }
  EXPECT_EQ(Verify(SampleSealed(offices.rsa_sender), &offices.rsa_sender), "");
  EXPECT_EQ(Verify(SampleSealed(), &offices.rsa_addressee), "seal-not-for-us");
}

TEST(SealedBundles, GiveBackTheBundleByteForByte) {
  const Offices& offices = TheOffices();
  const std::string bundle = SampleBundle();
  const SealOptions options{{offices.addressee.certificate, offices.rsa_addressee.certificate}, 12};
  const auto sealed = SealBundle(bundle, SampleContents(), offices.sender, options, Now());
  ASSERT_TRUE(sealed.ok());
  const Verification opened = VerifyWhole(sealed.value(), &offices.rsa_addressee);
  ASSERT_TRUE(opened.ok());
  EXPECT_EQ(opened.container, bundle);
  EXPECT_EQ(opened.cover->number, 12U);
  EXPECT_EQ(opened.contents->files.front().bytes, SampleContents().files.front().bytes);
  EXPECT_EQ(opened.contents->message, SampleContents().message);
}

TEST(SealedBundles, ShowNothingButTheCoverWithoutAKey) {
  const std::string sealed = SampleSealed();
  const Verification verification = VerifyWhole(sealed);
  ASSERT_TRUE(verification.ok());
  EXPECT_TRUE(verification.sealed);
  EXPECT_FALSE(verification.opened || verification.contents || verification.verdict);
  EXPECT_EQ(verification.cover->addressee, kAddressee);
  EXPECT_EQ(verification.cover->files.size(), 3U);
  EXPECT_EQ(verification.cover->files.front().csv_version, "202411");
  for (const char* hidden : {"UPPLAN_2025", "map.pdf", "ご確認"}) EXPECT_EQ(sealed.find(hidden), std::string::npos);
}

TEST(Covers, AlteredOnesAreRefused) {
  const auto altered = [](std::string_view name) {
    return CauseOf(Altered(SampleSealed(), [&](Entries& entries) { EntryNamed(entries, name).bytes += " "; }));
  };
  EXPECT_EQ(altered(kCoverEntry), "cover-altered");
  EXPECT_EQ(altered(kSealedEntry), "cover-sealed-altered");
  EXPECT_EQ(altered(kCoverSignatureEntry), "signature-invalid");
  EXPECT_EQ(CauseOf(Altered(SampleSealed(),
                            [](Entries& entries) {
                              entries.push_back({"extra.txt", "x"});
                            })),
            "bundle-entry-extra");
  EXPECT_EQ(CauseOf(Altered(SampleSealed(), [](Entries& entries) { entries.pop_back(); })), "bundle-entry-missing");
}

TEST(Covers, ThatLieAboutTheirBundleAreRefusedWhenItIsOpened) {
  const OfficeKey& addressee = TheOffices().addressee;
  const auto cause = [&](const std::function<void(Cover&)>& alter) { return CauseOf(SealedWith(alter), &addressee); };
  EXPECT_EQ(cause([](Cover&) {}), "");
  EXPECT_EQ(cause([](Cover& cover) { cover.bundle_id[0] = '2'; }), "cover-other-bundle");
  EXPECT_EQ(cause([](Cover& cover) { cover.files.front().bytes = 1; }), "cover-other-bundle");
  EXPECT_EQ(cause([](Cover& cover) { cover.addressee = "1370000009"; }), "cover-other-bundle");
  EXPECT_EQ(cause([](Cover& cover) { cover.message_bytes = 0; }), "cover-other-bundle");
  EXPECT_EQ(cause([](Cover& cover) { cover.sender = "1370000009"; }), "certificate-other-office");
  EXPECT_EQ(cause([](Cover& cover) { cover.verdict = "invalid"; }), "verdict-not-valid");
  EXPECT_EQ(cause([](Cover& cover) { cover.sealed_sha256 = std::string(64, '0'); }), "cover-sealed-altered");
}

// A private key does nothing for whoever did not sign: no answer of it tells anything of what is sealed.
TEST(SealedBundles, AreNotOpenedForWhoeverIsNotBelieved) {
  const Offices& offices = TheOffices();
  const auto opened = [&](const Trust& trust) { return VerifyWhole(SampleSealed(), &offices.addressee, trust).opened; };
  EXPECT_TRUE(opened(offices.trust));
  EXPECT_FALSE(opened(Authority("Somebody").MakeTrust()));
  EXPECT_FALSE(opened(offices.authority.MakeTrust({offices.sender.certificate})));
  Trust without_list = offices.trust;
  without_list.crls.clear();
  EXPECT_TRUE(opened(without_list));  // not known to be bad: all is told
  const std::string foreign = Altered(
      SealedWithBytes("x"), [](Entries& entries) { EntryNamed(entries, kCoverSignatureEntry).bytes.back() ^= 1; });
  EXPECT_EQ(Verify(foreign, &offices.addressee).find("seal-"), std::string::npos);
}

TEST(Covers, OfAnotherBundleThanWasAnnouncedAreRefused) {
  const auto codes = [](const std::string& bytes, const std::string& sender, const std::string& id) {
    VerifyOptions options{"test", Now(), kAddressee};
    options.sender = sender;
    options.bundle_id = id;
    std::string all;
    for (const Status& refusal :
         VerifyBundle(bytes, TheOffices().trust, renkei::test::Specs(), options, &TheOffices().addressee).refusals) {
      all += refusal.code + " " + refusal.subject + ";";
    }
    return all;
  };
  const std::string id = SampleContents().verdict.bundle_id;
  const std::string other = "2" + id.substr(1);
  for (const std::string& bytes : {SampleSealed(), SampleBundle()}) {
    EXPECT_EQ(codes(bytes, kSender, id), "");
    EXPECT_EQ(codes(bytes, "1370000009", id), "bundle-other-arrival 1370000009;");
    EXPECT_EQ(codes(bytes, kSender, other), "bundle-other-arrival " + other + ";");
  }
}

TEST(Covers, ThatCannotBeReadAreRefused) {
  for (const char* text : {"", "{}", "[]", "{\"schema\":\"renkei.cover/2\"}", "\xFF"}) {
    const std::string altered = Altered(SampleSealed(), [&](Entries& entries) {
      EntryNamed(entries, kCoverEntry).bytes = text;
      EntryNamed(entries, kCoverSignatureEntry).bytes = Sign(text, TheOffices().sender, Now()).value();
    });
    EXPECT_EQ(CauseOf(altered, &TheOffices().addressee), "cover-unreadable") << text;
  }
}

// Somebody takes what another office signed and sealed to him, and sends it on under a cover of his own.
TEST(Covers, OfOneOfficeAroundABundleOfAnotherAreRefused) {
  const Offices& offices = TheOffices();
  const OfficeKey renewed = offices.authority.Issue({});  // the same office, another certificate
  const std::string altered = Altered(SampleSealed(), [&](Entries& entries) {
    EntryNamed(entries, kCoverSignatureEntry).bytes =
        Sign(EntryNamed(entries, kCoverEntry).bytes, renewed, Now()).value();
  });
  EXPECT_EQ(CauseOf(altered, &offices.addressee), "cover-other-signer");
}

TEST(Seals, WithWhatWasSignedByNobodyAreRefused) {
  const Offices& offices = TheOffices();
  const std::string sealed = Envelop("not a bundle", {offices.addressee.certificate}).value();
  EXPECT_EQ(CauseOf(SealedWithBytes(sealed), &offices.addressee), "bundle-not-a-bundle");
  const std::string twice = Envelop(SampleSealed(), {offices.addressee.certificate}).value();
  EXPECT_EQ(CauseOf(SealedWithBytes(twice), &offices.addressee), "bundle-not-a-bundle");
}

TEST(Seals, ThatWereCutOrAreNoCmsAreRefused) {
  const OfficeKey& addressee = TheOffices().addressee;
  Entries entries = EntriesOf(SampleSealed());
  std::string sealed = EntryNamed(entries, kSealedEntry).bytes;
  for (const std::string& bytes :
       {sealed.substr(0, sealed.size() / 2), std::string("x"), sealed + "x", std::string()}) {
    EXPECT_EQ(CauseOf(SealedWithBytes(bytes), &addressee), "seal-algorithm");
  }
  sealed.back() ^= 1;  // the tag
  EXPECT_EQ(CauseOf(SealedWithBytes(sealed), &addressee), "seal-damaged");
}

TEST(Seals, ToMoreThanEightAreNotMade) {
  const Offices& offices = TheOffices();
  const SealOptions options{std::vector<Certificate>(8, offices.addressee.certificate), 0};
  const auto sealed = SealBundle(SampleBundle(), SampleContents(), offices.sender, options, Now());
  ASSERT_FALSE(sealed.ok());
  EXPECT_EQ(sealed.status().code, "seal-too-many");
}

}  // namespace
}  // namespace renkei::bundle::test
