#include "cli/message_outline.h"

#include <unicode/messagepattern.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string>
#include <vector>

namespace renkei::cli {
namespace {

using icu::MessagePattern;
using icu::UnicodeString;

UnicodeString Named(const UnicodeString& name) { return UnicodeString(u'⟨') + name + UnicodeString(u'⟩'); }

// Walks over the parts of a pattern and writes it out.
class Outline {
 public:
  explicit Outline(const MessagePattern& pattern) : pattern_(pattern), text_(pattern.getPatternString()) {}

  UnicodeString Whole() { return Message(0, {}); }

 private:
  [[nodiscard]] UMessagePatternPartType TypeAt(int at) const { return pattern_.getPartType(at); }

  // The message whose start is that part; `number` is what # stands for in it.
  UnicodeString Message(int start, const UnicodeString& number) {
    UnicodeString written;
    int from = pattern_.getPart(start).getLimit();
    const int limit = pattern_.getLimitPartIndex(start);
    for (int at = start + 1; at <= limit; ++at) {
      const MessagePattern::Part& part = pattern_.getPart(at);
      const UMessagePatternPartType type = part.getType();
      if (type == UMSGPAT_PART_TYPE_ARG_LIMIT) {
        from = part.getLimit();
        continue;
      }
      written.append(text_, from, part.getIndex() - from);
      from = part.getLimit();
      if (type == UMSGPAT_PART_TYPE_REPLACE_NUMBER) written.append(number);
      if (type == UMSGPAT_PART_TYPE_ARG_START) {
        written.append(Argument(at));
        at = pattern_.getLimitPartIndex(at);
        from = pattern_.getPart(at).getLimit();
      }
    }
    return written;
  }

  UnicodeString Argument(int start) {
    UnicodeString name = Named(pattern_.getSubstring(pattern_.getPart(start + 1)));
    const UMessagePatternArgType type = pattern_.getPart(start).getArgType();
    if (type == UMSGPAT_ARG_TYPE_PLURAL || type == UMSGPAT_ARG_TYPE_SELECTORDINAL) {
      const std::vector<UnicodeString> forms = Forms(start, name);
      return forms.empty() ? name : forms.back();  // "other" is the last
    }
    if (type != UMSGPAT_ARG_TYPE_SELECT) return name;
    UnicodeString written;
    for (const UnicodeString& form : Forms(start, name)) {
      if (!written.isEmpty()) written.append(UnicodeString(u" / "));
      written.append(form);
    }
    return UnicodeString(u'⟨') + written + UnicodeString(u'⟩');
  }

  // What the alternatives of an argument say, "other" last, no text twice.
  std::vector<UnicodeString> Forms(int start, const UnicodeString& name) {
    std::vector<UnicodeString> forms;
    UnicodeString other;
    const int limit = pattern_.getLimitPartIndex(start);
    UnicodeString selector;
    for (int at = start + 2; at < limit; ++at) {
      if (TypeAt(at) == UMSGPAT_PART_TYPE_ARG_SELECTOR) selector = pattern_.getSubstring(pattern_.getPart(at));
      if (TypeAt(at) != UMSGPAT_PART_TYPE_MSG_START) continue;
      const UnicodeString form = Message(at, name);
      at = pattern_.getLimitPartIndex(at);
      if (selector == UnicodeString(u"other")) {
        other = form;
      } else if (std::find(forms.begin(), forms.end(), form) == forms.end()) {
        forms.push_back(form);
      }
    }
    forms.erase(std::remove(forms.begin(), forms.end(), other), forms.end());
    forms.push_back(other);
    return forms;
  }

  const MessagePattern& pattern_;
  UnicodeString text_;
};

}  // namespace

std::string MessageOutline(std::string_view pattern) {
  UErrorCode status = U_ZERO_ERROR;
  const MessagePattern parsed(UnicodeString::fromUTF8({pattern.data(), static_cast<std::int32_t>(pattern.size())}),
                              nullptr, status);
  if (U_FAILURE(status) != 0) return std::string(pattern);
  std::string written;
  Outline(parsed).Whole().toUTF8String(written);
  return written;
}

}  // namespace renkei::cli
