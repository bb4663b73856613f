// The record layouts of the exchange as this generator knows them: for each layout of each
// version one row per field, in the order of the standard's layout pages (別紙 CSVレイアウト).
// Tests use it to say "item 12 of UPPLAN"; the generator writes every record by it.
//
// The tables were written for the generator alone and are shared with no other part, so that a
// difference between them and a checker's tables shows up as a finding on a generated set.
//
// Threads: everything here is constant and may be used from any thread.
#pragma once

#include <span>
#include <string_view>

namespace renkei_generator {

// The two versions of the standard that are in use. kV3 has CSV version 202208, kV4_1 has 202407.
enum class Spec { kV3, kV4_1 };

// What a value looks like. kText is free text and the only type that is written in double quotes.
enum class FieldType {
  kText,
  kDigits,   // ASCII digits
  kAlnum,    // digits and upper-case letters, with hyphens in equipment codes
  kInt,      // decimal integer, a leading minus only in units and amounts
  kDecimal,  // 99.99
  kDate,     // YYYYMMDD
  kMonth,    // YYYYMM
  kTime,     // HHMM, or 9999 in UPPLAN and UPJSK
  kCode,     // one of Field::codes
  kFlag,     // 0 or 1
  kPostal,   // XXX-XXXX
  kPhone,    // digits and hyphens
  kUnused    // always empty
};

// Whether a value has to stand in a field.
enum class Need {
  kAlways,       // required
  kOnCondition,  // required or forbidden by a rule of the record
  kExpected,     // "needed" in the standard's second column of marks
  kOptional
};

// One field of a record. All views point at constants.
struct Field {
  int no;                  // the standard's item number (項番), from 1
  std::string_view id;     // stable English id, e.g. "start_time"
  FieldType type;          // see FieldType
  int length;              // published 項目長 in characters; 0 where there is none
  bool exact;              // length is exact (true) or a maximum (false)
  Need need;               // see Need
  std::string_view codes;  // allowed values, comma-separated; empty unless kCode or kFlag
};

// One record layout of one version.
struct Layout {
  std::string_view name;  // file-name prefix, e.g. "UPKIHON_SUB1"
  Spec spec;
  std::span<const Field> fields;  // fields[i].no == i + 1
};

// All layouts of a version, in the order of the standard: nine for kV3, seventeen for kV4_1.
std::span<const Layout> LayoutsOf(Spec spec);

// The layout with that file-name prefix, or nullptr where the version has none.
const Layout* FindLayout(Spec spec, std::string_view name);

// The field with that id, or nullptr.
const Field* FindField(const Layout& layout, std::string_view id);

}  // namespace renkei_generator
