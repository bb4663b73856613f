// What stands in the JSON: style in the head, notes only where a record differs from it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/engine/json/data_files.h"

namespace renkei::json {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::ordered_json;

Head Deletion() { return HeadFor("mhlw:careplan:4.1", "DLTPLAN", "DLTPLAN.CSV"); }

constexpr std::string_view kRecord = R"({"csv_version":"202407","insurer_number":"012345",)"
                                     R"("insured_number":"0000000001","service_month":"202504")";

TEST(DataFile, IsWrittenLikeThis) {
  EXPECT_EQ(ToJson(Deletion(), "202407,012345,0000000001,202504\r\n202407,012345,0000000001,202504\n", Form::kJson),
            R"({"schema":"renkei.data/1",
"spec":"mhlw:careplan:4.1",
"layout":"DLTPLAN",
"name":"DLTPLAN.CSV",
"style":{"line_end":"crlf","final_line_end":true,"quoted":"text","quoted_empty":"none"},
"records":[
)" + std::string(kRecord) +
                "},\n" + std::string(kRecord) + R"(,"_csv":{"line_end":"lf"}}
]}
)");
}

TEST(DataFile, IsWrittenLikeThisInLines) {
  EXPECT_EQ(ToJson(Deletion(), "202407,012345,0000000001,202504\n\x1A", Form::kNdjson),
            R"({"schema":"renkei.data/1","spec":"mhlw:careplan:4.1","layout":"DLTPLAN","name":"DLTPLAN.CSV",)"
            R"("style":{"line_end":"lf","final_line_end":true,"quoted":"text","quoted_empty":"none"}})"
            "\n" +
                std::string(kRecord) +
                "}\n"
                R"({"_csv":{"bytes":"1A"}})"
                "\n");
}

TEST(DataFile, StyleIsThatOfMostRecords) {
  const std::string quoted = R"("202407","1","2","3")";
  const auto style = [](const std::string& csv) { return Json::parse(ToJson(Deletion(), csv, Form::kJson))["style"]; };
  EXPECT_EQ(style(quoted + "\n" + quoted)["quoted"], "all");
  EXPECT_EQ(style(quoted + "\n" + quoted)["final_line_end"], false);
  EXPECT_EQ(style(R"(202407,"1",2,3)")["quoted"], Json({"insurer_number"}));
  EXPECT_EQ(style("202407,\"\",,3\r\n")["quoted_empty"], Json({"insurer_number"}));
  EXPECT_EQ(style("202407,,,\r\n")["quoted_empty"], "none");
  EXPECT_EQ(style(R"(202407,"","","")")["quoted_empty"], "all");
  const std::string mixed = ToJson(Deletion(), quoted + "\r" + quoted + "\r202407,1,2,3\r", Form::kJson);
  EXPECT_THAT(mixed,
              HasSubstr(R"("_csv":{"bare":["csv_version","insurer_number","insured_number","service_month"]}})"));
  EXPECT_THAT(mixed, HasSubstr(R"("line_end":"cr")"));
}

TEST(DataFile, ACodeOfSeveralIsNotedAndOthersAreNot) {
  const std::string json =
      ToJson(Deletion(), "202407,\xB1\x87\x40,\xEE\xE0,1\r\n202407,\xFB\xFC,\xF0\x40,1\r\n", Form::kJson);
  const Json records = Json::parse(json)["records"];
  EXPECT_EQ(records[0]["insurer_number"], "\xEF\xBD\xB1\xE2\x91\xA0");
  EXPECT_EQ(records[0]["_csv"], Json::parse(R"({"raw":{"insured_number":"EEE0"}})"));
  EXPECT_EQ(records[0]["insured_number"], records[1]["insurer_number"]);
  EXPECT_EQ(records[1]["_csv"], Json::parse(R"({"raw":{"insured_number":"F040"}})")) << "no character of its own";
}

TEST(DataFile, AChangedValueGoesBeforeItsNote) {
  std::string json = ToJson(Deletion(), "202407,\xEE\xE0,2,3\r\n", Form::kJson);
  EXPECT_EQ(ToCsv(json, Form::kJson).csv, "202407,\xEE\xE0,2,3\r\n");
  json.replace(json.find("\xE9\xAB\x99"), 3, "\xE9\xAB\x98");
  EXPECT_EQ(ToCsv(json, Form::kJson).csv, "202407,\x8D\x82,2,3\r\n");
}

TEST(DataFile, AChangedValueGetsTheQuotesThatItNeeds) {
  std::string json = ToJson(Deletion(), "202407,1,2,3\r\n", Form::kJson);
  json.replace(json.find(R"("1")"), 3, R"("1,\"\r\n")");
  const Back back = ToCsv(json, Form::kJson);
  EXPECT_EQ(back.csv, "202407,\"1,\"\"\r\n\",2,3\r\n") << Describe(back.errors);
}

TEST(DataFile, MayBeMadeByOthersInAnyOrderAndWithoutStyle) {
  const std::string json = R"({"layout":"DLTPLAN","name":"A.CSV","records":[)"
                           R"({"service_month":"202504","insured_number":"3","insurer_number":"2","csv_version":"1"}],)"
                           "\n"
                           R"("schema":"renkei.data/1", "spec":"mhlw:careplan:4.1"})";
  const Back back = ToCsv("\xEF\xBB\xBF" + json, Form::kJson);
  EXPECT_EQ(Describe(back.errors), "");
  EXPECT_EQ(back.csv, "1,2,3,202504\r\n");
  EXPECT_EQ(back.name, "A.CSV");
}

TEST(DataFile, TextsAreInQuotesWhenNoStyleIsGiven) {
  const std::string lines =
      R"({"schema":"renkei.data/1","spec":"mhlw:careplan:4.1","layout":"DLTPLAN","name":"A.CSV"})";
  EXPECT_EQ(ToCsv(lines + "\r\n\r\n" + std::string(kRecord) + "}", Form::kNdjson).csv,
            "202407,012345,0000000001,202504\r\n");
  EXPECT_EQ(ToCsv(lines, Form::kNdjson).csv, "");
}

TEST(DataFile, ControlCharactersAreEscaped) {
  EXPECT_THAT(ToJson(Deletion(), "202407,\"\r\n\t\x01\\\",2,3\r\n", Form::kJson), HasSubstr(R"("\r\n\t\u0001\\")"));
  EXPECT_THAT(ToJson(Deletion(), "202407,\x7F,2,3\r\n", Form::kJson), Not(HasSubstr("\x7F")));
}

}  // namespace
}  // namespace renkei::json
