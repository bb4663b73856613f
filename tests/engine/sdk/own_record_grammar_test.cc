// What a plugin author may do with the record grammar's definition: run it in a context of one's own, and compose its
// parts anew.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "renkei/sdk/record_grammar_def.h"

namespace renkei::csv {
namespace {

namespace x3 = boost::spirit::x3;

std::string Text(const FieldView& field) { return {field.data, field.data + field.size}; }

TEST(OwnRecordGrammar, TheRecordRuleRunsInAContextOfOnesOwn) {
  const std::string bytes = "a,\"b,c\"\r\nd\r\n";
  const auto* first = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto* const last = first + bytes.size();
  RecordParts parts;
  ASSERT_TRUE(x3::parse(first, last, x3::with<RecordTag>(parts)[grammar::record]));
  EXPECT_EQ(parts.field_count, 2U);
  EXPECT_EQ(Text(parts.fields[1]), "b,c");
  EXPECT_EQ(*first, 'd');
}

TEST(OwnRecordGrammar, PartsComposeIntoAGrammarOfExactlyThreeFields) {
  const auto field = grammar::quoted | grammar::bare;
  const auto three =
      grammar::BeginRecord{} >> field >> grammar::comma >> field >> grammar::comma >> field >> grammar::record_end;
  const auto matches = [&](std::string_view bytes) {
    const auto* first = reinterpret_cast<const std::uint8_t*>(bytes.data());
    RecordParts parts;
    return x3::parse(first, first + bytes.size(), x3::with<RecordTag>(parts)[three]);
  };
  EXPECT_TRUE(matches("a,\"b\",c\n"));
  EXPECT_FALSE(matches("a,b\n"));
  EXPECT_FALSE(matches("a,b,c,d\n"));
}

}  // namespace
}  // namespace renkei::csv
