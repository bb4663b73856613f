// A folder for one test that is gone after it. Threads: each has its own.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace renkei::test {

class TempFolder {
 public:
  // Made in the system's place for such things, under a name that no other test has. Throws when it cannot be made.
  TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  // The folder's path, or that of `name` in it, as programs are given it.
  [[nodiscard]] std::string Path(std::string_view name = {}) const;
  // Writes a file, making the folders on its way, and returns Path(name).
  std::string Write(std::string_view name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

}  // namespace renkei::test
