#include "office/exchange/exchange_errors.h"

namespace renkei::exchange {
namespace {

constexpr RunErrorText kTexts[] = {
#define RENKEI_EXCHANGE_ERROR(code, message_ja, message_en, remedy_ja, remedy_en, why_ja, why_en) \
  {code, message_ja, message_en, remedy_ja, remedy_en, why_ja, why_en},
#include "office/exchange/exchange_errors.def"
#undef RENKEI_EXCHANGE_ERROR
};

}  // namespace

std::span<const RunErrorText> ExchangeErrorTexts() { return kTexts; }

}  // namespace renkei::exchange
