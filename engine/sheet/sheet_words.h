// The sheets' own words in both languages, from sheet_words.def. Threads: the table is constant.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/report/pattern.h"
#include "renkei/report_writer.h"

namespace renkei::sheet {

enum class SheetWord : std::uint8_t {
#define RENKEI_SHEET_WORD(key, ja, en) key,
#include "engine/sheet/sheet_words.def"
#undef RENKEI_SHEET_WORD
};

std::string_view Say(SheetWord word, Lang lang);
// With arguments.
std::string Say(SheetWord word, Lang lang, const NamedValues& values);

}  // namespace renkei::sheet
