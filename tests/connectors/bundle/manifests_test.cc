// META-INF/ASiCManifest001.xml: read strictly, so that no two readers see different lists.
#include <gtest/gtest.h>

#include "connectors/bundle/digest.h"
#include "connectors/bundle/manifest.h"

namespace renkei::bundle::test {
namespace {

const std::string kDigest(64, 'a');

std::string Sample() { return WriteManifest({{"a.csv", kDigest}, {"地図 1.pdf", kDigest}}); }

std::string CodeOf(const std::string& xml) {
  const auto read = ReadManifest(xml);
  return read.ok() ? "" : read.status().code;
}

std::string Replaced(const std::string& from, const std::string& to) {
  std::string xml = Sample();
  const std::size_t at = xml.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return xml.replace(at, from.size(), to);
}

TEST(Manifests, GiveBackWhatWasWritten) {
  const auto read = ReadManifest(Sample());
  ASSERT_TRUE(read.ok());
  ASSERT_EQ(read.value().size(), 2U);
  EXPECT_EQ(read.value()[1].name, "地図 1.pdf");
  EXPECT_EQ(read.value()[1].sha256, kDigest);
  EXPECT_NE(Sample().find("URI=\"%E5%9C%B0%E5%9B%B3%201.pdf\""), std::string::npos);
}

TEST(Manifests, OfAnotherWriterAreRead) {
  EXPECT_EQ(CodeOf(Replaced("asic:SigReference", "x:SigReference xmlns:x=\"http://uri.etsi.org/02918/v1.2.1#\"")), "");
}

TEST(Manifests, WithAnythingElseInThemAreRefused) {
  const std::string invalid = "bundle-manifest-invalid";
  EXPECT_EQ(CodeOf(""), invalid);
  EXPECT_EQ(CodeOf("<a/>"), invalid);
  EXPECT_EQ(CodeOf(Sample() + Sample()), invalid);
  EXPECT_EQ(CodeOf(Replaced("<asic:ASiCManifest", "<!DOCTYPE a [<!ENTITY b 'c'>]><asic:ASiCManifest")), invalid);
  EXPECT_EQ(CodeOf(Replaced("<asic:SigReference", "<!-- x --><asic:SigReference")), invalid);
  EXPECT_EQ(CodeOf(Replaced("<asic:SigReference", "text<asic:SigReference")), invalid);
  EXPECT_EQ(CodeOf(Replaced("<asic:SigReference", "<?php x?><asic:SigReference")), invalid);
  EXPECT_EQ(CodeOf(Replaced("xmlenc#sha256", "xmlenc#sha512")), invalid);
  EXPECT_EQ(CodeOf(Replaced("2001/04/xmlenc#sha256", "2000/09/xmldsig#sha1")), invalid);
  EXPECT_EQ(CodeOf(Replaced("signature001", "signature002")), invalid);
  EXPECT_EQ(CodeOf(Replaced("v1.2.1#", "v1.3.1#")), invalid);
  EXPECT_EQ(CodeOf(Replaced("URI=\"a.csv\"", "URI=\"a%2Ecsv\"")), invalid);  // a second spelling
  EXPECT_EQ(CodeOf(Replaced("URI=\"a.csv\"", "URI=\"%FF\"")), invalid);
  EXPECT_EQ(CodeOf(Replaced("URI=\"a.csv\"", "URI=\"%E5%9C%B0%E5%9B%B3%201.pdf\"")), invalid);  // twice
  EXPECT_EQ(CodeOf(Replaced("<ds:DigestValue>q", "<ds:DigestValue>!")), invalid);
  EXPECT_EQ(CodeOf(WriteManifest({})), invalid);
  EXPECT_EQ(CodeOf(std::string(2U << 20U, ' ')), invalid);
}

// Other readers take the second, or refuse it: XML has no attribute twice.
TEST(Manifests, WithAnAttributeTwiceAreRefused) {
  const std::string invalid = "bundle-manifest-invalid";
  EXPECT_EQ(CodeOf(Replaced("URI=\"a.csv\"", "URI=\"a.csv\" URI=\"b.csv\"")), invalid);
  EXPECT_EQ(CodeOf(Replaced("Algorithm=", "Algorithm=\"x\" Algorithm=")), invalid);
  EXPECT_EQ(CodeOf(Replaced("xmlns:ds=", "xmlns:ds=\"x\" xmlns:ds=")), invalid);
}

TEST(Manifests, InAnotherEncodingAreRefused) {
  EXPECT_EQ(CodeOf(Replaced("encoding=\"UTF-8\"", "encoding=\"UTF-7\"")), "bundle-manifest-invalid");
  EXPECT_EQ(CodeOf(Replaced(" encoding=\"UTF-8\"", "")), "");
}

TEST(Digests, HaveOneSpellingInBase64) {
  const std::string base64 = Base64OfHex(kDigest);
  EXPECT_EQ(HexOfBase64(base64), kDigest);
  std::string other = base64;
  other[42] = static_cast<char>(other[42] + 1);  // bits that no byte has
  EXPECT_EQ(HexOfBase64(other), "");
  EXPECT_EQ(HexOfBase64(base64 + "AAAA"), "");
  EXPECT_EQ(Base64OfHex("xyz"), "");
}

}  // namespace
}  // namespace renkei::bundle::test
