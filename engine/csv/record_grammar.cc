#include "engine/csv/parse_record.h"
#include "renkei/sdk/record_grammar_def.h"

namespace renkei::csv {
namespace grammar {

BOOST_SPIRIT_INSTANTIATE(record_type, record_iterator_type, record_context_type)
BOOST_SPIRIT_INSTANTIATE(record_rest_type, record_iterator_type, record_context_type)
BOOST_SPIRIT_INSTANTIATE(loose_record_type, record_iterator_type, record_context_type)

}  // namespace grammar

RENKEI_RECORD_FLATTEN const std::uint8_t* ParseRecord(const std::uint8_t* first, const std::uint8_t* last,
                                                      RecordParts& parts) {
  const grammar::record_context_type context(parts);
  grammar::record.parse(first, last, context, grammar::x3::unused, grammar::x3::unused);
  return first;
}

RENKEI_RECORD_FLATTEN const std::uint8_t* ParseRestOfRecord(const std::uint8_t* first, const std::uint8_t* last,
                                                            RecordParts& parts) {
  const grammar::record_context_type context(parts);
  grammar::record_rest.parse(first, last, context, grammar::x3::unused, grammar::x3::unused);
  return first;
}

const std::uint8_t* ParseLooseRecord(const std::uint8_t* first, const std::uint8_t* last, RecordParts& parts) {
  const grammar::record_context_type context(parts);
  grammar::loose_record.parse(first, last, context, grammar::x3::unused, grammar::x3::unused);
  return first;
}

}  // namespace renkei::csv
