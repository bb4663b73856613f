#include "engine/report/pattern.h"

#include <unicode/fmtable.h>
#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/strenum.h>
#include <unicode/unistr.h>

#include "engine/encoding/text_tools.h"

namespace renkei {
namespace {

icu::UnicodeString FromUtf8(std::string_view text) { return icu::UnicodeString::fromUTF8(CleanUtf8(text)); }

icu::Formattable ToFormattable(const std::variant<std::int64_t, std::string>& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return icu::Formattable(*number);
  return icu::Formattable(FromUtf8(std::get<std::string>(value)));
}

// A number that is many in every language and that no pattern holds itself, and how it is written.
constexpr std::int64_t kStandIn = 888888888888;
constexpr std::string_view kStandInText = "888,888,888,888";

std::string ReplaceAll(std::string text, std::string_view part, std::string_view by) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + by.size())) {
    text.replace(at, part.size(), by);
  }
  return text;
}

}  // namespace

struct Pattern::Compiled {
  Compiled(std::string_view text, const icu::Locale& locale, UErrorCode& status)
      : format(FromUtf8(text), locale, where, status) {}
  UParseError where{};  // ICU wants a place for it
  icu::MessageFormat format;
};

Pattern::Pattern(std::string_view text, Lang lang)
    : text_(text), plain_(text.find_first_of("{'") == std::string_view::npos) {
  if (plain_) return;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale& locale = lang == Lang::kJa ? icu::Locale::getJapan() : icu::Locale::getUS();
  compiled_ = std::make_unique<Compiled>(text, locale, status);
  if (U_FAILURE(status) != 0) compiled_.reset();
}

Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::string Pattern::Format(const NamedValues& values) const {
  if (compiled_ == nullptr) return text_;
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> arguments;
  names.reserve(values.size());
  arguments.reserve(values.size());
  for (const NamedValue& value : values) {
    names.push_back(FromUtf8(value.first));
    arguments.push_back(ToFormattable(value.second));
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString filled;
  compiled_->format.format(names.data(), arguments.data(), static_cast<std::int32_t>(names.size()), filled, status);
  if (U_FAILURE(status) != 0) return text_;
  std::string out;
  filled.toUTF8String(out);
  return out;
}

std::string Pattern::Outline() const {
  if (compiled_ == nullptr) return text_;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> names(compiled_->format.getFormatNames(status));
  std::vector<std::string> kept;
  while (U_SUCCESS(status) != 0) {
    const icu::UnicodeString* name = names->snext(status);
    if (name == nullptr) break;
    name->toUTF8String(kept.emplace_back());
  }
  NamedValues values;
  for (const std::string& name : kept) values.emplace_back(name, kStandIn);
  return ReplaceAll(Format(values), kStandInText, "…");
}

}  // namespace renkei
