// What a test compares: the records of a file with their fields whole, as the reader gives them and as the reference
// finds them.
//
// Threads: values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "engine/csv/record_reader.h"

namespace renkei::csv {

struct ReadField {
  std::string text;  // all of it, of a huge field as it came in pieces
  std::uint64_t offset = 0;
  unsigned flags = 0;  // without kHuge

  bool operator==(const ReadField&) const = default;
};

struct ReadRecord {
  std::vector<ReadField> fields;  // the stored ones
  std::uint64_t field_count = 0;
  std::uint64_t number = 0;
  std::uint64_t line = 0;
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
  RecordKind kind = RecordKind::kData;
  RecordEnd end = RecordEnd::kEndOfFile;
  Reading reading = Reading::kStrict;
  unsigned flags = 0;  // without kHuge

  bool operator==(const ReadRecord&) const = default;
};
void PrintTo(const ReadRecord& record, std::ostream* out);

struct ReadFile {
  std::vector<ReadRecord> records;
  RecordSummary summary;
};

// Bytes as a C string literal would show them.
std::string Escaped(std::string_view bytes);

struct ReadOptions {
  RecordLimits limits{};
  std::uint64_t expected_fields = 0;
  std::vector<std::size_t> cuts{};  // places where a piece ends
  std::size_t piece_bytes = 0;      // or pieces of this size; 0: as large as the reader takes
};

// Runs the reader over `bytes`. Fails the test when what the sink is told does not fit together (gaps, heads that
// differ from the pieces, wrong views).
ReadFile Read(std::string_view bytes, const ReadOptions& options = {});

// The texts of a record's fields.
std::vector<std::string> Texts(const ReadRecord& record);

}  // namespace renkei::csv
