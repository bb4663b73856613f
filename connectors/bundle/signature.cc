#include "connectors/bundle/signature.h"

#include <openssl/err.h>
#include <openssl/ess.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "connectors/bundle/asn1_time.h"
#include "connectors/bundle/digest.h"
#include "connectors/bundle/openssl_ptr.h"
#include "connectors/bundle/signature_shape.h"

namespace renkei::bundle {
namespace {

using AsnTimePtr = Owned<ASN1_TIME, ASN1_TIME_free>;
using SigningCertificatePtr = Owned<ESS_SIGNING_CERT_V2, ESS_SIGNING_CERT_V2_free>;

constexpr unsigned kSignFlags = CMS_BINARY | CMS_PARTIAL | CMS_CADES | CMS_NOSMIMECAP | CMS_NOCERTS;

bool AddSigningTime(CMS_SignerInfo* signer, Instant at) {
  const AsnTimePtr time(ASN1_TIME_set(nullptr, std::chrono::system_clock::to_time_t(at)));
  return time && CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, time->type, time.get(), -1) == 1;
}

bool IsIssuedBy(const Certificate& certificate, const Certificate& issuer) {
  return X509_NAME_cmp(X509_get_issuer_name(certificate.x509()), X509_get_subject_name(issuer.x509())) == 0 &&
         X509_verify(certificate.x509(), X509_get0_pubkey(issuer.x509())) == 1;
}

// Of the certificates that the key came with, those that lead from its own to the authority's, which is not sent along:
// whoever verifies has it, or does not believe in it. Others, such as the one before a renewal, stay at home.
bool AddCertificates(CMS_ContentInfo* cms, const OfficeKey& key) {
  if (CMS_add1_cert(cms, key.certificate.x509()) != 1) return false;
  const Certificate* last = &key.certificate;
  for (std::size_t steps = 0; steps < key.chain.size() && !IsIssuedBy(*last, *last); ++steps) {
    const auto issuer = std::find_if(key.chain.begin(), key.chain.end(),
                                     [&](const Certificate& each) { return IsIssuedBy(*last, each); });
    if (issuer == key.chain.end() || IsIssuedBy(*issuer, *issuer)) return true;
    if (CMS_add1_cert(cms, issuer->x509()) != 1) return false;
    last = &*issuer;
  }
  return true;
}

Status SigningFailure(const OfficeKey& key) {
  return Status::Error("key-token-failed", key.certificate.subject(), TakeOpensslError());
}

// Checks one signature, step by step.
class Checker {
 public:
  // Without `content` the signature holds it.
  Checker(std::string_view der, std::optional<std::string_view> content, const std::string& name) : name_(name) {
    const std::string_view oddity = content ? OddityOfSignature(der) : OddityOfAttached(der, &content_);
    if (content) content_ = *content;
    if (!oddity.empty()) {
      Refuse("signature-invalid", std::string(oddity));
      return;
    }
    const auto* at = reinterpret_cast<const unsigned char*>(der.data());
    cms_.reset(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(der.size())));
    if (!cms_ || DerOf(cms_.get(), i2d_CMS_ContentInfo) != der) {
      cms_.reset();
      Refuse("signature-invalid", TakeOpensslError());
    }
  }

  CheckedSignature Run(const std::string& altered_code, const Trust& trust, Instant at) {
    if (!cms_ || !FindSigner()) return std::move(result_);
    const ChainJudgement judged = JudgeChain(result_.signer.front(), others_, trust, at);
    CheckMathematics(altered_code);
    CheckBinding(judged.chain);
    CheckCertificates(judged, trust);
    ERR_clear_error();
    return std::move(result_);
  }

  // What is signed, as it stands in the DER or beside it.
  [[nodiscard]] std::string_view content() const { return content_; }

 private:
  void Refuse(const std::string& code, std::string detail) {
    result_.refusals.push_back(Status::Error(code, name_, std::move(detail)));
  }

