#include "engine/report/wording.h"

#include <algorithm>
#include <cstddef>

namespace renkei {
namespace {

bool AllDigits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string ItemText(int item, std::string_view field, Phrases& phrases) {
  const NamedValues values = {
      {"item", std::int64_t{item}}, {"field", std::string(field)}, {"column", ColumnLetters(item)}};
  return phrases.Say(field.empty() ? Word::kPlaceItemBare : Word::kPlaceItem, values);
}

std::string RecordText(std::uint64_t record, std::uint64_t line, Phrases& phrases) {
  const NamedValues values = {{"record", AsNumber(record)}, {"line", AsNumber(line)}};
  return phrases.Say(line > 0 ? Word::kPlaceRecordLine : Word::kPlaceRecord, values);
}

struct Counts {
  std::int64_t errors = 0, warnings = 0;
};

std::vector<Counts> CountByUnit(const Report& report) {
  std::vector<Counts> counts(report.units.size());
  for (const Finding& finding : report.findings) {
    if (UnitAt(report, finding.unit) == nullptr) continue;
    Counts& unit = counts[static_cast<std::size_t>(finding.unit)];
    if (finding.severity == Severity::kError) ++unit.errors;
    if (finding.severity == Severity::kWarning) ++unit.warnings;
  }
  return counts;
}

Word ValidWord(std::int64_t warnings, bool some_hidden) {
  if (warnings == 0) return Word::kUnitValid;
  return some_hidden ? Word::kUnitValidWarnedMore : Word::kUnitValidWarned;
}

Word InvalidWord(std::int64_t errors, bool some_hidden) {
  if (errors == 0) return Word::kUnitInvalidBare;
  return some_hidden ? Word::kUnitInvalidMore : Word::kUnitInvalid;
}

Word ConversionWord(Verdict verdict, const Counts& counts) {
  if (verdict == Verdict::kInvalid) return Word::kUnitNotConverted;
  if (verdict != Verdict::kValid) return Word::kUnitUnclear;
  return counts.warnings > 0 ? Word::kUnitConvertedWarned : Word::kUnitConverted;
}

Word UnitVerdictWord(Verdict verdict, const Counts& counts, bool some_hidden) {
  switch (verdict) {
    case Verdict::kValid:
      return ValidWord(counts.warnings, some_hidden);
    case Verdict::kInvalid:
      return InvalidWord(counts.errors, some_hidden);
    case Verdict::kUnclear:
      return Word::kUnitUnclear;
    case Verdict::kSkipped:
      break;
  }
  return Word::kUnitSkipped;
}

}  // namespace

std::string_view PartSeparator(Lang lang) { return lang == Lang::kJa ? " " : ", "; }

std::string FileTitle(const FileReport& file, Phrases& phrases) {
  const std::string layout(LayoutName(file, phrases.Language()));
  if (layout.empty()) return file.name;
  return phrases.Say(Word::kFileNamed, {{"name", file.name}, {"layout", layout}});
}

std::string PlaceText(const Report& report, const Finding& finding, Phrases& phrases) {
  if (FileAt(report, finding.file) == nullptr) {
    const bool has_unit = UnitAt(report, finding.unit) != nullptr;
    return std::string(phrases.Say(has_unit ? Word::kPlaceUnit : Word::kPlaceSend));
  }
  if (finding.record == 0) return std::string(phrases.Say(Word::kPlaceFile));
  std::string place = RecordText(finding.record, finding.line, phrases);
  const FieldInfo* field = FieldAt(report, finding.field);
  if (field == nullptr) return place;
  place.append(PartSeparator(phrases.Language()));
  return place.append(ItemText(field->item, FieldName(*field, phrases.Language()), phrases));
}

std::string RelatedPlaceText(const Report& report, const Related& related, Phrases& phrases) {
  std::string place;
  const auto add = [&place, &phrases](std::string_view part) {
    if (!place.empty()) place.append(PartSeparator(phrases.Language()));
    place.append(part);
  };
  if (const FileReport* file = FileAt(report, related.file)) add(file->name);
  if (related.record > 0) add(RecordText(related.record, 0, phrases));
  if (related.item > 0) add(ItemText(related.item, {}, phrases));
  return place.empty() ? std::string(phrases.Say(Word::kPlaceSend)) : place;
}

std::string MonthText(std::string_view month, Phrases& phrases) {
  if (month.size() != 6 || !AllDigits(month) || month == "000000") return std::string(month);
  const std::string_view digits = month.substr(4);
  const bool bare = phrases.Language() == Lang::kJa && digits.front() == '0';
  return phrases.Say(Word::kUnitMonth,
                     {{"year", std::string(month.substr(0, 4))}, {"month", std::string(digits.substr(bare ? 1 : 0))}});
}

std::string UnitText(const UnitReport& unit, Phrases& phrases) {
  const std::string kind(KindName(unit, phrases.Language()));
  std::string detail;
  if (!unit.month.empty() && unit.month != "000000") detail = MonthText(unit.month, phrases);
  if (!unit.sender.office.empty() && !unit.receiver.office.empty()) {
    if (!detail.empty()) detail.append(phrases.Say(Word::kListComma));
    detail.append(unit.sender.office).append(" → ").append(unit.receiver.office);
  }
  if (detail.empty()) return phrases.Say(Word::kUnitPlain, {{"kind", kind}});
  return phrases.Say(Word::kUnitDetailed, {{"kind", kind}, {"detail", detail}});
}

std::vector<std::string> UnitVerdictTexts(const Report& report, Phrases& phrases) {
  const std::vector<Counts> counts = CountByUnit(report);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < report.units.size(); ++i) {
    const UnitReport& unit = report.units[i];
    const Word word = report.purpose == Purpose::kConversion
                          ? ConversionWord(unit.verdict, counts[i])
                          : UnitVerdictWord(unit.verdict, counts[i], report.totals.not_shown > 0);
    texts.push_back(phrases.Say(
        word, {{"unit", UnitText(unit, phrases)}, {"errors", counts[i].errors}, {"warnings", counts[i].warnings}}));
  }
  return texts;
}

