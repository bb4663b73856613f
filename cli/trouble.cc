#include "cli/trouble.h"

#include <algorithm>
#include <vector>

#include "connectors/bundle/refusals.h"
#include "engine/encoding/text_tools.h"
#include "office/exchange/exchange_errors.h"
#include "office/store_errors.h"
#include "renkei/connectors.h"
#include "renkei/run_errors.h"

namespace renkei::cli {
namespace {

RunError Shown(const Status& status) {
  return {status.code, EscapeForTerminal(status.subject), EscapeForTerminal(status.detail)};
}

std::vector<RunErrorText>& Rows() {
  static std::vector<RunErrorText> rows = [] {
    std::vector<RunErrorText> all;
    for (const auto part :
         {bundle::RefusalTexts(), office::StoreErrorTexts(), ConnectorErrorTexts(), exchange::ExchangeErrorTexts()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    return all;
  }();
  return rows;
}

}  // namespace

std::span<const RunErrorText> MoreTexts() { return Rows(); }

void AddTexts(std::span<const RunErrorText> rows) {
  for (const RunErrorText& row : rows) {
    const auto same = [&](const RunErrorText& each) { return each.code == row.code; };
    if (std::none_of(Rows().begin(), Rows().end(), same)) Rows().push_back(row);
  }
}

std::string MessageOf(const Status& status, const Words& words) {
  return FormatRunError(Shown(status), words.lang, MoreTexts());
}

std::string RemedyOf(const Status& status, const Words& words) {
  return FormatRunErrorRemedy(Shown(status), words.lang, MoreTexts());
}

}  // namespace renkei::cli