  // The signer's certificate is the one of those inside that the signer info names.
  bool FindSigner() {
    if (CMS_set1_signers_certs(cms_.get(), nullptr, 0) == 1) {
      signer_ = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms_.get()), 0);
      X509* x509 = nullptr;
      CMS_SignerInfo_get0_algs(signer_, nullptr, &x509, nullptr, nullptr);
      const X509Stack all(CMS_get1_certs(cms_.get()));
      for (int i = 0; x509 != nullptr && i < sk_X509_num(all.get()); ++i) {
        X509* inside = sk_X509_value(all.get(), i);
        X509_up_ref(inside);
        Certificate certificate(std::shared_ptr<x509_st>(inside, X509_free));
        (X509_cmp(inside, x509) == 0 ? result_.signer : others_).push_back(std::move(certificate));
      }
    }
    if (result_.signer.size() != 1 || !NamesItsIssuerExactly()) {
      result_.signer.clear();
      Refuse("signature-invalid", "certificates");
      return false;
    }
    return true;
  }

  // OpenSSL finds a certificate by an issuer's name in any case of letters; there is one spelling here.
  bool NamesItsIssuerExactly() {
    X509_NAME* issuer = nullptr;
    if (CMS_SignerInfo_get0_signer_id(signer_, nullptr, &issuer, nullptr) != 1 || issuer == nullptr) return false;
    X509_NAME* own = X509_get_issuer_name(result_.signer.front().x509());
    return DerOf(issuer, i2d_X509_NAME) == DerOf(own, i2d_X509_NAME);
  }

  ASN1_TYPE* Attribute(int nid) {
    const int at = CMS_signed_get_attr_by_NID(signer_, nid, -1);
    if (at < 0 || CMS_signed_get_attr_by_NID(signer_, nid, at) >= 0) return nullptr;
    X509_ATTRIBUTE* attribute = CMS_signed_get_attr(signer_, at);
    return X509_ATTRIBUTE_count(attribute) == 1 ? X509_ATTRIBUTE_get0_type(attribute, 0) : nullptr;
  }

  // The signature is one over the signed attributes, and these hold the digest of the content.
  void CheckMathematics(const std::string& altered_code) {
    if (CMS_SignerInfo_verify(signer_) != 1) return Refuse("signature-wrong", TakeOpensslError());
    const ASN1_TYPE* type = Attribute(NID_pkcs9_contentType);
    if (type == nullptr || type->type != V_ASN1_OBJECT || OBJ_obj2nid(type->value.object) != NID_pkcs7_data) {
      return Refuse("signature-invalid", "content type");
    }
    const ASN1_TYPE* digest = Attribute(NID_pkcs9_messageDigest);
    if (digest == nullptr || digest->type != V_ASN1_OCTET_STRING) return Refuse("signature-invalid", "digest");
    if (!IsDigestOfContent(digest->value.octet_string)) return Refuse(altered_code, "-");
    // The same once more, as OpenSSL sees it.
    const BioPtr content = ReadBio(content_);
    constexpr unsigned kFlags = CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;
    if (CMS_verify(cms_.get(), nullptr, nullptr, content.get(), nullptr, kFlags) != 1) {
      return Refuse("signature-wrong", TakeOpensslError());
    }
    ReadSigningTime();
  }

  bool IsDigestOfContent(const ASN1_OCTET_STRING* digest) {
    std::string hex;
    for (int i = 0; i < digest->length; ++i) {
      constexpr std::string_view kHexDigits = "0123456789abcdef";
      hex += kHexDigits[digest->data[i] >> 4U];
      hex += kHexDigits[digest->data[i] & 15U];
    }
    return IsSha256Hex(hex) && hex == Sha256Hex(content_);
  }

  void ReadSigningTime() {
    const ASN1_TYPE* time = Attribute(NID_pkcs9_signingTime);
    if (time == nullptr || (time->type != V_ASN1_UTCTIME && time->type != V_ASN1_GENERALIZEDTIME)) {
      return Refuse("signature-invalid", "signing time");
    }
    const std::optional<Instant> at = InstantOf(time->value.utctime);
    if (!at) return Refuse("signature-invalid", "signing time");
    result_.signed_at = *at;
  }

  // CAdES: the attributes name the very certificate, so that no other of the same key can take its place.
  void CheckBinding(const std::vector<Certificate>& chain) {
    const ASN1_TYPE* attribute = Attribute(NID_id_smime_aa_signingCertificateV2);
    SigningCertificatePtr named;
    if (attribute != nullptr && attribute->type == V_ASN1_SEQUENCE) {
      const unsigned char* at = attribute->value.sequence->data;
      named.reset(d2i_ESS_SIGNING_CERT_V2(nullptr, &at, attribute->value.sequence->length));
    }
    const X509Stack stack(sk_X509_new_null());
    for (const Certificate& certificate : chain) {
      X509_up_ref(certificate.x509());
      sk_X509_push(stack.get(), certificate.x509());
    }
    if (!named || OSSL_ESS_check_signing_certs(nullptr, named.get(), stack.get(), 1) != 1) {
      Refuse("signature-invalid", "signing-certificate-v2");
    }
  }

  // A certificate that leads nowhere has no business in a signature.
  void CheckCertificates(const ChainJudgement& judged, const Trust& trust) {
    for (const Status& refusal : judged.refusals) result_.refusals.push_back(refusal);
    const bool complete = judged.refusals.empty() || judged.refusals.front().code != "certificate-untrusted";
    for (const Certificate& other : others_) {
      if (!complete || std::find(judged.chain.begin(), judged.chain.end(), other) != judged.chain.end()) continue;
      Refuse("signature-invalid", other.subject());
    }
    for (Status& refusal : JudgeCertificate(result_.signer.front(), CertificateUse::kSign, trust.kinds)) {
      const bool known = std::any_of(judged.refusals.begin(), judged.refusals.end(),
                                     [&](const Status& before) { return before.code == refusal.code; });
      if (!known) result_.refusals.push_back(std::move(refusal));
    }
  }

  std::string_view content_;
  const std::string& name_;
  CmsPtr cms_;
  CMS_SignerInfo* signer_ = nullptr;  // of cms_
  std::vector<Certificate> others_;
  CheckedSignature result_;
};