std::string RunVerdictText(const Report& report, Phrases& phrases) {
  const NamedValues values = {{"errors", AsNumber(report.totals.errors)}};
  const bool has_units = !report.units.empty();
  if (report.purpose == Purpose::kConversion) {
    if (report.verdict == Verdict::kValid) return phrases.Say(Word::kRunConverted, values);
    if (report.verdict == Verdict::kInvalid) return phrases.Say(Word::kRunNotConverted, values);
  }
  switch (report.verdict) {
    case Verdict::kValid:
      return phrases.Say(has_units ? Word::kRunValid : Word::kRunValidNoUnit, values);
    case Verdict::kInvalid:
      return phrases.Say(has_units ? Word::kRunInvalid : Word::kRunInvalidNoUnit, values);
    case Verdict::kUnclear:
      return phrases.Say(Word::kRunUnclear, values);
    case Verdict::kSkipped:
      break;
  }
  return phrases.Say(Word::kRunSkipped, values);
}

std::string TotalsText(const Report& report, Phrases& phrases) {
  const Totals& totals = report.totals;
  std::string line = phrases.Say(Word::kTotalsLine, {{"files", AsNumber(totals.files)},
                                                     {"records", AsNumber(totals.records)},
                                                     {"errors", AsNumber(totals.errors)},
                                                     {"warnings", AsNumber(totals.warnings)},
                                                     {"infos", AsNumber(totals.infos)}});
  if (totals.not_shown == 0) return line;
  line.append(phrases.Say(Word::kListComma));
  return line.append(phrases.Say(Word::kTotalsHidden, {{"hidden", AsNumber(totals.not_shown)}}));
}

std::vector<std::string> NotShownTexts(const Report& report, Phrases& phrases) {
  std::vector<std::string> texts;
  for (const RuleCount& count : report.rule_counts) {
    if (count.count <= count.shown) continue;
    const std::string severity(phrases.Say(SeverityWord(count.severity)));
    texts.push_back(phrases.Say(Word::kNotShownLine, {{"severity", severity},
                                                      {"rule", RuleAt(report, count.rule).id},
                                                      {"count", AsNumber(count.count)},
                                                      {"hidden", AsNumber(count.count - count.shown)}}));
  }
  return texts;
}

}  // namespace renkei
