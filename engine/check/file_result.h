// What one file gave: its identity, its findings and what the unit needs of it. Threads: made by the thread that read
// the file, then read by the unit checks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check/draft.h"
#include "engine/check/key_table.h"
#include "engine/encoding/encoding.h"
#include "engine/names/name_reader.h"
#include "renkei/input.h"
#include "renkei/specs.h"

namespace renkei {

// Keys of a file by one tuple of items.
struct KeySet {
  std::vector<std::uint16_t> items;
  KeyTable keys;
};

// A value of an item that names a file (images).
struct NamedFile {
  std::string name;
  Place place;
  std::uint16_t item = 0;
  std::uint64_t offset_bytes = 0;
  std::uint64_t length_bytes = 0;
};

struct FileResult {
  const InputFile* input = nullptr;
  NameReading name;
  int spec = -1;    // index in the registry that the file was judged by
  int layout = -1;  // index in that spec; -1: no standard file
  Encoding encoding = Encoding::kMs932;
  std::string sha256;
  std::uint64_t bytes = 0;
  std::uint64_t records = 0;         // judged or not; 0 where the encoding hides them
  std::uint64_t broken_records = 0;  // those whose key could not be read: joins then say less
  bool skipped = false;              // junk
  bool content_guess = false;        // the layout was told by the content, not by the name
  DraftStore drafts;
  std::vector<KeySet> keys;
  std::vector<NamedFile> named_files;
  std::string other_month;  // of the first record whose month is not the name's; empty: there is none
  bool other_months_vary = false;
  std::string head;     // first bytes, for the type of attachments
  bool binary = false;  // holds bytes that no text has (attachments)
  Status trouble;       // of the run: the file could not be read to its end
  std::vector<Status> failed_checks;

  [[nodiscard]] const renkei_layout_t* LayoutOf(const SpecRegistry& registry) const {
    if (layout < 0) return nullptr;
    return &registry.specs()[static_cast<std::size_t>(spec)].spec->layouts[layout];
  }

  // The unit asks for another month than the name has, which is a finding of its own. Where the records hold the unit's
  // month, that each differs from the name only follows from it.
  void BlameNameForMonth(std::string_view unit_month) {
    if (other_month == unit_month && !other_months_vary) drafts.Forget(RowOf(EngineRule::kRecordMonthDiffers));
  }
};

}  // namespace renkei
