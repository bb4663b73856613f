#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "engine/csv/record_reader.h"
#include "fuzz/targets.h"

namespace renkei::fuzz {
namespace {

using csv::RecordLimits;
using csv::RecordView;

constexpr std::size_t kHeaderBytes = 3;
constexpr RecordLimits kTiny = {
    .whole_bytes = 64, .kept_bytes = 48, .head_bytes = 4, .lookahead_bytes = 32, .credit_bytes = 256, .read_bytes = 16};

// Writes down what the reader says, in a form that does not depend on how a field was kept.
class Trace : public csv::RecordSink {
 public:
  explicit Trace(Bytes file) : file_(file) {}

  void OnRecord(const RecordView& view) override {
    Require(view.offset_bytes == next_offset_, "records follow each other without a gap");
    next_offset_ = view.offset_bytes + view.size_bytes;
    Require(next_offset_ <= file_.size(), "a record lies in the file");
    Require(view.stored <= view.field_count, "no more fields are kept than there are");
    Number(view.number);
    Number(view.line);
    Number(view.size_bytes);
    Number(view.field_count);
    Number(static_cast<std::uint64_t>(view.kind) << 16U | static_cast<std::uint64_t>(view.end) << 8U |
           static_cast<std::uint64_t>(view.reading));
    for (std::size_t i = 0; i < view.stored; ++i) AddField(view, i);
    huge_.clear();
  }

  void OnHugeFieldBytes(std::uint32_t field, std::uint64_t at_bytes, std::span<const std::uint8_t> piece) override {
    if (huge_.size() <= field) huge_.resize(field + 1U);
    Require(huge_[field].size() == at_bytes, "pieces of a huge field follow each other");
    huge_[field].append(reinterpret_cast<const char*>(piece.data()), piece.size());
  }

  [[nodiscard]] std::uint64_t next_offset() const { return next_offset_; }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void Number(std::uint64_t number) { text_.append(std::to_string(number)).push_back(' '); }

  void AddField(const RecordView& view, std::size_t i) {
    const csv::FieldView& field = view.fields[i];
    const std::uint64_t offset = view.FieldOffset(i);
    const std::uint64_t size = view.FieldSize(i);
    Require(offset >= view.offset_bytes && offset + size <= next_offset_, "a field lies in its record");
    const auto* const bytes = file_.data() + offset;
    Require(std::equal(field.data, field.data + field.size, bytes), "a field's bytes are those of the file");
    if (csv::Has(field, csv::kHuge)) {
      Require(i < huge_.size() && huge_[i].size() == size, "all of a huge field was handed out");
      Require(std::memcmp(huge_[i].data(), bytes, size) == 0, "a huge field's bytes are those of the file");
    } else {
      Require(field.size == size, "a kept field is whole");
    }
    Number(offset);
    Number(size);
    Number(field.flags & static_cast<unsigned>(static_cast<std::uint8_t>(~csv::kHuge)));
  }

  Bytes file_;
  std::uint64_t next_offset_ = 0;
  std::string text_;
  std::vector<std::string> huge_;
};

std::string TraceOf(Bytes file, const RecordLimits& limits, std::uint64_t expected_fields, std::size_t piece_bytes) {
  Trace trace(file);
  csv::RecordReader reader(trace, limits);
  reader.SetExpectedFields(expected_fields);
  for (std::size_t at = 0; at < file.size();) {
    const std::span<std::uint8_t> space = reader.Span();
    Require(!space.empty(), "the reader always has room");
    const std::size_t size = std::min({space.size(), file.size() - at, piece_bytes});
    std::memcpy(space.data(), file.data() + at, size);
    reader.Commit(size);
    at += size;
  }
  const csv::RecordSummary& summary = reader.Finish();
  Require(summary.bytes == file.size(), "all bytes are counted");
  Require(trace.next_offset() == file.size(), "all bytes belong to a record");
  return trace.text() + std::to_string(summary.records) + " " + std::to_string(summary.recovered);
}

}  // namespace

void Records(Bytes input) {
  if (input.size() < kHeaderBytes) return;
  const std::size_t piece_bytes = 1U + input[0];
  const std::uint64_t expected_fields = input[1] % 64U;
  const RecordLimits limits = (input[2] & 1U) != 0 ? kTiny : RecordLimits{};
  const Bytes file = input.subspan(kHeaderBytes);
  const std::string whole = TraceOf(file, limits, expected_fields, file.size() + 1U);
  Require(TraceOf(file, limits, expected_fields, piece_bytes) == whole, "records do not depend on the pieces");
}

}  // namespace renkei::fuzz
