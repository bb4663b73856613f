#include <array>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <string_view>

#include "engine/names/name_reader.h"
#include "engine/names/name_text.h"
#include "fuzz/report_rules.h"
#include "fuzz/specs.h"
#include "fuzz/targets.h"
#include "renkei/check.h"
#include "renkei/report_writer.h"

namespace renkei::fuzz {
namespace {

constexpr std::size_t kMostFiles = 8;
// What the low bits of the first byte choose from. make_seeds.py reads this list; saved inputs rely on its order.
constexpr std::array<std::string_view, 18> kLayoutIds = {
    "UPHOSOKU",     "UP1KYO",        "UP2KYO",   "UP3KYO",  "DLT1KYO",    "UPPLAN",
    "UPJSK",        "DLTPLAN",       "DLTJSK",   "UPSIKYU", "UPKIHON",    "UPKIHON_SUB1",
    "UPKIHON_SUB2", "UPKIHON_IMAGE", "DLTKIHON", "UPYOBO",  "UPYOBO_SUB", "DLTYOBO"};
constexpr std::uint8_t kSpecBit = 0x80;     // set: V3
constexpr std::uint8_t kVariantBit = 0x40;  // set: 000000 for the month
constexpr std::uint8_t kLayoutBits = 0x3F;

template <std::size_t N>
void Put(char (&slot)[N], std::string_view text) {
  Require(text.size() < N, "a part fits its place");
  text.copy(slot, text.size());
}

// A right name of the layout, one sender and receiver for all.
std::string NameOf(const renkei_spec_t& spec, bool v3, std::uint32_t layout, bool variant) {
  renkei_name_t parts{};
  parts.size = sizeof parts;
  parts.layout = layout;
  Put(parts.month, variant ? "000000" : v3 ? "202404" : "202504");
  const bool planning = spec.layouts[layout].side != RENKEI_SIDE_SERVICE;
  Put(parts.sender, planning ? "1370000001" : "1370000002");
  Put(parts.sender_type, planning ? "43" : "11");
  Put(parts.receiver, planning ? "1370000002" : "1370000001");
  Put(parts.receiver_type, planning ? "11" : "43");
  Put(parts.stamp, v3 ? "20240328090000" : "20250328090000");
  Put(parts.branch, "0001");
  return MakeName(spec.layouts[layout], parts);
}

// The layout's index in the spec; in a spec that does not have it, 0.
std::uint32_t LayoutIn(const renkei_spec_t& spec, std::uint8_t head) {
  const std::string_view id = kLayoutIds.at((head & kLayoutBits) % kLayoutIds.size());
  for (std::uint32_t i = 0; i < spec.layout_count; ++i) {
    if (View(spec.layouts[i].id) == id) return i;
  }
  return 0;
}

InputFile FileOf(std::uint8_t head, Bytes content) {
  const bool v3 = (head & kSpecBit) != 0;
  const renkei_spec_t& spec = *Specs().FindByCoordinate(v3 ? "mhlw:careplan:3" : "mhlw:careplan:4.1")->spec;
  const std::string name = NameOf(spec, v3, LayoutIn(spec, head), (head & kVariantBit) != 0);
  Require(!name.empty(), "a layout's name can be made");
  return MemoryFile(name, {content.begin(), content.end()}, "set");
}

std::size_t NextMark(Bytes input, std::size_t from) {
  for (std::size_t i = from; i + 2 < input.size(); ++i) {
    if (input[i] == 0x00 && input[i + 1] == 0xFF) return i;
  }
  return input.size();
}

Intake IntakeOf(Bytes input) {
  Intake intake;
  std::size_t at = 0;
  while (at < input.size() && intake.files.size() < kMostFiles) {
    const std::size_t end = intake.files.size() + 1 == kMostFiles ? input.size() : NextMark(input, at + 1);
    InputFile file = FileOf(input[at], input.subspan(at + 1, end - at - 1));
    bool known = false;
    for (const InputFile& other : intake.files) known = known || other.name == file.name;
    if (!known) intake.files.push_back(std::move(file));
    at = end + 2;
  }
  return intake;
}

void CheckWriters(const Report& report) {
  for (const Format format : {Format::kJson, Format::kText}) {
    for (const Lang lang : {Lang::kJa, Lang::kEn}) {
      std::ostringstream out;
      WriteOptions options;
      options.format = format;
      options.lang = lang;
      options.values = Values::kFull;
      Require(WriteReport(report, options, out).ok(), "the report is written");
      if (format == Format::kJson) Require(nlohmann::json::accept(out.str()), "the JSON report is JSON");
    }
  }
}

}  // namespace

void Tables(Bytes input) {
  if (input.empty()) return;
  const Intake intake = IntakeOf(input);
  CheckOptions options;
  options.as_of = kToday;
  Report report = Check(intake, Specs(), options);
  report.checked_at = "2026-04-01T09:00:00+09:00";
  RequireSound(report, intake);
  CheckWriters(report);
}

}  // namespace renkei::fuzz
