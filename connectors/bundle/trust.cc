#include "connectors/bundle/trust.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include "connectors/bundle/openssl_ptr.h"

namespace renkei::bundle {
namespace {

struct ErrorCode {
  int error;
  std::string_view code;
};

// What OpenSSL finds, in our words; all else is certificate-invalid.
constexpr std::array<ErrorCode, 25> kErrors = {{
    {X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, "certificate-untrusted"},
    {X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, "certificate-untrusted"},
    {X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, "certificate-untrusted"},
    {X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, "certificate-untrusted"},
    {X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN, "certificate-untrusted"},
    {X509_V_ERR_CERT_UNTRUSTED, "certificate-untrusted"},
    {X509_V_ERR_CERT_SIGNATURE_FAILURE, "certificate-untrusted"},
    {X509_V_ERR_CERT_REVOKED, "certificate-revoked"},
    {X509_V_ERR_CERT_HAS_EXPIRED, "certificate-expired"},
    {X509_V_ERR_CERT_NOT_YET_VALID, "certificate-not-yet-valid"},
    {X509_V_ERR_EE_KEY_TOO_SMALL, "certificate-weak-key"},
    {X509_V_ERR_CA_KEY_TOO_SMALL, "certificate-weak-key"},
    {X509_V_ERR_CA_MD_TOO_WEAK, "certificate-weak-key"},
    {X509_V_ERR_UNABLE_TO_GET_CRL, "crl-missing"},
    {X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER, "crl-missing"},
    {X509_V_ERR_DIFFERENT_CRL_SCOPE, "crl-missing"},  // a list of authorities, of offices, of some reasons alone
    {X509_V_ERR_CRL_HAS_EXPIRED, "crl-stale"},
    {X509_V_ERR_CRL_NOT_YET_VALID, "crl-stale"},
    {X509_V_ERR_CRL_SIGNATURE_FAILURE, "crl-invalid"},
    {X509_V_ERR_UNABLE_TO_DECRYPT_CRL_SIGNATURE, "crl-invalid"},
    {X509_V_ERR_KEYUSAGE_NO_CRL_SIGN, "crl-invalid"},
    {X509_V_ERR_UNHANDLED_CRITICAL_CRL_EXTENSION, "crl-invalid"},
    {X509_V_ERR_CRL_PATH_VALIDATION_ERROR, "crl-invalid"},
    {X509_V_ERR_ERROR_IN_CRL_LAST_UPDATE_FIELD, "crl-invalid"},
    {X509_V_ERR_ERROR_IN_CRL_NEXT_UPDATE_FIELD, "crl-invalid"},
}};

constexpr std::array<std::string_view, 9> kOrder = {"certificate-untrusted",
                                                    "certificate-invalid",
                                                    "certificate-revoked",
                                                    "certificate-expired",
                                                    "certificate-not-yet-valid",
                                                    "certificate-weak-key",
                                                    "crl-missing",
                                                    "crl-stale",
                                                    "crl-invalid"};

auto RankOf(const Status& status) { return std::find(kOrder.begin(), kOrder.end(), status.code); }

Certificate Shared(X509* x509) {
  X509_up_ref(x509);
  return Certificate(std::shared_ptr<x509_st>(x509, X509_free));
}

Status RefusalOf(int error, X509* x509) {
  const auto* const row =
      std::find_if(kErrors.begin(), kErrors.end(), [&](const ErrorCode& known) { return known.error == error; });
  const std::string code(row == kErrors.end() ? "certificate-invalid" : row->code);
  if (x509 == nullptr) return Status::Error(code, {}, X509_verify_cert_error_string(error));
  const Certificate certificate = Shared(x509);
  std::string detail = X509_verify_cert_error_string(error);
  if (code == "certificate-expired") detail = TokyoDate(certificate.not_after());
  if (code == "certificate-not-yet-valid") detail = TokyoDate(certificate.not_before());
  return Status::Error(code, certificate.subject(), detail);
}

struct Collection {
  const Trust& trust;
  std::vector<Status>& refusals;
};

// Who is believed needs no list of its own.
bool IsAboutAnchorsList(const Status& refusal, X509* x509, const Trust& trust) {
  return refusal.code.starts_with("crl-") && x509 != nullptr &&
         std::any_of(trust.anchors.begin(), trust.anchors.end(),
                     [&](const Certificate& anchor) { return X509_cmp(anchor.x509(), x509) == 0; });
}

// Called by OpenSSL for each error; going on lets it find the others.
int Collect(int good, X509_STORE_CTX* context) {
  if (good == 1) return 1;
  const auto& [trust, refusals] = *static_cast<Collection*>(X509_STORE_CTX_get_app_data(context));
  X509* x509 = X509_STORE_CTX_get_current_cert(context);
  Status refusal = RefusalOf(X509_STORE_CTX_get_error(context), x509);
  const bool known = std::any_of(refusals.begin(), refusals.end(), [&](const Status& other) {
    return other.code == refusal.code && other.subject == refusal.subject;
  });
  if (!known && !IsAboutAnchorsList(refusal, x509, trust)) refusals.push_back(std::move(refusal));
  return 1;
}

StorePtr StoreOf(const Trust& trust) {
  StorePtr store(X509_STORE_new());
  if (!store) throw std::bad_alloc();
  for (const Certificate& anchor : trust.anchors) X509_STORE_add_cert(store.get(), anchor.x509());
  for (const Crl& crl : trust.crls) X509_STORE_add_crl(store.get(), crl.get());
  return store;
}

X509Stack StackOf(const std::vector<Certificate>& certificates) {
  X509Stack stack(sk_X509_new_null());
  for (const Certificate& certificate : certificates) {
    X509_up_ref(certificate.x509());
    sk_X509_push(stack.get(), certificate.x509());
  }
  return stack;
}

void Configure(X509_STORE_CTX* context, const Trust& trust, Instant at) {
  constexpr int kBits112 = 2;  // of RSA at least 2,048, no SHA-1
  X509_VERIFY_PARAM* param = X509_STORE_CTX_get0_param(context);
  X509_VERIFY_PARAM_set_time(param, std::chrono::system_clock::to_time_t(at));
  X509_VERIFY_PARAM_set_auth_level(param, kBits112);
  X509_VERIFY_PARAM_set_purpose(param, X509_PURPOSE_ANY);
  unsigned long flags = X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_TRUSTED_FIRST;
  if (trust.require_crl || !trust.crls.empty()) flags |= X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL;
  X509_VERIFY_PARAM_set_flags(param, flags);
}

// What only follows from a chain that could not be built says nothing new. Without require_crl a missing list is none.
void Tidy(std::vector<Status>* refusals, const Trust& trust) {
  std::stable_sort(refusals->begin(), refusals->end(),
                   [](const Status& a, const Status& b) { return RankOf(a) < RankOf(b); });
  const bool untrusted = !refusals->empty() && refusals->front().code == "certificate-untrusted";
  std::erase_if(*refusals, [&](const Status& refusal) {
    return refusal.code == "crl-missing" && (untrusted || !trust.require_crl);
  });
  if (!untrusted) return;
  const auto second = std::find_if(refusals->begin(), refusals->end(),
                                   [](const Status& refusal) { return refusal.code != "certificate-untrusted"; });
  refusals->erase(refusals->begin() + 1, second);
}

}  // namespace

Result<std::vector<Crl>> ReadCrls(std::string_view bytes, const std::string& shown_path) {
  std::vector<Crl> crls;
  const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
  const bool der = !bytes.empty() && bytes.front() == '\x30';
  const BioPtr in = ReadBio(bytes);
  while (in) {
    X509_CRL* crl = der ? d2i_X509_CRL(nullptr, &at, static_cast<long>(bytes.size()))
                        : PEM_read_bio_X509_CRL(in.get(), nullptr, nullptr, nullptr);
    if (crl == nullptr) break;
    crls.emplace_back(crl, X509_CRL_free);
    if (der) break;
  }
  const bool ended = der || ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
  const std::string error = TakeOpensslError();
  if (crls.empty() || !ended) return Status::Error("crl-unreadable", shown_path, error);
  return crls;
}

ChainJudgement JudgeChain(const Certificate& certificate, const std::vector<Certificate>& others, const Trust& trust,
                          Instant at) {
  ChainJudgement judgement;
  const StorePtr store = StoreOf(trust);
  const X509Stack untrusted = StackOf(others);
  const StoreContextPtr context(X509_STORE_CTX_new());
  if (!context || X509_STORE_CTX_init(context.get(), store.get(), certificate.x509(), untrusted.get()) != 1) {
    throw std::bad_alloc();
  }
  Configure(context.get(), trust, at);
  Collection collection{trust, judgement.refusals};
  X509_STORE_CTX_set_app_data(context.get(), &collection);
  X509_STORE_CTX_set_verify_cb(context.get(), Collect);
  const int verified = X509_verify_cert(context.get());
  const int error = X509_STORE_CTX_get_error(context.get());
  STACK_OF(X509)* chain = X509_STORE_CTX_get0_chain(context.get());
  for (int i = 0; chain != nullptr && i < sk_X509_num(chain); ++i) {
    judgement.chain.push_back(Shared(sk_X509_value(chain, i)));
  }
  // The callback lets everything pass, so that a failure here is one that it was not asked about.
  if (verified != 1) judgement.refusals.push_back(RefusalOf(error, certificate.x509()));
  Tidy(&judgement.refusals, trust);
  ERR_clear_error();
  return judgement;
}

std::vector<Status> JudgeWhole(const Certificate& certificate, CertificateUse use, const Trust& trust, Instant at) {
  std::vector<Status> refusals = JudgeChain(certificate, {}, trust, at).refusals;
  for (Status& refusal : JudgeCertificate(certificate, use, trust.kinds)) {
    const bool known =
        std::any_of(refusals.begin(), refusals.end(), [&](const Status& other) { return other.code == refusal.code; });
    if (!known) refusals.push_back(std::move(refusal));
  }
  return refusals;
}

}  // namespace renkei::bundle
