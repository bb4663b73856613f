// renkei.toml: the part of TOML that settings need (tables, text, whole numbers, true and false, lists of text), read
// and held against the table of options. What is not known there is an error that names file and line.
// Threads: values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"
#include "cli/words.h"

namespace renkei::cli {

// A value of the configuration, as text: numbers in decimals, flags as true and false, a list one by one.
struct Setting {
  const Option* option = nullptr;
  std::vector<std::string> values;
  int line_1based = 0;
};

struct ConfigFile {
  std::string path;  // empty: there is none
  std::vector<Setting> settings;

  // nullptr when the file does not say it.
  [[nodiscard]] const Setting* Find(const Option& option) const;
};

// Reads text that came from `path`. Files and folders in it that are relative are taken from the file's own folder.
// Throws UsageError with the first thing that is wrong.
ConfigFile ParseConfig(std::string_view text, const std::string& path, const Words& words);

// Reads a file. Where it does not exist: an empty configuration, or UsageError if `required`.
ConfigFile ReadConfig(const std::string& path, bool required, const Words& words);

// The language that a file asks for, whatever else is wrong with it: so that what is wrong is told in that language.
std::optional<Lang> ConfiguredLang(const std::string& path);

}  // namespace renkei::cli
