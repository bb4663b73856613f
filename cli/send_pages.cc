#include "cli/send_pages.h"

#include <utility>

#include "cli/bundle_run.h"
#include "cli/exchange_words.h"
#include "cli/office_store.h"
#include "cli/text_table.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

std::uint64_t BytesOf(const exchange::PlannedSend& send) {
  std::uint64_t bytes = 0;
  for (const FileReport& file : send.report.files) {
    if (file.verdict != Verdict::kSkipped) bytes += file.bytes;
  }
  return bytes;
}

std::size_t FilesOf(const exchange::PlannedSend& send) {
  std::size_t files = 0;
  for (const FileReport& file : send.report.files) files += file.verdict == Verdict::kSkipped ? 0 : 1;
  return files;
}

// 20250328090000 as 2025-03-28 09:00; other texts as they are.
std::string StampText(const std::string& stamp) {
  constexpr std::size_t kSize = 14;
  if (stamp.size() != kSize) return stamp.empty() ? "-" : EscapeForTerminal(stamp);
  return stamp.substr(0, 4) + "-" + stamp.substr(4, 2) + "-" + stamp.substr(6, 2) + " " + stamp.substr(8, 2) + ":" +
         stamp.substr(10, 2);
}

std::string KindText(const UnitReport& unit, const Words& words) {
  const std::string& name = words.lang == Lang::kJa ? unit.kind_ja : unit.kind_en;
  return EscapeForTerminal(name.empty() ? unit.kind : name);
}

std::vector<std::string> RowOf(std::size_t number, const Candidate& candidate, const Words& words) {
  const exchange::PlannedSend& send = candidate.plan;
  const std::string files = send.attachments == 0 ? std::to_string(FilesOf(send))
                                                  : words(Word::kSendFilesAttached, FilesOf(send), send.attachments);
  return {std::to_string(number),
          EscapeForTerminal(send.unit.receiver.office),
          EscapeForTerminal(send.unit.receiver.service.empty() ? "-" : send.unit.receiver.service),
          KindText(send.unit, words),
          MonthText(send.unit.month),
          StampText(send.unit.stamp),
          files,
          Grouped(BytesOf(send)),
          words(send.message ? Word::kSendHasMessage : Word::kSendNoMessage),
          EscapeForTerminal(send.partner_name)};
}

// The first errors of a set, as the check prints them: why it cannot be sent, and what to do.
void TellErrors(const Invocation& invocation, const Report& report) {
  constexpr std::size_t kShown = 5;
  Report errors = report;
  std::erase_if(errors.findings, [](const Finding& finding) { return finding.severity != Severity::kError; });
  if (errors.findings.empty()) return;
  if (errors.findings.size() > kShown) errors.findings.resize(kShown);
  errors.totals.not_shown = report.totals.errors - errors.findings.size();
  WriteOptions options;
  options.lang = invocation.words.lang;
  Require(invocation.engine.write(errors, options, invocation.out), invocation.words);
  invocation.out << '\n' << std::flush;
}

void WriteWarnings(const Invocation& invocation, const std::vector<const Candidate*>& candidates) {
  std::uint64_t warnings = 0;
  for (const Candidate* each : candidates) warnings += each->plan.report.totals.warnings;
  if (warnings != 0) invocation.out << invocation.words(Word::kSendWarnings, warnings) << '\n';
}

}  // namespace

std::string AddresseeText(const exchange::PlannedSend& send) {
  const std::string name = EscapeForTerminal(send.partner_name);
  return EscapeForTerminal(send.unit.receiver.office) + (name.empty() ? "" : " " + name);
}

void WriteSendPage(const Invocation& invocation, const office::Identity& sender, const std::string& connector,
                   const std::vector<const Candidate*>& candidates) {
  const Words& words = invocation.words;
  invocation.out << words(Word::kSendPageTitle) << "\n"
                 << words(Word::kSendPageFrom, sender.number, EscapeForTerminal(sender.name)) << "\n"
                 << words(Word::kSendPageBy, EscapeForTerminal(connector)) << "\n\n";
  TextTable table({words(Word::kSendColumnNumber), words(Word::kPartnerNumber), words(Word::kPartnerTypes),
                   words(Word::kSendColumnKind), words(Word::kSendColumnMonth), words(Word::kSendColumnStamp),
                   words(Word::kSendColumnFiles), words(Word::kSendColumnBytes), words(Word::kSendColumnMessage),
                   words(Word::kPartnerName)});
  for (std::size_t i = 0; i < candidates.size(); ++i) table.Add(RowOf(i + 1, *candidates[i], words));
  for (std::size_t row = 0; row <= candidates.size(); ++row) invocation.out << table.Line(row) << '\n';
  invocation.out << '\n';
  WriteWarnings(invocation, candidates);
  invocation.out << words(Word::kSendPageSealed) << '\n' << std::flush;
}

void TellRefused(const Invocation& invocation, const std::vector<const Candidate*>& refused) {
  for (const Candidate* each : refused) {
    const exchange::PlannedSend& send = each->plan;
    invocation.log.error(invocation.words(Word::kSendRefusedLine, AddresseeText(send),
                                          KindText(send.unit, invocation.words), MonthText(send.unit.month)));
    TellErrors(invocation, send.report);
    TellRefusals(invocation, send.refusals);
  }
}

}  // namespace renkei::cli
