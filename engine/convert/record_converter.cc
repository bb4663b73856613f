#include "engine/convert/record_converter.h"

#include <utility>

#include "engine/check/display.h"
#include "engine/names/name_text.h"

namespace renkei::convert {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{64} << 10U;
constexpr std::uint8_t kQuote = '"';
constexpr std::uint8_t kComma = ',';

}  // namespace

RecordConverter::RecordConverter(const LayoutMapping& mapping, std::string_view version, Arg target_name,
                                 const LossReport::At& at, LossReport& losses, const Supply& supply,
                                 output::DurableFile& out)
    : mapping_(mapping),
      version_(version),
      target_name_(std::move(target_name)),
      at_(at),
      losses_(losses),
      supply_(supply),
      out_(out) {
  buffer_.reserve(kBufferBytes);
}

void RecordConverter::OnRecord(const csv::RecordView& record) {
  if (record.kind != csv::RecordKind::kData) {
    Append(record.data, record.size_bytes);
    return;
  }
  at_.record = record.number;
  at_.line = record.line;
  const bool whole = record.data != nullptr && record.reading == csv::Reading::kStrict &&
                     record.field_count == mapping_.source->field_count && !record.Has(csv::kUnterminated) &&
                     !record.Has(csv::kTextAfterQuote);
  if (!whole) {  // only where errors are passed over
    losses_.Add(EngineRule::kConvertRecordSkipped, at_, {});
    return;
  }
  for (std::size_t i = 0; i < mapping_.from.size(); ++i) {
    if (i > 0) Append(&kComma, 1);
    if (mapping_.from[i] == LayoutMapping::kEmpty) {
      if (!supply_.Feeds(i)) continue;
      const std::string_view value = supply_.For(record, i);
      Append(reinterpret_cast<const std::uint8_t*>(value.data()), value.size());
      continue;
    }
    const csv::FieldView& field = record.fields[mapping_.from[i]];
    if (i > 0) {
      WriteField(field);
      continue;
    }
    csv::FieldView version = field;
    version.data = reinterpret_cast<const std::uint8_t*>(version_.data());
    version.size = static_cast<std::uint32_t>(version_.size());
    WriteField(version);
  }
  WriteEnd(record.end);
  NoteLosses(record);
}

void RecordConverter::WriteField(const csv::FieldView& field) {
  const bool quoted = csv::Has(field, csv::kQuoted);
  if (quoted) Append(&kQuote, 1);
  Append(field.data, field.size);
  if (quoted) Append(&kQuote, 1);
}

void RecordConverter::WriteEnd(csv::RecordEnd end) {
  constexpr std::uint8_t kCrLf[] = {'\r', '\n'};
  if (end == csv::RecordEnd::kCrLf) Append(kCrLf, 2);
  if (end == csv::RecordEnd::kCr) Append(kCrLf, 1);
  if (end == csv::RecordEnd::kLf) Append(kCrLf + 1, 1);
}

void RecordConverter::NoteLosses(const csv::RecordView& record) {
  for (const std::size_t index : mapping_.lost) {
    const csv::FieldView& field = record.fields[index];
    if (field.size == 0) continue;
    const std::string_view bytes(reinterpret_cast<const char*>(field.data), field.size);
    losses_.Add(EngineRule::kConvertItemLost, at_,
                {mapping_.source, index, DecodeValue(bytes, Encoding::kMs932), record.FieldOffset(index), field.size},
                {target_name_});
  }
}

void RecordConverter::Append(const std::uint8_t* data, std::size_t size) {
  if (buffer_.size() + size > kBufferBytes) Flush();
  buffer_.insert(buffer_.end(), data, data + size);
}

void RecordConverter::Flush() {
  if (trouble_.ok()) trouble_ = out_.Write(buffer_);
  buffer_.clear();
}

Status RecordConverter::Finish() {
  Flush();
  return trouble_.ok() ? out_.Close() : trouble_;
}

}  // namespace renkei::convert
