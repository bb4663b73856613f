#include "engine/json/data_reader.h"

#include <istream>
#include <string>
#include <utility>

#include "engine/json/entry_reader.h"
#include "engine/json/head_reader.h"
#include "engine/json/value.h"

namespace renkei::json {
namespace {

bool IsBlank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

// Entries as CSV. The last one's line end is written only when the file has one.
class CsvOutput {
 public:
  CsvOutput(const Style& style, OutputBuffer& out) : style_(style), out_(out) {}

  void Put(const Entry& entry) {
    out_.Put(LineEndBytes(pending_));
    line_.clear();
    pending_ = csv::RecordEnd::kEndOfFile;
    if (entry.bytes) {
      line_ = *entry.bytes;
    } else {
      AppendCsv(entry.record, line_);
      pending_ = entry.end;
    }
    out_.Put(line_);
  }

  void Finish() {
    if (style_.final_line_end) out_.Put(LineEndBytes(pending_));
  }

 private:
  const Style& style_;
  OutputBuffer& out_;
  csv::RecordEnd pending_ = csv::RecordEnd::kEndOfFile;
  std::string line_;
};

// One reading of one file.
class Reading {
 public:
  Reading(const InputFile& input, Form form, Complaints& complaints)
      : input_(input), form_(form), complaints_(complaints) {}

  // The head's members, and as little of the rest as there has to be read.
  void ReadHead(HeadReader* head) {
    Pieces pieces;
    pieces.no_object = [&](Value::Kind) { return false; };
    pieces.member = [&](const std::string& key, Value value) {
      buffer_->Restart();
      head->Take(key, std::move(value));
      return true;
    };
    pieces.list = [&](Value::Kind kind) { return kind == Value::Kind::kArray && !head->Complete(); };
    pieces.element = [&](std::uint64_t, const Value&) {
      buffer_->Restart();
      return true;
    };
    Run(pieces, [&](std::uint64_t, const std::string&) { return false; });
  }

  void ReadRecords(const Head& head, const ReadOptions& options, OutputBuffer& out) {
    EntryReader reader(head, options, complaints_);
    CsvOutput csv(head.style, out);
    Entry entry;
    const auto take = [&](const Value& value, const std::string& pointer) {
      buffer_->Restart();
      if (reader.Read(value, pointer, &entry) && complaints_.empty()) csv.Put(entry);
      return !complaints_.Full() && out.ok();
    };
    HeadReader members;  // to find keys behind the records that stand twice
    bool any_list = false;
    Pieces pieces;
    pieces.no_object = [&](Value::Kind) { return false; };
    pieces.member = [&](const std::string& key, Value value) {
      buffer_->Restart();
      members.Take(key, std::move(value));
      return true;
    };
    pieces.list = [&](Value::Kind kind) {
      if (kind != Value::Kind::kArray) complaints_.Add("json-type", Records(), std::string(KindName(kind)));
      if (any_list) complaints_.Add("json-key-twice", Records());
      any_list = true;
      return complaints_.empty();
    };
    pieces.element = [&](std::uint64_t index, const Value& value) {
      return take(value, Records() + PointerPart(std::to_string(index)));
    };
    Run(pieces, [&](std::uint64_t line, const std::string& text) { return ReadLine(line, text, take); });
    if (!complaints_.Full()) members.ComplainOfKeys(complaints_);
    if (form_ == Form::kJson && !any_list && complaints_.empty()) complaints_.Add("json-key-missing", Records());
    csv.Finish();
  }

 private:
  static std::string Records() { return PointerPart(kRecordsKey); }

  // Parses the file; of ndjson the first line, and each further one goes to `line`.
  template <typename Line>
  void Run(const Pieces& pieces, Line&& line) {
    auto source = input_.open();
    if (!source.ok()) return complaints_.Add(source.status());
    buffer_.emplace(std::move(source.value()), input_.path);
    std::istream in(&*buffer_);
    if (form_ == Form::kJson) {
      Judge(Parse(in, kRecordsKey, pieces));
    } else {
      RunLines(in, pieces, line);
    }
    if (!buffer_->status().ok() && !complaints_.Full()) complaints_.Add(buffer_->status());
  }

  template <typename Line>
  void RunLines(std::istream& in, const Pieces& pieces, Line&& line) {
    std::string text;
    std::uint64_t number = 0;
    bool head = true;
    while (std::getline(in, text) && buffer_->status().ok()) {
      complaints_.SetLine(++number);
      if (!head && IsBlank(text)) continue;
      if (!head && !line(number, text)) break;
      if (head && !Judge(Parse(text, pieces))) break;
      head = false;
      buffer_->Restart();
    }
    complaints_.SetLine(0);
    if (number == 0 && buffer_->status().ok()) complaints_.Add("json-foreign", {});
  }

  template <typename Take>
  bool ReadLine(std::uint64_t line, const std::string& text, Take&& take) {
    complaints_.SetLine(line);
    Value root;
    root.kind = Value::Kind::kObject;
    Pieces pieces;
    pieces.no_object = [&](Value::Kind kind) {
      complaints_.Add("json-type", {}, std::string(KindName(kind)));
      return false;
    };
    pieces.member = [&](const std::string& key, Value value) {
      root.keys.push_back(key);
      root.items.push_back(std::move(value));
      return true;
    };
    return Judge(Parse(text, pieces)) && take(root, {});
  }

  // False: the JSON did not come to its end.
  bool Judge(const ParseResult& result) {
    if (!buffer_->status().ok()) return false;  // that is said for itself
    if (result.end == ParseResult::End::kNoJson) complaints_.Add("json-syntax", {}, result.place);
    if (result.end == ParseResult::End::kTooDeep) {
      complaints_.Add("json-syntax", {}, "more than " + std::to_string(kMostLevels) + " levels");
    }
    return result.end == ParseResult::End::kWhole;
  }

  const InputFile& input_;
  const Form form_;
  Complaints& complaints_;
  std::optional<InputBuffer> buffer_;
};

}  // namespace

std::optional<Head> ReadHead(const InputFile& input, Form form, const SpecRegistry& registry, Complaints& complaints) {
  HeadReader head;
  Reading(input, form, complaints).ReadHead(&head);
  if (!complaints.empty()) return std::nullopt;
  if (form == Form::kNdjson) complaints.SetLine(1);
  std::optional<Head> judged = head.Judge(registry, complaints);
  complaints.SetLine(0);
  return judged;
}

void ReadData(const InputFile& input, Form form, const Head& head, const ReadOptions& options, Complaints& complaints,
              OutputBuffer& out) {
  Reading(input, form, complaints).ReadRecords(head, options, out);
  if (Status status = out.Flush(); !status.ok()) complaints.Add(std::move(status));
}

}  // namespace renkei::json
