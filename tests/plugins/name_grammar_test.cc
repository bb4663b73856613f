// The X3 grammars against the tables: a name fits the grammar exactly when it is made of the parts that its layout's
// row says, whatever byte of it is altered.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "tests/plugins/spec_access.h"

namespace renkei::plugin_tests {
namespace {

std::optional<renkei_name_t> Parse(const renkei_spec_t& spec, std::string_view text) {
  renkei_name_t name;
  std::memset(&name, 0x5A, sizeof name);
  if (spec.parse_name(text.data(), text.size(), &name) != 1) return std::nullopt;
  return name;
}

// A sound value of a part.
std::string Sample(const renkei_layout_t& layout, std::uint8_t part) {
  switch (part) {
    case RENKEI_NAME_PREFIX:
      return std::string(View(layout.id));
    case RENKEI_NAME_MONTH:
    case RENKEI_NAME_MONTH_OR_ZERO:
      return "202504";
    case RENKEI_NAME_SENDER:
      return "1370000001";
    case RENKEI_NAME_SENDER_TYPE:
      return "43";
    case RENKEI_NAME_RECEIVER:
      return "13A0000002";
    case RENKEI_NAME_RECEIVER_TYPE:
      return "2A";
    case RENKEI_NAME_STAMP:
      return "20250328090000";
    default:
      return "0001";
  }
}

std::string NameOf(const renkei_layout_t& layout) {
  std::string name;
  for (std::uint64_t i = 0; i < layout.name_part_count; ++i) {
    name += (i == 0 ? "" : "_") + Sample(layout, layout.name_parts[i]);
  }
  return name + "." + std::string(View(layout.extension));
}

// Digits alone, except offices and types, which take upper-case letters too.
bool PartFits(const renkei_layout_t& layout, std::uint8_t part, std::string_view text) {
  if (part == RENKEI_NAME_PREFIX) return text == View(layout.id);
  const bool letters = part == RENKEI_NAME_SENDER || part == RENKEI_NAME_SENDER_TYPE || part == RENKEI_NAME_RECEIVER ||
                       part == RENKEI_NAME_RECEIVER_TYPE;
  if (text.size() != Sample(layout, part).size()) return false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    const bool letter = c >= 'A' && c <= 'Z';
    if (!digit && !(letters && letter)) return false;
  }
  return true;
}

// What the table says of a name, read part by part.
bool TableFits(const renkei_layout_t& layout, std::string_view text) {
  for (std::uint64_t i = 0; i < layout.name_part_count; ++i) {
    if (i > 0) {
      if (!text.starts_with('_')) return false;
      text.remove_prefix(1);
    }
    const std::size_t size = Sample(layout, layout.name_parts[i]).size();
    if (text.size() < size || !PartFits(layout, layout.name_parts[i], text.substr(0, size))) return false;
    text.remove_prefix(size);
  }
  return View(layout.extension) == "CSV" ? text == ".CSV" || text == ".csv" : text == ".jpg" || text == ".JPG";
}

// The grammar and the table agree about a name, and about the layout.
void ExpectAgreement(const renkei_spec_t& spec, const std::string& text) {
  std::optional<std::uint32_t> expected;
  for (std::uint32_t i = 0; i < spec.layout_count; ++i) {
    if (TableFits(spec.layouts[i], text)) expected = i;
  }
  const auto name = Parse(spec, text);
  ASSERT_EQ(name.has_value(), expected.has_value()) << text;
  if (name.has_value()) {
    ASSERT_EQ(name->layout, *expected) << text;
  }
}

class EachSpecsNames : public EachSpec {};
INSTANTIATE_TEST_SUITE_P(Specs, EachSpecsNames, both_specs, SpecName);

TEST_P(EachSpecsNames, EveryLayoutsNameIsTakenApart) {
  for (std::uint32_t i = 0; i < Spec().layout_count; ++i) {
    const renkei_layout_t& layout = Spec().layouts[i];
    const auto name = Parse(Spec(), NameOf(layout));
    ASSERT_TRUE(name.has_value()) << NameOf(layout);
    EXPECT_EQ(name->size, sizeof(renkei_name_t));
    EXPECT_EQ(name->layout, i);
    std::array<std::string, 10> parts;
    for (std::uint64_t k = 0; k < layout.name_part_count; ++k) {
      parts.at(layout.name_parts[k]) = Sample(layout, layout.name_parts[k]);
    }
    EXPECT_EQ(name->month, parts[RENKEI_NAME_MONTH] + parts[RENKEI_NAME_MONTH_OR_ZERO]) << NameOf(layout);
    EXPECT_EQ(name->sender, parts[RENKEI_NAME_SENDER]);
    EXPECT_EQ(name->sender_type, parts[RENKEI_NAME_SENDER_TYPE]);
    EXPECT_EQ(name->receiver, parts[RENKEI_NAME_RECEIVER]);
    EXPECT_EQ(name->receiver_type, parts[RENKEI_NAME_RECEIVER_TYPE]);
    EXPECT_EQ(name->stamp, parts[RENKEI_NAME_STAMP]);
    EXPECT_EQ(name->branch, parts[RENKEI_NAME_BRANCH]);
    EXPECT_EQ(name->extension, View(layout.extension));
  }
}

TEST_P(EachSpecsNames, GrammarAndTableAgreeWhateverByteIsAltered) {
  for (const renkei_layout_t& layout : Layouts(Spec())) {
    const std::string good = NameOf(layout);
    for (std::size_t at = 0; at < good.size(); ++at) {
      for (int byte = 0; byte < 256; ++byte) {
        std::string altered = good;
        altered[at] = static_cast<char>(byte);
        ASSERT_NO_FATAL_FAILURE(ExpectAgreement(Spec(), altered));
      }
    }
  }
}

TEST_P(EachSpecsNames, GrammarAndTableAgreeWhereCharactersAreLostOrAdded) {
  for (const renkei_layout_t& layout : Layouts(Spec())) {
    const std::string good = NameOf(layout);
    for (std::size_t at = 0; at <= good.size(); ++at) {
      ASSERT_NO_FATAL_FAILURE(ExpectAgreement(Spec(), good.substr(0, at)));
      ASSERT_NO_FATAL_FAILURE(ExpectAgreement(Spec(), good.substr(at)));
      ASSERT_NO_FATAL_FAILURE(ExpectAgreement(Spec(), good.substr(0, at) + good.substr(std::min(at + 1, good.size()))));
      for (const char c : {'0', 'A', '_', '.', ' ', '\0', '\n'}) {
        ASSERT_NO_FATAL_FAILURE(ExpectAgreement(Spec(), std::string(good).insert(at, 1, c)));
      }
    }
  }
}

TEST_P(EachSpecsNames, LowerCaseExtensionsAreKeptAsWritten) {
  for (const renkei_layout_t& layout : Layouts(Spec())) {
    const bool image = (layout.flags & RENKEI_LAYOUT_IMAGE) != 0;
    std::string text = NameOf(layout);
    text.replace(text.size() - 3, 3, image ? "JPG" : "csv");
    const auto name = Parse(Spec(), text);
    ASSERT_TRUE(name.has_value()) << text;
    EXPECT_STREQ(name->extension, image ? "JPG" : "csv");
    text.replace(text.size() - 3, 3, image ? "Jpg" : "Csv");
    EXPECT_FALSE(Parse(Spec(), text).has_value()) << text;
  }
}

TEST_P(EachSpecsNames, ANameThatDoesNotFitLeavesTheResultAlone) {
  renkei_name_t name;
  std::memset(&name, 0x5A, sizeof name);
  const renkei_name_t before = name;
  const std::string text = "UPPLAN_202504_1370000001";
  EXPECT_EQ(Spec().parse_name(text.data(), text.size(), &name), 0);
  EXPECT_EQ(std::memcmp(&name, &before, sizeof name), 0);
}

TEST_P(EachSpecsNames, TheOtherVersionsNamesAreForeign) {
  const renkei_spec_t& other = GetParam() == "V3" ? *SpecV41() : *SpecV3();
  for (const renkei_layout_t& layout : Layouts(other)) {
    EXPECT_FALSE(Parse(Spec(), NameOf(layout)).has_value()) << NameOf(layout);
  }
}

TEST_P(EachSpecsNames, CalendarsAreNotTheGrammarsMatter) {
  const renkei_layout_t* layout = FindLayout(Spec(), "UPPLAN");
  ASSERT_NE(layout, nullptr);
  std::string text = NameOf(*layout);
  text.replace(text.find("202504"), 6, "999999");
  text.replace(text.find("20250328090000"), 14, "20250332256199");
  const auto name = Parse(Spec(), text);
  ASSERT_TRUE(name.has_value());
  EXPECT_STREQ(name->month, "999999");
  EXPECT_STREQ(name->stamp, "20250332256199");
}

TEST(NamesOfV41, NearMissesDoNotFit) {
  for (const char* text : {
           "UPPLAN_202504_1370000001_43_1370000002_11_20250328090000 (1).CSV",
           "UPPLAN_202504_137000001_43_1370000002_11_20250328090000.CSV",       // nine characters in the office
           "UPPLAN_202504_1370000001_43_1370000002_11_202503280900000.CSV",     // fifteen in the stamp
           "UPPLAN_202504_1370000001_431_1370000002_111_20250328090000.CSV",    // the withdrawn V4.0
           "UPPLAN_202504_1370000001_43_20250328090000.CSV",                    // no receiver
           "UPPLAN_1370000001_43_1370000002_11_20250328090000.CSV",             // no month
           "UPKIHON_000000_1370000001_43_1370000002_11_20250328090000.CSV",     // a slip of the standard's text
           "UPKIHON_IMAGE_1370000001_43_1370000002_11_20250328090000.jpg",      // no branch
           "UPKIHON_1370000001_43_1370000002_11_20250328090000_0001.jpg",       // a branch without a picture
           "UPKIHON_SUB3_1370000001_43_1370000002_11_20250328090000.CSV",       // there are two
           "UPKHON_1370000001_43_1370000002_11_20250328090000.CSV",             //
           "UP6KYO_1370000001_43_1370000002_11_20250328090000.CSV",             //
           "upplan_202504_1370000001_43_1370000002_11_20250328090000.CSV",      //
           "UPPLAN_202504_13a0000001_43_1370000002_11_20250328090000.CSV",      //
           "UPPLAN̲202504_1370000001_43_1370000002_11_20250328090000.CSV",       // U+0332 for the mark
           "ＵPPLAN_202504_1370000001_43_1370000002_11_20250328090000.CSV",     // full width
           "UPPLAN_202504_1370000001_43_1370000002_11_20250328090000.CSV.txt",  //
           "sub/UPPLAN_202504_1370000001_43_1370000002_11_20250328090000.CSV",  // not a base name
           "UPPLAN_202504_1370000001_43_1370000002_11_20250328090000",          //
           "",
       }) {
    EXPECT_FALSE(Parse(*SpecV41(), text).has_value()) << text;
  }
}

}  // namespace
}  // namespace renkei::plugin_tests
