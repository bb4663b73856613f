#include "engine/sheet/read_back.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>
#include <string_view>

#include "engine/intake/file_system.h"
#include "engine/intake/zip_archive.h"
#include "renkei/input.h"

namespace renkei::sheet {
namespace {

constexpr std::size_t kPiece = std::size_t{256} << 10U;
constexpr std::string_view kSheets = "xl/worksheets/sheet";
constexpr std::string_view kComments = "xl/comments";

// One part, read once from its start to its end.
struct Part {
  std::string root;  // name of its root element
  std::string tail;  // its last bytes
  std::uint64_t marks = 0;

  [[nodiscard]] bool IsWhole() const {
    const std::string_view seen = std::string_view(tail).substr(0, tail.find_last_not_of("\r\n") + 1);
    return !root.empty() && seen.ends_with("</" + root + ">");
  }
};

std::string RootOf(std::string_view head) {
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    const std::size_t end = std::min(head.find_first_of(" >/\r\n", at + 1), head.size());
    if (end > at + 1 && head[at + 1] != '?' && head[at + 1] != '!')
      return std::string(head.substr(at + 1, end - at - 1));
  }
  return {};
}

// Counts `mark`, also where two pieces meet.
Status ReadPart(const InputFile& file, std::string_view mark, Part* part) {
  constexpr std::size_t kTail = 64;
  auto source = file.open();
  if (!source.ok()) return source.status();
  std::string bytes;
  for (;;) {
    const std::size_t kept = std::min(bytes.size(), mark.size() - 1);
    bytes.erase(0, bytes.size() - kept);
    bytes.resize(kept + kPiece);
    const auto read = source.value()->Read(reinterpret_cast<std::uint8_t*>(bytes.data()) + kept, kPiece);
    if (!read.ok()) return read.status();
    if (read.value() == 0) return Status::Ok();
    bytes.resize(kept + read.value());
    part->tail.append(bytes, kept);
    part->tail.erase(0, part->tail.size() - std::min(part->tail.size(), kTail));
    if (part->root.empty()) part->root = RootOf(bytes);
    for (std::size_t at = bytes.find(mark); at != std::string::npos; at = bytes.find(mark, at + 1)) ++part->marks;
  }
}

Status Incomplete(const std::string& path, const std::string& part) {
  return Status::Error("output-failed", path, part + " is incomplete");
}

}  // namespace

Status ReadBack(const std::string& path, const Written& written) {
  IntakeLimits limits;
  limits.zip_ratio = 0;
  limits.zip_total_bytes = std::numeric_limits<std::uint64_t>::max();
  intake::FileSystem& disk = intake::RealFileSystem();
  const auto info = disk.Stat(path);
  if (!info.ok()) return Status::Error("output-failed", path, info.status().detail);
  Intake parts;
  intake::CollectZip({path, [&disk, &path] { return disk.Open(path); }, [](intake::OpenFile&) { return Status::Ok(); },
                      info.value().size_bytes},
                     limits, parts);
  if (!parts.errors.empty()) return Status::Error("output-failed", path, parts.errors.front().detail);
  std::map<std::string, std::uint64_t> sheets;
  std::uint64_t comments = 0;
  for (const InputFile& file : parts.files) {
    const std::string name = file.path.substr(std::min(path.size() + 2, file.path.size()));
    Part part;
    const bool is_comments = name.starts_with(kComments);
    const Status read = ReadPart(file, is_comments ? "<comment ref=" : "<c r=", &part);
    if (!read.ok() || !part.IsWhole()) return Incomplete(path, name);
    if (name.starts_with(kSheets)) sheets[name] = part.marks;
    if (is_comments) comments += part.marks;
  }
  bool same = sheets.size() == written.cells.size() && comments == written.comments;
  for (std::size_t i = 0; same && i < written.cells.size(); ++i) {
    same = sheets[std::string(kSheets) + std::to_string(i + 1) + ".xml"] == written.cells[i];
  }
  return same ? Status::Ok() : Incomplete(path, "xl/worksheets");
}

}  // namespace renkei::sheet
