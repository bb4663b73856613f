// Which language a run speaks: --lang, then RENKEI_LANG, then the configuration, then the locale if it names Japanese
// or English, else Japanese. Threads: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/host.h"
#include "renkei/report_writer.h"

namespace renkei::cli {

// "ja" and "en" alone.
std::optional<Lang> ParseLang(std::string_view text);

// ja_JP.UTF-8, ja-JP, en, en_US.ISO-8859-1@x …: the language that a locale names, if it is one of ours.
std::optional<Lang> LangOfLocale(std::string_view locale);

// The language of a run, by the words of its command line as they stand, so that it also serves for what is wrong with
// them: a value that is no language is passed over. `configured` is the configuration's, where that is known.
Lang ChooseLang(const std::vector<std::string>& args, const Host& host, std::optional<Lang> configured);

// "ja" or "en", for names of files and options.
std::string_view LangCode(Lang lang);

}  // namespace renkei::cli
