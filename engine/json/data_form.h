// The words of renkei.data/1 (docs/json.md) and what a file's head says. Used by the writer, the reader and the schema.
// Threads: constants and values.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "renkei/abi/spec_plugin.h"
#include "renkei/sdk/record_field.h"

namespace renkei::json {

inline constexpr std::string_view kSchemaId = "renkei.data/1";

// Keys of the head.
inline constexpr std::string_view kSchemaKey = "schema";
inline constexpr std::string_view kSpecKey = "spec";
inline constexpr std::string_view kLayoutKey = "layout";
inline constexpr std::string_view kNameKey = "name";
inline constexpr std::string_view kStyleKey = "style";
inline constexpr std::string_view kRecordsKey = "records";
// Keys of the style.
inline constexpr std::string_view kLineEndKey = "line_end";
inline constexpr std::string_view kFinalLineEndKey = "final_line_end";
inline constexpr std::string_view kQuotedKey = "quoted";
inline constexpr std::string_view kQuotedEmptyKey = "quoted_empty";
// Values of the two last, where no items are listed.
inline constexpr std::string_view kQuotedText = "text";
inline constexpr std::string_view kQuotedAll = "all";
inline constexpr std::string_view kQuotedNone = "none";
// The key of a record's notes, which no item has, and the keys inside; kQuotedKey is one of them.
inline constexpr std::string_view kNotesKey = "_csv";
inline constexpr std::string_view kBareKey = "bare";
inline constexpr std::string_view kRawKey = "raw";
inline constexpr std::string_view kBytesKey = "bytes";

// One bit an item.
using ItemSet = std::bitset<csv::kMaxStoredFields>;

// How a file was written where the standard leaves it open. The defaults are the usual form.
struct Style {
  csv::RecordEnd line_end = csv::RecordEnd::kCrLf;  // never kEndOfFile
  bool final_line_end = true;
  ItemSet quoted;        // items in quotes when they are not empty
  ItemSet quoted_empty;  // items in quotes when they are empty

  // The usual form of a layout: texts in quotes, nothing for an empty one.
  static Style Usual(const renkei_layout_t& layout);
};

// The head of a file.
struct Head {
  const renkei_spec_t* spec = nullptr;
  const renkei_layout_t* layout = nullptr;
  std::string name;
  Style style;
};

// Items that an ItemSet can tell apart; no layout has more.
inline std::size_t ItemCount(const renkei_layout_t& layout) {
  return std::min<std::size_t>(layout.field_count, csv::kMaxStoredFields);
}

// The items that are free text, and all.
ItemSet TextItems(const renkei_layout_t& layout);
ItemSet AllItems(const renkei_layout_t& layout);

// "crlf", "lf", "cr"; false and nothing changed for another word.
std::string_view LineEndWord(csv::RecordEnd end);
bool LineEndOf(std::string_view word, csv::RecordEnd* end);
// The bytes of a line end; empty for kEndOfFile.
std::string_view LineEndBytes(csv::RecordEnd end);

inline std::string_view View(renkei_string_t s) { return {s.data, static_cast<std::size_t>(s.size)}; }

}  // namespace renkei::json
