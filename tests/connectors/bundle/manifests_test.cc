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
  const char* const kInvalid = "bundle-manifest-invalid";
  EXPECT_EQ(CodeOf(""), kInvalid);
  EXPECT_EQ(CodeOf("<a/>"), kInvalid);
  EXPECT_EQ(CodeOf(Sample() + Sample()), kInvalid);
  EXPECT_EQ(CodeOf(Replaced("<asic:ASiCManifest", "<!DOCTYPE a [<!ENTITY b 'c'>]><asic:ASiCManifest")), kInvalid);
  EXPECT_EQ(CodeOf(Replaced("<asic:SigReference", "<!-- x --><asic:SigReference")), kInvalid);
  EXPECT_EQ(CodeOf(Replaced("<asic:SigReference", "text<asic:SigReference")), kInvalid);
  EXPECT_EQ(CodeOf(Replaced("<asic:SigReference", "<?php x?><asic:SigReference")), kInvalid);
  EXPECT_EQ(CodeOf(Replaced("xmlenc#sha256", "xmlenc#sha512")), kInvalid);
  EXPECT_EQ(CodeOf(Replaced("2001/04/xmlenc#sha256", "2000/09/xmldsig#sha1")), kInvalid);
  EXPECT_EQ(CodeOf(Replaced("signature001", "signature002")), kInvalid);
  EXPECT_EQ(CodeOf(Replaced("v1.2.1#", "v1.3.1#")), kInvalid);
  EXPECT_EQ(CodeOf(Replaced("URI=\"a.csv\"", "URI=\"a%2Ecsv\"")), kInvalid);  // a second spelling
  EXPECT_EQ(CodeOf(Replaced("URI=\"a.csv\"", "URI=\"%FF\"")), kInvalid);
  EXPECT_EQ(CodeOf(Replaced("URI=\"a.csv\"", "URI=\"%E5%9C%B0%E5%9B%B3%201.pdf\"")), kInvalid);  // twice
  EXPECT_EQ(CodeOf(Replaced("<ds:DigestValue>q", "<ds:DigestValue>!")), kInvalid);
  EXPECT_EQ(CodeOf(WriteManifest({})), kInvalid);
  EXPECT_EQ(CodeOf(std::string(2U << 20U, ' ')), kInvalid);
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
