// renkei ledger: lists, verifies and exports the ledger of an office.
#include <fmt/format.h>

#include <array>

#include "cli/commands/commands.h"
#include "cli/failures.h"
#include "cli/office_store.h"
#include "cli/output_file.h"
#include "cli/text_table.h"
#include "engine/encoding/text_tools.h"
#include "engine/time/civil_time.h"
#include "office/ledger_report.h"

namespace renkei::cli {
namespace {

enum class LedgerFormat : std::uint8_t { kText, kCsv, kHtml, kChain };  // in the order of the option's choices

office::LedgerFilter FilterOf(const Invocation& invocation) {
  return {invocation.settings.Text(OptionId::kMonth), invocation.settings.Text(OptionId::kPartner), {}};
}

void WriteText(office::Store& store, const Invocation& invocation, std::ostream& out) {
  const Words& words = invocation.words;
  TextTable table({words(Word::kLedgerNumber), words(Word::kLedgerTime), words(Word::kLedgerStep),
                   words(Word::kLedgerPartner), words(Word::kLedgerMonth), words(Word::kLedgerItem)});
  std::size_t rows = 0;
  office::ReadLedger(store.database(), FilterOf(invocation), [&](const office::LedgerEntry& entry) {
    const std::string_view step =
        words.lang == Lang::kJa ? office::JapaneseOf(entry.step) : office::EnglishOf(entry.step);
    table.Add({std::to_string(entry.seq), entry.at, std::string(step), EscapeForTerminal(entry.partner),
               EscapeForTerminal(entry.month), EscapeForTerminal(entry.item)});
    ++rows;
  });
  for (std::size_t row = 0; row <= rows; ++row) out << table.Line(row) << '\n';
}

Status Write(office::Store& store, const Invocation& invocation, LedgerFormat format, std::ostream& out) {
  office::LedgerReportOptions options;
  options.lang = invocation.words.lang;
  options.filter = FilterOf(invocation);
  options.made_at = TokyoTime(invocation.host.now());
  switch (format) {
    case LedgerFormat::kCsv:
      return WriteLedgerCsv(store, options, out);
    case LedgerFormat::kHtml:
      return WriteLedgerPage(store, options, out);
    case LedgerFormat::kChain:
      return WriteLedgerChain(store, out);
    case LedgerFormat::kText:
      break;
  }
  return office::Guarded(store.database().getFilename(), [&] {
    WriteText(store, invocation, out);
    return Status::Ok();
  });
}

ExitCode List(const Invocation& invocation) {
  const auto format = static_cast<LedgerFormat>(invocation.settings.Choice(OptionId::kLedgerFormat));
  const auto store = OpenOffice(invocation);
  WriteOutput(invocation, OptionId::kOutput, [&](std::ostream& out) {
    const Status status = Write(*store, invocation, format, out);
    if (out.good()) Require(status, invocation.words);  // a broken stream is noticed where it is flushed
  });
  return ExitCode::kClean;
}

// The chain alone; `renkei office verify` looks at everything.
ExitCode Verify(const Invocation& invocation) {
  const auto store = OpenOffice(invocation);
  const office::LedgerVerdict verdict = office::VerifyLedger(store->database());
  if (!verdict.broken) {
    invocation.out << invocation.words(Word::kLedgerHolds, verdict.entries, verdict.head) << '\n';
    return ExitCode::kClean;
  }
  invocation.out << invocation.words(Word::kLedgerBroken, *verdict.broken, verdict.entries) << '\n';
  return ExitCode::kFindings;
}

}  // namespace

std::vector<std::string> LedgerActions() { return {"list", "verify"}; }

ExitCode RunLedger(const Invocation& invocation) {
  const std::string action = ActionOf(invocation);
  OperandAfterAction(invocation, 0);
  return action == "verify" ? Verify(invocation) : List(invocation);
}

}  // namespace renkei::cli
