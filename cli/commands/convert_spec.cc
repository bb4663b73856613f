#include "cli/commands/convert_spec.h"

#include <algorithm>
#include <vector>

#include "cli/check_run.h"
#include "cli/failures.h"
#include "cli/spec_choice.h"
#include "cli/spec_loading.h"
#include "cli/verdict.h"
#include "engine/encoding/text_tools.h"
#include "renkei/convert.h"

namespace renkei::cli {
namespace {

bool IsCode(std::string_view text, std::size_t size) {
  return text.size() == size &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

// OFFICE=TYPE, once or several times.
std::map<std::string, std::string> ServiceTypes(const Invocation& invocation) {
  constexpr std::size_t kOfficeSize = 10;
  constexpr std::size_t kTypeSize = 2;
  std::map<std::string, std::string> types;
  for (const std::string& said : invocation.settings.LineList(OptionId::kServiceType)) {
    const std::size_t sign = std::min(said.find('='), said.size());
    const std::string office = said.substr(0, sign);
    const std::string type = sign < said.size() ? said.substr(sign + 1) : "";
    if (!IsCode(office, kOfficeSize) || !IsCode(type, kTypeSize)) {
      throw UsageError(invocation.words(Word::kBadServiceType, EscapeForTerminal(said)));
    }
    types[office] = type;
  }
  return types;
}

// Files that options name. REQUIRES: there are paths.
std::vector<InputFile> Collect(const Invocation& invocation, const std::vector<std::string>& paths) {
  Intake intake = invocation.engine.collect(paths);
  if (intake.errors.empty() && intake.files.empty())
    intake.errors.push_back(Status::Error("path-not-found", paths.front()));
  if (!intake.errors.empty()) {
    const Status& error = intake.errors.front();
    throw RunFailure(FormatRunError({error.code, error.subject, error.detail}, invocation.words.lang));
  }
  return std::move(intake.files);
}

ConvertOptions OptionsOf(const Invocation& invocation, const std::string& coordinate) {
  ConvertOptions options;
  options.target = coordinate;
  options.check = CheckOptionsOf(invocation);
  options.service_types = ServiceTypes(invocation);
  options.force = invocation.settings.Flag(OptionId::kForce);
  if (const std::string supply = invocation.settings.Text(OptionId::kSupply); !supply.empty()) {
    options.supply = std::move(Collect(invocation, {supply}).front());
  }
  const std::vector<std::string> extra = invocation.settings.LineList(OptionId::kAdd);
  if (extra.empty()) return options;
  options.extra = Collect(invocation, extra);
  return options;
}

}  // namespace

ExitCode ConvertToSpec(const Invocation& invocation, const std::string& said, const std::string& out) {
  const Words& words = invocation.words;
  const WriteOptions write_options = WriteOptionsOf(invocation);
  const SpecRegistry registry = RequireSpecs(invocation);
  const ConvertOptions options = OptionsOf(invocation, ChooseSpec(said, registry, words));
  const Intake intake = CollectIntake(invocation);
  ConvertResult result = invocation.engine.convert(intake, registry, options, out);
  if (!result.trouble.ok()) {
    result.report.run_errors.push_back({result.trouble.code, result.trouble.subject, result.trouble.detail});
    result.report.verdict = Verdict::kUnclear;
  }
  Stamp(invocation, &result.report);
  WriteReportOut(invocation, result.report, write_options);
  Tell(invocation, result.report, write_options.format);
  const auto complain = [&](const std::string& text) { invocation.log.error(words(Word::kErrorLine, text)); };
  for (const std::string& name : result.unused) complain(words(Word::kAddUnused, EscapeForTerminal(name)));
  if (result.files.empty()) {
    complain(words(intake.files.empty() && intake.errors.empty() ? Word::kNoFiles : Word::kConvertNothing));
    const ExitCode code = ExitCodeOf(result.report, FailOn::kError);
    return code == ExitCode::kClean ? ExitCode::kCouldNotCheck : code;
  }
  if (result.report.totals.errors > 0 && !options.force) complain(words(Word::kConvertSomeLeft));
  invocation.log.info(words(Word::kConverted, EscapeForTerminal(out)));
  return ExitCodeOf(result.report, FailOnOf(invocation.settings));
}

}  // namespace renkei::cli
