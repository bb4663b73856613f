#include "cli/option_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include "cli/failures.h"
#include "cli/nearest.h"
#include "engine/encoding/text_tools.h"
#include "engine/time/civil_time.h"

namespace renkei::cli {
namespace {

constexpr std::array<std::string_view, 4> kYes = {"true", "1", "yes", "on"};
constexpr std::array<std::string_view, 4> kNo = {"false", "0", "no", "off"};

bool IsOneOf(const std::array<std::string_view, 4>& words, std::string_view value) {
  return std::find(words.begin(), words.end(), value) != words.end();
}

std::optional<long long> ReadNumber(const std::string& value) {
  long long number = 0;
  const char* const end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

void RequireChoice(const Option& option, const std::string& value, const std::string& origin, const Words& words) {
  const std::vector<std::string> choices = ChoicesOf(option);
  if (std::find(choices.begin(), choices.end(), value) != choices.end()) return;
  const std::string nearest = Nearest(value, choices);
  throw UsageError(
      words(Word::kBadChoice, origin, EscapeForTerminal(value), fmt::format("{}", fmt::join(choices, ", "))),
      nearest.empty() ? std::string() : words(Word::kDidYouMean, nearest));
}

void RequireNumber(const Option& option, const std::string& value, const std::string& origin, const Words& words) {
  const std::vector<std::string> bounds = ChoicesOf(option);
  const std::optional<long long> number = ReadNumber(value);
  if (number && *number >= NumberOf(bounds.at(0)) && *number <= NumberOf(bounds.at(1))) return;
  throw UsageError(words(Word::kBadNumber, origin, EscapeForTerminal(value), bounds.at(0), bounds.at(1)));
}

}  // namespace

void RequireValue(const Option& option, const std::string& value, const std::string& origin, const Words& words) {
  if (value.empty()) throw UsageError(words(Word::kEmptyValue, origin));
  switch (option.kind) {
    case OptionKind::kFlag:
      if (!IsOneOf(kYes, value) && !IsOneOf(kNo, value)) {
        throw UsageError(words(Word::kBadFlag, origin, EscapeForTerminal(value)));
      }
      return;
    case OptionKind::kChoice:
      return RequireChoice(option, value, origin, words);
    case OptionKind::kNumber:
      return RequireNumber(option, value, origin, words);
    case OptionKind::kDate:
      if (!ParseDay(value)) throw UsageError(words(Word::kBadDate, origin, EscapeForTerminal(value)));
      return;
    case OptionKind::kInstant:
      if (!ParseInstant(value)) throw UsageError(words(Word::kBadInstant, origin, EscapeForTerminal(value)));
      return;
    case OptionKind::kFile:
    case OptionKind::kFiles:
    case OptionKind::kFolders:
    case OptionKind::kText:
    case OptionKind::kTexts:
      return;
  }
}

bool FlagOf(const std::string& value) { return IsOneOf(kYes, value); }

long long NumberOf(const std::string& value) { return ReadNumber(value).value_or(0); }

}  // namespace renkei::cli
