// Forms written out: as text against golden files, as HTML that no text of a set gets into.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <regex>
#include <set>
#include <sstream>

#include "engine/encoding/text_tools.h"
#include "engine/forms/form_words.h"
#include "engine/forms/scribe.h"
#include "engine/forms/text_table.h"
#include "tests/engine/forms/form_set.h"

namespace renkei::test {
namespace {

using forms::ShowOptions;
using renkei_generator::Kind;
using renkei_generator::Spec;
using ::testing::HasSubstr;
using ::testing::Not;

ShowOptions Options(bool html, Lang lang = Lang::kJa, int columns = 0) {
  ShowOptions options;
  options.html = html;
  options.lang = lang;
  options.width_columns = columns;
  return options;
}

// Set RENKEI_UPDATE_GOLDEN=1 to write them anew.
void ExpectGolden(const std::string& name, const std::string& text) {
  const std::string path = RENKEI_SOURCE_DIR "/tests/engine/forms/golden/" + name;
  const char* const update = std::getenv("RENKEI_UPDATE_GOLDEN");  // NOLINT(concurrency-mt-unsafe)
  if (update != nullptr && *update == '1') std::ofstream(path, std::ios::binary) << text;
  std::ifstream file(path, std::ios::binary);
  std::stringstream wanted;
  wanted << file.rdbuf();
  EXPECT_EQ(text, wanted.str()) << "differs from " << path;
}

FormSet Sample(Spec spec, Kind kind) { return FormSet(SampleSet::Of(spec, kind).files()); }

TEST(TextForms, LookAsTheyDid) {
  ExpectGolden("slip.ja.txt", Sample(Spec::kV4_1, Kind::kServiceSlip).Written(Options(false)));
  ExpectGolden("slip.en.80.txt", Sample(Spec::kV3, Kind::kServiceSlip).Written(Options(false, Lang::kEn, 80)));
  ExpectGolden("plan.ja.txt", Sample(Spec::kV4_1, Kind::kPlanSet).Written(Options(false)));
  ExpectGolden("prevention.ja.txt", Sample(Spec::kV4_1, Kind::kPreventionPlan).Written(Options(false)));
  ExpectGolden("delete.en.txt", Sample(Spec::kV4_1, Kind::kActualsDelete).Written(Options(false, Lang::kEn)));
}

TEST(TextForms, NoLineIsWiderThanTheTerminal) {
  for (const Spec spec : {Spec::kV3, Spec::kV4_1}) {
    for (const Kind kind : {Kind::kServiceSlip, Kind::kPlanSet, Kind::kActuals}) {
      for (const int columns : {80, 100, 160}) {
        std::istringstream lines(Sample(spec, kind).Written(Options(false, Lang::kJa, columns)));
        for (std::string line; std::getline(lines, line);) {
          ASSERT_LE(DisplayWidth(line), static_cast<std::size_t>(columns)) << line;
        }
      }
    }
  }
}

TEST(TextForms, TextOfASetNeverReachesTheTerminalAsControl) {
  FormSet set;
  set.Add("UP1KYO", {{"plan_created_on", "20250401"}, {"overall_policy", "a\x1b[31mb\x07\r\nc\u202e"}});
  const std::string text = set.Written(Options(false));
  EXPECT_THAT(text, HasSubstr("\\x1B[31mb"));
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_THAT(text, Not(HasSubstr("\u202e")));
}

TEST(TextTable, DaysStandUnderTheirNumbersWhereColumnsAreTight) {
  forms::Table table;
  table.columns = {{10, true}, {5, false, false, true}, {5, false, false, true}};
  table.head = {{forms::HeadCell("d"), forms::HeadCell("9"), forms::HeadCell("10")}};
  forms::Cells row(3);
  row[0].text = "x";
  row[2].text = "1";
  table.body = {row};
  EXPECT_THAT(forms::DrawTable(table, 80, Lang::kEn), ::testing::ElementsAre("d|   1", " | 9 0", "-|----", "x|   1"));
}

TEST(FormWords, BothLanguagesTakeTheSameArguments) {
  static const std::regex kPlace(R"(\{[a-z]+)");
  const auto places = [](std::string_view text) {
    const std::string copy(text);
    return std::set<std::string>{std::sregex_token_iterator(copy.begin(), copy.end(), kPlace), {}};
  };
  for (std::size_t i = 0; i < static_cast<std::size_t>(forms::FormWord::kCountOfWords); ++i) {
    const auto word = static_cast<forms::FormWord>(i);
    const std::string_view en = FormWordText(word, Lang::kEn);
    EXPECT_EQ(places(FormWordText(word, Lang::kJa)), places(en)) << en;
    EXPECT_TRUE(std::none_of(en.begin(), en.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; })) << en;
  }
}

// The tags and attributes of a page without the texts between and in them.
std::string Skeleton(const std::string& page) {
  static const std::regex kTexts(R"(>[^<]*<)");
  static const std::regex kValues("=\"[^\"]*\"");
  return std::regex_replace(std::regex_replace(page, kTexts, "><"), kValues, "=\"\"");
}

TEST(HtmlForms, NoTextOfASetBecomesMarkup) {
  const std::vector<std::string> hostile = {"<script>alert(1)</script>",
                                            "\"><img src=x onerror=alert(1)>",
                                            "</td></table><h1>x",
                                            "&lt;b&gt;&amp;",
                                            "</style><style>*{display:none}",
                                            "'onmouseover='x",
                                            "<!--",
                                            "]]>",
                                            "<a href=\"http://x.example\">y</a>",
                                            "{{style}}",
                                            "\xff\xfe<b>"};
  std::string harmless;
  for (std::size_t i = 0; i <= hostile.size(); ++i) {
    const std::string text = i == 0 ? "harmless" : hostile[i - 1];
    FormSet set;
    for (const char* id : {"overall_policy", "plan_author_name", "assessment_result"}) {
      set.Add("UP1KYO", {{"plan_created_on", "20250401"}, {id, text}});
    }
    set.Add("UP2KYO", {{"plan_created_on", "20250401"}, {"issue", text}, {"issue_no", "1"}, {"goal_no", text}});
    set.Add("UP3KYO",
            {{"plan_created_on", "20250401"}, {"weekly_service", text}, {"weekday", "1"}, {"start_time", "1000"}});
    set.Add("UPHOSOKU", {{"plan_created_on", "20250401"}, {"service_month", "000000"}, {"user_name", text}});
    set.Add("UPKIHON", {{"consulted_on", "20250401"}, {"life_history", text}, {"family_image_file", text}});
    const std::string skeleton = Skeleton(set.Written(Options(true)));
    EXPECT_THAT(skeleton, Not(HasSubstr("<script")));
    EXPECT_THAT(skeleton, Not(HasSubstr("<img")));
    if (i == 0) harmless = skeleton;
    // A broken byte is a finding of its own, so that page has more notes.
    if (text.find(static_cast<char>(0xFF)) != std::string::npos) continue;
    EXPECT_EQ(skeleton, harmless) << text;
  }
}

TEST(HtmlForms, ThePageNeedsNothingElse) {
  const std::string page = Sample(Spec::kV4_1, Kind::kServiceSlip).Written(Options(true));
  EXPECT_THAT(page, HasSubstr("<html lang=\"ja\">"));
  EXPECT_THAT(page, HasSubstr("Content-Security-Policy"));
  EXPECT_THAT(page, HasSubstr("size: A4 landscape"));
  for (const char* foreign : {"http://", "https://", "<script", "<link", "@import", "url("}) {
    EXPECT_THAT(page, Not(HasSubstr(foreign)));
  }
}

TEST(HtmlForms, ThePictureOfAFamilyIsInThePageAndGoneWhereValuesAreMasked) {
  const FormSet set = Sample(Spec::kV4_1, Kind::kBasicInfo);
  EXPECT_THAT(set.Written(Options(true)), HasSubstr("<img alt=\"画像 UPKIHON_IMAGE_"));
  ShowOptions masked = Options(true);
  masked.values = Values::kMasked;
  EXPECT_THAT(set.Written(masked), Not(HasSubstr("<img")));
}

TEST(HtmlForms, APictureThatIsNoJpegIsLeftOutAndSaid) {
  FormSet set;
  const std::string name = "UPKIHON_IMAGE_1370000001_43_1370000002_11_20250328090000_0001.jpg";
  set.Add("UPKIHON", {{"consulted_on", "20250401"}, {"family_image_file", name}});
  set.AddFile(name, "<svg onload=alert(1)>");
  const std::string page = set.Written(Options(true));
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, HasSubstr("画像は表示していません"));
}

