#include "engine/json/data_writer.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/csv/record_reader.h"
#include "engine/encoding/encoding_judge.h"
#include "engine/json/csv_record.h"
#include "engine/json/text.h"

namespace renkei::json {
namespace {

// Feeds a file to a reader of records; `see` gets the bytes as they come.
template <typename See>
Status Feed(const InputFile& input, csv::RecordReader& reader, See&& see) {
  auto source = input.open();
  if (!source.ok()) return source.status();
  for (;;) {
    const std::span<std::uint8_t> space = reader.Span();
    const auto read = source.value()->Read(space.data(), space.size());
    if (!read.ok()) return read.status();
    if (read.value() == 0) return Status::Ok();
    see(std::span<const std::uint8_t>(space.data(), read.value()));
    reader.Commit(read.value());
  }
}

// Counts how each item is quoted.
class StyleSink : public csv::RecordSink {
 public:
  explicit StyleSink(const renkei_layout_t& layout) : layout_(layout) {}

  void OnRecord(const csv::RecordView& record) override {
    too_large_ = too_large_ || record.data == nullptr;
    if (!TakeRecord(record, layout_, &taken_)) return;
    for (std::size_t i = 0; i < taken_.values.size(); ++i) {
      Count& count = (taken_.values[i].empty() ? empty_ : filled_).at(i);
      ++(taken_.quoted[i] ? count.quoted : count.bare);
    }
  }

  [[nodiscard]] bool too_large() const { return too_large_; }

  [[nodiscard]] Style Make(const csv::RecordSummary& summary) const {
    Style style;
    style.quoted = Settle(filled_, {TextItems(layout_), AllItems(layout_), ItemSet()});
    style.quoted_empty = Settle(empty_, {ItemSet(), TextItems(layout_), AllItems(layout_)});
    for (const csv::RecordEnd end : {csv::RecordEnd::kLf, csv::RecordEnd::kCr}) {
      if (summary.Count(end) > summary.Count(style.line_end)) style.line_end = end;
    }
    style.final_line_end = summary.final_end != csv::RecordEnd::kEndOfFile;
    return style;
  }

 private:
  struct Count {
    std::uint64_t quoted = 0, bare = 0;
  };
  using Counts = std::array<Count, csv::kMaxStoredFields>;

  // The first of the usual sets that holds for all items that occur, else what most records have.
  [[nodiscard]] ItemSet Settle(const Counts& counts, const std::array<ItemSet, 3>& usual) const {
    ItemSet most = usual[0];
    ItemSet occur;
    for (std::size_t i = 0; i < ItemCount(layout_); ++i) {
      occur[i] = counts.at(i).quoted + counts.at(i).bare > 0;
      if (occur[i]) most[i] = counts.at(i).quoted > counts.at(i).bare;
    }
    for (const ItemSet& set : usual) {
      if ((set & occur) == (most & occur)) return set;
    }
    return most;
  }

  const renkei_layout_t& layout_;
  CsvRecord taken_;
  Counts filled_{}, empty_{};
  bool too_large_ = false;
};

// Writes entries, each on a line of its own.
class EntrySink : public csv::RecordSink {
 public:
  EntrySink(const Head& head, Form form, OutputBuffer& out) : head_(head), form_(form), out_(out) {
    for (std::size_t i = 0; i < ItemCount(*head.layout); ++i) {
      std::string& key = keys_.emplace_back(i == 0 ? "{" : ",");
      AppendString(View(head.layout->fields[i].id), key);
      key.push_back(':');
    }
  }

  void OnRecord(const csv::RecordView& record) override {
    line_.assign(form_ == Form::kJson && any_ ? ",\n" : "");
    any_ = true;
    if (TakeRecord(record, *head_.layout, &taken_)) {
      AppendRecord(record);
    } else {
      AppendBytes(record);
    }
    if (form_ == Form::kNdjson) line_.push_back('\n');
    out_.Put(line_);
  }

 private:
  void AppendRecord(const csv::RecordView& record) {
    raw_.clear();
    ItemSet quoted;
    ItemSet bare;
    for (std::size_t i = 0; i < taken_.values.size(); ++i) {
      const std::string& bytes = taken_.values[i];
      line_.append(keys_[i]);
      if (!csv::Has(record.fields[i], csv::kNotPlain)) {
        AppendString(bytes, line_);
      } else {
        if (!DecodeExactly(bytes, text_)) AddMember(&raw_, View(head_.layout->fields[i].id), Hex(bytes));
        AppendString(text_, line_);
      }
      const bool usual = StyleQuotes(head_.style, i, bytes);
      quoted[i] = taken_.quoted[i] && !usual;
      bare[i] = !taken_.quoted[i] && usual;
    }
    const bool odd_end = record.end != csv::RecordEnd::kEndOfFile && record.end != head_.style.line_end;
    if (odd_end || quoted.any() || bare.any() || !raw_.empty()) AppendNotes(odd_end, record.end, quoted, bare);
    line_.push_back('}');
  }

