// JSON that is not right is named with its place, and nothing of it goes unnoticed.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "renkei/report_writer.h"
#include "tests/engine/json/data_files.h"

namespace renkei::json {
namespace {

// The good file; a case replaces one piece of it by another.
constexpr std::string_view kGood =
    R"({"schema":"renkei.data/1","spec":"mhlw:careplan:4.1","layout":"DLTPLAN","name":"A.CSV",)"
    R"("style":{"line_end":"crlf","final_line_end":true,"quoted":"text","quoted_empty":"none"},"records":[)"
    R"({"csv_version":"202407","insurer_number":"012345","insured_number":"0000000001","service_month":"202504",)"
    R"("_csv":{"line_end":"lf","quoted":["service_month"],"bare":[],"raw":{"insured_number":"30"}}},)"
    R"({"_csv":{"bytes":"1A"}}]})";

struct BadCase {
  const char* name;
  const char* piece;
  const char* by;
  const char* error;  // code, place and detail
};

class BadData : public testing::TestWithParam<BadCase> {};

TEST_P(BadData, IsNamedWithItsPlace) {
  std::string json(kGood);
  const std::string_view piece = GetParam().piece;
  ASSERT_NE(json.find(piece), std::string::npos);
  json.replace(json.find(piece), piece.size(), GetParam().by);
  const Back back = ToCsv(json, Form::kJson);
  ASSERT_FALSE(back.errors.empty());
  const Status& first = back.errors.front();
  EXPECT_EQ(first.code + " " + first.subject + " " + first.detail, GetParam().error);
  for (const Lang lang : {Lang::kJa, Lang::kEn}) {
    const RunError error{first.code, first.subject, first.detail};
    EXPECT_NE(FormatRunError(error, lang).find(first.subject), std::string::npos) << "the text is not in the table";
    EXPECT_FALSE(FormatRunErrorRemedy(error, lang).empty());
  }
}

const BadCase kCases[] = {
    {"NoJson", R"(,"spec")", R"(;"spec")", "json-syntax in.json line 1, column 26"},
    {"CutOff", R"(]})", "", "json-syntax in.json line 1, column 408"},
    {"MoreBehind", R"("1A"}}]})", R"("1A"}}]}x)", "json-syntax in.json line 1, column 410"},
    {"NoUtf8", "A.CSV", "\xFF.CSV", "json-syntax in.json line 1, column 81"},
    {"HalfASurrogate", "012345", "\\ud800", "json-syntax in.json line 1, column 235"},
    {"NoSchema", R"("schema":"renkei.data/1",)", "", "json-foreign in.json#/schema "},
    {"AReport", "renkei.data/1", "renkei.report/1", "json-foreign in.json#/schema "},
    {"NoObject", kGood.data(), "[]", "json-foreign in.json#/schema "},
    {"OnlyText", kGood.data(), "\"x\"", "json-foreign in.json#/schema "},
    {"NoSpec", R"("spec":"mhlw:careplan:4.1",)", "", "json-key-missing in.json#/spec "},
    {"SpecIsANumber", R"("mhlw:careplan:4.1")", "4.1", "json-type in.json#/spec number"},
    {"UnknownSpec", "careplan:4.1", "careplan:9", "json-spec-unknown in.json#/spec mhlw:careplan:9"},
    {"UnknownLayout", "DLTPLAN", "UPX", "json-layout-unknown in.json#/layout UPX"},
    {"NameLeadsOut", "A.CSV", "../A.CSV", "json-name in.json#/name "},
    {"NameInAFolder", "A.CSV", "a/A.CSV", "json-name in.json#/name "},
    {"NameOfADevice", "A.CSV", "nul", "json-name in.json#/name "},
    {"NameIsNull", R"("A.CSV")", "null", "json-type in.json#/name null"},
    {"UnknownHeadKey", R"("name")", R"("extra":[[1]],"name")", "json-key-unknown in.json#/extra "},
    {"HeadKeyTwice", R"("name")", R"("name":"B","name")", "json-key-twice in.json#/name "},
    {"HeadKeyTwiceBehind", R"("1A"}}]})", R"("1A"}}],"name":"B"})", "json-key-twice in.json#/name "},
    {"StyleIsAList", R"({"line_end":"crlf","final_line_end":true,"quoted":"text","quoted_empty":"none"})", "[]",
     "json-type in.json#/style array"},
    {"UnknownStyle", R"("crlf")", R"("\n")", "json-style in.json#/style/line_end crlf, lf, cr"},
    {"StyleKey", R"("final_line_end")", R"("last")", "json-key-unknown in.json#/style/last "},
    {"StyleKeyTwice", R"("final_line_end":true)", R"("line_end":"lf")", "json-key-twice in.json#/style/line_end "},
    {"StyleFlag", "true", "1", "json-style in.json#/style/final_line_end true, false"},
    {"StyleQuoting", R"("none")", R"("some")", "json-style in.json#/style/quoted_empty text, all, none, [...]"},
    {"StyleItem", R"("none")", R"(["csv_version","x"])", "json-style in.json#/style/quoted_empty/1 DLTPLAN"},
    {"RecordsAreAnObject", R"([{"csv)", R"({"x":{"csv)", "json-type in.json#/records object"},
    {"RecordIsAList", R"({"_csv":{"bytes":"1A"}})", "[]", "json-type in.json#/records/1 array"},
    {"RecordIsNull", R"({"_csv":{"bytes":"1A"}})", "null", "json-type in.json#/records/1 null"},
    {"MissingItem", R"("insurer_number":"012345",)", "", "json-key-missing in.json#/records/0/insurer_number "},
    {"UnknownItem", R"("insurer_number":)", R"("a~/b":"","insurer_number":)",
     "json-key-unknown in.json#/records/0/a~0~1b DLTPLAN"},
    {"ItemTwice", R"("insurer_number":)", R"("csv_version":"1","insurer_number":)",
     "json-key-twice in.json#/records/0/csv_version "},
    {"ItemIsANumber", R"("012345")", "12345", "json-type in.json#/records/0/insurer_number number"},
    {"ItemIsNull", R"("012345")", "null", "json-type in.json#/records/0/insurer_number null"},
    {"ItemIsTrue", R"("012345")", "true", "json-type in.json#/records/0/insurer_number boolean"},
    {"ItemIsAnObject", R"("012345")", R"({"a":[1,{"b":2}]})", "json-type in.json#/records/0/insurer_number object"},
    {"TooLong", "012345", "0123456", "json-too-long in.json#/records/0/insurer_number 7 > 6"},
    {"Emoji", "012345", "\\ud83d\\ude00", "json-character in.json#/records/0/insurer_number U+1F600"},
    {"WaveDash", "012345", "\xE3\x80\x9C", "json-character in.json#/records/0/insurer_number U+301C"},
    {"PrivateUse", "012345", "\xEE\x80\x80", "json-character in.json#/records/0/insurer_number U+E000"},
    {"Accent", "012345", "\xC3\xA9", "json-character in.json#/records/0/insurer_number U+00E9"},
    {"NotesAreText", R"({"bytes":"1A"})", R"("1A")", "json-type in.json#/records/1/_csv string"},
    {"NotesTwice", R"("_csv":{"bytes")", R"("_csv":{},"_csv":{"bytes")", "json-key-twice in.json#/records/1/_csv "},
    {"UnknownNote", R"("bytes")", R"("octets")", "json-note in.json#/records/1/_csv/octets "},
    {"NoHex", R"("1A")", R"("1G")", "json-note in.json#/records/1/_csv/bytes "},
    {"OddHex", R"("1A")", R"("1")", "json-note in.json#/records/1/_csv/bytes "},
    {"BytesAndItems", R"({"_csv":{"bytes")", R"({"csv_version":"1","_csv":{"bytes")",
     "json-note in.json#/records/1/_csv/bytes "},
    {"NotedEnd", R"("lf")", R"("")", "json-note in.json#/records/0/_csv/line_end "},
    {"NotedItem", R"(["service_month"])", R"(["month"])", "json-note in.json#/records/0/_csv/quoted/0 DLTPLAN"},
    {"NotedItems", R"(["service_month"])", R"("all")", "json-note in.json#/records/0/_csv/quoted "},
    {"NotedRawItem", R"("raw":{"insured_number")", R"("raw":{"x")", "json-note in.json#/records/0/_csv/raw/x "},
    {"NotedRaw", R"("30")", R"("3")", "json-note in.json#/records/0/_csv/raw/insured_number "},
    {"TooDeep", R"("012345")", "[[[[[[[[[[[[]]]]]]]]]]]]", "json-syntax in.json more than 8 levels"},
};

INSTANTIATE_TEST_SUITE_P(Json, BadData, testing::ValuesIn(kCases), [](const auto& the) { return the.param.name; });

TEST(BadDataTable, BeginsWithAGoodFile) {
  const Back back = ToCsv(std::string(kGood), Form::kJson);
  EXPECT_EQ(Describe(back.errors), "");
  EXPECT_EQ(back.csv, "202407,012345,0000000001,\"202504\"\n\x1A");
}

TEST(BadData, AllThatIsWrongIsNamedUpToALimit) {
  std::string json(kGood.substr(0, kGood.find("{\"csv_version")));
  for (int i = 0; i < 50; ++i) json += R"({"csv_version":1,"x":"","_csv":{"bytes":""}},)";
  json.back() = ']';
  ReadOptions options;
  options.most_errors = 7;
  const Back back = ToCsv(json + "}", Form::kJson, options);
  ASSERT_EQ(back.errors.size(), 7U);
  EXPECT_EQ(back.errors[6].subject, "in.json#/records/3/x");
}

TEST(BadData, InLinesTheLineIsNamed) {
  const std::string head = R"({"schema":"renkei.data/1","spec":"mhlw:careplan:4.1","layout":"DLTPLAN","name":"A.CSV")";
  const std::string bytes = R"({"_csv":{"bytes":"1A"}})";
  const auto first = [](const std::string& json) {
    const Back back = ToCsv(json, Form::kNdjson);
    return back.errors.empty() ? "good" : Describe({back.errors.front()});
  };
  EXPECT_EQ(first(head + "}\n" + bytes + "\n"), "good");
  EXPECT_EQ(first(head + "}\n\n" + bytes + "\n{}"), "json-key-missing in.json:4#/csv_version \n");
  EXPECT_EQ(first(head + "}\n" + bytes + "\n[]\n"), "json-type in.json:3 array\n");
  EXPECT_EQ(first(head + "}\n" + bytes + "\n{\n"), "json-syntax in.json:3 line 1, column 2\n");
  EXPECT_EQ(first(head + ",\"records\":[]}\n"), "json-key-unknown in.json:1#/records \n");
  EXPECT_EQ(first("{}\n"), "json-foreign in.json:1#/schema \n");
  EXPECT_EQ(first(""), "json-foreign in.json \n");
  EXPECT_EQ(first("\n"), "json-syntax in.json:1 line 1, column 1\n");
}

TEST(BadData, LongValuesAreTakenWhenToldTo) {
  std::string json(kGood);
  json.replace(json.find("012345"), 6, "0123456789");
  ReadOptions options;
  options.long_values = true;
  EXPECT_EQ(Describe(ToCsv(json, Form::kJson, options).errors), "");
}

TEST(BadData, ATextWithoutEndDoesNotFillTheMemory) {
  const Back back =
      ToCsv(std::string(kGood.substr(0, kGood.find("A.CSV"))) + std::string(40U << 20U, 'x'), Form::kJson);
  ASSERT_EQ(back.errors.size(), 1U);
  EXPECT_EQ(back.errors[0].code, "json-too-large");
  EXPECT_EQ(back.errors[0].detail, "16 MiB");
}

}  // namespace
}  // namespace renkei::json
