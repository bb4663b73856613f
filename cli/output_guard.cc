#include "cli/output_guard.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "cli/failures.h"
#include "engine/encoding/path_utf8.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

namespace fs = std::filesystem;

// Extensions of reports. A send may hold .csv, .txt, .pdf, .jpeg, .jpg, .png and .gif: these are never taken for one.
constexpr std::array<std::string_view, 5> kReportExtensions = {".json", ".sarif", ".xml", ".html", ".htm"};
constexpr std::string_view kArchiveMark = "!/";

bool IsReportName(const fs::path& path) {
  const std::string extension = Utf8FromPath(path.extension());
  return std::find(kReportExtensions.begin(), kReportExtensions.end(), extension) != kReportExtensions.end();
}

bool IsSameFile(const fs::path& left, const fs::path& right) {
  std::error_code error;
  return fs::equivalent(left, right, error) && !error;
}

// An entry of an archive stands for the archive.
fs::path FileOf(const InputFile& input) { return PathFromUtf8(input.path.substr(0, input.path.find(kArchiveMark))); }

}  // namespace

bool KeepOutputFromInputs(const std::string& output, const std::vector<std::string>& paths, const Words& words,
                          Intake* intake) {
  const fs::path target = PathFromUtf8(output);
  std::error_code error;
  if (output.empty() || output == "-" || !fs::is_regular_file(target, error)) return false;
  const auto refusal = [&] { return UsageError(words(Word::kOutputIsInput, EscapeForTerminal(output))); };
  for (const std::string& path : paths) {
    if (IsSameFile(target, PathFromUtf8(path))) throw refusal();
  }
  const auto first = std::find_if(intake->files.begin(), intake->files.end(),
                                  [&](const InputFile& input) { return IsSameFile(target, FileOf(input)); });
  if (first == intake->files.end()) return false;
  const bool in_archive = first->path.find(kArchiveMark) != std::string::npos;
  if (in_archive || !IsReportName(target)) throw refusal();
  intake->files.erase(first);
  return true;
}

}  // namespace renkei::cli
