#include "tests/engine/json/data_files.h"

#include <stdexcept>

#include "tests/engine/check/sample_set.h"

namespace renkei::json {
namespace {

OutputBuffer::Write Into(std::string* text) {
  return [text](std::span<const std::uint8_t> bytes) {
    text->append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return Status::Ok();
  };
}

}  // namespace

Head HeadFor(std::string_view coordinate, std::string_view layout, std::string name) {
  Head head;
  head.name = std::move(name);
  head.spec = test::Specs().FindByCoordinate(coordinate)->spec;
  for (std::uint64_t i = 0; i < head.spec->layout_count; ++i) {
    if (View(head.spec->layouts[i].id) == layout) head.layout = &head.spec->layouts[i];
  }
  if (head.layout == nullptr) throw std::logic_error("no such layout");
  return head;
}

std::string ToJson(const Head& head, const std::string& csv, Form form) {
  const InputFile input = MemoryFile(head.name, csv);
  const auto first = ReadStyle(input, *head.layout);
  if (!first.ok()) throw std::runtime_error(first.status().code);
  if (first.value().encoding != Encoding::kMs932) return {};
  Head styled = head;
  styled.style = first.value().style;
  std::string json;
  OutputBuffer out(Into(&json));
  const Status status = WriteData(input, styled, form, out);
  if (!status.ok()) throw std::runtime_error(status.code);
  return json;
}

Back ToCsv(const std::string& json, Form form, const ReadOptions& options) {
  Back back;
  const InputFile input = MemoryFile("in.json", json);
  Complaints complaints(input.path, options.most_errors);
  if (const std::optional<Head> head = ReadHead(input, form, test::Specs(), complaints)) {
    back.name = head->name;
    OutputBuffer out(Into(&back.csv));
    ReadData(input, form, *head, options, complaints, out);
  }
  back.errors = complaints.all();
  return back;
}

std::string Describe(const std::vector<Status>& errors) {
  std::string text;
  for (const Status& error : errors) text += error.code + " " + error.subject + " " + error.detail + "\n";
  return text;
}

}  // namespace renkei::json
