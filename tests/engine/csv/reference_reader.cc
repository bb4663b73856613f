#include "tests/engine/csv/reference_reader.h"

namespace renkei::csv {
namespace {

class Reference {
 public:
  Reference(std::string_view bytes, std::size_t whole_bytes) : bytes_(bytes), whole_bytes_(whole_bytes) {}

  std::vector<ReadRecord> ReadAll() {
    while (at_ < stop_) {
      ReadRecord record = ReadOne();
      const bool open = (record.flags & kUnterminated) != 0 && record.size <= whole_bytes_;
      const std::size_t line_end = open ? bytes_.find_first_of("\r\n", last_field_) : stop_;
      if (open && line_end != std::string_view::npos) record = ReadCut(record.offset, line_end);
      Number(record);
      records_.push_back(std::move(record));
    }
    return std::move(records_);
  }

 private:
  // Reads the record again as if the file ended at `line_end`, then takes the line end.
  ReadRecord ReadCut(std::size_t begin, std::size_t line_end) {
    at_ = begin;
    stop_ = line_end;
    ReadRecord record = ReadOne();
    stop_ = bytes_.size();
    record.end = TakeLineEnd();
    record.size = at_ - begin;
    record.reading = Reading::kCut;
    return record;
  }

  void Number(ReadRecord& record) {
    const bool bare = record.field_count == 1 && (record.fields[0].flags & kQuoted) == 0;
    const std::string_view text = bare ? std::string_view(record.fields[0].text) : "x";
    if (text.empty()) {
      record.kind = RecordKind::kBlank;
    } else if (record.end == RecordEnd::kEndOfFile && text.size() <= 128 &&
               text.find_first_not_of('\x1A') == std::string_view::npos) {
      record.kind = RecordKind::kEofMark;
    }
    if (record.kind == RecordKind::kData) ++number_;
    record.number = number_;
    record.line = line_;
    for (std::size_t i = record.offset; i < record.offset + record.size; ++i) {
      const bool lf_of_crlf = bytes_[i] == '\n' && i > 0 && bytes_[i - 1] == '\r';
      if (bytes_[i] == '\r' || (bytes_[i] == '\n' && !lf_of_crlf)) ++line_;
    }
  }

  [[nodiscard]] bool AtSeparator() const {
    return at_ == stop_ || bytes_[at_] == ',' || bytes_[at_] == '\r' || bytes_[at_] == '\n';
  }

  ReadRecord ReadOne() {
    ReadRecord record;
    record.offset = at_;
    for (;;) {
      last_field_ = at_;
      const ReadField field = at_ < stop_ && bytes_[at_] == '"' ? ReadQuoted() : ReadBare();
      record.flags |= field.flags;
      if (++record.field_count <= kMaxStoredFields) record.fields.push_back(field);
      if (at_ == stop_ || bytes_[at_] != ',') break;
      ++at_;
    }
    record.end = TakeLineEnd();
    record.size = at_ - record.offset;
    return record;
  }

  RecordEnd TakeLineEnd() {
    if (at_ == stop_) return RecordEnd::kEndOfFile;
    const char c = bytes_[at_++];
    if (c == '\n') return RecordEnd::kLf;
    if (at_ == stop_ || bytes_[at_] != '\n') return RecordEnd::kCr;
    ++at_;
    return RecordEnd::kCrLf;
  }

  void Take(ReadField& field) {
    const auto byte = static_cast<unsigned char>(bytes_[at_]);
    const bool line_break = byte == '\r' || byte == '\n';
    if (!line_break && (byte < 0x20 || byte > 0x7E)) field.flags |= kNotPlain;
    field.text += bytes_[at_++];
  }

  ReadField ReadBare() {
    ReadField field;
    field.offset = at_;
    while (!AtSeparator()) {
      if (bytes_[at_] == '"') field.flags |= kStray;
      Take(field);
    }
    return field;
  }

  ReadField ReadQuoted() {
    ReadField field;
    field.flags = kQuoted;
    field.offset = ++at_;
    for (; at_ < stop_; Take(field)) {
      if (bytes_[at_] == '\r' || bytes_[at_] == '\n') field.flags |= kLineBreak;
      if (bytes_[at_] != '"') continue;
      if (at_ + 1 == stop_ || bytes_[at_ + 1] != '"') break;
      field.flags |= kDoubledQuotes;
      Take(field);
    }
    if (at_ == stop_) {
      field.flags |= kUnterminated;
      return field;
    }
    ++at_;
    if (AtSeparator()) return field;
    field.flags |= kTextAfterQuote;
    --at_;
    do {
      Take(field);
    } while (!AtSeparator());
    return field;
  }

  std::string_view bytes_;
  std::size_t whole_bytes_;
  std::size_t at_ = 0;
  std::size_t stop_ = bytes_.size();
  std::size_t last_field_ = 0;
  std::uint64_t number_ = 0;
  std::uint64_t line_ = 1;
  std::vector<ReadRecord> records_;
};

}  // namespace

std::vector<ReadRecord> ReadByReference(std::string_view bytes, std::size_t whole_bytes) {
  return Reference(bytes, whole_bytes).ReadAll();
}

}  // namespace renkei::csv