TEST(HtmlForms, ErrorsAreToldAtTheTopAndMarkedAtTheirCell) {
  FormSet set;
  set.Add("UPPLAN", SlipItems("20250605", "1000", "1045", "111211", "x"));
  const std::string page = set.Written(Options(true));
  EXPECT_THAT(page, HasSubstr("renkei check"));
  EXPECT_THAT(page, HasSubstr("<td class=\"c m3\">x<sup class=\"e3\" title=\""));
}

TEST(HtmlForms, MaskedPagesHoldNoNameAndNoNumberOfThePerson) {
  FormSet set;
  set.Add("UPPLAN", SlipItems("20250605", "1000", "1045", "111211"));
  set.Add("UPHOSOKU",
          {{"plan_created_on", "00000000"}, {"service_month", "202506"}, {"user_name", "Yamada"}, {"user_sex", "9"}});
  for (const Values values : {Values::kMasked, Values::kNone}) {
    ShowOptions options = Options(true);
    options.values = values;
    const std::string page = set.Written(options);
    EXPECT_THAT(page, Not(HasSubstr("Yamada")));
    EXPECT_THAT(page, Not(HasSubstr("0000000001")));
    EXPECT_THAT(page, Not(HasSubstr("111211")));
  }
}

// Damaged at random, a set is still shown: broken rows, quotes, dates, codes, bytes.
TEST(DamagedSets, AreWrittenAsFarAsTheyGo) {
  std::mt19937 random(7);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same in every run
  for (int round = 0; round < 60; ++round) {
    const Kind kind = round % 3 == 0 ? Kind::kPlanSet : (round % 3 == 1 ? Kind::kServiceSlip : Kind::kPreventionPlan);
    auto files = SampleSet::Of(Spec::kV4_1, kind, static_cast<std::uint64_t>(round) + 1).files();
    for (auto& file : files) {
      for (int i = 0; i < 40 && !file.bytes.empty(); ++i) {
        file.bytes[random() % file.bytes.size()] = ",\"\n9<\x1b\x81"[random() % 7];
      }
    }
    const FormSet set(files);
    for (const bool html : {false, true}) {
      const std::string written = set.Written(Options(html, round % 2 == 0 ? Lang::kJa : Lang::kEn));
      EXPECT_EQ(written.find('\x1b'), std::string::npos);
      EXPECT_THAT(written, Not(HasSubstr("<script")));
    }
  }
}

}  // namespace
}  // namespace renkei::test
