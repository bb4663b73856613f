#include "testdata/generator/service_catalogue.h"

#include <algorithm>

namespace renkei_generator {
namespace {

constexpr Care kC = Care::kCare;
constexpr Care kP = Care::kPrevention;
constexpr Care kL = Care::kLocal;
constexpr ServiceItem kNone{};

// clang-format off
constexpr ServiceType kTypes[] = {
    {"11", "訪問介護", kC, Pattern::kVisit, 245,
     {{{"1111", 244, 25}, {"1211", 387, 45}, {"2111", 179, 40}}}, {"4000", 100, 0}, {"4001", 200, 0}},
    {"12", "訪問入浴介護", kC, Pattern::kVisit, 100,
     {{{"1111", 1266, 50}, {"1121", 1139, 45}, {"1113", 1203, 50}}}, kNone, {"4001", 200, 0}},
    {"13", "訪問看護", kC, Pattern::kVisit, 0,
     {{{"1010", 314, 19}, {"1111", 471, 29}, {"1211", 823, 55}}}, {"4000", 254, 0}, {"3100", 600, 0}},
    {"14", "訪問リハビリテーション", kC, Pattern::kRehabVisit, 0,
     {{{"1111", 308, 20}, {"2111", 308, 20}, {"1211", 298, 20}}}, kNone, {"5003", 180, 0}},
    {"15", "通所介護", kC, Pattern::kDayCare, 92,
     {{{"2341", 658, 425}, {"2241", 584, 370}, {"1141", 370, 190}}}, {"5301", 40, 0}, {"6361", 20, 0}, {"5611", -94, 0}},
    {"16", "通所リハビリテーション", kC, Pattern::kDayCare, 86,
     {{{"1341", 762, 425}, {"1241", 715, 370}, {"1041", 486, 190}}}, {"5301", 40, 0}, {"5613", 560, 0}},
    {"17", "福祉用具貸与", kC, Pattern::kRental, 0,
     {{{"1001", 600, 0}, {"1003", 900, 0}, {"1006", 300, 0}}}, kNone, kNone},
    {"21", "短期入所生活介護", kC, Pattern::kShortStay, 140,
     {{{"2131", 672, 0}, {"2141", 745, 0}, {"1151", 815, 0}}}, kNone, {"6133", 120, 0}},
    {"22", "短期入所療養介護（老健）", kC, Pattern::kShortStay, 75,
     {{{"1131", 880, 0}, {"1141", 944, 0}, {"1151", 997, 0}}}, kNone, {"5275", 275, 0}},
    {"23", "短期入所療養介護（病院等）", kC, Pattern::kShortStay, 51,
     {{{"1121", 831, 0}, {"1131", 941, 0}, {"1141", 1042, 0}}}, kNone, kNone},
    {"2A", "短期入所療養介護（介護医療院）", kC, Pattern::kShortStay, 51,
     {{{"1121", 886, 0}, {"1131", 994, 0}, {"C201", 1095, 0}}}, kNone, kNone},
    {"31", "居宅療養管理指導", kC, Pattern::kAdvice, 0,
     {{{"1111", 515, 30}, {"2111", 517, 30}, {"1250", 566, 30}}}, kNone, kNone},
    {"71", "夜間対応型訪問介護", kC, Pattern::kVisit, 245,
     {{{"1131", 372, 20}, {"1141", 567, 30}, {"1151", 764, 40}}}, kNone, {"1111", 989, 0}},
    {"76", "定期巡回・随時対応型訪問介護看護", kC, Pattern::kMonthly, 245,
     {{{"1111", 5446, 0}, {"1112", 9720, 0}, {"1113", 16140, 0}}}, kNone, {"4001", 900, 0}},
    {"72", "認知症対応型通所介護", kC, Pattern::kDayCare, 181,
     {{{"1341", 994, 425}, {"1241", 880, 370}, {"1141", 543, 190}}}, {"5301", 40, 0}, {"6361", 20, 0}},
    {"78", "地域密着型通所介護", kC, Pattern::kDayCare, 92,
     {{{"1341", 753, 425}, {"1241", 678, 370}, {"1141", 416, 190}}}, {"5301", 40, 0}, {"6361", 20, 0}, {"5611", -94, 0}},
    {"73", "小規模多機能型居宅介護", kC, Pattern::kMonthly, 149,
     {{{"1111", 10458, 0}, {"1121", 15370, 0}, {"1131", 22359, 0}}}, kNone, {"6300", 800, 0}},
    {"68", "小規模多機能型居宅介護（短期利用）", kC, Pattern::kShortStay, 149,
     {{{"1111", 572, 0}, {"1121", 640, 0}, {"1131", 709, 0}}}, kNone, kNone},
    {"77", "看護小規模多機能型居宅介護", kC, Pattern::kMonthly, 149,
     {{{"1111", 12447, 0}, {"1121", 17415, 0}, {"1131", 24481, 0}}}, kNone, {"6300", 800, 0}},
    {"79", "看護小規模多機能型居宅介護（短期利用）", kC, Pattern::kShortStay, 149,
     {{{"1111", 571, 0}, {"1121", 638, 0}, {"1131", 706, 0}}}, kNone, kNone},
    {"27", "特定施設入居者生活介護（短期利用）", kC, Pattern::kShortStay, 128,
     {{{"1111", 542, 0}, {"1121", 609, 0}, {"1131", 679, 0}}}, kNone, kNone},
    {"28", "地域密着型特定施設入居者生活介護（短期利用）", kC, Pattern::kShortStay, 128,
     {{{"1111", 546, 0}, {"1121", 614, 0}, {"1131", 685, 0}}}, kNone, kNone},
    {"38", "認知症対応型共同生活介護（短期利用）", kC, Pattern::kShortStay, 186,
     {{{"1111", 793, 0}, {"1121", 829, 0}, {"1131", 854, 0}}}, kNone, kNone},

    {"62", "介護予防訪問入浴介護", kP, Pattern::kVisit, 100,
     {{{"1111", 856, 45}, {"1121", 770, 40}, {"1113", 813, 45}}}, kNone, {"4001", 200, 0}},
    {"63", "介護予防訪問看護", kP, Pattern::kVisit, 0,
     {{{"1010", 303, 19}, {"1111", 451, 29}, {"1211", 794, 55}}}, kNone, {"3100", 600, 0}},
    {"64", "介護予防訪問リハビリテーション", kP, Pattern::kRehabVisit, 0,
     {{{"1111", 298, 20}, {"2111", 298, 20}, {"1211", 288, 20}}}, kNone, {"5003", 100, 0}},
    {"66", "介護予防通所リハビリテーション", kP, Pattern::kMonthly, 86,
     {{{"1111", 2268, 0}, {"1121", 4228, 0}, {"1131", 2148, 0}}}, kNone, {"6110", 150, 0}},
    {"67", "介護予防福祉用具貸与", kP, Pattern::kRental, 0,
     {{{"1006", 300, 0}, {"1007", 400, 0}, {"1008", 250, 0}}}, kNone, kNone},
    {"24", "介護予防短期入所生活介護", kP, Pattern::kShortStay, 140,
     {{{"2111", 479, 0}, {"2121", 596, 0}, {"1121", 561, 0}}}, kNone, kNone},
    {"25", "介護予防短期入所療養介護（老健）", kP, Pattern::kShortStay, 75,
     {{{"1111", 613, 0}, {"1121", 774, 0}, {"1131", 632, 0}}}, kNone, kNone},
    {"26", "介護予防短期入所療養介護（病院等）", kP, Pattern::kShortStay, 51,
     {{{"1111", 547, 0}, {"1121", 686, 0}, {"1131", 576, 0}}}, kNone, kNone},
    {"2B", "介護予防短期入所療養介護（介護医療院）", kP, Pattern::kShortStay, 51,
     {{{"1111", 603, 0}, {"1121", 741, 0}, {"C201", 591, 0}}}, kNone, kNone},
    {"34", "介護予防居宅療養管理指導", kP, Pattern::kAdvice, 0,
     {{{"1111", 515, 30}, {"2111", 517, 30}, {"1250", 566, 30}}}, kNone, kNone},
    {"74", "介護予防認知症対応型通所介護", kP, Pattern::kDayCare, 181,
     {{{"1341", 861, 425}, {"1241", 760, 370}, {"1141", 475, 190}}}, {"5301", 40, 0}, {"6361", 20, 0}},
    {"75", "介護予防小規模多機能型居宅介護", kP, Pattern::kMonthly, 149,
     {{{"1111", 3450, 0}, {"1121", 6972, 0}, {"1112", 3109, 0}}}, kNone, {"6300", 800, 0}},
    {"69", "介護予防小規模多機能型居宅介護（短期利用）", kP, Pattern::kShortStay, 149,
     {{{"1111", 424, 0}, {"1121", 531, 0}, {"1131", 411, 0}}}, kNone, kNone},
    {"39", "介護予防認知症対応型共同生活介護（短期利用）", kP, Pattern::kShortStay, 186,
     {{{"1111", 789, 0}, {"1121", 777, 0}, {"1131", 765, 0}}}, kNone, kNone},

    {"A1", "訪問型サービス（みなし）", kL, Pattern::kMonthly, 245,
     {{{"1111", 1176, 0}, {"1211", 2349, 0}, {"1321", 3727, 0}}}, kNone, {"4001", 200, 0}},
    {"A2", "訪問型サービス（独自）", kL, Pattern::kVisit, 245,
     {{{"2411", 287, 50}, {"2511", 179, 25}, {"2621", 220, 40}}}, kNone, {"4001", 200, 0}},
    {"A3", "訪問型サービス（独自／定率）", kL, Pattern::kVisit, 0,
     {{{"1001", 225, 45}, {"1002", 210, 45}, {"C101", 190, 30}}}, kNone, kNone},
    {"A4", "訪問型サービス（独自／定額）", kL, Pattern::kVisit, 0,
     {{{"1001", 200, 45}, {"1002", 180, 45}, {"1003", 150, 30}}}, kNone, kNone},
    {"A5", "通所型サービス（みなし）", kL, Pattern::kMonthly, 92,
     {{{"1111", 1798, 0}, {"1121", 3621, 0}, {"1113", 1708, 0}}}, kNone, {"5010", 100, 0}},
    {"A6", "通所型サービス（独自）", kL, Pattern::kDayCare, 92,
     {{{"1113", 436, 190}, {"1123", 447, 190}, {"2001", 420, 125}}}, {"6109", 20, 0}, {"5010", 100, 0}},
    {"A7", "通所型サービス（独自／定率）", kL, Pattern::kDayCare, 0,
     {{{"1001", 330, 150}, {"1002", 300, 125}, {"C101", 350, 180}}}, kNone, kNone},
    {"A8", "通所型サービス（独自／定額）", kL, Pattern::kDayCare, 0,
     {{{"1001", 300, 150}, {"1002", 280, 125}, {"1003", 260, 95}}}, kNone, kNone},
};
// clang-format on

const ServiceType* Find(std::string_view code) {
  const auto* const end = std::end(kTypes);
  const auto* const type =
      std::find_if(std::begin(kTypes), end, [code](const ServiceType& entry) { return entry.code == code; });
  return type == end ? nullptr : type;
}

}  // namespace

std::span<const ServiceType> AllServiceTypes() { return kTypes; }

const ServiceType& FindServiceType(std::string_view code) { return *Find(code); }

bool IsServiceType(std::string_view code) { return Find(code) != nullptr; }

bool CountsShortStayDays(const ServiceType& type) {
  static constexpr std::array<std::string_view, 8> kCounted = {"21", "22", "23", "2A", "24", "25", "26", "2B"};
  return std::find(kCounted.begin(), kCounted.end(), type.code) != kCounted.end();
}

bool HasFixedCharge(const ServiceType& type) { return type.code == "A4" || type.code == "A8"; }

std::string_view LimitType(const ServiceType& type) {
  return type.code == "23" || type.code == "2A" ? "22" : type.code;
}

}  // namespace renkei_generator
