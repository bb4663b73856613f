// The X3 grammar of one CSV record over raw MS932 bytes: RFC 4180 quoting, line breaks kept inside quotes, records
// ended by CRLF, LF, CR or the end. It matches any bytes: what RFC 4180 does not allow is taken as it stands and
// flagged in the field (renkei/sdk/record_field.h).
//
// Declared here, defined in record_grammar_def.h; the engine instantiates it once, in engine/csv/record_grammar.cc, for
// the types below. A plugin's author includes the definition in one .cc and runs it there:
//
//   RecordParts parts;
//   x3::parse(first, last, x3::with<RecordTag>(parts)[grammar::record]);
//
// A record that runs to `last` has parts.end == kEndOfFile; whether that is the file's end is the caller's knowledge.
// The rest of a record begins at one of its fields; the parts hold those before it.
// The loose record closes a quoted field only at a quote before a separator: a second reading for broken records.
//
// Clauses: 標準仕様 4.2 (comma-separated), notes of each layout (quotes, doubled quotes, line breaks and commas
// kept in free text).
//
// Threads: the grammar is immutable; a RecordParts belongs to one thread.
#pragma once

#include <boost/spirit/home/x3.hpp>
#include <cstdint>

#include "renkei/sdk/record_parts.h"

namespace renkei::csv::grammar {

namespace x3 = boost::spirit::x3;

using record_type = x3::rule<struct RecordRule>;
using record_rest_type = x3::rule<struct RecordRestRule>;
using loose_record_type = x3::rule<struct LooseRecordRule>;
using record_iterator_type = const std::uint8_t*;
using record_context_type = x3::context<RecordTag, RecordParts>;

BOOST_SPIRIT_DECLARE(record_type, record_rest_type, loose_record_type)

}  // namespace renkei::csv::grammar
