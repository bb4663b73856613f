// renkei sign: a checked set as one signed bundle.
#include "cli/bundle_run.h"
#include "cli/check_run.h"
#include "cli/commands/commands.h"
#include "cli/failures.h"
#include "cli/send_request.h"
#include "cli/spec_loading.h"
#include "cli/trouble.h"
#include "cli/verdict.h"
#include "connectors/bundle/bundle.h"
#include "connectors/bundle/refusals.h"
#include "engine/encoding/text_tools.h"
#include "engine/time/civil_time.h"
#include "engine/version.h"

namespace renkei::cli {
namespace {

bundle::DraftOptions DraftOptionsOf(const Invocation& invocation) {
  const Settings& settings = invocation.settings;
  const Words& words = invocation.words;
  bundle::DraftOptions options;
  options.addressee = settings.Text(OptionId::kSignTo);
  if (!bundle::IsOfficeNumber(options.addressee)) throw UsageError(words(Word::kSignWantsTo));
  if (settings.Text(OptionId::kBundleOut).empty()) throw UsageError(words(Word::kWantsOut));
  options.message = MessageOfOptions(invocation);
  options.created_at = TokyoTime(invocation.host.now());
  return options;
}

// What a person must know of a set that is not signed.
void TellFindings(const Invocation& invocation, const Report& report) {
  for (const RunError& error : report.run_errors) {
    invocation.log.error(invocation.words(Word::kErrorLine, FormatRunError(error, invocation.words.lang)));
  }
  invocation.log.error(Summary(report, invocation.words));
}

Result<std::string> SignDraft(const Invocation& invocation, const bundle::BundleContents& contents) {
  const bundle::OfficeKey key = OpenKey(invocation);
  return bundle::SignBundle(contents, key, KindsOf(invocation), invocation.host.now());
}

}  // namespace

// Everything that may refuse comes before the key is asked for.
ExitCode RunSign(const Invocation& invocation) {
  const Words& words = invocation.words;
  const bundle::DraftOptions options = DraftOptionsOf(invocation);
  if (invocation.settings.Text(OptionId::kKey).empty()) throw UsageError(words(Word::kNoKey));
  const SpecRegistry registry = RequireSpecs(invocation);
  const Intake intake = invocation.engine.collect(invocation.arguments.operands);
  Report report = CheckWithProgress(invocation, intake, registry, CheckOptionsOf(invocation));
  report.checked_at = TokyoTime(invocation.host.now());
  const bundle::Draft draft = bundle::DraftBundle(intake, report, options);
  if (!draft.refusals.empty()) {
    TellFindings(invocation, report);
    TellRefusals(invocation, draft.refusals);
    return ExitCode::kSendRefused;
  }
  const Result<std::string> signed_bundle = SignDraft(invocation, draft.contents);
  if (!signed_bundle.ok()) {
    TellRefusals(invocation, {signed_bundle.status()});
    const bool bad = bundle::StandingOf(signed_bundle.status().code) == bundle::Standing::kBad;
    return bad ? ExitCode::kSendRefused : ExitCode::kCouldNotCheck;
  }
  WriteOut(invocation, signed_bundle.value());
  invocation.log.info(words(Word::kSigned, EscapeForTerminal(invocation.settings.Text(OptionId::kBundleOut)),
                            draft.contents.verdict.bundle_id));
  return ExitCode::kClean;
}

}  // namespace renkei::cli
