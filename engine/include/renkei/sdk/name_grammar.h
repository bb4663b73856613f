// For plugin authors: the parts of a file name as Spirit X3 parsers that fill renkei_name_t. A plugin composes them
// into the rule of its own names:
//   const x3::rule<struct FileName, renkei_name_t> file_name = "file name";
//   const auto file_name_def = name::Prefix(plain) >> name::part >> name::sender >> … >> name::csv >> x3::eoi;
//   BOOST_SPIRIT_DEFINE(file_name)
// The shapes of the parts are those of renkei/sdk/field_grammars.h. Months and stamps are digits here, no more: whether
// they are in the calendar is judged by the engine, so that a wrong date is named as such and not as a foreign name.
// Threads: the parsers are constant; any thread may use them.
//
// Include it in the one .cc of the grammar only: X3 is slow to compile.
#pragma once

#include <algorithm>
#include <boost/spirit/home/x3.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "renkei/abi/spec_plugin.h"
#include "renkei/sdk/field_grammars.h"

namespace renkei::sdk::name {

namespace x3 = boost::spirit::x3;

// Prefixes and the layouts they stand for. The longest prefix of a table wins: UPKIHON_SUB1 before UPKIHON.
using PrefixTable = x3::symbols<std::uint32_t>;

namespace detail {

// Copies what a parser took into an array of the name, with a NUL behind it.
template <auto Member>
struct Into {
  template <typename Context>
  void operator()(Context& context) const {
    auto& part = x3::_val(context).*Member;
    const auto& taken = x3::_attr(context);
    const auto room = static_cast<std::ptrdiff_t>(sizeof part) - 1;
    const auto length = std::min<std::ptrdiff_t>(taken.end() - taken.begin(), room);
    *std::copy_n(taken.begin(), length, part) = '\0';
  }
};

// A prefix begins the name anew: nothing stays of an alternative that did not fit.
struct Begin {
  template <typename Context>
  void operator()(Context& context) const {
    renkei_name_t& name = x3::_val(context);
    name = renkei_name_t{};
    name.size = sizeof name;
    name.layout = x3::_attr(context);
  }
};

}  // namespace detail

// Rules and their parts are named as X3 names its own. NOLINTBEGIN(readability-identifier-naming)
// One of the table's prefixes; has to come first.
inline auto Prefix(const PrefixTable& prefixes) { return prefixes[detail::Begin()]; }

// The mark between parts.
inline const auto mark = x3::lit('_');

// Service month: six digits, 000000 among them.
inline const auto month = field::month_digits[detail::Into<&renkei_name_t::month>()];
inline const auto sender = field::office_number[detail::Into<&renkei_name_t::sender>()];
inline const auto receiver = field::office_number[detail::Into<&renkei_name_t::receiver>()];
inline const auto sender_type = field::service_type[detail::Into<&renkei_name_t::sender_type>()];
inline const auto receiver_type = field::service_type[detail::Into<&renkei_name_t::receiver_type>()];
// Sequence stamp (連番).
inline const auto stamp = field::stamp_digits[detail::Into<&renkei_name_t::stamp>()];
inline const auto branch = field::image_branch[detail::Into<&renkei_name_t::branch>()];

// Extensions, all upper case or all lower case. The name keeps them as they are written.
inline const auto csv = '.' >> x3::raw[x3::lit("CSV") | "csv"][detail::Into<&renkei_name_t::extension>()];
inline const auto jpg = '.' >> x3::raw[x3::lit("jpg") | "JPG"][detail::Into<&renkei_name_t::extension>()];
// NOLINTEND(readability-identifier-naming)

// Holds a whole name against a rule with the attribute renkei_name_t: the body of renkei_spec_t::parse_name. Returns 1
// and fills *out, or returns 0 and leaves *out alone.
template <typename Rule>
std::int32_t ParseWhole(const Rule& rule, std::string_view text, renkei_name_t* out) noexcept {
  try {
    renkei_name_t name{};
    const char* first = text.data();
    const char* const last = first + text.size();
    if (!x3::parse(first, last, rule, name) || first != last) return 0;
    *out = name;
    return 1;
  } catch (...) {
    return 0;
  }
}

}  // namespace renkei::sdk::name
