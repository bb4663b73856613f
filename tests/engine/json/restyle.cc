#include "tests/engine/json/restyle.h"

#include <array>
#include <string_view>
#include <vector>

namespace renkei::json {
namespace {

std::uint64_t Below(std::mt19937_64& random, std::uint64_t bound) { return random() % bound; }

struct Field {
  std::string text;  // without quotes, doubled ones single
  bool quoted = false;
};
using Record = std::vector<Field>;

std::vector<Record> Split(const std::string& csv) {
  std::vector<Record> records;
  Record record(1);
  bool inside = false;
  for (std::size_t at = 0; at < csv.size(); ++at) {
    const char c = csv[at];
    Field& field = record.back();
    if (c == '"') {
      const bool doubled = inside && at + 1 < csv.size() && csv[at + 1] == '"';
      if (doubled) field.text.push_back(csv[++at]);
      if (!doubled) inside = !inside;
      field.quoted = true;
    } else if (!inside && c == ',') {
      record.emplace_back();
    } else if (!inside && c == '\n') {
      records.push_back(std::move(record));
      record = Record(1);
    } else if (inside || c != '\r') {
      field.text.push_back(c);
    }
  }
  if (record.size() > 1) records.push_back(std::move(record));
  return records;
}

// What a text may be followed by: quotes, line breaks, kana, and characters of NEC's and IBM's rows.
constexpr std::array<std::string_view, 11> kTails = {
    "\"", "\"\"", "\r\n", "\n", ",", "\xB1\xB2\xDE", "\xEE\xE0", "\xFA\x4A", "\x87\x90", "\x81\xE6", "\x83\x5C\\"};

struct Manner {
  std::uint64_t quote_others = 0;  // of ten fields that are no text how many get quotes
  std::uint64_t quote_empty = 0;   // of ten empty ones
  std::uint64_t odd_ends = 0;      // of ten records
  std::uint64_t tails = 0;         // of ten texts
  std::string_view line_end = "\r\n";
};

Manner ChooseManner(std::mt19937_64& random) {
  constexpr std::array<std::string_view, 4> kEnds = {"\r\n", "\r\n", "\n", "\r"};
  constexpr std::array<std::uint64_t, 4> kShares = {0, 1, 5, 10};
  const auto share = [&] { return kShares.at(Below(random, kShares.size())); };
  return {share(), share(), Below(random, 4) == 0 ? share() : 0, share(), kEnds.at(Below(random, kEnds.size()))};
}

void Append(const Field& field, bool text, const Manner& manner, std::mt19937_64& random, std::string& out) {
  std::string value = field.text;
  if (text && !value.empty() && Below(random, 10) < manner.tails) value += kTails.at(Below(random, kTails.size()));
  const std::uint64_t share = value.empty() ? manner.quote_empty : manner.quote_others;
  if (!(text && !value.empty()) && Below(random, 10) >= share) {
    out += value;
    return;
  }
  out += '"';
  for (const char c : value) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

}  // namespace

std::string Restyle(const std::string& csv, const renkei_layout_t& layout, std::mt19937_64& random) {
  const Manner manner = ChooseManner(random);
  std::string out;
  std::string_view end;
  for (const Record& record : Split(csv)) {
    out += end;
    for (std::size_t i = 0; i < record.size(); ++i) {
      if (i > 0) out += ',';
      Append(record[i], layout.fields[i].type == RENKEI_FIELD_TEXT, manner, random, out);
    }
    end = Below(random, 10) < manner.odd_ends ? "\n" : manner.line_end;
  }
  if (Below(random, 2) == 0) out += end;
  return out;
}

std::string Spoil(std::string csv, std::mt19937_64& random) {
  constexpr std::string_view kBytes = "\",\r\n\x1A\x81\xF0\x40\xFF\x5C\x00";
  for (std::uint64_t times = 1 + Below(random, 4); times > 0 && !csv.empty(); --times) {
    const std::size_t at = Below(random, csv.size());
    const char byte = kBytes.empty() ? 'x' : kBytes.at(Below(random, kBytes.size()));
    const std::uint64_t how = Below(random, 4);
    if (how == 0) csv[at] = byte;
    if (how == 1) csv.insert(at, 1, byte);
    if (how == 2) csv.erase(at, 1 + Below(random, 3));
    if (how == 3) csv += byte;
  }
  return csv;
}

}  // namespace renkei::json
