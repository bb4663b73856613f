// One entry of a data file: a record's items and notes, or the bytes of what is no record. Threads: one.
#pragma once

#include <optional>
#include <string>

#include "engine/json/complaints.h"
#include "engine/json/csv_record.h"
#include "engine/json/set_conversion.h"
#include "engine/json/value.h"

namespace renkei::json {

struct Entry {
  std::optional<std::string> bytes;  // of what is no record, line end included; the record is then empty
  CsvRecord record;
  csv::RecordEnd end = csv::RecordEnd::kCrLf;
};

class EntryReader {
 public:
  // All must outlive the reader.
  EntryReader(const Head& head, const ReadOptions& options, Complaints& complaints);

  // Fills `entry`. False, with complaints at and below `pointer`, where it is not right.
  bool Read(const Value& value, const std::string& pointer, Entry* entry);

 private:
  struct Notes {
    ItemSet quoted, bare;
    std::vector<const Value*> raw;  // by item; nullptr: none
  };

  bool Complain(std::string_view code, const std::string& pointer, std::string_view detail = {});
  void ReadNotes(const Value& value, const std::string& pointer, Entry* entry);
  void ReadRaw(const Value& value, const std::string& pointer);
  void ReadItem(std::size_t item, const Value& value, const std::string& pointer, Entry* entry);
  bool Fits(const renkei_field_t& field, const std::string& bytes, const std::string& pointer);
  bool Encode(std::size_t item, const std::string& text, const std::string& pointer, std::string* bytes);
  void Quote(Entry* entry) const;

  const Head& head_;
  const renkei_layout_t& layout_;
  const ReadOptions& options_;
  Complaints& complaints_;
  Notes notes_;
  std::vector<const Value*> values_;  // by item
  bool right_ = true;
};

}  // namespace renkei::json
