// Keys from PKCS#12 files.
#include <gtest/gtest.h>

#include "connectors/bundle/openssl_ptr.h"
#include "tests/connectors/bundle/sample_bundle.h"

namespace renkei::bundle::test {
namespace {

std::string CodeOf(const Result<OfficeKey>& key) { return key.ok() ? "" : key.status().code; }

Result<OfficeKey> Load(const std::string& file, const std::string& password) {
  return Pkcs12Source(file, "office.p12")->Load(Secret(password));
}

TEST(Pkcs12, OpensWithItsPasswordAlone) {
  const std::string file = Pkcs12Of(TheOffices().sender, "秘密 pass");
  const Result<OfficeKey> key = Load(file, "秘密 pass");
  ASSERT_EQ(CodeOf(key), "");
  EXPECT_EQ(key.value().certificate, TheOffices().sender.certificate);
  EXPECT_EQ(Verify(SampleBundle(key.value())), "");
  EXPECT_EQ(CodeOf(Load(file, "wrong")), "key-password-wrong");
  EXPECT_EQ(CodeOf(Load(file, "")), "key-password-wrong");
}

TEST(Pkcs12, WithoutAPasswordIsReadWithAnEmptyOne) {
  const OfficeKey& office = TheOffices().sender;
  for (const char* password : {static_cast<const char*>(nullptr), ""}) {
    const Pkcs12Ptr file(
        PKCS12_create(password, "x", office.key.get(), office.certificate.x509(), nullptr, 0, 0, 0, 0, 0));
    ASSERT_TRUE(file);
    EXPECT_EQ(CodeOf(Load(DerOf(file.get(), i2d_PKCS12), "")), "");
    EXPECT_EQ(CodeOf(Load(DerOf(file.get(), i2d_PKCS12), "x")), "key-password-wrong");
  }
}

TEST(Pkcs12, OfOldWindowsIsRead) {
  const std::string file = Pkcs12Of(TheOffices().rsa_sender, "password", true);
  const Result<OfficeKey> key = Load(file, "password");
  ASSERT_EQ(CodeOf(key), "");
  EXPECT_EQ(Verify(SampleBundle(key.value())), "");
  EXPECT_EQ(CodeOf(Load(file, "wrong")), "key-password-wrong");
}

TEST(Pkcs12, OtherFilesAreNotTakenForOne) {
  for (const std::string& bytes : {std::string(), std::string("x"), std::string(100, '\x30'), SampleBundle()}) {
    EXPECT_EQ(CodeOf(Load(bytes, "password")), "key-unreadable");
  }
  const std::string file = Pkcs12Of(TheOffices().sender, "password");
  EXPECT_EQ(CodeOf(Load(file.substr(0, file.size() / 2), "password")), "key-unreadable");
}

TEST(Pkcs12, WithoutAPrivateKeyIsRefused) {
  const Pkcs12Ptr with_certificate(
      PKCS12_create("password", "x", nullptr, TheOffices().sender.certificate.x509(), nullptr, 0, 0, 0, 0, 0));
  ASSERT_TRUE(with_certificate);
  EXPECT_EQ(CodeOf(Load(DerOf(with_certificate.get(), i2d_PKCS12), "password")), "key-without-certificate");
}

TEST(Signing, IsRefusedForKeysThatNobodyWouldTake) {
  const auto code = [](const Wish& wish) {
    const OfficeKey key = TheOffices().authority.Issue(wish);
    const auto made = SignBundle(SampleContents(), key, DefaultKinds(), Now());
    return made.ok() ? std::string() : made.status().code;
  };
  EXPECT_EQ(code({}), "");
  EXPECT_EQ(code({.office = kAddressee}), "certificate-other-office");
  EXPECT_EQ(code({.from = Days(-9), .to = Days(-1)}), "certificate-expired");
  EXPECT_EQ(code({.from = Days(1)}), "certificate-not-yet-valid");
  EXPECT_EQ(code({.key = "RSA-1024"}), "certificate-weak-key");
  EXPECT_EQ(code({.kind = "agent"}), "certificate-wrong-kind");
  EXPECT_EQ(code({.usage = "critical,keyAgreement"}), "certificate-wrong-usage");
}

// A file of the office's keys may hold more than the way to the authority: the certificate before this one, say.
TEST(Signing, TakesAlongOnlyWhatLeadsToTheAuthority) {
  OfficeKey key = TheOffices().sender;
  key.chain = {TheOffices().rsa_sender.certificate, TheOffices().authority.certificate(), key.certificate};
  EXPECT_EQ(Verify(SampleBundle(key)), "");
}

TEST(Signing, ThatFailsSaysWhoseKeyItWas) {
  OfficeKey key = TheOffices().sender;
  key.key = TheOffices().addressee.key;
  const auto made = SignBundle(SampleContents(), key, DefaultKinds(), Now());
  ASSERT_FALSE(made.ok());
  EXPECT_EQ(made.status().code, "key-token-failed");
  EXPECT_EQ(made.status().subject, key.certificate.subject());
}

TEST(Signing, GivesTheSameBytesByRsaForTheSameContents) {
  EXPECT_EQ(SampleBundle(TheOffices().rsa_sender), SampleBundle(TheOffices().rsa_sender));
}

TEST(TokenNames, MustNotHoldAPin) {
  EXPECT_TRUE(IsPkcs11Uri("pkcs11:token=a"));
  EXPECT_FALSE(IsPkcs11Uri("office.p12"));
  EXPECT_TRUE(HoldsPin("pkcs11:token=a?pin-value=1234"));
  EXPECT_TRUE(HoldsPin("pkcs11:token=a?pin-source=file:pin"));
  EXPECT_FALSE(HoldsPin("pkcs11:token=a;object=b"));
}

TEST(Certificates, AreReadFromPemAndDer) {
  const Certificate& certificate = TheOffices().sender.certificate;
  for (const std::string& bytes : {PemOf(certificate), certificate.der()}) {
    const auto read = ReadCertificates(bytes, "x");
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.value().front(), certificate);
  }
  EXPECT_EQ(ReadCertificates(PemOf(certificate) + PemOf(TheOffices().addressee.certificate), "x").value().size(), 2U);
  for (const char* bytes : {"", "x", "\x30\x01", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"}) {
    const auto read = ReadCertificates(bytes, "x");
    EXPECT_EQ(read.ok() ? "" : read.status().code, "certificate-unreadable");
    const auto lists = ReadCrls(bytes, "x");
    EXPECT_EQ(lists.ok() ? "" : lists.status().code, "crl-unreadable");
  }
}

}  // namespace
}  // namespace renkei::bundle::test
