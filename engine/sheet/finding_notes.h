// The findings of a report as the notes of a sheet: which ones belong to a record, what is written into a comment, and
// where each one ended up. Used by the sheets of one workbook. Threads: an object belongs to one.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>

#include "engine/report/findings_by_record.h"
#include "engine/report/messages.h"
#include "engine/report/words.h"
#include "renkei/report.h"
#include "renkei/report_writer.h"

namespace renkei::sheet {

// A cell of the workbook.
struct CellPlace {
  std::string sheet;
  std::uint32_t row = 0;
  std::uint16_t column = 0;
};

class FindingNotes {
 public:
  // The report outlives it.
  FindingNotes(const Report& report, Lang lang, Values values);

  [[nodiscard]] const FindingsByRecord& ByRecord() const { return by_record_; }

  // What a comment says of these findings: severity, message, remedy, other places and the rule's id.
  [[nodiscard]] std::string CommentText(std::span<const int> findings);
  [[nodiscard]] Severity Worst(std::span<const int> findings) const;

  // The cell whose comment tells of a finding.
  void SetPlace(int finding, CellPlace place) { places_[finding] = std::move(place); }
  // nullptr: none.
  [[nodiscard]] const CellPlace* PlaceOf(int finding) const;

  MessageSet& Messages() { return messages_; }
  Phrases& Words() { return words_; }

 private:
  [[nodiscard]] std::string NoteText(int finding);

  const Report& report_;
  MessageSet messages_;
  Phrases words_;
  FindingsByRecord by_record_;
  std::map<int, CellPlace> places_;
};

}  // namespace renkei::sheet
