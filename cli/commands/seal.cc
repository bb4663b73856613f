// renkei seal and renkei unseal: the envelope around a signed bundle, on and off.
#include <utility>

#include "cli/bundle_run.h"
#include "cli/commands/commands.h"
#include "cli/failures.h"
#include "cli/spec_loading.h"
#include "connectors/bundle/verify.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

struct Verified {
  bundle::Trust trust;
  bundle::Instant at;
  bundle::Verification verification;
};

// The bundle of the operand, with all that is wrong with it. Nothing is sealed or given out that would be refused.
Verified VerifyOperand(const Invocation& invocation, const bundle::OfficeKey* key) {
  const std::string& path = invocation.arguments.operands.front();
  if (invocation.settings.Text(OptionId::kBundleOut).empty()) throw UsageError(invocation.words(Word::kWantsOut));
  Verified verified{TrustOf(invocation), MomentOf(invocation), {}};
  const std::string bytes = ReadBundleFile(path, invocation.words);
  const SpecRegistry registry = RequireSpecs(invocation);
  verified.verification = bundle::VerifyBundle(bytes, verified.trust, registry, {path, verified.at, {}}, key);
  return verified;
}

ExitCode Refused(const Invocation& invocation, const std::vector<Status>& refusals) {
  TellRefusals(invocation, refusals);
  return ExitCodeOf(refusals);
}

// Certificates that came from elsewhere are taken only after their own chain, revocation, kind and number.
std::vector<Status> JudgeAddressees(const std::vector<bundle::Certificate>& certificates, const Verified& verified) {
  std::vector<Status> refusals;
  for (const bundle::Certificate& certificate : certificates) {
    for (Status& refusal : JudgeWhole(certificate, bundle::CertificateUse::kSeal, verified.trust, verified.at)) {
      refusals.push_back(std::move(refusal));
    }
  }
  return refusals;
}

}  // namespace

ExitCode RunSeal(const Invocation& invocation) {
  const Words& words = invocation.words;
  const std::string& path = invocation.arguments.operands.front();
  const std::vector<std::string> named = invocation.settings.LineList(OptionId::kFor);
  if (named.empty()) throw UsageError(words(Word::kSealWantsFor));
  Verified verified = VerifyOperand(invocation, nullptr);
  if (verified.verification.sealed) return Refused(invocation, {Status::Error("seal-already", path)});
  if (!verified.verification.ok()) return Refused(invocation, verified.verification.refusals);
  bundle::SealOptions options;
  options.addressees = CertificatesIn(named, words);
  options.number = static_cast<std::uint64_t>(invocation.settings.Number(OptionId::kNumber));
  std::vector<Status> refusals = JudgeAddressees(options.addressees, verified);
  const bundle::OfficeKey key = OpenKey(invocation);
  for (Status& refusal : JudgeCertificate(key.certificate, bundle::CertificateUse::kSeal, verified.trust.kinds)) {
    refusals.push_back(std::move(refusal));
  }
  if (!(key.certificate == *verified.verification.signer)) {
    refusals.push_back(Status::Error("cover-other-signer", key.certificate.subject()));
  }
  if (!refusals.empty()) return Refused(invocation, refusals);
  const Result<std::string> sealed = bundle::SealBundle(
      verified.verification.container, *verified.verification.contents, key, options, invocation.host.now());
  if (!sealed.ok()) return Refused(invocation, {sealed.status()});
  WriteOut(invocation, sealed.value());
  invocation.log.info(words(Word::kSealed, EscapeForTerminal(invocation.settings.Text(OptionId::kBundleOut)),
                            verified.verification.contents->verdict.addressee));
  return ExitCode::kClean;
}

ExitCode RunUnseal(const Invocation& invocation) {
  const bundle::OfficeKey key = OpenKey(invocation);
  const Verified verified = VerifyOperand(invocation, &key);
  if (!verified.verification.ok()) return Refused(invocation, verified.verification.refusals);
  if (!verified.verification.sealed) {
    return Refused(invocation, {Status::Error("seal-none", invocation.arguments.operands.front())});
  }
  WriteOut(invocation, verified.verification.container);
  invocation.log.info(
      invocation.words(Word::kUnsealed, EscapeForTerminal(invocation.settings.Text(OptionId::kBundleOut))));
  return ExitCode::kClean;
}

}  // namespace renkei::cli
