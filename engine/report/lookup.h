// Safe look-ups in a report and the names that stand in it. An index that is out of
// range gives an empty row, so that a faulty report is printed as far as it goes.
// Threads: functions without state; results view the report.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/words.h"
#include "renkei/report.h"

namespace renkei {

const RuleInfo& RuleAt(const Report& report, int index);
// nullptr where the index is that of none.
const FileReport* FileAt(const Report& report, int index);
const UnitReport* UnitAt(const Report& report, int index);
const FieldInfo* FieldAt(const Report& report, int index);

// The text of the language that is asked for; where it is empty, of the other.
std::string_view Localised(std::string_view ja, std::string_view en, Lang lang);
std::string_view FieldName(const FieldInfo& field, Lang lang);
std::string_view LayoutName(const FileReport& file, Lang lang);
std::string_view KindName(const UnitReport& unit, Lang lang);
// A term in the reader's language, where it has a name in each.
std::string_view TermText(const Arg& arg, Lang lang);

// The letters of a spreadsheet's column: 1 is A, 27 is AA; empty for 0 and below.
std::string ColumnLetters(int item);

// 1234567 as 1,234,567, which both languages write.
std::string GroupedNumber(std::uint64_t number);

// The findings in the order in which people read them: the send, each unit, each file, with the
// report's own order inside.
struct FindingGroups {
  std::vector<std::size_t> send;
  std::vector<std::vector<std::size_t>> units;  // those of the unit itself, without a file
  std::vector<std::vector<std::size_t>> files;
};
FindingGroups GroupFindings(const Report& report);

// Numbers of ours as ICU takes them.
inline std::int64_t AsNumber(std::uint64_t number) { return static_cast<std::int64_t>(number); }

}  // namespace renkei
