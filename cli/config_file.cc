#include "cli/config_file.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>

#include "cli/failures.h"
#include "cli/language.h"
#include "cli/nearest.h"
#include "cli/option_value.h"
#include "cli/toml_reader.h"
#include "engine/encoding/path_utf8.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

constexpr std::size_t kLargestBytes = std::size_t{1} << 20U;

std::string At(const std::string& path, int line, const std::string& what, const Words& words) {
  return words(Word::kConfigAt, EscapeForTerminal(path), line, what);
}

// All keys of a table, and the names of all tables.
std::vector<std::string> KnownKeys(std::string_view table) {
  std::vector<std::string> known;
  for (std::size_t i = 0; i < kOptionCount; ++i) {
    const Option& option = OptionOf(static_cast<OptionId>(i));
    if (FindSetting(table, option.name) == &option) known.emplace_back(option.name);
  }
  return known;
}

UsageError Unknown(const TomlEntry& entry, const std::string& path, const Words& words) {
  const std::string nearest = Nearest(entry.key, KnownKeys(entry.table));
  return UsageError(At(path, entry.line_1based, words(Word::kConfigUnknownKey, EscapeForTerminal(entry.key)), words),
                    nearest.empty() ? std::string() : words(Word::kDidYouMean, nearest));
}

void RequireTable(const std::string& table, int line, const std::string& path, const Words& words) {
  if (IsSettingTable(table)) return;
  throw UsageError(At(path, line, words(Word::kConfigUnknownTable, EscapeForTerminal(table)), words));
}

// The type that a key wants and the words for another.
void RequireType(const Option& option, const TomlEntry& entry, const std::string& path, const Words& words) {
  TomlType wanted = TomlType::kText;
  Word complaint = Word::kConfigWantsText;
  if (option.kind == OptionKind::kFlag) {
    wanted = TomlType::kFlag;
    complaint = Word::kConfigWantsFlag;
  } else if (option.kind == OptionKind::kNumber) {
    wanted = TomlType::kNumber;
    complaint = Word::kConfigWantsNumber;
  } else if (IsRepeatable(option.kind) && entry.type == TomlType::kList) {
    wanted = TomlType::kList;
    complaint = Word::kConfigWantsList;
  }
  const bool right = entry.type == wanted && (wanted != TomlType::kList || entry.all_text);
  if (!right) throw UsageError(At(path, entry.line_1based, words(complaint, entry.key), words));
}

// Whether a value names a place: relative ones are taken from the configuration's own folder.
bool IsPlace(const Option& option, const std::string& value) {
  if (option.id == OptionId::kKey) return !value.starts_with("pkcs11:");
  return option.kind == OptionKind::kFolders || option.kind == OptionKind::kFile || option.kind == OptionKind::kFiles;
}

Setting MakeSetting(const TomlEntry& entry, const std::string& path, const Words& words) {
  RequireTable(entry.table, entry.line_1based, path, words);
  const Option* option = FindSetting(entry.table, entry.key);
  if (option == nullptr) throw Unknown(entry, path, words);
  RequireType(*option, entry, path, words);
  Setting setting{option, entry.values, entry.line_1based};
  for (std::string& value : setting.values) {
    RequireValue(*option, value, At(path, entry.line_1based, entry.key, words), words);
    if (IsPlace(*option, value)) {
      value = Utf8FromPath(PathFromUtf8(path).parent_path() / PathFromUtf8(value));
    }
  }
  return setting;
}

// At most a byte more than a configuration may have; nothing where there is no file that can be read.
std::optional<std::string> ReadSmallFile(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return std::nullopt;
  std::ifstream stream(file, std::ios::binary);
  std::string text(std::min<std::uintmax_t>(std::filesystem::file_size(file, error), kLargestBytes) + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (error || !stream.is_open() || stream.bad()) return std::nullopt;
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text;
}

}  // namespace

const Setting* ConfigFile::Find(const Option& option) const {
  const auto found =
      std::find_if(settings.begin(), settings.end(), [&](const Setting& setting) { return setting.option == &option; });
  return found == settings.end() ? nullptr : &*found;
}

ConfigFile ParseConfig(std::string_view text, const std::string& path, const Words& words) {
  ConfigFile config;
  config.path = path;
  TomlDocument document;
  try {
    document = ReadToml(text);
  } catch (const TomlError& error) {
    throw UsageError(At(path, error.line_1based(), words(error.word(), EscapeForTerminal(error.what())), words));
  }
  for (const TomlHeading& heading : document.headings) {
    RequireTable(heading.table, heading.line_1based, path, words);
  }
  for (const TomlEntry& entry : document.entries) config.settings.push_back(MakeSetting(entry, path, words));
  return config;
}

ConfigFile ReadConfig(const std::string& path, bool required, const Words& words) {
  std::error_code error;
  const std::filesystem::path file = std::filesystem::absolute(PathFromUtf8(path), error);
  if (!std::filesystem::exists(file, error) && !error) {
    if (required) throw UsageError(words(Word::kConfigMissing, EscapeForTerminal(path)));
    return {};
  }
  const std::optional<std::string> text = ReadSmallFile(file);
  if (!text) throw UsageError(words(Word::kConfigUnreadable, EscapeForTerminal(path)));
  if (text->size() > kLargestBytes) throw UsageError(words(Word::kConfigTooLarge, EscapeForTerminal(path)));
  return ParseConfig(*text, Utf8FromPath(file), words);
}

std::optional<Lang> ConfiguredLang(const std::string& path) {
  const std::optional<std::string> text = path.empty() ? std::nullopt : ReadSmallFile(PathFromUtf8(path));
  if (!text || text->size() > kLargestBytes) return std::nullopt;
  const Option& lang = OptionOf(OptionId::kLang);
  try {
    for (const TomlEntry& entry : ReadToml(*text).entries) {
      const bool found = entry.table.empty() && entry.key == lang.name && entry.type == TomlType::kText;
      if (found) return ParseLang(entry.values.back());
    }
  } catch (const TomlError&) {
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace renkei::cli
