// The generator's text material: invented names, places and phrases, UTF-8, grouped by topic.
// Rich in characters that importers get wrong: trail bytes 5C and 7C (ソ 十 表 能 予 貼 申 構 ポ),
// characters with two codes (髙 﨑 濵 德 ①㈱№Ⅱ), commas and double quotes.
#pragma once

#include <span>
#include <string_view>

namespace renkei_generator {

enum class Topic {
  // places and offices
  kTown,
  kHouseNumber,
  kBuilding,
  kOfficeWord,
  kEquipment,
  // care plan tables 1 to 3
  kAssessment,
  kBoardOpinion,
  kPolicy,
  kHousekeepingOther,
  kIssue,
  kLongGoal,
  kShortGoal,
  kPeriod,
  kServiceContent,
  kUncoveredKind,
  kFrequency,
  kActivity,
  kNonWeekly,
  // basic information
  kMethodOther,
  kSituation,
  kDisabilityNote,
  kIncomeNote,
  kRelation,
  kFamily,
  kLifeHistory,
  kDailyLife,
  kHobby,
  kFriends,
  kPublicService,
  kInformalService,
  kClock,
  kFamilyActivity,
  kEraMonth,
  kDisease,
  kClinic,
  kTreatment,
  // prevention plan
  kGoalDay,
  kGoalYear,
  kCurrentState,
  kIntention,
  kCause,
  kHealthCaution,
  kSupportPolicy,
  kCenterOpinion,
  kProposal,
  kSupportPoint,
  kSelfCare,
  // only in rich text
  kHalfWidthKana,
  kFormulaLead,
  kCount  // number of topics, not a topic
};

// The phrases of one topic; never empty.
std::span<const std::string_view> Phrases(Topic topic);

struct NamePair {
  std::string_view kanji;
  std::string_view kana;
};

std::span<const NamePair> FamilyNames();
std::span<const NamePair> WomensNames();
std::span<const NamePair> MensNames();

}  // namespace renkei_generator
