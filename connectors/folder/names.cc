#include "connectors/folder/names.h"

#include <algorithm>
#include <cstddef>
#include <random>

namespace renkei::folder {
namespace {

constexpr std::size_t kOfficeSize = 10;
constexpr std::size_t kIdSize = 36;
constexpr std::size_t kDigestSize = 64;
constexpr std::string_view kBundleSuffix = ".renkei";
constexpr std::string_view kPartSuffix = ".part";
constexpr std::size_t kRandomSize = 16;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsHex(char c) { return IsDigit(c) || (c >= 'a' && c <= 'f'); }

}  // namespace

bool IsOffice(std::string_view text) {
  return text.size() == kOfficeSize &&
         std::all_of(text.begin(), text.end(), [](char c) { return IsDigit(c) || (c >= 'A' && c <= 'Z'); });
}

bool IsId(std::string_view text) {
  if (text.size() != kIdSize) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    if (hyphen ? text[i] != '-' : !IsHex(text[i])) return false;
  }
  return true;
}

bool IsDigest(std::string_view text) {
  return text.size() == kDigestSize && std::all_of(text.begin(), text.end(), IsHex);
}

std::string BundleName(const ArrivalKey& key) { return key.sender + "." + key.id + std::string(kBundleSuffix); }

std::optional<ArrivalKey> ParseBundleName(std::string_view name) {
  if (name.size() != kOfficeSize + 1 + kIdSize + kBundleSuffix.size() || !name.ends_with(kBundleSuffix)) return {};
  const std::string_view sender = name.substr(0, kOfficeSize);
  const std::string_view id = name.substr(kOfficeSize + 1, kIdSize);
  if (name[kOfficeSize] != '.' || !IsOffice(sender) || !IsId(id)) return {};
  return ArrivalKey{std::string(sender), std::string(id)};
}

std::optional<std::string> ParseNoteName(std::string_view name, std::string_view suffix) {
  if (!name.ends_with(suffix)) return {};
  name.remove_suffix(suffix.size());
  return IsId(name) ? std::optional<std::string>(name) : std::nullopt;
}

std::string PartName(std::string_view name) {
  static constexpr std::string_view kLetters = "0123456789abcdef";
  std::random_device random;
  std::string word;
  for (std::size_t i = 0; i < kRandomSize; ++i) word += kLetters[random() % kLetters.size()];
  return "." + std::string(name) + "." + word + std::string(kPartSuffix);
}

bool IsPartOf(std::string_view part, std::string_view name) {
  return part.size() == name.size() + kRandomSize + kPartSuffix.size() + 2 && part.starts_with('.') &&
         part.substr(1).starts_with(name) && part.ends_with(kPartSuffix);
}

}  // namespace renkei::folder
