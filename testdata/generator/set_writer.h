// Writes one set to a sink, user by user, with memory that does not grow with the set.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "testdata/generator/frame.h"
#include "testdata/generator/sink.h"
#include "testdata/generator/unit_writer.h"

namespace renkei_generator {

class SetWriter {
 public:
  // REQUIRES: CheckOptions(options) is empty. The sink must outlive the writer.
  SetWriter(const Options& options, Sink* sink);

  // Once. Names, sizes and number of users; the sink knows of errors.
  Written Write();

 private:
  std::uint64_t ChooseUsers(Rng& rng) const;
  void OpenFiles();
  void WriteUsersInOrder(std::uint64_t users);
  void WriteUsersMixed(std::uint64_t users, Rng& rng);
  void WriteUntilFull(std::uint64_t bytes);
  void WritePictures(std::uint64_t users);
  void AppendUser(std::uint64_t user_index);
  std::uint64_t Pending() const;
  void Flush(std::size_t file, std::size_t keep);
  void CloseFiles();

  Frame frame_;
  std::unique_ptr<UnitWriter> unit_;
  Sink* sink_;
  std::vector<std::size_t> sink_files_;  // by file of the unit
  std::vector<std::string> buffers_;     // by file of the unit, not yet in the sink
  Written written_;
};

}  // namespace renkei_generator
