#include "testdata/generator/sink.h"

#include <system_error>
#include <utility>

namespace renkei_generator {

std::size_t MemorySink::Open(const std::string& name) {
  files_.push_back({name, {}});
  return files_.size() - 1;
}

void MemorySink::Append(std::size_t file, std::string_view bytes) { files_[file].bytes.append(bytes); }

void MemorySink::Close(std::size_t /*file*/) {}

DirectorySink::DirectorySink(std::filesystem::path directory) : directory_(std::move(directory)) {
  std::error_code error;
  std::filesystem::create_directories(directory_, error);
  if (error) error_ = "cannot create " + directory_.string() + ": " + error.message();
}

std::size_t DirectorySink::Open(const std::string& name) {
  outputs_.push_back({name, std::ofstream(directory_ / name, std::ios::binary)});
  Check(outputs_.back());
  return outputs_.size() - 1;
}

void DirectorySink::Append(std::size_t file, std::string_view bytes) {
  outputs_[file].stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  Check(outputs_[file]);
}

void DirectorySink::Close(std::size_t file) {
  outputs_[file].stream.close();
  Check(outputs_[file]);
}

void DirectorySink::Check(const Output& output) {
  if (error_.empty() && !output.stream) {
    error_ = "cannot write " + (directory_ / output.name).string();
  }
}

}  // namespace renkei_generator
