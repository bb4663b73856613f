// A file as it stands after its repairs, read as a stream like the original: for the check of the result and for
// writing it. Memory stays that of the record reader, whatever the file's length. Threads: as ByteSource.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/csv/record_reader.h"
#include "engine/fix/record_rewriter.h"
#include "engine/fix/rewrite_plan.h"
#include "renkei/input.h"

namespace renkei::fix {

class MendedSource : public ByteSource {
 public:
  // `original` stands at its start. `edits` is told of every change; nullptr: nobody is. REQUIRES: the plan was made
  // for this file and outlives the source.
  MendedSource(std::unique_ptr<ByteSource> original, const RewritePlan& plan, EditSink* edits = nullptr);

  Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) override;

 private:
  Status Step();
  Status SkipMark();
  void Finish();
  void Tell(Repair repair, std::uint64_t offset_bytes, std::string_view before);

  std::unique_ptr<ByteSource> original_;
  const RewritePlan& plan_;
  EditSink* edits_;
  std::string out_;  // mended bytes that were not asked for yet
  std::size_t given_ = 0;
  RecordRewriter rewriter_;
  csv::RecordReader reader_;
  std::uint64_t read_bytes_ = 0;  // of the original
  bool finished_ = false;
};

// A file that opens mended. `bytes` is its length afterwards.
InputFile MendedFile(const InputFile& original, std::shared_ptr<const RewritePlan> plan, std::uint64_t bytes);

}  // namespace renkei::fix
