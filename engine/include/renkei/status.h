// Status and Result: trouble of our own run (a file that cannot be read, a plugin that does not load).
// Trouble in the user's data is never a Status: it is a Finding (renkei/report.h). The two never mix.
// Threads: values; no shared state.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace renkei {

// What went wrong in our run. `code` is a stable key of the run-error catalogue (engine/intake/run_errors.def), which
// holds its texts in Japanese and English; `subject` is the file, entry or plugin it is about (UTF-8); `detail` is what
// the system or library said, untranslated.
struct [[nodiscard]] Status {
  std::string code;  // empty: success
  std::string subject;
  std::string detail;

  [[nodiscard]] bool ok() const { return code.empty(); }

  static Status Ok() { return {}; }
  static Status Error(std::string code, std::string subject, std::string detail = {}) {
    return Status{std::move(code), std::move(subject), std::move(detail)};
  }
};

// Either a value or the Status that says why there is none.
template <typename T>
class [[nodiscard]] Result {
 public:
  // Implicit on purpose: `return value;` and `return status;` read as what they are.
  Result(T value) : state_(std::move(value)) {}         // NOLINT(google-explicit-constructor)
  Result(Status status) : state_(std::move(status)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
  // REQUIRES: ok().
  T& value() { return std::get<T>(state_); }
  const T& value() const { return std::get<T>(state_); }
  // REQUIRES: !ok().
  [[nodiscard]] const Status& status() const { return std::get<Status>(state_); }

 private:
  std::variant<T, Status> state_;
};

}  // namespace renkei
