#include "plugins/spec-v4_1/name_grammar.h"

#include <string_view>

#include "plugins/spec-v4_1/layouts.h"
#include "renkei/sdk/name_grammar.h"

namespace renkei::spec_v4_1 {
namespace {

namespace x3 = boost::spirit::x3;
namespace name = sdk::name;

// Rules and their parts are named as X3 names its own. NOLINTBEGIN(readability-identifier-naming)
#define RENKEI_PREFIX(id) \
  { id, IndexOf(kLayouts, id) }
const name::PrefixTable month_or_zero_prefixes{RENKEI_PREFIX("UPHOSOKU")};
const name::PrefixTable month_prefixes{RENKEI_PREFIX("UPPLAN"), RENKEI_PREFIX("UPJSK"), RENKEI_PREFIX("DLTPLAN"),
                                       RENKEI_PREFIX("DLTJSK"), RENKEI_PREFIX("UPSIKYU")};
const name::PrefixTable plain_prefixes{
    RENKEI_PREFIX("UP1KYO"),       RENKEI_PREFIX("UP2KYO"),       RENKEI_PREFIX("UP3KYO"),  RENKEI_PREFIX("DLT1KYO"),
    RENKEI_PREFIX("UPKIHON_SUB1"), RENKEI_PREFIX("UPKIHON_SUB2"), RENKEI_PREFIX("UPKIHON"), RENKEI_PREFIX("DLTKIHON"),
    RENKEI_PREFIX("UPYOBO_SUB"),   RENKEI_PREFIX("UPYOBO"),       RENKEI_PREFIX("DLTYOBO")};
const name::PrefixTable image_prefixes{RENKEI_PREFIX("UPKIHON_IMAGE")};
#undef RENKEI_PREFIX

const auto parties = name::sender >> name::mark >> name::sender_type >> name::mark >> name::receiver >> name::mark >>
                     name::receiver_type;
const auto tail = name::mark >> parties >> name::mark >> name::stamp;

// 000000 is six digits too: both kinds of month have one form.
const auto with_month = (name::Prefix(month_or_zero_prefixes) | name::Prefix(month_prefixes)) >> name::mark >>
                        name::month >> tail >> name::csv;
const auto plain = name::Prefix(plain_prefixes) >> tail >> name::csv;
const auto image = name::Prefix(image_prefixes) >> tail >> name::mark >> name::branch >> name::jpg;

const x3::rule<struct FileName, renkei_name_t> file_name = "file name";
const auto file_name_def = (with_month | plain | image) >> x3::eoi;
BOOST_SPIRIT_DEFINE(file_name)
// NOLINTEND(readability-identifier-naming)

}  // namespace

std::int32_t ParseName(const char* text, std::uint64_t size, renkei_name_t* out) noexcept {
  return name::ParseWhole(file_name, std::string_view(text, size), out);
}

}  // namespace renkei::spec_v4_1
