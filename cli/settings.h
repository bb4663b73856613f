// What the options of a command come to: the command line before RENKEI_* before renkei.toml before the table's own
// preset. All values are judged here, with the place where they were said. Threads: a value.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/config_file.h"
#include "cli/host.h"
#include "cli/words.h"

namespace renkei::cli {

// Who said a value.
enum class Origin : std::uint8_t { kNobody, kLine, kEnvironment, kConfig };

class Settings {
 public:
  // REQUIRES: arguments.command. Throws UsageError at the first value that is not possible.
  Settings(const Arguments& arguments, const Host& host, const ConfigFile& config, const Words& words);

  // REQUIRES of all: the option is one of the command's, or nobody can have said it.
  [[nodiscard]] Origin OriginOf(OptionId id) const;
  [[nodiscard]] bool Said(OptionId id) const { return OriginOf(id) != Origin::kNobody; }
  // The value, or the table's preset.
  [[nodiscard]] std::string Text(OptionId id) const;
  [[nodiscard]] bool Flag(OptionId id) const;
  [[nodiscard]] long long Number(OptionId id) const;
  // The place of a choice in the table's list. REQUIRES: said, or the table has a preset.
  [[nodiscard]] std::size_t Choice(OptionId id) const;
  // Of an option that may be repeated: what was said on the command line, and what the configuration says; these add
  // up.
  [[nodiscard]] std::vector<std::string> List(OptionId id) const;
  [[nodiscard]] std::vector<std::string> LineList(OptionId id) const;
  [[nodiscard]] std::vector<std::string> ConfigList(OptionId id) const;
  // Where renkei.toml lies, from which its relative places are taken; empty: there is none.
  [[nodiscard]] const std::string& config_folder() const { return config_folder_; }

 private:
  struct Value {
    Origin origin = Origin::kNobody;
    std::string text;
  };
  std::map<OptionId, Value> values_;
  std::map<OptionId, std::vector<std::string>> line_lists_, config_lists_;
  std::string config_folder_;
};

}  // namespace renkei::cli
