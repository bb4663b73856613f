#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/intake/collect.h"
#include "fuzz/targets.h"
#include "renkei/input.h"

namespace renkei::fuzz {
namespace {

constexpr std::string_view kArchive = "a.zip";
constexpr std::size_t kBufferBytes = 4096;

IntakeLimits SmallLimits() {
  IntakeLimits limits;
  limits.zip_entries = 64;
  limits.zip_total_bytes = 8ULL << 20U;
  limits.stdin_bytes = 8ULL << 20U;
  return limits;
}

void RequireSafe(const InputFile& file) {
  const std::string_view path = file.path;
  Require(path.substr(0, kArchive.size() + 2) == "a.zip!/", "an entry is shown inside its archive");
  const std::string_view inner = path.substr(kArchive.size() + 2);
  Require(!inner.empty() && inner.front() != '/', "an entry's path is relative");
  std::size_t begin = 0;
  while (begin <= inner.size()) {
    const std::size_t end = std::min(inner.find('/', begin), inner.size());
    Require(inner.substr(begin, end - begin) != "..", "an entry stays in its archive");
    begin = end + 1;
  }
  Require(!file.name.empty() && file.name.find('/') == std::string::npos, "a base name has no folder");
}

// Bytes read, or nothing when the entry failed with a code.
std::uint64_t Drain(const InputFile& file) {
  Result<std::unique_ptr<ByteSource>> source = file.open();
  if (!source.ok()) {
    Require(!source.status().code.empty(), "a failure has a code");
    return 0;
  }
  std::vector<std::uint8_t> buffer(kBufferBytes);
  std::uint64_t total = 0;
  for (;;) {
    const Result<std::size_t> read = source.value()->Read(buffer.data(), buffer.size());
    if (!read.ok()) return total;
    Require(read.value() <= buffer.size(), "no more is read than there is room for");
    if (read.value() == 0) break;
    total += read.value();
  }
  Require(total == file.bytes, "an entry that is read to its end has its size");
  return total;
}

}  // namespace

void Zip(Bytes input) {
  const IntakeLimits limits = SmallLimits();
  const Intake intake = intake::CollectZipBytes({input.begin(), input.end()}, std::string(kArchive), limits);
  Require(intake.files.size() <= limits.zip_entries, "the limit of entries holds");
  for (const Status& error : intake.errors) Require(!error.code.empty(), "an error has a code");
  std::uint64_t total = 0;
  for (const InputFile& file : intake.files) {
    RequireSafe(file);
    total += Drain(file);
  }
  Require(total <= limits.zip_total_bytes, "the limit of bytes holds");
}

}  // namespace renkei::fuzz
