// What masked and none promise: no text of a user's file is found in any form of the report.
#include <gtest/gtest.h>

#include <string>

#include "tests/engine/report/report_fixture.h"

namespace renkei {
namespace {

using namespace ::renkei::testing;  // NOLINT(google-build-using-namespace)

const char* const kOriginals[] = {"秘密太郎花子ノ名前",
                                  "9087654321",
                                  "SecretLatinName",
                                  "引数の中の秘密の住所",
                                  "東京　太郎 様",
                                  "alert(1)",
                                  "=cmd",
                                  "SUM(A1:A9)",
                                  "fdp.exe",
                                  "calc",
                                  "red\\u001b",
                                  "red\\x1B",
                                  "onerror",
                                  "絵文字"};

TEST(PersonalData, MaskedAndLeftOutValuesAreNowhere) {
  const Report report = RichReport();
  for (const Values values : {Values::kMasked, Values::kNone}) {
    for (const Format format : kAllFormats) {
      for (const Lang lang : kBothLangs) {
        const std::string text = Written(report, format, lang, values);
        for (const char* original : kOriginals) {
          EXPECT_FALSE(Contains(text, original)) << original << " in " << FormatName(format);
        }
      }
    }
  }
}

TEST(PersonalData, FullValuesAreThereSoThatTheOtherTestProvesSomething) {
  const Report report = RichReport();
  for (const Format format : kAllFormats) {
    const std::string text = Written(report, format, Lang::kJa, Values::kFull);
    for (const char* secret : {kSecretName, kSecretNumber, kSecretLatin, kSecretMessage}) {
      EXPECT_TRUE(Contains(text, secret)) << secret << " in " << FormatName(format);
    }
  }
}

TEST(PersonalData, FormsThatTravelAreMaskedByDefault) {
  const Report report = RichReport();
  for (const Format format : {Format::kJson, Format::kSarif, Format::kJunit, Format::kCsv}) {
    EXPECT_EQ(Written(report, format), Written(report, format, Lang::kJa, Values::kMasked));
  }
  for (const Format format : {Format::kText, Format::kHtml}) {
    EXPECT_EQ(Written(report, format), Written(report, format, Lang::kJa, Values::kFull));
  }
}

TEST(PersonalData, FileNamesAndPathsStay) {
  const Report report = RichReport();
  for (const Format format : {Format::kText, Format::kJson, Format::kJunit, Format::kCsv}) {
    EXPECT_TRUE(Contains(Written(report, format, Lang::kJa, Values::kNone), report.files[0].path));
  }
}

}  // namespace
}  // namespace renkei
