#include "engine/report/values.h"

#include <algorithm>

#include "engine/report/code_point.h"

namespace renkei {
namespace {

constexpr std::string_view kWideMask = "＊";

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The nearest start of a character at or before `at`, so that a cut never halves one.
std::size_t CharacterStart(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && at < text.size() && IsContinuation(text[at])) --at;
  return at;
}

char MaskAscii(char32_t c) {
  if (c >= U'0' && c <= U'9') return '9';
  if ((c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z')) return 'A';
  const std::string_view kept = "-/:.,+";
  const char ascii = static_cast<char>(c);
  return kept.find(ascii) != std::string_view::npos ? ascii : '?';
}

}  // namespace

Values ResolveValues(Format format, Values values) {
  if (values != Values::kDefault) return values;
  return format == Format::kText || format == Format::kHtml ? Values::kFull : Values::kMasked;
}

std::string MaskText(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeAt(text, at);
    if (c.valid && c.value < 0x80) {
      out.push_back(MaskAscii(c.value));
    } else {
      out.append(kWideMask);
    }
    at += c.bytes;
  }
  return out;
}

std::string ShowData(std::string_view text, Values values) {
  if (values == Values::kMasked) return MaskText(text);
  if (values == Values::kNone) return "…";
  return std::string(text);
}

MarkedValue ShowValue(const Finding& finding, Values values) {
  if (!finding.has_value || values == Values::kNone) return {};
  const std::string_view text = finding.value;
  std::size_t begin = CharacterStart(text, finding.mark_begin);
  std::size_t end = CharacterStart(text, std::size_t{finding.mark_begin} + finding.mark_length);
  if (finding.mark_length == 0) {
    begin = 0;
    end = text.size();
  }
  end = std::max(begin, end);
  return {true, ShowData(text.substr(0, begin), values), ShowData(text.substr(begin, end - begin), values),
          ShowData(text.substr(end), values)};
}

}  // namespace renkei
