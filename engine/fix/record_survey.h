// What the records of a file say of the repairs that it may need: counted in one reading, before anything is decided.
// Used by the file survey. Threads: one thread a survey.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/check/layout_plan.h"
#include "engine/csv/record_reader.h"
#include "engine/fix/held_back.h"

namespace renkei::fix {

// A column of codes, office numbers or times.
struct ColumnZeros {
  std::uint64_t lost = 0;  // values that fit once zeros are put before them
  bool kept = false;       // a right value begins with a zero: no spreadsheet was here
};

struct RecordFacts {
  bool too_long = false;             // a record above the reader's limit
  bool broken = false;               // quotes of a record do not pair up
  bool not_utf8 = false;             // asked for and not so
  bool versions_alike = true;        // item 1 is the same in all records
  bool empty_column = true;          // every record has one item too many, which is empty
  std::uint64_t unquoted_texts = 0;  // filled texts without quotes
  std::uint64_t unmappable = 0;      // characters that MS932 lacks
  std::uint64_t without_substitute = 0;
  std::vector<HeldBack> characters;  // the first of these, where they stand
  std::vector<ColumnZeros> zeros;    // by item index
};

class RecordSurvey : public csv::RecordSink {
 public:
  struct Questions {
    const LayoutPlan* layout = nullptr;  // nullptr: the items are not known
    bool utf8 = false;
    bool header_row = false;  // the first record is none
    std::string version;      // of the first record
    std::size_t most_characters = 1'000;
  };
  explicit RecordSurvey(Questions questions);

  void OnRecord(const csv::RecordView& record) override;
  // REQUIRES: the file was read to its end.
  [[nodiscard]] RecordFacts& facts() { return facts_; }

 private:
  void LookAtCharacters(const csv::RecordView& record);
  void LookAtCharactersOf(std::string_view utf8, const csv::RecordView& record, std::uint32_t item);
  void LookAtItems(const csv::RecordView& record);
  void LookAtZeros(const csv::FieldView& field, std::size_t index);

  Questions questions_;
  RecordFacts facts_;
};

}  // namespace renkei::fix
