#include "engine/report/lookup.h"

#include <algorithm>
#include <cstddef>

namespace renkei {
namespace {

template <typename T>
const T* At(const std::vector<T>& rows, int index) {
  const auto at = static_cast<std::size_t>(index);
  return index < 0 || at >= rows.size() ? nullptr : &rows[at];
}

}  // namespace

const RuleInfo& RuleAt(const Report& report, int index) {
  static const RuleInfo kNone;
  const RuleInfo* rule = At(report.rules, index);
  return rule == nullptr ? kNone : *rule;
}
const FileReport* FileAt(const Report& report, int index) { return At(report.files, index); }
const UnitReport* UnitAt(const Report& report, int index) { return At(report.units, index); }
const FieldInfo* FieldAt(const Report& report, int index) { return At(report.fields, index); }

std::string_view Localised(std::string_view ja, std::string_view en, Lang lang) {
  const std::string_view wanted = lang == Lang::kJa ? ja : en;
  return wanted.empty() ? (lang == Lang::kJa ? en : ja) : wanted;
}

std::string_view FieldName(const FieldInfo& field, Lang lang) {
  const std::string_view name = Localised(field.name_ja, field.name_en, lang);
  return name.empty() ? std::string_view(field.id) : name;
}

std::string_view LayoutName(const FileReport& file, Lang lang) {
  const std::string_view name = Localised(file.layout_ja, file.layout_en, lang);
  return name.empty() ? std::string_view(file.layout) : name;
}

std::string_view TermText(const Arg& arg, Lang lang) {
  return lang == Lang::kEn && !arg.text_en.empty() ? arg.text_en : arg.text;
}

std::string_view KindName(const UnitReport& unit, Lang lang) {
  const std::string_view name = Localised(unit.kind_ja, unit.kind_en, lang);
  if (!name.empty()) return name;
  return unit.kind.empty() ? WordText(Word::kUnitUnknown, lang) : std::string_view(unit.kind);
}

std::string ColumnLetters(int item) {
  std::string letters;
  for (; item > 0; item = (item - 1) / 26) {
    letters.push_back(static_cast<char>('A' + (item - 1) % 26));
  }
  std::reverse(letters.begin(), letters.end());
  return letters;
}

std::string GroupedNumber(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

FindingGroups GroupFindings(const Report& report) {
  FindingGroups groups;
  groups.units.resize(report.units.size());
  groups.files.resize(report.files.size());
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& finding = report.findings[i];
    if (FileAt(report, finding.file) != nullptr) {
      groups.files[static_cast<std::size_t>(finding.file)].push_back(i);
    } else if (UnitAt(report, finding.unit) != nullptr) {
      groups.units[static_cast<std::size_t>(finding.unit)].push_back(i);
    } else {
      groups.send.push_back(i);
    }
  }
  return groups;
}

}  // namespace renkei
