#include "cli/language.h"

namespace renkei::cli {
namespace {

constexpr std::string_view kOption = "--lang";

std::optional<Lang> LangAmong(const std::vector<std::string>& args) {
  std::optional<Lang> lang;
  for (std::size_t at = 0; at < args.size() && args[at] != "--"; ++at) {
    const std::string_view word = args[at];
    std::optional<Lang> said;
    if (word == kOption && at + 1 < args.size()) said = ParseLang(args[at + 1]);
    if (word.starts_with(kOption) && word.substr(kOption.size()).starts_with('=')) {
      said = ParseLang(word.substr(kOption.size() + 1));
    }
    if (said) lang = said;
  }
  return lang;
}

}  // namespace

std::optional<Lang> ParseLang(std::string_view text) {
  if (text == "ja") return Lang::kJa;
  if (text == "en") return Lang::kEn;
  return std::nullopt;
}

std::optional<Lang> LangOfLocale(std::string_view locale) {
  if (locale.size() > 2 && std::string_view("_-.@").find(locale[2]) == std::string_view::npos) return std::nullopt;
  return ParseLang(locale.substr(0, 2));
}

Lang ChooseLang(const std::vector<std::string>& args, const Host& host, std::optional<Lang> configured) {
  if (const auto lang = LangAmong(args)) return *lang;
  if (const auto lang = ParseLang(host.variable("RENKEI_LANG"))) return *lang;
  if (configured) return *configured;
  return LangOfLocale(host.locale).value_or(Lang::kJa);
}

std::string_view LangCode(Lang lang) { return lang == Lang::kJa ? "ja" : "en"; }

}  // namespace renkei::cli
