// What is wrong with one data file, each with its place as a JSON pointer. Used by the readers. Threads: one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/encoding/text_tools.h"
#include "engine/json/text.h"
#include "renkei/status.h"

namespace renkei::json {

class Complaints {
 public:
  Complaints(std::string path, std::size_t most) : path_(std::move(path)), most_(most) {}

  // In ndjson a pointer is that of a line's own JSON; 0: there are no lines.
  void SetLine(std::uint64_t line) { line_ = line; }

  // `code` is one of engine/intake/run_errors.def. Nothing is kept beyond the most.
  void Add(std::string_view code, std::string_view pointer, std::string_view detail = {}) {
    if (Full()) return;
    std::string subject = path_;
    if (line_ != 0) subject.append(":").append(std::to_string(line_));
    if (!pointer.empty()) subject.append("#").append(TruncateToCharacters(pointer, kShown));
    all_.push_back(Status::Error(std::string(code), std::move(subject), Shown(detail)));
  }
  // Trouble that says its place itself.
  void Add(Status status) { all_.push_back(std::move(status)); }

  [[nodiscard]] bool Full() const { return all_.size() >= most_; }
  [[nodiscard]] bool empty() const { return all_.empty(); }
  [[nodiscard]] const std::vector<Status>& all() const { return all_; }

 private:
  static constexpr std::size_t kShown = 120;  // characters of a pointer or a detail
  static std::string Shown(std::string_view text) { return std::string(TruncateToCharacters(text, kShown)); }

  std::string path_;
  std::size_t most_;
  std::uint64_t line_ = 0;
  std::vector<Status> all_;
};

}  // namespace renkei::json
