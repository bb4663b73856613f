#include "cli/trouble.h"

#include <vector>

#include "connectors/bundle/refusals.h"
#include "engine/encoding/text_tools.h"
#include "office/store_errors.h"
#include "renkei/run_errors.h"

namespace renkei::cli {
namespace {

RunError Shown(const Status& status) {
  return {status.code, EscapeForTerminal(status.subject), EscapeForTerminal(status.detail)};
}

}  // namespace

std::span<const RunErrorText> MoreTexts() {
  static const std::vector<RunErrorText> kTexts = [] {
    std::vector<RunErrorText> texts;
    for (const auto rows : {bundle::RefusalTexts(), office::StoreErrorTexts()}) {
      texts.insert(texts.end(), rows.begin(), rows.end());
    }
    return texts;
  }();
  return kTexts;
}

std::string MessageOf(const Status& status, const Words& words) {
  return FormatRunError(Shown(status), words.lang, MoreTexts());
}

std::string RemedyOf(const Status& status, const Words& words) {
  return FormatRunErrorRemedy(Shown(status), words.lang, MoreTexts());
}

}  // namespace renkei::cli
