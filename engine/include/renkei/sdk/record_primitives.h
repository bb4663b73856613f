// The X3 primitives of the record grammar: text that ends at structure, found 64 bytes at a time, and the ends of
// quoted fields. Each takes the RecordParts out of the context (RecordTag) and stores what it found there; none has an
// attribute. Used by record_grammar_def.h.
//
// Threads: as the RecordParts.
#pragma once

#include <bit>
#include <boost/spirit/home/x3.hpp>
#include <cstdint>

#include "renkei/sdk/record_parts.h"

namespace renkei::csv::grammar {

namespace x3 = boost::spirit::x3;

constexpr std::uint8_t kQuote = 0x22;
constexpr std::uint8_t kComma = 0x2C;
constexpr std::uint8_t kLf = 0x0A;
constexpr std::uint8_t kCr = 0x0D;

// Whether a quoted field may end before `p`.
inline bool EndsField(const std::uint8_t* p, const std::uint8_t* last) {
  return p == last || *p == kComma || *p == kCr || *p == kLf;
}

// Base of the primitives: hands the position and the parts to Derived::Step, which returns the new position or null for
// "does not match".
template <typename Derived>
struct Primitive : x3::parser<Derived> {
  using attribute_type = x3::unused_type;
  static const bool has_attribute = false;

  template <typename Context, typename RuleContext, typename Attribute>
  RENKEI_RECORD_HOT bool parse(const std::uint8_t*& first, const std::uint8_t* const& last, const Context& context,
                               RuleContext&, Attribute&) const {
    const std::uint8_t* const next = Derived::Step(first, last, x3::get<RecordTag>(context));
    if (next == nullptr) return false;
    first = next;
    return true;
  }
};

// Nothing; makes the parts ready for a record.
struct BeginRecord : Primitive<BeginRecord> {
  RENKEI_RECORD_HOT static const std::uint8_t* Step(const std::uint8_t* p, const std::uint8_t* last,
                                                    RecordParts& parts) {
    parts.Begin(last);
    return p;
  }
};

inline std::uint8_t PlainFlag(std::uint64_t odd) {
  return odd != 0 ? static_cast<std::uint8_t>(kNotPlain) : std::uint8_t{0};
}

// A bare field: everything up to a comma or a line end, perhaps nothing. A quote in it is a stray one and taken as it
// stands.
struct BareText : Primitive<BareText> {
  RENKEI_RECORD_HOT static const std::uint8_t* Step(const std::uint8_t* first, const std::uint8_t* last,
                                                    RecordParts& parts) {
    std::uint64_t odd = 0;
    std::uint8_t flags = 0;
    const std::uint8_t* p = parts.scanner.Find(first, odd);
    while (p != last && *p == kQuote) [[unlikely]] {
        flags = kStray;
        p = parts.scanner.Find(p + 1, odd);
      }
    parts.AddField(first, p, flags | PlainFlag(odd));
    return p;
  }
};

// Bare fields with the comma behind each, as many as end in the block of the scanner; perhaps none. What comes next is
// a field that needs a closer look. Only for speed: BareText and a comma say the same.
struct BareFields : Primitive<BareFields> {
  RENKEI_RECORD_HOT static const std::uint8_t* Step(const std::uint8_t* first, const std::uint8_t* last,
                                                    RecordParts& parts) {
    RecordScanner::Rest rest = parts.scanner.RestOfBlock(first);
    const std::uint8_t* p = first;
    while (rest.structure != 0) {
      const std::uint8_t* const stop = first + std::countr_zero(rest.structure);
      if (stop == last || *stop != kComma) break;
      const std::uint64_t up_to_stop = rest.structure ^ (rest.structure - 1);
      parts.AddField(p, stop, PlainFlag(rest.odd & up_to_stop));
      rest.odd &= ~up_to_stop;
      rest.structure &= rest.structure - 1;
      p = stop + 1;
    }
    return p;
  }
};

// The inside of a quoted field, after its opening quote: everything up to the closing quote or the end. Doubled quotes,
// commas and line breaks belong to it.
struct QuotedText : Primitive<QuotedText> {
  RENKEI_RECORD_HOT static const std::uint8_t* Step(const std::uint8_t* first, const std::uint8_t* last,
                                                    RecordParts& parts) {
    std::uint64_t odd = 0;
    std::uint8_t flags = kQuoted;
    const std::uint8_t* p = first;
    for (;; ++p) {
      p = parts.scanner.Find(p, odd);
      if (p == last) break;
      if (*p == kQuote) [[likely]] {
        if (last - p == 1 || p[1] != kQuote) break;
        flags |= kDoubledQuotes;
        ++p;
      } else if (*p != kComma) {
        flags |= kLineBreak;
      }
    }
    parts.AddField(first, p, flags | PlainFlag(odd));
    return p;
  }
};

// Text between a closing quote and the next separator, which should not be there. Does not match when there is none.
struct TextAfterQuote : Primitive<TextAfterQuote> {
  RENKEI_RECORD_HOT static const std::uint8_t* Step(const std::uint8_t* first, const std::uint8_t* last,
                                                    RecordParts& parts) {
    if (EndsField(first, last)) return nullptr;
    std::uint64_t odd = 0;
    const std::uint8_t* p = parts.scanner.Find(first, odd);
    while (p != last && *p == kQuote) p = parts.scanner.Find(p + 1, odd);
    parts.ExtendField(p, kTextAfterQuote | PlainFlag(odd));
    return p;
  }
};

// As QuotedText, for a second reading of a broken record: only a quote before a comma, a line end or the end closes the
// field. Other quotes are text; of two before a separator the second closes.
struct LooseText : Primitive<LooseText> {
  RENKEI_RECORD_HOT static const std::uint8_t* Step(const std::uint8_t* first, const std::uint8_t* last,
                                                    RecordParts& parts) {
    std::uint64_t odd = 0;
    std::uint8_t flags = kQuoted;
    const std::uint8_t* p = first;
    for (;; ++p) {
      p = parts.scanner.Find(p, odd);
      if (p == last) break;
      if (*p != kQuote) {
        if (*p != kComma) flags |= kLineBreak;
        continue;
      }
      if (EndsField(p + 1, last)) break;
      const bool doubled = p[1] == kQuote && !EndsField(p + 2, last);
      flags |= doubled ? kDoubledQuotes : kTextAfterQuote;
      if (doubled) ++p;
    }
    parts.AddField(first, p, flags | PlainFlag(odd));
    return p;
  }
};

// The end of the bytes inside a quoted field.
struct NoClosingQuote : Primitive<NoClosingQuote> {
  RENKEI_RECORD_HOT static const std::uint8_t* Step(const std::uint8_t* first, const std::uint8_t* last,
                                                    RecordParts& parts) {
    if (first != last) return nullptr;
    parts.ExtendField(first, kUnterminated);
    return first;
  }
};

// Nothing; notes what ended the record.
template <RecordEnd end>
struct EndsWith : Primitive<EndsWith<end>> {
  RENKEI_RECORD_HOT static const std::uint8_t* Step(const std::uint8_t* p, const std::uint8_t*, RecordParts& parts) {
    parts.end = end;
    return p;
  }
};

}  // namespace renkei::csv::grammar
