// The contents that a store keeps as files beside its database: bundles as they were sent or received. A body is whole
// or not there; its name is the SHA-256 of its bytes, so that it is written once and its damage shows.
// Put and Sweep are called while the database is held for writing, so that a body is never swept away between being put
// and being named by a row. Threads: one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "office/io.h"

namespace renkei::office {

// What a body may take at most; a send is far below it.
inline constexpr std::size_t kMostBodyBytes = std::size_t{64} << 20U;

class Bodies {
 public:
  // `folder` is made by Prepare where it is missing. The Io outlives the bodies.
  Bodies(Io& io, std::filesystem::path folder) : io_(io), folder_(std::move(folder)) {}

  Status Prepare();

  // Keeps the bytes; they are on the disk, under their name, when this returns it.
  Result<std::string> Put(std::span<const std::uint8_t> bytes);

  // Gives all of a body. Fails with store-body-damaged where its bytes are not those of its name, it is gone or too
  // large.
  Result<std::vector<std::uint8_t>> Get(const std::string& name);

  Status Remove(const std::string& name);

  // Removes what stands in the folder and is not in `kept`: bodies of transactions that never came to pass, and halves.
  Status Sweep(const std::set<std::string>& kept);

 private:
  [[nodiscard]] Status WriteNew(const std::filesystem::path& path, std::span<const std::uint8_t> bytes);

  Io& io_;
  const std::filesystem::path folder_;
};

}  // namespace renkei::office
