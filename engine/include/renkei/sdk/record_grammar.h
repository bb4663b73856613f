// The X3 grammar of one CSV record over raw MS932 bytes: RFC 4180 quoting, line breaks kept inside quotes, records ended by CRLF, LF, CR or the end.
// It matches any bytes: what RFC 4180 does not allow is taken as it stands and flagged in the field (renkei/sdk/record_field.h).
// Declared here, defined in record_grammar_def.h, instantiated once in engine/csv/record_grammar.cc for the types below; a plugin that wants another
// context includes the definition in one .cc of its own and instantiates it there.
// Clauses: 標準仕様 4.2 (comma-separated), notes of each layout (quotes, doubled quotes, line breaks and commas kept in free text).
// Threads: the grammar is immutable; a RecordParts belongs to one thread.
#pragma once

#include <boost/spirit/home/x3.hpp>
#include <cstdint>

#include "renkei/sdk/record_parts.h"

namespace renkei::csv {

struct RecordTag;

namespace grammar {

namespace x3 = boost::spirit::x3;

using record_type = x3::rule<struct RecordRule>;
using loose_record_type = x3::rule<struct LooseRecordRule>;
using record_iterator_type = const std::uint8_t*;
using record_context_type = x3::context<RecordTag, RecordParts>;

BOOST_SPIRIT_DECLARE(record_type, loose_record_type)

}  // namespace grammar

// Parses the record that begins at `first` into `parts` and returns the place after its terminator. A record that runs to `last` has parts.end ==
// kEndOfFile; whether that is the file's end is the caller's knowledge, as is whether a CR just before `last` is followed by an LF.
// Cannot fail. Views in `parts` point into [first, last).
const std::uint8_t* ParseRecord(const std::uint8_t* first, const std::uint8_t* last,
                                RecordParts& parts);

// The same for a record that holds undoubled quotes in its texts: in a quoted field only a quote before a comma, a line end or `last` closes; a field with
// others is flagged kTextAfterQuote. A second reading for records that do not come out well by the first.
const std::uint8_t* ParseLooseRecord(const std::uint8_t* first, const std::uint8_t* last,
                                     RecordParts& parts);

}  // namespace renkei::csv
