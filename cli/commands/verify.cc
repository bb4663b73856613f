// renkei verify: whether a bundle is what it says, and its files, when it is.
#include <optional>

#include "cli/bundle_run.h"
#include "cli/commands/commands.h"
#include "cli/failures.h"
#include "cli/spec_loading.h"
#include "cli/trouble.h"
#include "cli/verification_pages.h"
#include "connectors/bundle/layout.h"
#include "connectors/bundle/verify.h"
#include "engine/encoding/text_tools.h"
#include "engine/output/output_folder.h"

namespace renkei::cli {
namespace {

output::OutputFolder PrepareFolder(const std::string& out, const Words& words) {
  auto folder = output::OutputFolder::Prepare(out);
  if (folder.ok()) return std::move(folder.value());
  const std::string text = MessageOf(folder.status(), words);
  if (folder.status().code == "output-exists") throw UsageError(text);
  throw RunFailure(text);
}

Status Write(output::OutputFolder& folder, const std::string& name, const std::string& bytes) {
  return folder.Write(name, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

// All files of a verified bundle, and its message, or none.
void Extract(const Invocation& invocation, const bundle::BundleContents& contents, output::OutputFolder folder) {
  Status status;
  for (const bundle::Entry& file : contents.files) {
    if (status.ok()) status = Write(folder, file.name, file.bytes);
  }
  if (status.ok() && contents.message) status = Write(folder, std::string(bundle::kMessageEntry), *contents.message);
  if (status.ok()) status = folder.Commit();
  if (!status.ok()) throw RunFailure(MessageOf(status, invocation.words));
  invocation.log.info(invocation.words(Word::kExtracted, contents.files.size(),
                                       EscapeForTerminal(invocation.settings.Text(OptionId::kExtract))));
}

}  // namespace

ExitCode RunVerify(const Invocation& invocation) {
  const Settings& settings = invocation.settings;
  const std::string& path = invocation.arguments.operands.front();
  const bundle::Trust trust = TrustOf(invocation);
  const std::string bytes = ReadBundleFile(path, invocation.words);
  const SpecRegistry registry = RequireSpecs(invocation);
  std::optional<bundle::OfficeKey> key;
  if (settings.Said(OptionId::kKey)) key = OpenKey(invocation);
  std::optional<output::OutputFolder> folder;
  if (settings.Said(OptionId::kExtract))
    folder.emplace(PrepareFolder(settings.Text(OptionId::kExtract), invocation.words));
  const bundle::VerifyOptions options{path, MomentOf(invocation), settings.Text(OptionId::kAddressee)};
  const bundle::Verification verification =
      bundle::VerifyBundle(bytes, trust, registry, options, key ? &*key : nullptr);
  const VerificationPage page{verification, trust.kinds, path, options.at};
  if (settings.Text(OptionId::kVerifyFormat) == "json") {
    WriteVerificationJson(page, invocation.words, invocation.out);
  } else {
    WriteVerificationText(page, invocation.words, invocation.out);
  }
  if (!verification.ok() || !folder) return ExitCodeOf(verification.refusals);
  if (!verification.contents) throw UsageError(invocation.words(Word::kExtractWantsKey));
  Extract(invocation, *verification.contents, std::move(*folder));
  return ExitCode::kClean;
}

}  // namespace renkei::cli
