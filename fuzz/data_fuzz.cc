#include <optional>
#include <string>

#include "engine/json/data_reader.h"
#include "engine/json/data_writer.h"
#include "engine/json/set_conversion.h"
#include "fuzz/specs.h"
#include "fuzz/targets.h"

namespace renkei::fuzz {
namespace {

using json::Form;

constexpr std::uint8_t kNdjsonBit = 0x80;
constexpr std::uint8_t kCsvBit = 0x40;  // set: the rest is CSV of the layout that the other bits choose

json::OutputBuffer::Write Into(std::string* text) {
  return [text](std::span<const std::uint8_t> bytes) {
    text->append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return Status::Ok();
  };
}

struct Csv {
  json::Head head;
  std::string bytes;
};

// Nothing where the data have a fault.
std::optional<Csv> FromJson(const std::string& data, Form form) {
  const InputFile input = MemoryFile("in.json", data);
  json::ReadOptions options;
  options.long_values = true;
  json::Complaints complaints(input.path, options.most_errors);
  const std::optional<json::Head> head = json::ReadHead(input, form, Specs(), complaints);
  Require(head.has_value() || !complaints.empty(), "a head that is not taken is complained about");
  if (!head) return std::nullopt;
  Csv csv{*head, {}};
  json::OutputBuffer out(Into(&csv.bytes));
  json::ReadData(input, form, *head, options, complaints, out);
  Require(out.Flush().ok(), "the CSV is written");
  if (!complaints.empty()) return std::nullopt;
  return csv;
}

// Nothing for a file that has another encoding, or a record that is too large.
std::optional<std::string> ToJson(const Csv& csv, Form form) {
  const InputFile input = MemoryFile(csv.head.name, csv.bytes);
  const auto first = json::ReadStyle(input, *csv.head.layout);
  if (!first.ok() || first.value().encoding != Encoding::kMs932) return std::nullopt;
  json::Head head = csv.head;
  head.style = first.value().style;
  std::string data;
  json::OutputBuffer out(Into(&data));
  Require(json::WriteData(input, head, form, out).ok(), "the JSON is written");
  return data;
}

void RequireTheSameAgain(const Csv& csv, Form form) {
  const std::optional<std::string> data = ToJson(csv, form);
  if (!data) return;
  const std::optional<Csv> back = FromJson(*data, form);
  Require(back.has_value(), "what was written is read without complaint");
  Require(back->bytes == csv.bytes, "the same bytes come back");
  Require(back->head.name == csv.head.name && back->head.layout == csv.head.layout, "the same head comes back");
}

}  // namespace

void Data(Bytes input) {
  if (input.empty()) return;
  const std::uint8_t choice = input.front();
  const Form form = (choice & kNdjsonBit) != 0 ? Form::kNdjson : Form::kJson;
  const std::string rest(input.begin() + 1, input.end());
  if ((choice & kCsvBit) == 0) {
    if (const std::optional<Csv> csv = FromJson(rest, form)) RequireTheSameAgain(*csv, form);
    return;
  }
  const auto& spec = *Specs().specs().at(choice % 2U).spec;
  const auto& layout = spec.layouts[(choice & 0x3FU) / 2 % spec.layout_count];
  if ((layout.flags & RENKEI_LAYOUT_IMAGE) != 0) return;
  Csv csv;
  csv.head.spec = &spec;
  csv.head.layout = &layout;
  csv.head.name = "in.CSV";
  csv.bytes = rest;
  RequireTheSameAgain(csv, form);
}

}  // namespace renkei::fuzz
