// Reads the part of TOML 1.0 that settings need: comments, [tables], bare, quoted and dotted keys, one-line text in
// double or single quotes, whole numbers, true and false, lists of those. Everything else is an error with its line.
// Threads: values.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cli/words.h"

namespace renkei::cli {

enum class TomlType : std::uint8_t { kText, kNumber, kFlag, kList };

struct TomlEntry {
  std::string table;  // parts joined by '.'; empty: the top
  std::string key;
  TomlType type = TomlType::kText;
  std::vector<std::string> values;  // one, or those of a list; numbers in decimals, flags as true and false
  bool all_text = true;             // of a list: no number and no flag in it
  int line_1based = 0;
};

// A table's heading, which may have no entries.
struct TomlHeading {
  std::string table;
  int line_1based = 0;
};

struct TomlDocument {
  std::vector<TomlEntry> entries;
  std::vector<TomlHeading> headings;
};

// What is wrong and where. `subject` fills in the word's {0} where it has one.
class TomlError : public std::runtime_error {
 public:
  TomlError(Word word, int line_1based, const std::string& subject = {})
      : std::runtime_error(subject), word_(word), line_1based_(line_1based) {}
  [[nodiscard]] Word word() const { return word_; }
  [[nodiscard]] int line_1based() const { return line_1based_; }

 private:
  Word word_;
  int line_1based_;
};

// Throws TomlError.
TomlDocument ReadToml(std::string_view text);

}  // namespace renkei::cli
