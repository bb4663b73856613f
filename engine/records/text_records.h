// The records of a checked set as texts in UTF-8, and what their codes mean: for sheets and forms, which people read.
// Threads: values and functions without shared state.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "renkei/input.h"
#include "renkei/report.h"
#include "renkei/report_writer.h"
#include "renkei/specs.h"
#include "renkei/status.h"

namespace renkei::records {

// A file of a set whose records have a known layout. Views into what it was made from.
struct RecordFile {
  int index = -1;  // in Report::files and Intake::files, which go side by side
  const InputFile* input = nullptr;
  const FileReport* report = nullptr;
  const renkei_spec_t* spec = nullptr;
  const renkei_layout_t* layout = nullptr;
};

// The files with records, in the report's order. REQUIRES: `report` is of a check of `intake` with `registry`; all
// three outlive the result.
std::vector<RecordFile> RecordFiles(const Intake& intake, const Report& report, const SpecRegistry& registry);

// One record.
struct TextRecord {
  std::uint64_t number = 0;        // from 1
  std::uint64_t line = 0;          // physical line where it starts, from 1
  std::uint64_t field_count = 0;   // as written; more than texts has where a record is far too long
  std::vector<std::string> texts;  // the items in order, without quotes; line breaks as in the file; undecodable bytes
                                   // as \xNN; of a field beyond a megabyte its head alone

  std::vector<std::size_t> heads;  // items (from 1) of which texts has the head alone; hardly ever any

  // The text of an item (項番, from 1); empty where the record has none.
  [[nodiscard]] std::string_view Item(std::size_t number_1based) const {
    return number_1based > 0 && number_1based <= texts.size() ? std::string_view(texts[number_1based - 1])
                                                              : std::string_view();
  }
  [[nodiscard]] bool IsHead(std::size_t number_1based) const {
    return std::find(heads.begin(), heads.end(), number_1based) != heads.end();
  }
};

// Hands out the records in order, blank lines left out; `see` throws nothing and keeps no view. The file is read twice:
// for its encoding, then for its records. Fails as reading does.
Status ReadTexts(const RecordFile& file, const std::function<void(const TextRecord&)>& see);

// The item with this id, from 1; 0: the layout has none.
std::size_t ItemOf(const renkei_layout_t& layout, std::string_view id);

// What a value means: by the item's own codes, for a service type by the spec's lists. Empty: it says nothing more than
// itself. Lives as long as the spec.
std::string_view Meaning(const renkei_spec_t& spec, const renkei_field_t& field, std::string_view value, Lang lang);

// The name of a service type (11: 訪問介護); empty: not known. Lives as long as the spec.
std::string_view ServiceTypeName(const renkei_spec_t& spec, std::string_view type, Lang lang);

// The name of an item or a layout in the language; the Japanese one where there is no other.
std::string_view NameIn(Lang lang, renkei_string_t ja, renkei_string_t en);

}  // namespace renkei::records
