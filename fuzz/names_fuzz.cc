#include <string>

#include "engine/encoding/text_tools.h"
#include "engine/names/name_reader.h"
#include "fuzz/specs.h"
#include "fuzz/targets.h"

namespace renkei::fuzz {
namespace {

constexpr std::size_t kSuffixBytes = 4;    // .CSV, .JPG
constexpr std::size_t kLongestName = 400;  // of what file systems and archives give

const renkei_layout_t& LayoutOf(const NameReading& reading) {
  const renkei_spec_t& spec = *Specs().specs().at(static_cast<std::size_t>(reading.spec)).spec;
  Require(static_cast<std::uint64_t>(reading.layout) < spec.layout_count, "the layout is one of the spec");
  return spec.layouts[reading.layout];
}

void CheckReading(const NameReading& reading, const std::string& name) {
  Require(!reading.exact || reading.standard(), "an exact name has a layout");
  Require(!reading.standard() || reading.spec >= 0, "a layout has a spec");
  if (!reading.standard()) return;
  Require(!NameFormArg("form", LayoutOf(reading)).text_en.empty(), "a layout has a form");
  if (!reading.exact || !reading.issues.empty()) return;  // a part that cannot be is emptied
  const std::string made = MakeName(LayoutOf(reading), reading.parts);
  Require(made.size() == name.size() && made.size() > kSuffixBytes, "an exact name is made of its parts");
  const std::size_t stem = made.size() - kSuffixBytes;  // the extension may stand in either case
  Require(made.compare(0, stem, name, 0, stem) == 0, "an exact name is made of its parts");
}

// What is proposed as the right name must itself be right.
void CheckProposal(const NameReading& reading) {
  if (reading.right_name.empty()) return;
  const NameReading again = ReadName(Specs(), reading.right_name, kToday);
  Require(again.exact, "the proposed name fits the grammar");
  CheckReading(again, reading.right_name);
}

}  // namespace

void Names(Bytes input) {
  if (input.size() > kLongestName) return;
  const std::string name = CleanUtf8({reinterpret_cast<const char*>(input.data()), input.size()});
  const NameReading reading = ReadName(Specs(), name, kToday);
  CheckReading(reading, name);
  CheckProposal(reading);
}

}  // namespace renkei::fuzz
