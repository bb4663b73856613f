#include "tests/engine/intake/fake_file_system.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

namespace renkei::intake {
namespace {

Status Fail(const std::string& code) { return Status::Error(code, {}, "asked to fail"); }

class FakeFile : public OpenFile {
 public:
  explicit FakeFile(FakeFileSystem::Node& node) : node_(node) {}

  Result<std::size_t> ReadAt(std::uint64_t offset_bytes, std::uint8_t* buffer, std::size_t capacity) override {
    if (node_.before_read) node_.before_read(node_, reads_);
    if (++reads_ == node_.failing_read) return Fail("file-read-failed");
    if (offset_bytes >= node_.bytes.size()) return std::size_t{0};
    const auto at = static_cast<std::size_t>(offset_bytes);
    const std::size_t count = std::min(capacity, node_.bytes.size() - at);
    std::memcpy(buffer, node_.bytes.data() + at, count);
    return count;
  }

  Result<FileInfo> Info() override {
    node_.info.size_bytes = node_.bytes.size();
    return node_.info;
  }

 private:
  FakeFileSystem::Node& node_;
  int reads_ = 0;
};

}  // namespace

FakeFileSystem::Node& FakeFileSystem::Make(const std::string& path, FileKind kind) {
  const std::size_t cut = path.rfind('/');
  if (cut != std::string::npos && cut > 0) Folder(path.substr(0, cut));
  const auto [at, made] = nodes_.try_emplace(path);
  if (made) {
    at->second.info.kind = kind;
    at->second.info.device = 1;
    at->second.info.index = next_index_++;
  }
  return at->second;
}

FakeFileSystem::Node& FakeFileSystem::File(const std::string& path, std::string bytes) {
  Node& node = Make(path, FileKind::kRegular);
  node.bytes = std::move(bytes);
  return node;
}

FakeFileSystem::Node& FakeFileSystem::Folder(const std::string& path) { return Make(path, FileKind::kFolder); }

FakeFileSystem::Node& FakeFileSystem::Link(const std::string& path, const std::string& target) {
  Node& node = Make(path, FileKind::kRegular);
  node.link_to = target;
  return node;
}

FakeFileSystem::Node& FakeFileSystem::Special(const std::string& path) { return Make(path, FileKind::kSpecial); }

void FakeFileSystem::Remove(const std::string& path) { nodes_.erase(path); }

FakeFileSystem::Node* FakeFileSystem::Find(const std::string& path, int links_left) {
  if (links_left == 0) return nullptr;
  const auto at = nodes_.find(path);
  if (at != nodes_.end()) {
    return at->second.link_to.empty() ? &at->second : Find(at->second.link_to, links_left - 1);
  }
  // A part on the way may be a link.
  for (std::size_t cut = path.rfind('/'); cut != std::string::npos && cut > 0; cut = path.rfind('/', cut - 1)) {
    const auto part = nodes_.find(path.substr(0, cut));
    if (part != nodes_.end() && !part->second.link_to.empty()) {
      return Find(part->second.link_to + path.substr(cut), links_left - 1);
    }
  }
  return nullptr;
}

Result<FileInfo> FakeFileSystem::Stat(const std::string& path) {
  Node* node = Find(path);
  if (node == nullptr) return Fail("path-not-found");
  if (!node->stat_failure.empty()) return Fail(node->stat_failure);
  node->info.size_bytes = node->bytes.size();
  return node->info;
}

Result<std::vector<FolderEntry>> FakeFileSystem::List(const std::string& path) {
  Node* folder = Find(path);
  if (folder == nullptr) return Fail("path-not-found");
  if (!folder->list_failure.empty()) return Fail(folder->list_failure);
  std::vector<FolderEntry> entries;
  for (const auto& [child, node] : nodes_) {
    const std::size_t cut = child.rfind('/');
    if (cut == std::string::npos || Find(child.substr(0, cut)) != folder) continue;
    entries.push_back({child.substr(cut + 1), !node.link_to.empty()});
  }
  std::reverse(entries.begin(), entries.end());  // no caller may count on an order
  return entries;
}

Result<std::unique_ptr<OpenFile>> FakeFileSystem::Open(const std::string& path) {
  Node* node = Find(path);
  if (node == nullptr) return Fail("path-not-found");
  if (!node->open_failure.empty()) return Fail(node->open_failure);
  if (node->info.kind != FileKind::kRegular) return Fail("path-special");
  ++opened;
  std::unique_ptr<OpenFile> file = std::make_unique<FakeFile>(*node);
  return file;
}

Result<std::size_t> FakeFileSystem::ReadStandardInput(std::uint8_t* buffer, std::size_t capacity) {
  const std::size_t count = std::min({capacity, stdin_chunk_bytes, stdin_bytes.size() - stdin_at_});
  if (count == 0 && !stdin_failure.empty()) return Fail(stdin_failure);
  std::memcpy(buffer, stdin_bytes.data() + stdin_at_, count);
  stdin_at_ += count;
  return count;
}

}  // namespace renkei::intake
