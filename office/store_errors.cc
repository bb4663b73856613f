#include "office/store_errors.h"

namespace renkei::office {
namespace {

constexpr RunErrorText kTexts[] = {
#define RENKEI_STORE_ERROR(code, message_ja, message_en, remedy_ja, remedy_en, why_ja, why_en) \
  {code, message_ja, message_en, remedy_ja, remedy_en, why_ja, why_en},
#include "office/store_errors.def"
#undef RENKEI_STORE_ERROR
};

}  // namespace

std::span<const RunErrorText> StoreErrorTexts() { return kTexts; }

}  // namespace renkei::office
