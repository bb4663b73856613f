#include "file_name.h"

#include <boost/spirit/home/x3.hpp>

#include "renkei/sdk/name_grammar.h"

namespace tiny {
namespace {

namespace x3 = boost::spirit::x3;
namespace name = renkei::sdk::name;

const name::PrefixTable kPrefixes({{"ORDER", 0}}, "prefix");

const x3::rule<struct FileName, renkei_name_t> file_name = "file name";
const auto file_name_def = name::Prefix(kPrefixes) >> name::mark >> name::month >> name::mark >> name::sender >>
                           name::mark >> name::receiver >> name::mark >> name::stamp >> name::csv;
BOOST_SPIRIT_DEFINE(file_name)

}  // namespace

std::int32_t ParseName(const char* text, std::uint64_t size, renkei_name_t* out) {
  return name::ParseWhole(file_name, {text, static_cast<std::size_t>(size)}, out);
}

}  // namespace tiny
