#include <zip.h>

#include <memory>
#include <new>
#include <utility>

#include "connectors/bundle/container.h"

namespace renkei::bundle {
namespace {

constexpr zip_uint16_t kDosDate = 0x21;  // 1980-01-01, the first that a ZIP knows

struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using ArchivePtr = std::unique_ptr<zip_t, DiscardArchive>;

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using SourcePtr = std::unique_ptr<zip_source_t, FreeSource>;

Status Failure(std::string detail) { return Status::Error("internal-error", {}, std::move(detail)); }

bool AddEntry(zip_t* archive, const Entry& entry) {
  zip_source_t* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
  if (source == nullptr) return false;
  const zip_int64_t index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  const auto at = static_cast<zip_uint64_t>(index);
  return zip_set_file_compression(archive, at, ZIP_CM_STORE, 0) == 0 &&
         zip_file_set_dostime(archive, at, 0, kDosDate, 0) == 0 &&
         zip_file_set_external_attributes(archive, at, 0, ZIP_OPSYS_DOS, 0) == 0;
}

Result<std::string> ReadBack(zip_source_t* source) {
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) return Failure("zip_source_open");
  std::string bytes(static_cast<std::size_t>(stat.size), '\0');
  const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (got != static_cast<zip_int64_t>(bytes.size())) return Failure("zip_source_read");
  return bytes;
}

}  // namespace

Result<std::string> WriteContainer(const std::vector<Entry>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  SourcePtr target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) throw std::bad_alloc();
  zip_source_keep(target.get());  // one reference for the archive
  ArchivePtr archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
  if (!archive) {
    zip_source_free(target.get());
    return Failure(zip_error_strerror(&error));
  }
  for (const Entry& entry : entries) {
    if (!AddEntry(archive.get(), entry)) return Failure(zip_strerror(archive.get()));
  }
  if (zip_close(archive.get()) != 0) return Failure(zip_strerror(archive.get()));
  static_cast<void>(archive.release());
  return ReadBack(target.get());
}

}  // namespace renkei::bundle
