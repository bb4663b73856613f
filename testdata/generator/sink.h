// Where the files of a set go. A sink is used by one thread.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "testdata/generator/generator.h"

namespace renkei_generator {

class Sink {
 public:
  Sink() = default;
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  virtual ~Sink() = default;

  // Begins a file; its number for Append. Files may be written in turns.
  virtual std::size_t Open(const std::string& name) = 0;
  virtual void Append(std::size_t file, std::string_view bytes) = 0;
  virtual void Close(std::size_t file) = 0;

  // Empty, or the first thing that went wrong.
  virtual std::string Error() const { return {}; }
};

class MemorySink : public Sink {
 public:
  std::size_t Open(const std::string& name) override;
  void Append(std::size_t file, std::string_view bytes) override;
  void Close(std::size_t file) override;

  std::vector<File> TakeFiles() { return std::move(files_); }

 private:
  std::vector<File> files_;
};

class DirectorySink : public Sink {
 public:
  // Creates the directory when it is missing.
  explicit DirectorySink(std::filesystem::path directory);

  std::size_t Open(const std::string& name) override;
  void Append(std::size_t file, std::string_view bytes) override;
  void Close(std::size_t file) override;
  std::string Error() const override { return error_; }

 private:
  struct Output {
    std::string name;
    std::ofstream stream;
  };

  void Check(const Output& output);

  std::filesystem::path directory_;
  std::vector<Output> outputs_;  // closed ones keep their place but not their stream
  std::string error_;
};

}  // namespace renkei_generator
