#include "tests/support/inputs.h"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace renkei::test {

Result<std::string> ReadAll(const InputFile& file, std::size_t chunk_bytes) {
  Result<std::unique_ptr<ByteSource>> source = file.open();
  if (!source.ok()) return source.status();
  std::string bytes;
  std::vector<std::uint8_t> chunk(chunk_bytes);
  for (;;) {
    const Result<std::size_t> got = source.value()->Read(chunk.data(), chunk.size());
    if (!got.ok()) return got.status();
    if (got.value() == 0) return bytes;
    bytes.append(chunk.begin(), chunk.begin() + static_cast<std::ptrdiff_t>(got.value()));
  }
}

std::string CodeOf(const Result<std::string>& result) { return result.ok() ? "ok" : result.status().code; }

std::vector<std::string> PathsOf(const Intake& intake) {
  std::vector<std::string> paths;
  for (const InputFile& file : intake.files) paths.push_back(file.path);
  return paths;
}

std::vector<std::string> ErrorsOf(const Intake& intake) {
  std::vector<std::string> errors;
  for (const Status& error : intake.errors) errors.push_back(error.code + " " + error.subject);
  return errors;
}

const InputFile* FindByPath(const Intake& intake, std::string_view path) {
  for (const InputFile& file : intake.files) {
    if (file.path == path) return &file;
  }
  return nullptr;
}

}  // namespace renkei::test
