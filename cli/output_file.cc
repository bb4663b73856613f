#include "cli/output_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdint>
#include <random>
#include <system_error>

#include "cli/failures.h"
#include "engine/encoding/path_utf8.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

namespace fs = std::filesystem;

// A link stands for the file that it leads to.
fs::path Followed(const fs::path& path) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  return error ? path : real;
}

// A name beside the target that nobody else has or can guess.
fs::path NameBeside(const fs::path& target) {
  std::random_device random;
  const std::uint64_t number = (std::uint64_t{random()} << 32U) | random();
  fs::path name = target;
  name += fmt::format(".{:016x}.tmp", number);
  return name;
}

// Streams keep no reason of their own: the last that the system gave has to do.
std::string LastReason() { return std::error_code(errno == 0 ? EIO : errno, std::generic_category()).message(); }

}  // namespace

OutputFile::OutputFile(const std::string& path, const Words& words)
    : words_(words), target_(Followed(PathFromUtf8(path))) {
  std::error_code error;
  const fs::file_status status = fs::status(target_, error);
  if (fs::is_directory(status)) throw UsageError(words_(Word::kOutputIsFolder, EscapeForTerminal(path)));
  const fs::path folder = target_.has_parent_path() ? target_.parent_path() : fs::path(".");
  if (!fs::is_directory(folder, error)) {
    throw UsageError(words_(Word::kOutputNoFolder, EscapeForTerminal(Utf8FromPath(folder))));
  }
  const bool replaceable = !fs::exists(status) || fs::is_regular_file(status);
  written_ = replaceable ? NameBeside(target_) : target_;
  errno = 0;
  stream_.open(written_, std::ios::binary | std::ios::trunc);
  if (!stream_.is_open()) Fail(LastReason());
  errno = 0;
}

OutputFile::~OutputFile() {
  if (committed_ || written_ == target_) return;
  stream_.close();
  std::error_code error;
  fs::remove(written_, error);
}

void OutputFile::Commit() {
  stream_.close();
  if (!stream_.good()) Fail(LastReason());
  std::error_code error;
  if (written_ != target_) fs::rename(written_, target_, error);
  if (error) Fail(error.message());
  committed_ = true;
}

void OutputFile::Fail(const std::string& reason) const {
  throw RunFailure(words_(Word::kOutputFailed, EscapeForTerminal(Utf8FromPath(target_)), EscapeForTerminal(reason)));
}

void WriteOutput(const Invocation& invocation, OptionId option, const std::function<void(std::ostream&)>& write) {
  const std::string path = invocation.settings.Text(option);
  if (path.empty() || path == "-") {
    write(invocation.out);
    return;
  }
  OutputFile file(path, invocation.words);
  write(file.stream());
  file.Commit();
}

}  // namespace renkei::cli
