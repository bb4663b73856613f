// The records of a checked set, person by person. Threads: one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/records/text_records.h"

namespace renkei::forms {

// A record whose items are asked for by id, so that every version of the standard that has the id will do.
class Row {
 public:
  Row(const records::RecordFile& file, records::TextRecord record) : file_(&file), record_(std::move(record)) {}

  // Empty where the layout or the record has no such item. Lives as long as the row.
  [[nodiscard]] std::string_view Raw(std::string_view id) const { return record_.Item(Item(id)); }
  // From 1; 0: the layout has none.
  [[nodiscard]] std::size_t Item(std::string_view id) const { return records::ItemOf(*file_->layout, id); }
  [[nodiscard]] const records::RecordFile& file() const { return *file_; }
  [[nodiscard]] const records::TextRecord& record() const { return record_; }

 private:
  const records::RecordFile* file_;
  records::TextRecord record_;
};

// What one file says of a person.
struct PersonFile {
  const records::RecordFile* file = nullptr;
  std::vector<Row> rows;  // in the file's order
};

struct Person {
  std::string insurer, insured;   // as in the records; both empty where the records name nobody
  std::vector<PersonFile> files;  // in the report's order, only those with a record of this person
};

// Hands out all persons, in the order in which they first appear, supplements looked at last. Memory holds the records
// of at most `records_at_once` records, or of one person if that is more, and a few words of each person; the files are
// read again for each such part. Fails as reading does. `see` throws nothing and keeps nothing.
Status ReadPersons(const std::vector<records::RecordFile>& files, std::uint64_t records_at_once,
                   const std::function<void(const Person&)>& see);

// Whether the layout has all of these items.
bool HasItems(const renkei_layout_t& layout, std::initializer_list<std::string_view> ids);

// 利用者補足情報: names and limits of the persons of other files.
bool IsSupplement(const renkei_layout_t& layout);

}  // namespace renkei::forms
