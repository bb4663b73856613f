#include "engine/fix/write_set.h"

#include <algorithm>
#include <new>
#include <string>
#include <vector>

#include "engine/hash/sha256.h"

namespace renkei::fix {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{256} << 10U;

// Copies and gives the SHA-256 of what was copied.
Result<std::string> Copy(const InputFile& file, output::DurableFile& to) {
  auto source = file.open();
  if (!source.ok()) return source.status();
  Sha256 hash;
  std::vector<std::uint8_t> buffer(kBufferBytes);
  for (;;) {
    auto read = source.value()->Read(buffer.data(), buffer.size());
    if (!read.ok()) return read.status();
    if (read.value() == 0) break;
    hash.Update(buffer.data(), read.value());
    if (Status written = to.Write({buffer.data(), read.value()}); !written.ok()) return written;
  }
  if (Status closed = to.Close(); !closed.ok()) return closed;
  return hash.Finish();
}

Status WriteFile(const PlannedFile& file, const Report& checked, output::OutputFolder& folder) {
  auto to = folder.Create(file.target);
  if (!to.ok()) return to.status();
  auto written = Copy(file.mended, to.value());
  if (!written.ok()) return written.status();
  const bool same = std::any_of(checked.files.begin(), checked.files.end(), [&](const FileReport& report) {
    return report.path == file.target && report.sha256 == written.value();
  });
  if (same) return Status::Ok();
  return Status::Error("file-changed", file.path, "what was written is not what was checked");
}

}  // namespace

Status WriteSet(const FixPlan& plan, const Report& checked, output::OutputFolder& folder) {
  try {
    for (const PlannedFile& file : plan.files) {
      if (Status status = WriteFile(file, checked, folder); !status.ok()) return status;
    }
    return folder.Commit();
  } catch (const std::bad_alloc&) {
    return Status::Error("out-of-memory", {});
  }
}

}  // namespace renkei::fix
