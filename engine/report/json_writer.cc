#include "engine/report/json_writer.h"

#include <fmt/format.h>

#include "engine/report/code_point.h"

namespace renkei {
namespace {

void PutUnit(Sink& sink, std::uint32_t unit) { sink.Put(fmt::format("\\u{:04x}", unit)); }

// \uXXXX, as a surrogate pair above the first plane.
void PutEscape(Sink& sink, char32_t value) {
  const auto number = static_cast<std::uint32_t>(value);
  if (number > 0xFFFF) {
    PutUnit(sink, 0xD800 + ((number - 0x10000) >> 10U));
    PutUnit(sink, 0xDC00 + ((number - 0x10000) & 0x3FFU));
  } else {
    PutUnit(sink, number);
  }
}

std::string_view ShortEscape(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    case '\b':
      return "\\b";
    case '\f':
      return "\\f";
    default:
      return {};
  }
}

bool IsMarkup(char c) { return c == '<' || c == '>' || c == '&'; }

void PutAscii(Sink& sink, char c, bool in_script) {
  const std::string_view escape = ShortEscape(c);
  const auto code = static_cast<unsigned char>(c);
  if (!escape.empty()) {
    sink.Put(escape);
  } else if (code < 0x20 || code == 0x7F || (in_script && IsMarkup(c))) {
    PutEscape(sink, code);
  } else {
    sink.Put(c);
  }
}

// Bytes that are not UTF-8 read as the report writes them everywhere: \xNN.
void PutBadBytes(Sink& sink, std::string_view bytes) {
  for (const char byte : bytes) {
    sink.Put(fmt::format("\\\\x{:02X}", static_cast<unsigned char>(byte)));
  }
}

}  // namespace

void JsonWriter::Begin(char open) {
  BeforeValue();
  sink_.Put(open);
  has_items_.push_back(false);
}

void JsonWriter::End(char close) {
  const bool had_items = has_items_.back();
  has_items_.pop_back();
  if (had_items) NewLine();
  sink_.Put(close);
}

void JsonWriter::BeforeValue() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (has_items_.empty()) return;
  if (has_items_.back()) sink_.Put(',');
  has_items_.back() = true;
  NewLine();
}

void JsonWriter::NewLine() {
  if (!style_.pretty) return;
  sink_.Put('\n');
  for (std::size_t level = 0; level < has_items_.size(); ++level) sink_.Put("  ");
}

void JsonWriter::Key(std::string_view key) {
  BeforeValue();
  Quoted(key);
  sink_.Put(style_.pretty ? ": " : ":");
  after_key_ = true;
}

void JsonWriter::String(std::string_view text) {
  BeforeValue();
  Quoted(text);
}

void JsonWriter::Bool(bool value) {
  BeforeValue();
  sink_.Put(value ? "true" : "false");
}

void JsonWriter::Signed(std::int64_t value) {
  BeforeValue();
  sink_.Put(fmt::format_int(value).c_str());
}

void JsonWriter::Unsigned(std::uint64_t value) {
  BeforeValue();
  sink_.Put(fmt::format_int(value).c_str());
}

void JsonWriter::Quoted(std::string_view text) {
  sink_.Put('"');
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      PutAscii(sink_, text[at++], style_.in_script);
      continue;
    }
    const CodePoint c = DecodeAt(text, at);
    const std::string_view bytes = text.substr(at, c.bytes);
    if (!c.valid) {
      PutBadBytes(sink_, bytes);
    } else if (IsUnseen(c.value)) {
      PutEscape(sink_, c.value);
    } else {
      sink_.Put(bytes);
    }
    at += c.bytes;
  }
  sink_.Put('"');
}

}  // namespace renkei
