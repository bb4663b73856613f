// The words of the forms in both languages, from form_words.def. Threads: functions without state.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "engine/report/pattern.h"
#include "renkei/report_writer.h"

namespace renkei::forms {

enum class FormWord : std::uint8_t {
#define RENKEI_FORM_WORD(key, ja, en) key,
#include "engine/forms/form_words.def"
#undef RENKEI_FORM_WORD
  kCountOfWords
};

// The word as it stands in the table.
std::string_view FormWordText(FormWord word, Lang lang);

// The word with its arguments filled in.
std::string Say(FormWord word, Lang lang, const NamedValues& values = {});

}  // namespace renkei::forms
