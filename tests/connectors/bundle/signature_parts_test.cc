// What of a signature nobody signed, its certificates, is what has to be there and no more.
#include <gtest/gtest.h>

#include <openssl/ec.h>

#include <algorithm>

#include "connectors/bundle/digest.h"
#include "connectors/bundle/layout.h"
#include "connectors/bundle/openssl_ptr.h"
#include "connectors/bundle/signature.h"
#include "tests/connectors/bundle/sample_bundle.h"

namespace renkei::bundle::test {
namespace {

std::string Element(unsigned char tag, const std::string& contents) {
  std::string length;
  for (std::size_t rest = contents.size(); rest > 0; rest >>= 8U)
    length.insert(length.begin(), static_cast<char>(rest));
  const bool is_short = contents.size() < 0x80;
  const std::string head =
      is_short ? std::string(1, static_cast<char>(contents.size())) : static_cast<char>(0x80U | length.size()) + length;
  return static_cast<char>(tag) + head + contents;
}

// A signature with these elements as its certificates, in the order that DER asks for; the rest is as it was.
std::string WithCertificates(const std::string& signature, std::vector<std::string> elements) {
  const auto* at = reinterpret_cast<const unsigned char*>(signature.data());
  const CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(signature.size())));
  std::string before;
  std::string after;
  const X509Stack own(CMS_get1_certs(cms.get()));
  const std::string first = DerOf(sk_X509_value(own.get(), 0), i2d_X509);
  const std::string old = Element(0xA0, first);
  const std::size_t place = signature.find(old);
  EXPECT_NE(place, std::string::npos);
  // SEQUENCE { OID, [0] { SEQUENCE { … certificates … } } }, each with a length of two bytes.
  const std::size_t oid = 4;
  const std::size_t inside = oid + 11 + 4 + 4;
  before = signature.substr(inside, place - inside);
  after = signature.substr(place + old.size());
  std::sort(elements.begin(), elements.end());
  std::string all;
  for (const std::string& element : elements) all += element;
  return Element(0x30, signature.substr(oid, 11) + Element(0xA0, Element(0x30, before + Element(0xA0, all) + after)));
}

std::string VerifyWith(const std::vector<std::string>& certificates) {
  return Verify(Altered(SampleBundle(), [&](std::vector<Entry>& entries) {
    std::string& signature = EntryNamed(entries, kSignatureEntry).bytes;
    signature = WithCertificates(signature, certificates);
  }));
}

// The signature with the order of the curve less s instead of s: as right by ECDSA.
std::string SecondSpelling(const std::string& signature) {
  const auto* at = reinterpret_cast<const unsigned char*>(signature.data());
  const CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(signature.size())));
  ASN1_OCTET_STRING* const value =
      CMS_SignerInfo_get0_signature(sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms.get()), 0));
  const unsigned char* der = ASN1_STRING_get0_data(value);
  const Owned<ECDSA_SIG, ECDSA_SIG_free> pair(d2i_ECDSA_SIG(nullptr, &der, ASN1_STRING_length(value)));
  const Owned<EC_GROUP, EC_GROUP_free> curve(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
  BIGNUM* const other = BN_new();
  BN_sub(other, EC_GROUP_get0_order(curve.get()), ECDSA_SIG_get0_s(pair.get()));
  ECDSA_SIG_set0(pair.get(), BN_dup(ECDSA_SIG_get0_r(pair.get())), other);
  const std::string spelled = DerOf(pair.get(), i2d_ECDSA_SIG);
  ASN1_STRING_set(value, spelled.data(), static_cast<int>(spelled.size()));
  return DerOf(cms.get(), i2d_CMS_ContentInfo);
}

// What docs/bundle.md owns up to: of such a signature there are two, and both are right.
TEST(Signatures, ByEcdsaHaveASecondSpelling) {
  const std::string bundle = SampleBundle();
  const std::string altered = Altered(bundle, [](std::vector<Entry>& entries) {
    std::string& signature = EntryNamed(entries, kSignatureEntry).bytes;
    signature = SecondSpelling(signature);
  });
  EXPECT_NE(altered, bundle);
  EXPECT_EQ(Verify(altered), "");
}

TEST(SignatureCertificates, AreTheSignersAndWhatLeadsToItsAuthority) {
  const std::string own = TheOffices().sender.certificate.der();
  const std::string authority = TheOffices().authority.certificate().der();
  EXPECT_EQ(VerifyWith({own}), "");
  EXPECT_EQ(VerifyWith({own, authority}), "");
  EXPECT_EQ(VerifyWith({own, TheOffices().addressee.certificate.der()}), "signature-invalid");
  EXPECT_EQ(VerifyWith({own, own}), "signature-invalid");
  EXPECT_EQ(VerifyWith({own, authority, authority}), "signature-invalid");
}

TEST(SignatureCertificates, HaveNothingOfAnotherFormAmongThem) {
  const std::string own = TheOffices().sender.certificate.der();
  const std::string other =
      Element(0xA3, std::string("\x06\x03\x2A\x03\x04\x0C\x06hidden", 13));  // OtherCertificateFormat
  EXPECT_EQ(VerifyWith({own, other}), "signature-invalid");
}

}  // namespace
}  // namespace renkei::bundle::test
