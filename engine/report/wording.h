// Places, units and verdicts in words, as the writers for people show them.
// Threads: functions without state; a Phrases belongs to one thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/report/lookup.h"
#include "engine/report/words.h"
#include "renkei/report.h"

namespace renkei {

// Where a finding is, in words, without the file: a record and item, the whole file, set or send.
std::string PlaceText(const Report& report, const Finding& finding, Phrases& phrases);
// Where a related place is, with its file's name.
std::string RelatedPlaceText(const Report& report, const Related& related, Phrases& phrases);

// What parts the parts of a place.
std::string_view PartSeparator(Lang lang);

// UPPLAN_….CSV（6表 予定）
std::string FileTitle(const FileReport& file, Phrases& phrases);

// この提供票セット（2025年4月分、1370000001 → 1370000002）
std::string UnitText(const UnitReport& unit, Phrases& phrases);
// 2025年4月分; a month that is not YYYYMM as it is.
std::string MonthText(std::string_view month, Phrases& phrases);
// What the verdict means for each unit and for the run, as sentences. A unit's counts are of the
// findings that are listed; where some are not, they read "or more".
std::vector<std::string> UnitVerdictTexts(const Report& report, Phrases& phrases);
std::string RunVerdictText(const Report& report, Phrases& phrases);

// The exact counts in a line, and a line for each rule of which findings are not listed.
std::string TotalsText(const Report& report, Phrases& phrases);
std::vector<std::string> NotShownTexts(const Report& report, Phrases& phrases);

}  // namespace renkei
