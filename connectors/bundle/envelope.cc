#include "connectors/bundle/envelope.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/rsa.h>

#include <utility>

#include "connectors/bundle/container.h"
#include "connectors/bundle/der_reader.h"
#include "connectors/bundle/openssl_ptr.h"

namespace renkei::bundle {
namespace {

using std::string_view_literals::operator""sv;

constexpr unsigned char kSequence = 0x30, kSet = 0x31, kObject = 0x06, kInteger = 0x02, kOctets = 0x04;
constexpr unsigned char kContext0 = 0xA0, kContext0Primitive = 0x80;

constexpr auto kAuthEnvelopedData = "\x06\x0B\x2A\x86\x48\x86\xF7\x0D\x01\x09\x10\x01\x17"sv;
constexpr auto kVersion0 = "\x02\x01\x00"sv;
constexpr auto kData = "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x01"sv;
constexpr auto kAes256Gcm = "\x06\x09\x60\x86\x48\x01\x65\x03\x04\x01\x2E"sv;
constexpr auto kTag16 = "\x02\x01\x10"sv;
constexpr std::size_t kNonceBytes = 12;
constexpr std::size_t kTagBytes = 16;

// A short tag is as good as none, so its length is fixed (RFC 5084 leaves it open).
std::string_view OddityOfContent(std::string_view content) {
  bool good = false;
  DerReader encrypted(content);
  if (encrypted.Take(kObject) != kData) return "content type";
  DerReader algorithm(encrypted.TakeContents(kSequence, &good));
  if (!good || algorithm.Take(kObject) != kAes256Gcm) return "content encryption";
  DerReader parameters(algorithm.TakeContents(kSequence, &good));
  if (!good || !algorithm.AtEnd()) return "content encryption";
  if (parameters.TakeContents(kOctets, &good).size() != kNonceBytes || !good) return "nonce";
  if (parameters.Take(kInteger) != kTag16 || !parameters.AtEnd()) return "length of the tag";
  return encrypted.Take(kContext0Primitive).empty() || !encrypted.AtEnd() ? "encrypted content" : "";
}

std::size_t CountElements(std::string_view contents) {
  DerReader reader(contents);
  std::size_t count = 0;
  while (!reader.AtEnd() && !reader.Take(reader.NextTag()).empty()) ++count;
  return reader.AtEnd() ? count : 0;
}

std::string_view OddityOfEnvelope(std::string_view der) {
  if (der.size() > ContainerLimits().file_bytes) return "size";
  bool good = false;
  DerReader all(der);
  DerReader info(all.TakeContents(kSequence, &good));
  if (!good || !all.AtEnd() || info.Take(kObject) != kAuthEnvelopedData) return "no AuthEnvelopedData in DER";
  DerReader wrapped(info.TakeContents(kContext0, &good));
  if (!good || !info.AtEnd()) return "no AuthEnvelopedData in DER";
  DerReader data(wrapped.TakeContents(kSequence, &good));
  if (!good || !wrapped.AtEnd() || data.Take(kInteger) != kVersion0) return "version";
  const std::size_t recipients = CountElements(data.TakeContents(kSet, &good));
  if (!good || recipients == 0 || recipients > kMostRecipients) return "recipients";
  const std::string_view content = data.TakeContents(kSequence, &good);
  const std::string_view oddity = good ? OddityOfContent(content) : "content";
  if (!oddity.empty()) return oddity;
  if (data.TakeContents(kOctets, &good).size() != kTagBytes || !good) return "tag";
  return data.AtEnd() ? "" : "attributes";
}

bool AddRecipient(CMS_ContentInfo* cms, const Certificate& certificate) {
  CMS_RecipientInfo* recipient = CMS_add1_recipient_cert(cms, certificate.x509(), CMS_KEY_PARAM);
  if (recipient == nullptr) return false;
  EVP_PKEY_CTX* context = CMS_RecipientInfo_get0_pkey_ctx(recipient);
  if (CMS_RecipientInfo_type(recipient) == CMS_RECIPINFO_AGREE) {
    return EVP_PKEY_CTX_set_ecdh_kdf_md(context, EVP_sha256()) > 0;
  }
  return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) > 0 &&
         EVP_PKEY_CTX_set_rsa_oaep_md(context, EVP_sha256()) > 0 &&
         EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) > 0;
}

