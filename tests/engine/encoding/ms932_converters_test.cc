// Every byte and every pair of bytes against the system's CP932 and ICU's ibm-943_P15A-2003.
#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <array>
#include <memory>
#include <optional>
#include <string>

#include "engine/encoding/ms932.h"
#include "engine/encoding/utf8.h"
#include "tests/engine/encoding/system_converter.h"

namespace renkei::ms932 {
namespace {

// The text as a strict decoder gives it, user-defined characters in the private use area.
std::optional<std::string> StrictlyDecoded(const std::string& bytes) {
  std::string text;
  const std::uint8_t* const p = AsBytes(bytes);
  for (std::size_t at = 0; at < bytes.size();) {
    const Character character = JudgeOne(p + at, bytes.size() - at);
    if ((character.flags & (kUnassigned | kBrokenPair | kIllegalByte)) != 0) return std::nullopt;
    if ((character.flags & kGaiji) != 0) {
      AppendUtf8(CodePointOf(p[at], p[at + 1]), text);
    } else {
      text += ToUtf8({bytes.data() + at, character.length_bytes});
    }
    at += character.length_bytes;
  }
  return text;
}

std::string Hex(const std::string& bytes) {
  std::string hex;
  for (const char byte : bytes) AppendHexByte(static_cast<std::uint8_t>(byte), hex);
  return hex;
}

// Compares our decoding with `decode` of all single bytes and pairs of which `accept` approves; `expected` adjusts
// ours.
template <typename Decode, typename Skip>
void ExpectSameDecoding(Decode&& decode, Skip&& skip) {
  int compared = 0;
  for (unsigned first = 0; first < 256; ++first) {
    const std::string single(1, static_cast<char>(first));
    if (!skip(single)) {
      ASSERT_EQ(decode(single), StrictlyDecoded(single)) << Hex(single);
    }
    for (unsigned second = 0; second < 256; ++second) {
      const std::string pair = single + static_cast<char>(second);
      if (skip(pair)) continue;
      ASSERT_EQ(decode(pair), StrictlyDecoded(pair)) << Hex(pair);
      ++compared;
    }
  }
  EXPECT_GE(compared, 63001);  // all but those with an illegal byte, which some systems accept
}

bool HasIllegalByte(const std::string& bytes) {
  for (const char byte : bytes) {
    if (ClassOfByte(static_cast<std::uint8_t>(byte)) == ByteClass::kIllegal) return true;
  }
  return false;
}

TEST(Ms932Converters, EveryPairDecodesAsTheSystemDecodesIt) {
  const SystemConverter system("CP932", "UTF-8");
  ASSERT_EQ(system.Convert("a"), "a");
  ExpectSameDecoding([&](const std::string& bytes) { return system.Convert(bytes); },
                     [](const std::string& bytes) { return kSystemAcceptsIllegalBytes && HasIllegalByte(bytes); });
}

class IcuConverter {
 public:
  explicit IcuConverter(const char* name) : converter_(ucnv_open(name, &status_), &ucnv_close) {
    ucnv_setToUCallBack(converter_.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status_);
  }

  [[nodiscard]] bool ok() const { return U_SUCCESS(status_); }

  // Decoded strictly; ICU's exchange of 1A, 1C and 7F taken back.
  std::optional<std::string> Decode(const std::string& bytes) const {
    UErrorCode status = U_ZERO_ERROR;
    std::array<UChar, 8> units{};
    const int32_t size = ucnv_toUChars(converter_.get(), units.data(), static_cast<int32_t>(units.size()), bytes.data(),
                                       static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status)) return std::nullopt;
    std::string text;
    for (int32_t i = 0; i < size; ++i) {
      UChar unit = units[static_cast<std::size_t>(i)];
      if (unit == 0x1C) {
        unit = 0x1A;
      } else if (unit == 0x7F) {
        unit = 0x1C;
      } else if (unit == 0x1A) {
        unit = 0x7F;
      }
      AppendUtf8(unit, text);
    }
    return text;
  }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  std::unique_ptr<UConverter, decltype(&ucnv_close)> converter_;
};

TEST(Ms932Converters, EveryPairDecodesAsIcuDecodesIt) {
  const IcuConverter icu("ibm-943_P15A-2003");
  ASSERT_TRUE(icu.ok());
  ExpectSameDecoding([&](const std::string& bytes) { return icu.Decode(bytes); },
                     [](const std::string&) { return false; });
}

}  // namespace
}  // namespace renkei::ms932