// `flags`: CMS_DETACHED or nothing.
Result<std::string> MakeSignature(std::string_view content, const OfficeKey& key, Instant at, unsigned flags) {
  flags |= kSignFlags;
  const BioPtr in = ReadBio(content);
  const CmsPtr cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
  if (!in || !cms) return SigningFailure(key);
  CMS_SignerInfo* signer = CMS_add1_signer(cms.get(), key.certificate.x509(), key.key.get(), EVP_sha256(), flags);
  if (signer == nullptr || !AddSigningTime(signer, at) || !AddCertificates(cms.get(), key)) return SigningFailure(key);
  if (CMS_final(cms.get(), in.get(), nullptr, flags) != 1) return SigningFailure(key);
  return DerOf(cms.get(), i2d_CMS_ContentInfo);
}

}  // namespace

Result<std::string> Sign(std::string_view content, const OfficeKey& key, Instant at) {
  return MakeSignature(content, key, at, CMS_DETACHED);
}

CheckedSignature CheckSignature(std::string_view der, std::string_view content, const std::string& name,
                                const std::string& altered_code, const Trust& trust, Instant at) {
  return Checker(der, content, name).Run(altered_code, trust, at);
}

Result<std::string> SignAttached(std::string_view content, const OfficeKey& key, Instant at) {
  return MakeSignature(content, key, at, 0);
}

CheckedAttached CheckAttachedSignature(std::string_view der, const std::string& name, const std::string& altered_code,
                                       const Trust& trust, Instant at) {
  Checker checker(der, std::nullopt, name);
  CheckedAttached checked{checker.Run(altered_code, trust, at), checker.content()};
  if (checked.signature.signer.empty()) checked.content = {};
  return checked;
}

}  // namespace renkei::bundle
