#include "connectors/bundle/signature_shape.h"

#include <set>

#include "connectors/bundle/der_reader.h"
#include "connectors/bundle/layout.h"

namespace renkei::bundle {
namespace {

using std::string_view_literals::operator""sv;

constexpr unsigned char kSequence = 0x30, kSet = 0x31, kObject = 0x06, kInteger = 0x02, kOctets = 0x04,
                        kContext0 = 0xA0;

constexpr auto kSignedData = "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02"sv;
constexpr auto kVersion1 = "\x02\x01\x01"sv;
constexpr auto kDataType = "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x01"sv;
// SHA-256 with and without its NULL (RFC 5754 2: both are to be taken).
constexpr auto kSha256Null = "\x30\x0D\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00"sv;
constexpr auto kSha256 = "\x30\x0B\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01"sv;
constexpr auto kRsa = "\x30\x0D\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x01\x01\x05\x00"sv;
constexpr auto kRsaSha256 = "\x30\x0D\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0B\x05\x00"sv;
constexpr auto kEcdsaSha256 = "\x30\x0A\x06\x08\x2A\x86\x48\xCE\x3D\x04\x03\x02"sv;

bool IsSha256(std::string_view element) { return element == kSha256 || element == kSha256Null; }

bool IsSignatureAlgorithm(std::string_view element) {
  return element == kRsa || element == kRsaSha256 || element == kEcdsaSha256;
}

// Plain certificates, none of them twice: nobody signed this set, so there is nothing in it that is not looked at.
bool AreCertificates(std::string_view contents) {
  std::set<std::string_view> seen;
  DerReader certificates(contents);
  while (!certificates.AtEnd()) {
    const std::string_view certificate = certificates.Take(kSequence);
    if (certificate.empty() || !seen.insert(certificate).second) return false;
  }
  return !seen.empty();
}

// The encapContentInfo: plain data, with the bytes where `content` wants them.
bool IsDataContent(std::string_view element, std::string_view* content) {
  bool good = true;
  DerReader info(element);
  if (info.Take(kObject) != kDataType) return false;
  if (content == nullptr) return info.AtEnd();
  DerReader wrapped(info.TakeContents(kContext0, &good));
  if (!good || !info.AtEnd()) return false;
  *content = wrapped.TakeContents(kOctets, &good);
  return good && wrapped.AtEnd();
}

std::string_view OddityOfSigner(std::string_view signer_infos) {
  bool good = false;
  DerReader set(signer_infos);
  DerReader signer(set.TakeContents(kSequence, &good));
  if (!good || !set.AtEnd()) return "signers";
  if (signer.Take(kInteger) != kVersion1 || signer.Take(kSequence).empty()) return "signer";
  if (!IsSha256(signer.Take(kSequence))) return "digest algorithm";
  if (signer.Take(kContext0).empty()) return "signed attributes";
  if (!IsSignatureAlgorithm(signer.Take(kSequence))) return "signature algorithm";
  if (signer.Take(kOctets).empty()) return "signature value";
  return signer.AtEnd() ? "" : "unsigned attributes";
}

// `content`: nullptr for a detached one.
std::string_view OddityOf(std::string_view der, std::string_view* content) {
  if (der.size() > kLargestSignature) return "size";
  bool good = false;
  DerReader all(der);
  DerReader info(all.TakeContents(kSequence, &good));
  if (!good || !all.AtEnd() || info.Take(kObject) != kSignedData) return "no SignedData in DER";
  DerReader wrapped(info.TakeContents(kContext0, &good));
  if (!good || !info.AtEnd()) return "no SignedData in DER";
  DerReader data(wrapped.TakeContents(kSequence, &good));
  if (!good || !wrapped.AtEnd() || data.Take(kInteger) != kVersion1) return "version";
  DerReader digests(data.TakeContents(kSet, &good));
  if (!good || !IsSha256(digests.Take(kSequence)) || !digests.AtEnd()) return "digest algorithms";
  const std::string_view info_of_content = data.TakeContents(kSequence, &good);
  if (!good || !IsDataContent(info_of_content, content)) {
    return content == nullptr ? "content that is not detached" : "content";
  }
  if (!AreCertificates(data.TakeContents(kContext0, &good)) || !good) return "certificates";
  const std::string_view signers = data.TakeContents(kSet, &good);
  if (!good || !data.AtEnd()) return "revocation lists, or no signer";
  return OddityOfSigner(signers);
}

}  // namespace

std::string_view OddityOfSignature(std::string_view der) { return OddityOf(der, nullptr); }

std::string_view OddityOfAttached(std::string_view der, std::string_view* content) { return OddityOf(der, content); }

}  // namespace renkei::bundle
