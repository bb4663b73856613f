#include "tests/engine/csv/reading.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <map>

namespace renkei::csv {
namespace {

constexpr unsigned kAllButHuge = 0xFFU & ~static_cast<unsigned>(kHuge);

class Collector : public RecordSink {
 public:
  Collector(std::string_view bytes, const RecordLimits& limits) : bytes_(bytes), limits_(limits) {}

  void OnRecord(const RecordView& view) override {
    EXPECT_EQ(view.offset_bytes, next_offset_) << "records leave a gap";
    next_offset_ = view.offset_bytes + view.size_bytes;
    ReadRecord record;
    record.field_count = view.field_count;
    record.number = view.number;
    record.line = view.line;
    record.offset = view.offset_bytes;
    record.size = view.size_bytes;
    record.kind = view.kind;
    record.end = view.end;
    record.reading = view.reading;
    record.flags = view.flags & kAllButHuge;
    EXPECT_EQ(view.data == nullptr, view.places != nullptr);
    if (view.data != nullptr) {
      EXPECT_EQ(0, std::memcmp(view.data, bytes_.data() + view.offset_bytes, view.size_bytes));
    }
    for (std::size_t i = 0; i < view.stored; ++i) record.fields.push_back(Field(view, i));
    EXPECT_TRUE(pieces_.empty()) << "pieces of a field that is not huge";
    pieces_.clear();
    if (!file.records.empty()) ExpectTheRestUnchanged(view.changed, record, file.records.back());
    file.records.push_back(std::move(record));
  }

  void OnHugeFieldBytes(std::uint32_t field, std::uint64_t at_bytes, std::span<const std::uint8_t> piece) override {
    EXPECT_FALSE(piece.empty());
    EXPECT_EQ(pieces_[field].size(), at_bytes);
    pieces_[field].append(piece.begin(), piece.end());
  }

  ReadFile file;

 private:
  ReadField Field(const RecordView& view, std::size_t i) {
    const FieldView& field = view.fields[i];
    ReadField read;
    read.text.assign(field.data, field.data + field.size);
    read.offset = view.FieldOffset(i);
    read.flags = field.flags & kAllButHuge;
    if (Has(field, kHuge)) {
      const std::string whole = std::move(pieces_[static_cast<std::uint32_t>(i)]);
      pieces_.erase(static_cast<std::uint32_t>(i));
      EXPECT_EQ(read.text, whole.substr(0, limits_.head_bytes));
      read.text = whole;
    }
    EXPECT_EQ(view.FieldSize(i), read.text.size());
    EXPECT_EQ(bytes_.substr(read.offset, read.text.size()), read.text);
    return read;
  }

  static void ExpectTheRestUnchanged(const ChangedFields& changed, const ReadRecord& record, const ReadRecord& before) {
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
      if (changed.Holds(i)) continue;
      ASSERT_LT(i, before.fields.size());
      EXPECT_EQ(record.fields[i].text, before.fields[i].text);
      EXPECT_EQ(record.fields[i].flags, before.fields[i].flags);
    }
  }

  std::string_view bytes_;
  RecordLimits limits_;
  std::uint64_t next_offset_ = 0;
  std::map<std::uint32_t, std::string> pieces_;
};

}  // namespace

ReadFile Read(std::string_view bytes, const ReadOptions& options) {
  Collector collector(bytes, options.limits);
  RecordReader reader(collector, options.limits);
  reader.SetExpectedFields(options.expected_fields);
  auto cut = options.cuts.begin();
  for (std::size_t at = 0; at < bytes.size();) {
    while (cut != options.cuts.end() && *cut <= at) ++cut;
    std::size_t size = bytes.size() - at;
    if (cut != options.cuts.end()) size = std::min(size, *cut - at);
    if (options.piece_bytes != 0) size = std::min(size, options.piece_bytes);
    const std::span<std::uint8_t> space = reader.Span();
    EXPECT_FALSE(space.empty());
    size = std::min(size, space.size());
    std::memcpy(space.data(), bytes.data() + at, size);
    reader.Commit(size);
    at += size;
  }
  collector.file.summary = reader.Finish();
  return std::move(collector.file);
}

std::vector<std::string> Texts(const ReadRecord& record) {
  std::vector<std::string> texts;
  for (const ReadField& field : record.fields) texts.push_back(field.text);
  return texts;
}

std::string Escaped(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte >= 0x20 && byte < 0x7F && byte != '"';
    text += plain ? std::string(1, c) : fmt::format("\\x{:02X}", byte);
  }
  return text;
}

void PrintTo(const ReadRecord& record, std::ostream* out) {
  *out << fmt::format("record {} line {} offset {} size {} kind {} end {} reading {} flags {:02X} fields {}:",
                      record.number, record.line, record.offset, record.size, static_cast<int>(record.kind),
                      static_cast<int>(record.end), static_cast<int>(record.reading), record.flags, record.field_count);
  for (const ReadField& field : record.fields) {
    *out << fmt::format(" [{} @{} {:02X}]", Escaped(field.text), field.offset, field.flags);
  }
}

}  // namespace renkei::csv