// Whether the recipient's key was wrapped in a way that we would choose.
bool IsWrappedWell(CMS_RecipientInfo* recipient) {
  X509_ALGOR* algorithm = nullptr;
  const ASN1_OBJECT* object = nullptr;
  if (CMS_RecipientInfo_type(recipient) == CMS_RECIPINFO_TRANS) {
    CMS_RecipientInfo_ktri_get0_algs(recipient, nullptr, nullptr, &algorithm);
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    return OBJ_obj2nid(object) == NID_rsaesOaep;
  }
  if (CMS_RecipientInfo_type(recipient) != CMS_RECIPINFO_AGREE) return false;
  ASN1_OCTET_STRING* ukm = nullptr;
  if (CMS_RecipientInfo_kari_get0_alg(recipient, &algorithm, &ukm) != 1) return false;
  X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
  return OBJ_obj2nid(object) == NID_dhSinglePass_stdDH_sha256kdf_scheme;
}

bool IsFor(CMS_RecipientInfo* recipient, const Certificate& certificate) {
  if (CMS_RecipientInfo_type(recipient) == CMS_RECIPINFO_TRANS) {
    return CMS_RecipientInfo_ktri_cert_cmp(recipient, certificate.x509()) == 0;
  }
  STACK_OF(CMS_RecipientEncryptedKey)* keys = CMS_RecipientInfo_kari_get0_reks(recipient);
  for (int i = 0; i < sk_CMS_RecipientEncryptedKey_num(keys); ++i) {
    CMS_RecipientEncryptedKey* key = sk_CMS_RecipientEncryptedKey_value(keys, i);
    if (CMS_RecipientEncryptedKey_cert_cmp(key, certificate.x509()) == 0) return true;
  }
  return false;
}

Status JudgeRecipients(CMS_ContentInfo* cms, const OfficeKey& key, const std::string& name) {
  STACK_OF(CMS_RecipientInfo)* recipients = CMS_get0_RecipientInfos(cms);
  bool ours = false;
  for (int i = 0; i < sk_CMS_RecipientInfo_num(recipients); ++i) {
    CMS_RecipientInfo* recipient = sk_CMS_RecipientInfo_value(recipients, i);
    if (!IsWrappedWell(recipient)) return Status::Error("seal-algorithm", name, "recipient");
    ours = ours || IsFor(recipient, key.certificate);
  }
  return ours ? Status::Ok() : Status::Error("seal-not-for-us", name, key.certificate.subject());
}

}  // namespace

Result<std::string> Envelop(std::string_view content, const std::vector<Certificate>& recipients) {
  constexpr unsigned kFlags = CMS_BINARY | CMS_PARTIAL;
  const BioPtr in = ReadBio(content);
  const CmsPtr cms(CMS_encrypt(nullptr, nullptr, EVP_aes_256_gcm(), kFlags));
  bool good = in && cms;
  for (const Certificate& recipient : recipients) good = good && AddRecipient(cms.get(), recipient);
  if (!good || CMS_final(cms.get(), in.get(), nullptr, kFlags) != 1) {
    return Status::Error("internal-error", "CMS", TakeOpensslError());
  }
  return DerOf(cms.get(), i2d_CMS_ContentInfo);
}

Result<std::string> OpenEnvelope(std::string_view der, const OfficeKey& key, const std::string& name) {
  const std::string_view oddity = OddityOfEnvelope(der);
  if (!oddity.empty()) return Status::Error("seal-algorithm", name, std::string(oddity));
  const auto* at = reinterpret_cast<const unsigned char*>(der.data());
  const CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(der.size())));
  if (!cms) return Status::Error("seal-algorithm", name, TakeOpensslError());
  Status status = JudgeRecipients(cms.get(), key, name);
  if (!status.ok()) return status;
  // With the certificate given, a wrong key and a wrong tag look the same, and take the same time.
  const BioPtr out = WriteBio();
  const bool opened =
      CMS_decrypt(cms.get(), key.key.get(), key.certificate.x509(), nullptr, out.get(), CMS_BINARY) == 1;
  std::string content = BytesOf(out.get());
  char* buffered = nullptr;
  const long size = BIO_get_mem_data(out.get(), &buffered);
  OPENSSL_cleanse(buffered, size > 0 ? static_cast<std::size_t>(size) : 0);
  ERR_clear_error();
  if (opened) return content;
  OPENSSL_cleanse(content.data(), content.size());
  return Status::Error("seal-damaged", name);
}

}  // namespace renkei::bundle
