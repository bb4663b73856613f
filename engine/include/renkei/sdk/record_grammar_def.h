// Definition of the record grammar (record_grammar.h). Include it in the one .cc that runs or instantiates the grammar.
#pragma once

#include <boost/spirit/home/x3.hpp>

#include "renkei/sdk/record_grammar.h"
#include "renkei/sdk/record_primitives.h"

namespace renkei::csv::grammar {

// Rules and their parts are named as X3 names its own. NOLINTBEGIN(readability-identifier-naming)
const auto quote = x3::lit('"');
const auto comma = x3::lit(',');
const auto cr = x3::lit('\r');
const auto lf = x3::lit('\n');

const auto quoted = quote >> QuotedText{} >> (quote >> -TextAfterQuote{} | NoClosingQuote{});
const auto loosely_quoted = quote >> LooseText{} >> (quote | NoClosingQuote{});
const auto bare = BareText{};

const auto record_end = cr >> lf >> EndsWith<RecordEnd::kCrLf>{}  //
                        | lf >> EndsWith<RecordEnd::kLf>{}        //
                        | cr >> EndsWith<RecordEnd::kCr>{}        //
                        | x3::eoi >> EndsWith<RecordEnd::kEndOfFile>{};

const auto fields = (BareFields{} >> (quoted | bare)) % comma;

const record_type record = "record";
const auto record_def = BeginRecord{} >> fields >> record_end;

const record_rest_type record_rest = "rest of a record";
const auto record_rest_def = fields >> record_end;

const loose_record_type loose_record = "loose record";
const auto loose_record_def = BeginRecord{} >> (loosely_quoted | bare) % comma >> record_end;

BOOST_SPIRIT_DEFINE(record, record_rest, loose_record)
// NOLINTEND(readability-identifier-naming)

}  // namespace renkei::csv::grammar
