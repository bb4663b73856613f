// The short way gives what the grammar gives, for every pair of small records.
#include "engine/csv/like_before.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "engine/csv/parse_record.h"

namespace renkei::csv {
namespace {

const std::uint8_t* Bytes(std::string_view text) { return reinterpret_cast<const std::uint8_t*>(text.data()); }

struct Parsed {
  std::size_t size = 0;
  std::vector<std::tuple<std::size_t, std::uint32_t, unsigned>> fields;  // offset in the record, size, flags
  unsigned flags = 0;
  RecordEnd end = RecordEnd::kEndOfFile;
  bool operator==(const Parsed&) const = default;
};

Parsed Take(const RecordParts& parts, const std::uint8_t* first, const std::uint8_t* next) {
  Parsed parsed;
  parsed.size = static_cast<std::size_t>(next - first);
  for (std::size_t i = 0; i < parts.field_count; ++i) {
    const FieldView& field = parts.fields[i];
    parsed.fields.emplace_back(static_cast<std::size_t>(field.data - first), field.size, field.flags);
  }
  parsed.flags = parts.flags;
  parsed.end = parts.end;
  return parsed;
}

struct Second {
  Parsed parsed;
  ChangedFields changed;
};

// The record that begins `second`, read after the one that is `first`.
Second ReadAfter(const std::string& first, const std::string& second) {
  const std::string text = first + second;
  const std::uint8_t* const last = Bytes(text) + text.size();
  RecordParts parts;
  const std::uint8_t* const middle = ParseRecord(Bytes(text), last, parts);
  EXPECT_EQ(static_cast<std::size_t>(middle - Bytes(text)), first.size());
  Second result;
  const std::uint8_t* const next = ParseLikeBefore(first.size(), middle, last, parts, result.changed);
  result.parsed = Take(parts, middle, next);
  return result;
}

Parsed ReadAlone(const std::string& text) {
  RecordParts parts;
  const std::uint8_t* const next = ParseRecord(Bytes(text), Bytes(text) + text.size(), parts);
  return Take(parts, Bytes(text), next);
}

bool IsPlainRecord(const std::string& text) {
  RecordParts parts;
  const std::uint8_t* const next = ParseRecord(Bytes(text), Bytes(text) + text.size(), parts);
  constexpr unsigned kUnusual = kLineBreak | kTextAfterQuote | kUnterminated;
  return next == Bytes(text) + text.size() && (parts.flags & kUnusual) == 0;
}

std::vector<std::string> AllTexts(std::string_view alphabet, std::size_t length) {
  std::vector<std::string> texts = {""};
  for (std::size_t i = 0; i < length; ++i) {
    std::vector<std::string> longer;
    for (const std::string& text : texts) {
      for (const char c : alphabet) longer.push_back(text + c);
    }
    texts = std::move(longer);
  }
  return texts;
}

TEST(LikeBefore, EveryPairOfSmallRecordsIsReadAsTheGrammarReadsIt) {
  std::vector<std::string> seconds;
  for (std::size_t length = 0; length <= 4; ++length) {
    for (const std::string& text : AllTexts("a\",\x81", length)) {
      seconds.push_back(text + "\r\n");
      seconds.push_back(text);
      if (length < 4) seconds.push_back(text + "\n,b\"");
    }
  }
  std::size_t pairs = 0;
  for (const std::string& text : seconds) {
    if (text.size() < 2 || text.substr(text.size() - 2) != "\r\n" || !IsPlainRecord(text)) continue;
    for (const std::string& second : seconds) {
      ++pairs;
      ASSERT_EQ(ReadAfter(text, second).parsed, ReadAlone(second)) << text << second;
    }
  }
  EXPECT_GT(pairs, 100'000U);
}

TEST(LikeBefore, ADateAloneChangesOneField) {
  const std::string before = "1,\"x\",20260101,,0900\r\n";
  const Second second = ReadAfter(before, "1,\"x\",20260115,,0900\r\n");
  EXPECT_EQ(second.changed.begin, 2U);
  EXPECT_EQ(second.changed.end, 3U);
  EXPECT_EQ(second.parsed, ReadAlone("1,\"x\",20260115,,0900\r\n"));
}

TEST(LikeBefore, AQuotedTextAloneChangesOneField) {
  const Second second = ReadAfter("1,\"xy\",2\n", "1,\"xz\",2\n");
  EXPECT_EQ(second.changed.begin, 1U);
  EXPECT_EQ(second.changed.end, 2U);
}

TEST(LikeBefore, TheSameAgainChangesNothing) {
  const Second second = ReadAfter("1,\"x\",3\r\n", "1,\"x\",3\r\n");
  EXPECT_EQ(second.changed.begin, second.changed.end);
}

TEST(LikeBefore, WhatFollowsALongerFieldIsOpen) {
  const Second second = ReadAfter("1,2,3,4\r\n", "1,2,33,4\r\n");
  EXPECT_EQ(second.changed.begin, 2U);
  EXPECT_FALSE(second.changed.Holds(1));
  EXPECT_TRUE(second.changed.Holds(3));
}

}  // namespace
}  // namespace renkei::csv
