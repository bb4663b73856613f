// Each kind of wrong certificate is refused with its own code, as a signer's and as an addressee's.
#include <gtest/gtest.h>

#include "tests/connectors/bundle/sample_bundle.h"

namespace renkei::bundle::test {
namespace {

// What is found in a bundle that was signed by a certificate of this kind.
std::string SignedBy(const Wish& wish, Instant at = Now()) {
  const OfficeKey key = TheOffices().authority.Issue(wish);
  return Verify(AlteredAndSigned([](auto&) {}, key), nullptr, TheOffices().trust, at);
}

TEST(Certificates, GoodOnesOfBothKindsOfKeysAreTaken) {
  EXPECT_EQ(SignedBy({}), "");
  EXPECT_EQ(SignedBy({.key = "RSA-2048"}), "");
  EXPECT_EQ(SignedBy({.key = "RSA-3072"}), "");
  EXPECT_EQ(SignedBy({.kind = "care-insurance"}), "");
  EXPECT_EQ(SignedBy({.extended_usage = ""}), "");
}

TEST(Certificates, ExpiredAndNotYetValidOnesAreRefused) {
  EXPECT_EQ(SignedBy({.from = Days(-20), .to = Days(-1)}), "certificate-expired");
  EXPECT_EQ(SignedBy({.from = Days(1), .to = Days(20)}), "certificate-not-yet-valid");
}

TEST(Certificates, ValidityEndsAtItsSecond) {
  const Wish wish{.from = Days(-5), .to = Days(1)};
  EXPECT_EQ(SignedBy(wish, Days(1) - std::chrono::seconds{1}), "");
  EXPECT_EQ(SignedBy(wish, Days(1) + std::chrono::seconds{1}), "certificate-expired");
  EXPECT_EQ(SignedBy(wish, Days(-5) - std::chrono::seconds{1}), "certificate-not-yet-valid");
}

// RFC 5280 4.1.2.5: 9999-12-31 23:59:59 stands for no end.
TEST(Certificates, WithoutAnEndAreTaken) {
  const OfficeKey key = TheOffices().authority.Issue({.last_day = "99991231235959Z"});
  EXPECT_TRUE(JudgeValidity(key.certificate, Now()).empty());
  EXPECT_GT(key.certificate.not_after(), Days(200 * 365));
  EXPECT_GT(TokyoDate(key.certificate.not_after()), "2200-01-01");
  EXPECT_EQ(Verify(SampleBundle(key)), "");
}

TEST(Certificates, RevokedOnesAreRefused) {
  const Offices& offices = TheOffices();
  const Trust trust = offices.authority.MakeTrust({offices.sender.certificate});
  EXPECT_EQ(Verify(SampleBundle(), nullptr, trust), "certificate-revoked");
  EXPECT_EQ(Verify(SampleBundle(offices.rsa_sender), nullptr, trust), "");
}

TEST(Certificates, ThoseOfAnotherAuthorityAreRefusedThoughItHasTheSameName) {
  const Authority other;
  EXPECT_EQ(Verify(AlteredAndSigned([](auto&) {}, other.Issue({}))), "certificate-untrusted");
  const Authority stranger("Somebody");
  EXPECT_EQ(Verify(AlteredAndSigned([](auto&) {}, stranger.Issue({}))), "certificate-untrusted");
}

// An office plays authority with its own good certificate.
TEST(Certificates, ThatAnOfficeIssuedAreRefused) {
  OfficeKey key = Authority(TheOffices().stranger).Issue({});
  key.chain = {TheOffices().stranger.certificate};
  Trust trust = TheOffices().trust;
  trust.require_crl = false;
  EXPECT_EQ(Verify(AlteredAndSigned([](auto&) {}, key), nullptr, trust), "certificate-invalid");
}

TEST(Certificates, OfAnAuthorityBetweenAreTakenWithItsOwn) {
  const Offices& offices = TheOffices();
  const OfficeKey between = offices.authority.Issue(
      {.office = "", .usage = "critical,keyCertSign,cRLSign", .extended_usage = "", .constraints = "critical,CA:TRUE"});
  const Authority lower(between);
  OfficeKey key = lower.Issue({});
  key.chain = {between.certificate, offices.authority.certificate()};
  Trust trust = offices.trust;
  EXPECT_EQ(Verify(AlteredAndSigned([](auto&) {}, key), nullptr, trust), "crl-missing");
  trust.crls.push_back(ReadCrls(PemOfCrl(lower.MakeCrl({})), "crl").value().front());
  EXPECT_EQ(Verify(AlteredAndSigned([](auto&) {}, key), nullptr, trust), "");
  trust.crls.front() = ReadCrls(PemOfCrl(offices.authority.MakeCrl({between.certificate})), "crl").value().front();
  EXPECT_EQ(Verify(AlteredAndSigned([](auto&) {}, key), nullptr, trust), "certificate-revoked");
}

TEST(Certificates, WeakKeysAndDigestsAreRefused) {
  EXPECT_EQ(SignedBy({.key = "RSA-1024"}), "certificate-weak-key");
  EXPECT_EQ(SignedBy({.key = "P-384"}), "certificate-weak-key");
  EXPECT_EQ(SignedBy({.digest = "SHA1"}), "certificate-weak-key");
}

TEST(Certificates, WrongUsagesAreRefused) {
  EXPECT_EQ(SignedBy({.usage = "critical,keyAgreement"}), "certificate-wrong-usage");
  EXPECT_EQ(SignedBy({.usage = ""}), "certificate-wrong-usage");
  EXPECT_EQ(SignedBy({.extended_usage = "serverAuth"}), "certificate-wrong-usage");
  EXPECT_EQ(SignedBy({.constraints = "CA:TRUE"}), "certificate-wrong-usage");
}

TEST(Certificates, WrongKindsAreRefused) {
  EXPECT_EQ(SignedBy({.kind = "agent"}), "certificate-wrong-kind");
  EXPECT_EQ(SignedBy({.kind = "disability"}), "certificate-wrong-kind");
  EXPECT_EQ(SignedBy({.kind = "1.2.3.4"}), "certificate-wrong-kind");
  EXPECT_EQ(SignedBy({.kind = ""}), "certificate-wrong-kind");
}

TEST(Certificates, AnAuthoritysOwnOidsCanStandForKinds) {
  const OfficeKey key = TheOffices().authority.Issue({.kind = "1.2.392.200000.1"});
  Trust trust = TheOffices().trust;
  trust.kinds.push_back({"1.2.392.200000.1", "care-plan", true});
  EXPECT_EQ(Verify(AlteredAndSigned([](auto&) {}, key), nullptr, trust), "");
}

TEST(Certificates, ThoseOfAnotherOfficeAndOfNoneAreRefused) {
  EXPECT_EQ(SignedBy({.office = "1370000009"}), "certificate-other-office");
  EXPECT_EQ(SignedBy({.office = "13700000"}), "certificate-no-office certificate-other-office");
  EXPECT_EQ(SignedBy({.office = ""}), "certificate-no-office certificate-other-office");
}

TEST(Certificates, WhatIsWrongBesidesIsToldToo) {
  EXPECT_EQ(SignedBy({.office = "1370000009", .key = "RSA-1024", .kind = "agent", .from = Days(-9), .to = Days(-1)}),
            "certificate-expired certificate-weak-key certificate-wrong-kind certificate-other-office");
}

TEST(RevocationLists, AreRequiredUnlessToldOtherwise) {
  Trust trust = TheOffices().trust;
  trust.crls.clear();
  EXPECT_EQ(Verify(SampleBundle(), nullptr, trust), "crl-missing");
  trust.require_crl = false;
  EXPECT_EQ(Verify(SampleBundle(), nullptr, trust), "");
}

TEST(RevocationLists, OfAnotherAuthorityDoNotCount) {
  Trust trust = TheOffices().trust;
  trust.crls = {Authority("Somebody").MakeCrl({})};
  EXPECT_EQ(CauseOf(SampleBundle(), nullptr, trust), "crl-missing");
  trust.crls = {Authority().MakeCrl({})};  // the same name, another key
  EXPECT_EQ(CauseOf(SampleBundle(), nullptr, trust), "crl-invalid");
}

TEST(RevocationLists, ThatAreOutOfDateAreRefused) {
  Trust trust = TheOffices().trust;
  trust.crls = ReadCrls(PemOfCrl(TheOffices().authority.MakeCrl({}, Days(-1))), "crl").value();
  EXPECT_EQ(Verify(SampleBundle(), nullptr, trust), "crl-stale");
}

// An authority may keep one list of offices and another of authorities.
TEST(RevocationLists, OfOtherCertificatesDoNotCount) {
  Trust trust = TheOffices().trust;
  trust.crls = ReadCrls(PemOfCrl(TheOffices().authority.MakeCrl({}, Days(7), "critical,onlyCA:TRUE")), "crl").value();
  EXPECT_EQ(Verify(SampleBundle(), nullptr, trust), "crl-missing");
}

TEST(RevocationLists, AreUsedEvenWhereTheyAreNotRequired) {
  Trust trust = TheOffices().authority.MakeTrust({TheOffices().sender.certificate});
  trust.require_crl = false;
  EXPECT_EQ(Verify(SampleBundle(), nullptr, trust), "certificate-revoked");
}

std::string SealedTo(const Wish& wish, const Trust& trust = TheOffices().trust) {
  const OfficeKey key = TheOffices().authority.Issue(wish);
  const std::vector<Status> refusals = JudgeWhole(key.certificate, CertificateUse::kSeal, trust, Now());
  return refusals.empty() ? "" : refusals.front().code;
}

TEST(Addressees, NeedACertificateForSealing) {
  EXPECT_EQ(SealedTo({.office = kAddressee}), "");
  EXPECT_EQ(SealedTo({.office = kAddressee, .key = "RSA-2048"}), "");
  EXPECT_EQ(SealedTo({.usage = "critical,digitalSignature"}), "certificate-wrong-usage");
  EXPECT_EQ(SealedTo({.key = "RSA-2048", .usage = "critical,digitalSignature,keyAgreement"}),
            "certificate-wrong-usage");
  EXPECT_EQ(SealedTo({.from = Days(-9), .to = Days(-1)}), "certificate-expired");
}

TEST(Addressees, MustBeTheOfficeThatTheBundleIsFor) {
  const Offices& offices = TheOffices();
  const SealOptions options{{offices.stranger.certificate}, 0};
  const auto sealed = SealBundle(SampleBundle(), SampleContents(), offices.sender, options, Now());
  ASSERT_FALSE(sealed.ok());
  EXPECT_EQ(sealed.status().code, "seal-other-addressee");
}

}  // namespace
}  // namespace renkei::bundle::test
