#include "testdata/generator/ms932.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>

namespace renkei_generator {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// A converter that stops at characters without a code, or nullptr.
Converter OpenConverter() {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open("ibm-943_P15A-2003", &status));
  if (U_FAILURE(status)) return nullptr;
  ucnv_setFallback(converter.get(), 0);
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return U_FAILURE(status) ? nullptr : std::move(converter);
}

}  // namespace

bool EncodeMs932(std::string_view utf8, std::string* bytes) {
  thread_local const Converter kConverter = OpenConverter();
  if (kConverter == nullptr) return false;
  const icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int>(utf8.size())));
  bytes->resize(static_cast<std::size_t>(text.length()) * 2 + 1);
  UErrorCode status = U_ZERO_ERROR;
  const int length = ucnv_fromUChars(kConverter.get(), bytes->data(), static_cast<int>(bytes->size()), text.getBuffer(),
                                     text.length(), &status);
  if (U_FAILURE(status)) return false;
  bytes->resize(static_cast<std::size_t>(length));
  return true;
}

}  // namespace renkei_generator
