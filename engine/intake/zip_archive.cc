#include "engine/intake/zip_archive.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/intake/guard.h"
#include "engine/intake/zip_directory.h"
#include "engine/intake/zip_entry_name.h"
#include "engine/intake/zip_entry_source.h"
#include "engine/intake/zip_format.h"

namespace renkei::intake {
namespace {

constexpr std::array<std::string_view, 10> kDocuments = {".docx", ".docm", ".xlsx", ".xlsm", ".xlsb",
                                                         ".pptx", ".pptm", ".odt",  ".ods",  ".odp"};

std::string LowerExtension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  std::string extension(dot == std::string_view::npos ? std::string_view() : name.substr(dot));
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return extension;
}

constexpr std::uint8_t kUnix = 3;
constexpr std::uint8_t kMacOs = 19;
constexpr std::uint32_t kModeType = 0170000;
constexpr std::uint32_t kModeFolder = 0040000;
constexpr std::uint32_t kModeRegular = 0100000;
constexpr std::uint32_t kModeLink = 0120000;
constexpr std::uint32_t kDosFolder = 0x10;

// The type bits of a Unix mode; 0 where the archive was not written there.
std::uint32_t UnixType(const ZipEntry& entry) {
  const bool is_unix = entry.host == kUnix || entry.host == kMacOs;
  return is_unix ? (entry.attributes >> 16U) & kModeType : 0;
}

bool IsFolder(const ZipEntry& entry, const ZipName& name) {
  return name.is_folder || UnixType(entry) == kModeFolder || (entry.attributes & kDosFolder) != 0;
}

Status Unsupported(std::string detail) { return Status::Error("zip-entry-unsupported", {}, std::move(detail)); }

// Whether the entry is one that can be read, by what the directory says of it.
Status JudgeEntry(const ZipEntry& entry, const IntakeLimits& limits) {
  constexpr std::uint16_t kAnyEncryption = zip::kEncrypted | zip::kStronglyEncrypted | zip::kDirectoryMasked;
  if ((entry.flags & kAnyEncryption) != 0 || entry.method == zip::kAes) {
    return Status::Error("zip-entry-encrypted", {});
  }
  const std::uint32_t type = UnixType(entry);
  if (type == kModeLink) return Unsupported("a symbolic link");
  if (type != 0 && type != kModeRegular) return Unsupported("a special file");
  if (entry.method != zip::kStored && entry.method != zip::kDeflated) {
    return Unsupported("compression method " + std::to_string(entry.method));
  }
  if (entry.method == zip::kStored && entry.packed_bytes != entry.unpacked_bytes) {
    return Status::Error("zip-damaged", {}, "a stored entry has two sizes");
  }
  if (IsAboveRatio(entry.unpacked_bytes, entry.packed_bytes, limits)) {
    return Status::Error("zip-ratio", {});
  }
  return Status::Ok();
}

class Collector {
 public:
  Collector(std::shared_ptr<const ZipContents> contents, Intake& intake)
      : contents_(std::move(contents)), intake_(intake) {}

  void Run() {
    const std::size_t errors_before = intake_.errors.size();
    bool found = false;
    ReadNames();
    for (const auto& [index, text] : names_) {
      const std::size_t times = times_[text];
      if (times == 0) continue;
      if (times > 1) {
        times_[text] = 0;  // told once
        Fail(Status::Error("zip-entry-duplicate-name", {}), text);
        continue;
      }
      found = List(index, text) || found;
    }
    if (!found && intake_.errors.size() == errors_before) {
      intake_.errors.push_back(Status::Error("zip-empty", contents_->place.shown_path));
    }
  }

 private:
  // Fills names_ and times_ with the entries that are files under a safe name.
  void ReadNames() {
    names_.reserve(contents_->entries.size());
    for (std::size_t i = 0; i < contents_->entries.size(); ++i) {
      const ZipEntry& entry = contents_->entries[i];
      ZipName name = ReadZipName(entry.raw_name);
      if (entry.name_too_long) name.unsafe = "a name of more than 4,096 bytes";
      if (!name.unsafe.empty()) {
        Fail(Status::Error("zip-entry-name-unsafe", {}, name.unsafe), name.text);
      } else if (!IsFolder(entry, name)) {
        names_.emplace_back(i, std::move(name.text));
      } else if (entry.unpacked_bytes != 0) {
        Fail(Unsupported("a folder with content"), name.text);
      }
    }
    for (const auto& [index, text] : names_) ++times_[text];
  }

  // True when the entry is listed as a file to check.
  bool List(std::size_t index, const std::string& text) {
    const ZipEntry& entry = contents_->entries[index];
    const bool junk = IsJunkEntry(text);
    if (!junk) {
      Status status = JudgeEntry(entry, contents_->limits);
      if (!status.ok()) {
        Fail(std::move(status), text);
        return false;
      }
    }
    InputFile file;
    file.name = EntryBaseName(text);
    file.path = Inside(text);
    file.folder = Inside(EntryFolder(text));
    file.bytes = entry.unpacked_bytes;
    file.junk = junk;
    file.open = [contents = contents_, index] { return Guarded([&] { return OpenZipEntry(contents, index); }); };
    intake_.files.push_back(std::move(file));
    return !junk;
  }

  [[nodiscard]] std::string Inside(std::string_view text) const { return PathInside(contents_->place, text); }

  void Fail(Status status, const std::string& text) {
    intake_.errors.push_back(About(std::move(status), Inside(text)));
  }

  std::shared_ptr<const ZipContents> contents_;
  Intake& intake_;
  std::vector<std::pair<std::size_t, std::string>> names_;
  std::unordered_map<std::string_view, std::size_t> times_;  // views of names_
};

Result<std::vector<ZipEntry>> ReadEntries(const ZipPlace& place, const IntakeLimits& limits) {
  Result<std::unique_ptr<OpenFile>> file = place.open();
  if (!file.ok()) return file.status();
  Result<std::vector<ZipEntry>> entries = ReadZipDirectory(*file.value(), place.size_bytes, limits);
  if (!entries.ok()) return About(entries.status(), place.shown_path);
  Status status = place.still_as_listed(*file.value());
  if (!status.ok()) return status;
  return entries;
}

}  // namespace

std::string PathInside(const ZipPlace& place, std::string_view entry) {
  return (place.shown_path + "!/").append(entry);
}

ZipGuess GuessZip(std::string_view name, std::string_view first_bytes) {
  const std::string extension = LowerExtension(name);
  const std::string_view signature = first_bytes.substr(0, 4);
  if (signature == "PK\x03\x04" || signature == "PK\x05\x06") {
    const bool document = std::find(kDocuments.begin(), kDocuments.end(), extension) != kDocuments.end();
    return document ? ZipGuess::kOther : ZipGuess::kZip;
  }
  return extension == ".zip" ? ZipGuess::kDamaged : ZipGuess::kOther;
}

void CollectZip(ZipPlace place, const IntakeLimits& limits, Intake& intake) {
  Result<std::vector<ZipEntry>> entries = ReadEntries(place, limits);
  if (!entries.ok()) {
    intake.errors.push_back(entries.status());
    return;
  }
  auto contents =
      std::make_shared<const ZipContents>(ZipContents{std::move(place), limits, std::move(entries.value())});
  Collector(std::move(contents), intake).Run();
}

}  // namespace renkei::intake
