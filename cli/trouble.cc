#include "cli/trouble.h"

#include "connectors/bundle/refusals.h"
#include "engine/encoding/text_tools.h"
#include "renkei/run_errors.h"

namespace renkei::cli {
namespace {

RunError Shown(const Status& status) {
  return {status.code, EscapeForTerminal(status.subject), EscapeForTerminal(status.detail)};
}

}  // namespace

std::string MessageOf(const Status& status, const Words& words) {
  return FormatRunError(Shown(status), words.lang, bundle::RefusalTexts());
}

std::string RemedyOf(const Status& status, const Words& words) {
  return FormatRunErrorRemedy(Shown(status), words.lang, bundle::RefusalTexts());
}

}  // namespace renkei::cli
