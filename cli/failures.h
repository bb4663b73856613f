// How a command ends early. Thrown only inside cli/ and caught by RunCli, which prints the message on standard error
// and returns the exit code. Messages are whole sentences in the person's language.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace renkei::cli {

// The command line or the configuration is wrong: exit code 2.
class UsageError : public std::runtime_error {
 public:
  explicit UsageError(const std::string& message, std::string hint = {})
      : std::runtime_error(message), hint_(std::move(hint)) {}
  // A second line, such as "did you mean"; may be empty.
  [[nodiscard]] const std::string& hint() const { return hint_; }

 private:
  std::string hint_;
};

// The run could not be finished: exit code 3.
class RunFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace renkei::cli
