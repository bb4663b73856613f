#include "engine/output/new_file.h"

#include <cstdint>
#include <filesystem>
#include <random>
#include <span>
#include <sstream>
#include <system_error>

#include "engine/encoding/path_utf8.h"
#include "engine/output/durable_file.h"

namespace renkei::output {
namespace {

namespace fs = std::filesystem;

// A name beside the target that nobody else has or can guess.
fs::path NameBeside(const fs::path& target) {
  std::random_device random;
  std::ostringstream name;
  name << '.' << std::hex << random() << random() << ".tmp";
  fs::path path = target;
  path += name.str();
  return path;
}

// A second name never replaces a file, as a new name would. File systems without such links (FAT) are asked first.
std::error_code PutInPlace(const fs::path& written, const fs::path& target) {
  std::error_code error;
  fs::create_hard_link(written, target, error);
  if (!error) {
    fs::remove(written, error);
    return {};
  }
  if (error == std::errc::file_exists) return error;
  if (fs::symlink_status(target).type() != fs::file_type::not_found)
    return std::make_error_code(std::errc::file_exists);
  fs::rename(written, target, error);
  return error;
}

Status WriteBytes(const fs::path& path, std::string_view bytes) {
  Result<DurableFile> file = DurableFile::Create(path);
  if (!file.ok()) return file.status();
  Status status = file.value().Write({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
  return status.ok() ? file.value().Close() : status;
}

Status About(const std::string& path, const std::error_code& error) {
  const bool exists = error == std::errc::file_exists;
  return Status::Error(exists ? "output-exists" : "output-failed", path, error.message());
}

}  // namespace

Status WriteNewFile(const std::string& path, std::string_view bytes) {
  const fs::path target = PathFromUtf8(path);
  std::error_code error;
  const fs::file_type type = fs::symlink_status(target, error).type();
  if (type != fs::file_type::not_found && type != fs::file_type::none) {
    return About(path, std::make_error_code(std::errc::file_exists));
  }
  const fs::path written = NameBeside(target);
  Status status = WriteBytes(written, bytes);
  if (status.ok()) {
    error = PutInPlace(written, target);
    if (!error) error = SyncFolder(target.has_parent_path() ? target.parent_path() : fs::path("."));
    if (!error) return Status::Ok();
    status = About(path, error);
  }
  std::error_code ignored;
  fs::remove(written, ignored);
  status.subject = path;
  return status;
}

}  // namespace renkei::output
