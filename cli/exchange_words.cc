#include "cli/exchange_words.h"

#include <array>
#include <charconv>

#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

constexpr std::array kStateWords = {Word::kStateDraft,    Word::kStateWaiting, Word::kStateSending,
                                    Word::kStateAccepted, Word::kStateFetched, Word::kStateRejected,
                                    Word::kStateExpired,  Word::kStateFailed,  Word::kStateCancelled};

std::string Text(renkei_string_t text) { return {text.data, static_cast<std::size_t>(text.size)}; }

}  // namespace

std::string StateName(office::SendState state, const Words& words) {
  return words(kStateWords.at(static_cast<std::size_t>(state)));
}

KindNames::KindNames(const SpecRegistry& registry) {
  for (const LoadedSpec& each : registry.specs()) {
    for (std::uint64_t i = 0; i < each.spec->unit_count; ++i) {
      const renkei_unit_t& unit = each.spec->units[i];
      names_.try_emplace(Text(unit.kind), Names{Text(unit.name_ja), Text(unit.name_en)});
    }
  }
}

std::string KindNames::Of(const std::string& kind, const Words& words) const {
  const auto found = names_.find(kind);
  if (found == names_.end()) return EscapeForTerminal(kind);
  return words.lang == Lang::kJa ? found->second.ja : found->second.en;
}

std::string ShortTime(Instant instant) {
  constexpr std::size_t kMinutes = 16;
  std::string text = TokyoTime(instant).substr(0, kMinutes);
  text[text.find('T')] = ' ';
  return text;
}

std::string MonthText(const std::string& month) {
  constexpr std::size_t kYear = 4;
  if (month.size() <= kYear) return "-";
  return EscapeForTerminal(month.substr(0, kYear) + "-" + month.substr(kYear));
}

std::string Grouped(std::uint64_t number) {
  constexpr std::size_t kGroup = 3;
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > kGroup; at -= kGroup) text.insert(at - kGroup, ",");
  return text;
}

std::optional<std::chrono::seconds> ParseDuration(std::string_view text) {
  constexpr std::chrono::seconds kMost = std::chrono::hours(24 * 366);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || number < 0 || number > kMost.count()) return std::nullopt;
  const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  std::chrono::seconds one(1);
  if (unit == "m") {
    one = std::chrono::minutes(1);
  } else if (unit == "h") {
    one = std::chrono::hours(1);
  } else if (unit == "d") {
    one = std::chrono::hours(24);
  } else if (unit != "s") {
    return std::nullopt;
  }
  const std::chrono::seconds all = number * one;
  return all > kMost ? std::nullopt : std::optional(all);
}

std::string ShortId(const std::string& id) {
  constexpr std::size_t kShown = 8;
  return EscapeForTerminal(id.substr(0, kShown));
}

}  // namespace renkei::cli
