#include "cli/verification_pages.h"

#include <nlohmann/json.hpp>

#include "cli/bundle_run.h"
#include "cli/trouble.h"
#include "connectors/bundle/refusals.h"
#include "engine/encoding/text_tools.h"
#include "engine/time/civil_time.h"

namespace renkei::cli {
namespace {

using bundle::Verification;

Word HeadOf(const Verification& verification) {
  const ExitCode code = ExitCodeOf(verification.refusals);
  if (code == ExitCode::kFindings) return Word::kVerifyRefused;
  if (code == ExitCode::kCouldNotCheck) return Word::kVerifyUnclear;
  return verification.opened ? Word::kVerifyGood : Word::kVerifyCoverGood;
}

void Line(std::ostream& out, const std::string& text) { out << "  " << text << '\n'; }

void WriteSigner(const VerificationPage& page, const Words& words, std::ostream& out) {
  if (!page.verification.signer) return;
  const bundle::Certificate& signer = *page.verification.signer;
  const std::string kind = bundle::KindOf(signer, page.kinds);
  Line(out, words(Word::kVerifySigner, EscapeForTerminal(signer.subject()), signer.office(), kind.empty() ? "-" : kind,
                  bundle::TokyoDate(signer.not_after())));
}

void WriteContents(const Verification& verification, const Words& words, std::ostream& out) {
  const bundle::BundleVerdict& verdict = verification.contents->verdict;
  Line(out, words(Word::kVerifyParties, verdict.sender, verdict.addressee, verdict.bundle_id));
  Line(out, words(Word::kVerifySignedAt, TokyoTime(verification.signed_at), EscapeForTerminal(verdict.checked_at),
                  EscapeForTerminal(verdict.tool)));
  for (const bundle::JudgedFile& file : verdict.files) {
    Line(out, words(Word::kVerifyFile, EscapeForTerminal(file.name), file.bytes, file.sha256));
  }
  if (!verification.contents->message) return;
  Line(out, words(Word::kVerifyMessage));
  std::string line;
  for (const char c : *verification.contents->message + "\n") {
    if (c != '\n') {
      line += c;
      continue;
    }
    Line(out, "  " + EscapeForTerminal(line));
    line.clear();
  }
}

nlohmann::ordered_json SignerJson(const VerificationPage& page) {
  const bundle::Certificate& signer = *page.verification.signer;
  return {{"office", signer.office()},
          {"subject", CleanUtf8(signer.subject())},
          {"kind", bundle::KindOf(signer, page.kinds)},
          {"sha256", signer.fingerprint()},
          {"not_before", TokyoTime(signer.not_before())},
          {"not_after", TokyoTime(signer.not_after())}};
}

nlohmann::ordered_json FilesJson(const bundle::BundleVerdict& verdict) {
  nlohmann::ordered_json files = nlohmann::ordered_json::array();
  for (const bundle::JudgedFile& file : verdict.files) {
    files.push_back({{"name", file.name},
                     {"bytes", file.bytes},
                     {"sha256", file.sha256},
                     {"kind", file.kind},
                     {"spec", file.spec}});
  }
  return files;
}

nlohmann::ordered_json RefusalsJson(const Verification& verification, const Words& words) {
  nlohmann::ordered_json refusals = nlohmann::ordered_json::array();
  for (const Status& refusal : verification.refusals) {
    const bool bad = bundle::StandingOf(refusal.code) == bundle::Standing::kBad;
    refusals.push_back({{"code", refusal.code},
                        {"standing", bad ? "bad" : "unclear"},
                        {"subject", CleanUtf8(refusal.subject)},
                        {"detail", CleanUtf8(refusal.detail)},
                        {"message", MessageOf(refusal, words)},
                        {"remedy", RemedyOf(refusal, words)}});
  }
  return refusals;
}

}  // namespace

void WriteVerificationText(const VerificationPage& page, const Words& words, std::ostream& out) {
  const Verification& verification = page.verification;
  out << words(HeadOf(verification), EscapeForTerminal(page.file)) << '\n';
  for (const Status& refusal : verification.refusals) {
    Line(out, words(Word::kRefusalLine, MessageOf(refusal, words), refusal.code));
    Line(out, "  " + words(Word::kRemedyLine, RemedyOf(refusal, words)));
  }
  WriteSigner(page, words, out);
  if (verification.contents) {
    WriteContents(verification, words, out);
  } else if (verification.ok() && verification.cover) {
    const bundle::Cover& cover = *verification.cover;
    Line(out, words(Word::kVerifyParties, cover.sender, cover.addressee, cover.bundle_id));
  }
}

void WriteVerificationJson(const VerificationPage& page, const Words& words, std::ostream& out) {
  const Verification& verification = page.verification;
  const ExitCode code = ExitCodeOf(verification.refusals);
  nlohmann::ordered_json json = {{"schema", "renkei.verification/1"}, {"file", CleanUtf8(page.file)}};
  json["result"] = code == ExitCode::kClean ? "good" : code == ExitCode::kFindings ? "refused" : "unclear";
  json["verified_at"] = TokyoTime(page.at);
  json["sealed"] = verification.sealed;
  json["opened"] = verification.opened;
  json["refusals"] = RefusalsJson(verification, words);
  if (verification.signer) json["signer"] = SignerJson(page);
  if (verification.contents) {
    const bundle::BundleVerdict& verdict = verification.contents->verdict;
    json["signed_at"] = TokyoTime(verification.signed_at);
    json["bundle"] = verdict.bundle_id;
    json["sender"] = verdict.sender;
    json["addressee"] = verdict.addressee;
    json["files"] = FilesJson(verdict);
    json["message"] = verification.contents->message.has_value();
  } else if (verification.ok() && verification.cover) {
    json["signed_at"] = TokyoTime(verification.signed_at);
    json["bundle"] = verification.cover->bundle_id;
    json["sender"] = verification.cover->sender;
    json["addressee"] = verification.cover->addressee;
  }
  out << json.dump(2) << '\n';
}

}  // namespace renkei::cli
