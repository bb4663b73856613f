// Every word that the command line says, in Japanese and English: words.def expanded. Used by all of cli/.
// Threads: pure functions over constants.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "renkei/report_writer.h"

namespace renkei::cli {

enum class Word : std::uint16_t {
#define RENKEI_WORD(name, ja, en) name,
#include "cli/words.def"
#undef RENKEI_WORD
};

#define RENKEI_WORD(name, ja, en) +1
inline constexpr std::size_t kWordCount = 0
#include "cli/words.def"
    ;
#undef RENKEI_WORD

// The text as it stands in the table: UTF-8, with {0}, {1} … where values go.
std::string_view Text(Word word, Lang lang);

// The name in the table, for tests.
std::string_view WordName(Word word);

// Words in one language.
struct Words {
  Lang lang = Lang::kJa;

  [[nodiscard]] std::string operator()(Word word) const { return std::string(Text(word, lang)); }

  template <typename First, typename... Rest>
  [[nodiscard]] std::string operator()(Word word, const First& first, const Rest&... rest) const {
    return fmt::format(fmt::runtime(Text(word, lang)), first, rest...);
  }
};

}  // namespace renkei::cli
