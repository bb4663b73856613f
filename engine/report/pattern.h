// An ICU message pattern, compiled once and filled many times with named arguments. Used for every
// text that the report shows.
// Threads: one thread at a time (ICU keeps number formats inside).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "renkei/report_writer.h"

namespace renkei {

// A name and what it stands for: a number (plurals and grouping work on it) or UTF-8 text.
using NamedValue = std::pair<std::string_view, std::variant<std::int64_t, std::string>>;
using NamedValues = std::vector<NamedValue>;

class Pattern {
 public:
  // `text` is copied. A text that ICU refuses is kept and shown as it is.
  Pattern(std::string_view text, Lang lang);
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;
  ~Pattern();

  // The text with its arguments filled in, UTF-8. An argument that `values` lacks stays as {name};
  // where filling in fails (a plural over a text), the pattern's own text. Of two values with one
  // name the first counts.
  [[nodiscard]] std::string Format(const NamedValues& values) const;
  // The text with each argument shown as …; a plural reads as for many.
  [[nodiscard]] std::string Outline() const;
  // True where there is nothing to fill in: Format gives Text() whatever the values.
  [[nodiscard]] bool IsPlain() const { return plain_; }
  [[nodiscard]] const std::string& Text() const { return text_; }
  // False where ICU refused the text.
  [[nodiscard]] bool IsValid() const { return plain_ || compiled_ != nullptr; }

 private:
  struct Compiled;
  std::string text_;
  bool plain_;  // nothing to fill in
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace renkei
