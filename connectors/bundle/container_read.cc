#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "connectors/bundle/container.h"
#include "connectors/bundle/container_form.h"
#include "engine/encoding/text_tools.h"
#include "engine/intake/guard.h"
#include "engine/intake/memory_file.h"
#include "engine/intake/zip_entry_name.h"
#include "engine/intake/zip_entry_source.h"
#include "engine/intake/zip_format.h"
#include "engine/output/output_folder.h"

namespace renkei::bundle {
namespace {

constexpr std::size_t kLongestName = 255;
constexpr std::size_t kBufferBytes = std::size_t{64} << 10U;

std::string LowerCase(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

// What intake says of any archive, in the words of bundles.
Status AsRefusal(const Status& status, const std::string& subject) {
  if (status.code == "zip-too-large" || status.code == "zip-too-many-entries" || status.code == "zip-ratio") {
    return Status::Error("bundle-too-large", subject, status.detail.empty() ? status.code : status.detail);
  }
  if (status.code == "out-of-memory" || status.code == "internal-error") return status;
  return Status::Error("bundle-damaged", subject, status.detail.empty() ? status.code : status.detail);
}

class Reader {
 public:
  Reader(std::string_view bytes, std::string shown_path, const ContainerLimits& limits)
      : bytes_(bytes), shown_path_(std::move(shown_path)), limits_(limits) {}

  ReadContainer Run() {
    if (!LooksRight()) return std::move(result_);
    if (!ReadDirectory()) return std::move(result_);
    const std::string oddity = OddityOf(bytes_, contents_->entries);
    if (!oddity.empty()) Refuse("bundle-form", shown_path_, oddity);
    for (std::size_t i = 0; i < contents_->entries.size(); ++i) {
      if (IsNameGood(contents_->entries[i])) ReadEntry(i);
    }
    return std::move(result_);
  }

 private:
  void Refuse(std::string code, std::string subject, std::string detail = {}) {
    result_.refusals.push_back(Status::Error(std::move(code), std::move(subject), std::move(detail)));
  }

  bool LooksRight() {
    if (bytes_.size() > limits_.file_bytes) {
      Refuse("bundle-too-large", shown_path_, std::to_string(bytes_.size()));
      return false;
    }
    const std::string_view name = bytes_.substr(std::min(intake::zip::kLocalHeaderBytes, bytes_.size()));
    const bool right = bytes_.starts_with("PK\x03\x04") && name.starts_with(kMimetypeEntry);
    if (!right) Refuse("bundle-not-a-bundle", shown_path_);
    return right;
  }

  bool ReadDirectory() {
    auto shared = std::make_shared<const std::string>(bytes_);
    auto contents = std::make_shared<intake::ZipContents>();
    contents->place.shown_path = shown_path_;
    contents->place.open = [shared] { return intake::OpenMemory(shared); };
    contents->place.still_as_listed = [](intake::OpenFile&) { return Status::Ok(); };
    contents->place.size_bytes = bytes_.size();
    contents->limits.zip_entries = limits_.entries;
    contents->limits.zip_total_bytes = limits_.unpacked_bytes;
    contents->limits.zip_ratio = limits_.ratio;
    auto file = contents->place.open();
    if (!file.ok()) return Stop(file.status());
    auto entries = intake::ReadZipDirectory(*file.value(), bytes_.size(), contents->limits);
    if (!entries.ok()) return Stop(entries.status());
    contents->entries = std::move(entries.value());
    contents_ = std::move(contents);
    return true;
  }

  bool Stop(const Status& status) {
    result_.refusals.push_back(AsRefusal(status, shown_path_));
    return false;
  }

  // Names are compared as Windows and macOS would: two that differ in case alone, full-width letters too, or in how
  // a voiced kana is spelled, are one file there.
  bool IsNameGood(const intake::ZipEntry& entry) {
    const intake::ZipName name = intake::ReadZipName(entry.raw_name);
    std::string unsafe = name.unsafe;
    if (unsafe.empty() && (name.is_folder || name.text != entry.raw_name)) unsafe = "not a plain name in UTF-8";
    if (unsafe.empty() && (entry.name_too_long || !output::IsSafeName(name.text)))
      unsafe = "not a name on every system";
    if (!unsafe.empty()) {
      Refuse("bundle-entry-name", name.text, unsafe);
      return false;
    }
    if (!names_.insert(FoldName(name.text)).second) {
      Refuse("bundle-entry-duplicate", name.text);
      return false;
    }
    return true;
  }

  void ReadEntry(std::size_t index) {
    const intake::ZipEntry& entry = contents_->entries[index];
    if (entry.method != intake::zip::kStored && entry.method != intake::zip::kDeflated) {
      return Refuse("bundle-damaged", entry.raw_name, "compression method " + std::to_string(entry.method));
    }
    if (entry.method == intake::zip::kStored && entry.packed_bytes != entry.unpacked_bytes) {
      return Refuse("bundle-damaged", entry.raw_name, "a stored entry has two sizes");
    }
    if (intake::IsAboveRatio(entry.unpacked_bytes, entry.packed_bytes, contents_->limits)) {
      return Refuse("bundle-too-large", entry.raw_name, "ratio");
    }
    Result<std::string> bytes = BytesOfEntry(index);
    if (!bytes.ok()) {
      result_.refusals.push_back(AsRefusal(bytes.status(), entry.raw_name));
      return;
    }
    result_.entries.push_back({entry.raw_name, std::move(bytes.value())});
  }

  Result<std::string> BytesOfEntry(std::size_t index) {
    auto source = intake::OpenZipEntry(contents_, index);
    if (!source.ok()) return source.status();
    std::string bytes;
    std::vector<std::uint8_t> buffer(kBufferBytes);
    for (;;) {
      const Result<std::size_t> got = source.value()->Read(buffer.data(), buffer.size());
      if (!got.ok()) return got.status();
      if (got.value() == 0) return bytes;
      bytes.append(reinterpret_cast<const char*>(buffer.data()), got.value());
    }
  }

  std::string_view bytes_;
  std::string shown_path_;
  ContainerLimits limits_;
  std::shared_ptr<const intake::ZipContents> contents_;
  std::set<std::string> names_;
  ReadContainer result_;
};

}  // namespace

ReadContainer OpenContainer(std::string_view bytes, const std::string& shown_path, const ContainerLimits& limits) {
  return Reader(bytes, shown_path, limits).Run();
}

bool IsDataFileName(std::string_view name) {
  const std::string lower = LowerCase(name);
  if (name.empty() || name.size() > kLongestName || !output::IsSafeName(name)) return false;
  if (name.find_first_of("/\\") != std::string_view::npos || EscapeForTerminal(name) != name) return false;
  return lower != kMimetypeEntry && lower != "meta-inf" && !lower.starts_with("renkei-");
}

}  // namespace renkei::bundle