  void AppendNotes(bool odd_end, csv::RecordEnd end, const ItemSet& quoted, const ItemSet& bare) {
    notes_.clear();
    if (odd_end) AddMember(&notes_, kLineEndKey, LineEndWord(end));
    AddList(kQuotedKey, quoted);
    AddList(kBareKey, bare);
    if (!raw_.empty()) AddKey(&notes_, kRawKey).append("{").append(raw_).append("}");
    AddKey(&line_, kNotesKey).append("{").append(notes_).append("}");
  }

  // What is no regular record: its bytes, line end included.
  void AppendBytes(const csv::RecordView& record) {
    notes_.clear();
    if (record.data == nullptr) return;  // the first reading refused the file
    const std::string_view bytes(reinterpret_cast<const char*>(record.data), record.size_bytes);
    AddMember(&notes_, kBytesKey, Hex(bytes));
    line_.append("{");
    AppendString(kNotesKey, line_);
    line_.append(":{").append(notes_).append("}}");
  }

  static std::string& AddKey(std::string* out, std::string_view key) {
    if (!out->empty()) out->push_back(',');
    AppendString(key, *out);
    out->push_back(':');
    return *out;
  }
  static void AddMember(std::string* out, std::string_view key, std::string_view value) {
    AppendString(value, AddKey(out, key));
  }

  void AddList(std::string_view key, const ItemSet& items) {
    if (items.none()) return;
    AddKey(&notes_, key).push_back('[');
    bool first = true;
    for (std::size_t i = 0; i < ItemCount(*head_.layout); ++i) {
      if (!items[i]) continue;
      if (!first) notes_.push_back(',');
      first = false;
      AppendString(View(head_.layout->fields[i].id), notes_);
    }
    notes_.push_back(']');
  }

  const Head& head_;
  const Form form_;
  OutputBuffer& out_;
  std::vector<std::string> keys_;  // with what stands around them
  CsvRecord taken_;
  std::string line_, text_, raw_, notes_;
  bool any_ = false;
};

// The word for a set of items, or their list. Where a layout has no texts, two words fit: `text_first` chooses.
std::string QuotingText(const ItemSet& items, const renkei_layout_t& layout, bool text_first) {
  const std::string_view word = items.none() && !text_first  ? kQuotedNone
                                : items == TextItems(layout) ? kQuotedText
                                : items == AllItems(layout)  ? kQuotedAll
                                : items.none()               ? kQuotedNone
                                                             : std::string_view();
  std::string text;
  if (!word.empty()) {
    AppendString(word, text);
    return text;
  }
  for (std::size_t i = 0; i < ItemCount(layout); ++i) {
    if (!items[i]) continue;
    text.push_back(text.empty() ? '[' : ',');
    AppendString(View(layout.fields[i].id), text);
  }
  return text + "]";
}

// The head without its closing brace.
std::string HeadText(const Head& head, std::string_view between) {
  std::string text = "{";
  const auto add_key = [&](std::string_view key) {
    if (text.back() != '{') text.append(",").append(between);
    AppendString(key, text);
    text.push_back(':');
  };
  const auto add = [&](std::string_view key, std::string_view value) {
    add_key(key);
    AppendString(value, text);
  };
  add(kSchemaKey, kSchemaId);
  add(kSpecKey, View(head.spec->coordinate));
  add(kLayoutKey, View(head.layout->id));
  add(kNameKey, head.name);
  add_key(kStyleKey);
  text.push_back('{');
  between = {};
  add(kLineEndKey, LineEndWord(head.style.line_end));
  add_key(kFinalLineEndKey);
  text.append(head.style.final_line_end ? "true" : "false");
  add_key(kQuotedKey);
  text.append(QuotingText(head.style.quoted, *head.layout, true));
  add_key(kQuotedEmptyKey);
  text.append(QuotingText(head.style.quoted_empty, *head.layout, false));
  return text + "}";
}

}  // namespace

Result<FirstReading> ReadStyle(const InputFile& input, const renkei_layout_t& layout) {
  StyleSink sink(layout);
  csv::RecordReader reader(sink);
  reader.SetExpectedFields(layout.field_count);
  EncodingJudge judge;
  const Status status = Feed(input, reader, [&](std::span<const std::uint8_t> bytes) { judge.Feed(bytes); });
  if (!status.ok()) return status;
  const csv::RecordSummary& summary = reader.Finish();
  if (sink.too_large()) return Status::Error("json-record-too-large", input.path);
  return FirstReading{judge.Finish(), sink.Make(summary)};
}

Status WriteData(const InputFile& input, const Head& head, Form form, OutputBuffer& out) {
  const bool lines = form == Form::kNdjson;
  out.Put(HeadText(head, lines ? "" : "\n"));
  out.Put(lines ? "}\n" : ",\n\"records\":[\n");
  EntrySink sink(head, form, out);
  csv::RecordReader reader(sink);
  reader.SetExpectedFields(head.layout->field_count);
  if (Status status = Feed(input, reader, [](std::span<const std::uint8_t>) {}); !status.ok()) return status;
  reader.Finish();
  if (!lines) out.Put("\n]}\n");
  return out.Flush();
}

}  // namespace renkei::json
