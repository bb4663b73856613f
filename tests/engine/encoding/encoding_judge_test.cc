// EncodingJudge names what a file is encoded in, and never takes MS932 for something else.
#include "engine/encoding/encoding_judge.h"

#include <gtest/gtest.h>

#include <ostream>
#include <random>
#include <string>

#include "engine/encoding/ms932.h"
#include "engine/encoding/utf8.h"
#include "tests/engine/encoding/samples.h"
#include "tests/engine/encoding/system_converter.h"

namespace renkei {

void PrintTo(Encoding encoding, std::ostream* out) { *out << EncodingName(encoding); }

namespace {

std::span<const std::uint8_t> Span(std::string_view bytes) { return {ms932::AsBytes(bytes), bytes.size()}; }

Encoding Judged(std::string_view bytes) {
  EncodingJudge judge;
  judge.Feed(Span(bytes));
  return judge.Finish();
}

// Judges whole, at every split and byte by byte, stopping as a reader would.
void ExpectJudged(std::string_view bytes, Encoding expected) {
  ASSERT_EQ(Judged(bytes), expected) << ms932::ToUtf8(bytes);
  for (std::size_t split = 0; split <= bytes.size(); ++split) {
    EncodingJudge judge;
    judge.Feed(Span(bytes.substr(0, split)));
    if (judge.Undecided()) judge.Feed(Span(bytes.substr(split)));
    ASSERT_EQ(judge.Finish(), expected) << ms932::ToUtf8(bytes) << " split at " << split;
  }
  EncodingJudge bytewise;
  for (const char& byte : bytes) bytewise.Feed(Span({&byte, 1}));
  ASSERT_EQ(bytewise.Finish(), expected) << ms932::ToUtf8(bytes);
}

struct Form {
  const char* system_name;
  std::string mark;
  Encoding encoding;
};

const Form kForms[] = {
    {"CP932", "", Encoding::kMs932},
    {"UTF-8", "", Encoding::kUtf8},
    {"UTF-8", "\xEF\xBB\xBF", Encoding::kUtf8Bom},
    {"UTF-16LE", "", Encoding::kUtf16Le},
    {"UTF-16LE", "\xFF\xFE", Encoding::kUtf16Le},
    {"UTF-16BE", "", Encoding::kUtf16Be},
    {"UTF-16BE", "\xFE\xFF", Encoding::kUtf16Be},
    {"EUC-JP", "", Encoding::kEucJp},
    {"ISO-2022-JP", "", Encoding::kIso2022Jp},
};

TEST(EncodingJudge, NamesEveryEncodingOfASentence) {
  for (const Form& form : kForms) {
    const SystemConverter system("UTF-8", form.system_name);
    for (const std::string_view sentence : kSentences) {
      // The Unicode tables of EUC-JP and ISO-2022-JP have the other wave dash.
      std::string text(sentence);
      const bool jis = form.encoding == Encoding::kEucJp || form.encoding == Encoding::kIso2022Jp;
      if (const std::size_t dash = text.find("\uFF5E"); jis && dash != std::string::npos)
        text.replace(dash, 3, "\u301C");
      const std::optional<std::string> bytes = system.Convert(text);
      ASSERT_TRUE(bytes.has_value()) << form.system_name << ' ' << text;
      ASSERT_NO_FATAL_FAILURE(ExpectJudged(form.mark + *bytes, form.encoding)) << form.system_name;
    }
  }
}

TEST(EncodingJudge, NamesUtf32AndLoneMarks) {
  using namespace std::string_literals;
  ExpectJudged("2\0\0\0"s + "0\0\0\0"s + "2\0\0\0"s, Encoding::kUtf32);
  ExpectJudged("\0\0\0002"s + "\0\0\0000"s, Encoding::kUtf32);
  ExpectJudged("\xFF\xFE\0\0a\0\0\0"s, Encoding::kUtf32);
  ExpectJudged("\0\0\xFE\xFF\0\0\0a"s, Encoding::kUtf32);
  ExpectJudged("\xFF\xFE"s, Encoding::kUtf16Le);
  ExpectJudged("\xFF\xFE\0"s, Encoding::kUtf16Le);
  ExpectJudged("\xFE\xFF"s, Encoding::kUtf16Be);
  ExpectJudged("\xEF\xBB\xBF"s, Encoding::kUtf8Bom);
  ExpectJudged("\xEF\xBB\xBF\x82\xA0"s, Encoding::kUtf8Bom);
}

TEST(EncodingJudge, NulsThatDoNotInterleaveAreFaultsOfMs932) {
  using namespace std::string_literals;
  for (const std::string& text : {"\0"s, "2\0"s, "2\0002"s, "20\0002407,"s, "\0"s + "202407,"s, "2\0a\0"s,
                                  "2\0002\0002"s, "2\0000\0002407"s, "\0\0\0\0"s}) {
    ExpectJudged(text, Encoding::kMs932);
  }
  ExpectJudged("2\0000\0"s, Encoding::kUtf16Le);
  ExpectJudged("\"\0002\0000\0002\0"s, Encoding::kUtf16Le);
}

TEST(EncodingJudge, PlainAsciiIsMs932AndUndecidedToItsEnd) {
  for (const std::string text : {"", "2", "202407,1370000001\r\n", "a\x1Bz"}) {
    ASSERT_NO_FATAL_FAILURE(ExpectJudged(text, Encoding::kMs932));
  }
  EncodingJudge judge;
  EXPECT_TRUE(judge.Undecided());
  const std::string line(1000, '1');
  judge.Feed(Span(line));
  EXPECT_TRUE(judge.Undecided());
  judge.Feed(Span("\x82\xA0"));
  EXPECT_FALSE(judge.Undecided());
}

TEST(EncodingJudge, IsDecidedByAMarkAndByTheFirstJapaneseText) {
  for (const std::string_view start : {"\xEF\xBB\xBF", "\xFE\xFF", "202407,\"\x8B\x8F"}) {
    EncodingJudge judge;
    judge.Feed(Span(start));
    EXPECT_FALSE(judge.Undecided()) << ms932::ToUtf8(start);
  }
}

TEST(EncodingJudge, Utf8NeedsKanaOrKanji) {
  ExpectJudged("caf\u00E9 \u20AC \u00D7", Encoding::kMs932);
  for (const char32_t c : {0x3042U, 0x30A2U, 0x5C45U, 0x3005U, 0xFA11U, 0xFF71U, 0x20BB7U}) {
    std::string text = "1,";
    AppendUtf8(c, text);
    ExpectJudged(text, Encoding::kUtf8);
  }
}

TEST(EncodingJudge, Utf8NeedsEveryByteToFit) {
  const std::string good = "1,\"\u3042\u3044\"";
  for (const std::string_view bad :
       {"\x82\xA0", "\xE3\x81", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF"}) {
    ExpectJudged(good + std::string(bad), Encoding::kMs932);
    ExpectJudged(good + std::string(bad) + ",1\r\n", Encoding::kMs932);
  }
}

TEST(EncodingJudge, EucJpNeedsTwoHiraganaInARow) {
  ExpectJudged("1,\xA4\xA2\xA4\xA4", Encoding::kEucJp);
  ExpectJudged("1,\xA4\xA2,\xA4\xA4", Encoding::kMs932);
  ExpectJudged("1,\xA4\xA2\xB0\xA1\xA4\xA4", Encoding::kMs932);
  ExpectJudged("1,\xA4\xA2\xA4\xA4\xA4", Encoding::kMs932);
  ExpectJudged("1,\xA4\xA2\xA4\xA4\xA9\xA1", Encoding::kMs932);      // row 9 has no characters
  ExpectJudged("1,\xA4\xA2\xA4\xA4\xAD\xA1", Encoding::kEucJp);      // ①
  ExpectJudged("1,\x8E\xB1\xA4\xA2\xA4\xA4", Encoding::kEucJp);      // half-width kana
  ExpectJudged("1,\x8F\xB0\xA1\xA4\xA2\xA4\xA4", Encoding::kEucJp);  // JIS X 0212
  ExpectJudged("1,\x8E\xE0\xA4\xA2\xA4\xA4", Encoding::kMs932);
}

TEST(EncodingJudge, Iso2022JpNeedsItsEscapesAndSevenBits) {
  ExpectJudged("1,\x1B$B$\"\x1B(B\r\n", Encoding::kIso2022Jp);
  ExpectJudged("1,\x1B$@$\"\x1B(J", Encoding::kIso2022Jp);
  ExpectJudged("1,\x1B(I12\x1B(B", Encoding::kIso2022Jp);
  ExpectJudged("1,\x1B$(D\"/\x1B(B", Encoding::kIso2022Jp);
  ExpectJudged("1,\x1B(B", Encoding::kMs932);
  ExpectJudged("1,\x1B[0m", Encoding::kMs932);
  ExpectJudged("1,\x1B$", Encoding::kMs932);
  ExpectJudged("1,\x1B$B$", Encoding::kMs932);
  ExpectJudged("1,\x1B$B$\r\x1B(B", Encoding::kMs932);
  ExpectJudged("1,\x1B$B$\"\x1B(B\x82\xA0", Encoding::kMs932);
}

struct Alphabet {
  const char* name;
  Pairs characters;
  std::size_t fewest;  // characters a file
};

Pairs HalfWidthKana() {
  Pairs kana;
  for (unsigned byte = 0xA6; byte <= 0xDF; ++byte) kana.push_back(Bytes({byte}));
  return kana;
}

TEST(EncodingJudge, NeverTakesMs932ForSomethingElse) {
  const Alphabet alphabets[] = {{"symbols", CharactersOfLeads(0x81, 0x81), 1},
                                {"hiragana", CharactersOfLeads(0x82, 0x82), 1},
                                {"katakana", CharactersOfLeads(0x83, 0x83), 1},
                                {"level 1 kanji", CharactersOfLeads(0x88, 0x97), 1},
                                {"level 2 kanji", CharactersOfLeads(0x99, 0xEA), 24},
                                {"everything", CharactersOfLeads(0x81, 0xFC), 24},
                                {"half-width kana", HalfWidthKana(), 1}};
  std::mt19937 random(99);
  for (const Alphabet& alphabet : alphabets) {
    for (int round = 0; round < 5000; ++round) {
      std::string text = "202407,\"";
      for (std::size_t left = alphabet.fewest + Below(random, 60); left > 0; --left) {
        text += alphabet.characters[Below(random, alphabet.characters.size())];
        if (Below(random, 12) == 0) text += "\",\"";
      }
      ASSERT_EQ(Judged(text + "\"\r\n"), Encoding::kMs932) << alphabet.name << ' ' << ms932::ToUtf8(text);
    }
  }
}

TEST(EncodingJudge, NeverTakesASingleCharacterOfMs932ForSomethingElse) {
  for (const std::string& pair : CharactersOfLeads(0x81, 0xFC)) {
    ASSERT_EQ(Judged(pair), Encoding::kMs932) << ms932::ToUtf8(pair);
    ASSERT_EQ(Judged(Bytes({'"'}) + pair + "\""), Encoding::kMs932) << ms932::ToUtf8(pair);
  }
}

// 81-9F begin all characters but the rarer kanji, and never one of UTF-8; only 8E and 8F begin one of EUC-JP.
TEST(EncodingJudge, ACommonCharacterFirstRulesUtf8Out) {
  const Pairs all = CharactersOfLeads(0x81, 0xFC);
  std::mt19937 random(5);
  for (const std::string& pair : CharactersOfLeads(0x81, 0x9F)) {
    for (int round = 0; round < 20; ++round) {
      const std::string text = pair + all[Below(random, all.size())] + all[Below(random, all.size())];
      ASSERT_EQ(Judged(text), Encoding::kMs932) << ms932::ToUtf8(text);
    }
  }
}

// Some bytes are whole text in both encodings, even without a fault. No strict decoding can tell them apart; UTF-8 it
// is.
TEST(EncodingJudge, WhatIsTextInBothGoesToUtf8) {
  const std::string both =
      "\xE7\xA0\x8F"
      "A";
  EXPECT_EQ(ms932::Scan(both), ms932::kDoubleByte);
  EXPECT_EQ(Judged(both), Encoding::kUtf8);
}

TEST(EncodingJudge, EveryEncodingHasItsName) {
  EXPECT_EQ(EncodingName(Encoding::kMs932), "MS932");
  EXPECT_EQ(EncodingName(Encoding::kUtf8), "UTF-8");
  EXPECT_EQ(EncodingName(Encoding::kUtf8Bom), "UTF-8 (BOM)");
  EXPECT_EQ(EncodingName(Encoding::kEucJp), "EUC-JP");
  EXPECT_EQ(EncodingName(Encoding::kIso2022Jp), "ISO-2022-JP");
  EXPECT_EQ(EncodingName(Encoding::kUtf16Le), "UTF-16LE");
  EXPECT_EQ(EncodingName(Encoding::kUtf16Be), "UTF-16BE");
  EXPECT_EQ(EncodingName(Encoding::kUtf32), "UTF-32");
}

}  // namespace
}  // namespace renkei
