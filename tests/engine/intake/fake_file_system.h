// A file system in memory that fails on demand, for what no test can make a disk do: read errors, files that grow while
// they are read, permissions that bind even root. Paths part with '/'. Threads: one.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "engine/intake/file_system.h"

namespace renkei::intake {

class FakeFileSystem : public FileSystem {
 public:
  struct Node {
    FileInfo info;
    std::string bytes;
    std::string link_to;       // not empty: a link to the node of this path
    std::string stat_failure;  // codes; empty: succeeds
    std::string open_failure;
    std::string list_failure;
    int failing_read = 0;  // this read of an open file fails, counted from 1
    // Called before each read of an open file with how many came before; may change the node.
    std::function<void(Node& node, int reads)> before_read;
  };

  // The node at `path`, made with its folders when new.
  Node& File(const std::string& path, std::string bytes = {});
  Node& Folder(const std::string& path);
  Node& Link(const std::string& path, const std::string& target);
  Node& Special(const std::string& path);
  void Remove(const std::string& path);

  // Standard input: its bytes come at most `stdin_chunk_bytes` at a time, then `stdin_failure` or the end.
  std::string stdin_bytes;
  std::size_t stdin_chunk_bytes = 3;
  std::string stdin_failure;

  // How often a file was opened.
  int opened = 0;

  Result<FileInfo> Stat(const std::string& path) override;
  Result<std::vector<FolderEntry>> List(const std::string& path) override;
  Result<std::unique_ptr<OpenFile>> Open(const std::string& path) override;
  Result<std::size_t> ReadStandardInput(std::uint8_t* buffer, std::size_t capacity) override;

 private:
  Node& Make(const std::string& path, FileKind kind);
  // The node that the path leads to, links followed in every part; nullptr: none.
  Node* Find(const std::string& path, int links_left = 1'000);

  std::map<std::string, Node> nodes_;
  std::uint64_t next_index_ = 1;
  std::size_t stdin_at_ = 0;
};

}  // namespace renkei::intake
