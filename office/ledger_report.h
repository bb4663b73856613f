// The ledger for people: as CSV for a spreadsheet, and as a page that an inspector (運営指導) can be shown, printed on
// A4 landscape. Both say whether the chain holds. Threads: as the store.
#pragma once

#include <ostream>

#include "office/ledger.h"
#include "office/store.h"
#include "renkei/report_writer.h"
#include "renkei/status.h"

namespace renkei::office {

struct LedgerReportOptions {
  Lang lang = Lang::kJa;
  LedgerFilter filter;
  std::string made_at;  // RFC 3339, shown on the page
};

// UTF-8 with a byte-order mark, one row an entry. Fails as the store does, and with output-failed where the stream
// does.
Status WriteLedgerCsv(Store& store, const LedgerReportOptions& options, std::ostream& out);

// One HTML page that needs nothing else.
Status WriteLedgerPage(Store& store, const LedgerReportOptions& options, std::ostream& out);

// The lines and hashes as they stand, for those who verify the chain with tools of their own (docs/ledger.md): per
// entry the line, a line feed, the hash, a line feed.
Status WriteLedgerChain(Store& store, std::ostream& out);

}  // namespace renkei::office
