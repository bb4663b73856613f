#include "engine/json/entry_reader.h"

#include <cstdint>

#include "engine/encoding/ms932.h"
#include "engine/encoding/utf8.h"
#include "engine/json/head_reader.h"
#include "engine/json/text.h"

namespace renkei::json {
namespace {

// "U+1F600"
std::string CodePointName(char32_t code_point) {
  std::string name = "U+";
  for (int shift = 20; shift >= 0; shift -= 4) {
    const auto rest = static_cast<std::uint32_t>(code_point) >> static_cast<unsigned>(shift);
    if (rest > 0 || shift < 16) name.push_back("0123456789ABCDEF"[rest & 0xFU]);
  }
  return name;
}

// The first character that MS932 does not have.
std::string FirstMissing(std::string_view utf8) {
  while (!utf8.empty()) {
    const Utf8Character character = DecodeOneUtf8(utf8);
    const std::string_view bytes = utf8.substr(0, character.length_bytes);
    if (!ms932::FromUtf8(bytes)) {
      return CodePointName(character.code_point);
    }
    utf8.remove_prefix(character.length_bytes);
  }
  return "-";
}

}  // namespace

EntryReader::EntryReader(const Head& head, const ReadOptions& options, Complaints& complaints)
    : head_(head), layout_(*head.layout), options_(options), complaints_(complaints) {}

bool EntryReader::Complain(std::string_view code, const std::string& pointer, std::string_view detail) {
  complaints_.Add(code, pointer, detail);
  right_ = false;
  return false;
}

bool EntryReader::Read(const Value& value, const std::string& pointer, Entry* entry) {
  right_ = true;
  if (value.kind != Value::Kind::kObject) return Complain("json-type", pointer, std::string(KindName(value.kind)));
  const std::size_t count = ItemCount(layout_);
  entry->bytes.reset();
  entry->end = head_.style.line_end;
  entry->record.values.resize(count);
  notes_ = {{}, {}, std::vector<const Value*>(count)};
  values_.assign(count, nullptr);
  bool noted = false;
  for (std::size_t i = 0; i < value.keys.size(); ++i) {
    const std::string& key = value.keys[i];
    const std::string place = pointer + PointerPart(key);
    const bool notes = key == kNotesKey;
    const int item = notes ? -1 : FindItem(layout_, key, i);
    if (notes && !noted) {
      noted = true;
      ReadNotes(value.items[i], place, entry);
    } else if (notes || (item >= 0 && values_[static_cast<std::size_t>(item)] != nullptr)) {
      Complain("json-key-twice", place);
    } else if (item < 0) {
      Complain("json-key-unknown", place, std::string(View(layout_.id)));
    } else {
      values_[static_cast<std::size_t>(item)] = &value.items[i];
    }
  }
  if (entry->bytes) {
    if (value.keys.size() > 1) Complain("json-note", pointer + PointerPart(kNotesKey) + PointerPart(kBytesKey));
    entry->record.values.clear();
    return right_;
  }
  for (std::size_t i = 0; i < count; ++i) {
    const std::string place = pointer + PointerPart(View(layout_.fields[i].id));
    if (values_[i] == nullptr) {
      Complain("json-key-missing", place);
    } else {
      ReadItem(i, *values_[i], place, entry);
    }
  }
  Quote(entry);
  return right_;
}

void EntryReader::ReadNotes(const Value& value, const std::string& pointer, Entry* entry) {
  if (value.kind != Value::Kind::kObject) {
    Complain("json-type", pointer, std::string(KindName(value.kind)));
    return;
  }
  for (std::size_t i = 0; i < value.keys.size(); ++i) {
    const std::string& key = value.keys[i];
    const Value& note = value.items[i];
    const std::string place = pointer + PointerPart(key);
    const std::size_t before = complaints_.all().size();
    const bool list = note.kind == Value::Kind::kArray;
    if (key == kLineEndKey) {
      if (!LineEndOf(note.text, &entry->end)) Complain("json-note", place);
    } else if (key == kQuotedKey && list) {
      notes_.quoted = ReadItems(note, layout_, place, "json-note", complaints_);
    } else if (key == kBareKey && list) {
      notes_.bare = ReadItems(note, layout_, place, "json-note", complaints_);
    } else if (key == kRawKey && note.kind == Value::Kind::kObject) {
      ReadRaw(note, place);
    } else if (key == kBytesKey && note.kind == Value::Kind::kString) {
      entry->bytes = FromHex(note.text);
      if (!entry->bytes) Complain("json-note", place);
    } else {
      Complain("json-note", place);
    }
    right_ = right_ && complaints_.all().size() == before;
  }
}

void EntryReader::ReadRaw(const Value& value, const std::string& pointer) {
  for (std::size_t i = 0; i < value.keys.size(); ++i) {
    const int item = FindItem(layout_, value.keys[i]);
    const bool text = value.items[i].kind == Value::Kind::kString;
    if (item < 0 || !text || !FromHex(value.items[i].text)) {
      Complain("json-note", pointer + PointerPart(value.keys[i]));
    } else {
      notes_.raw[static_cast<std::size_t>(item)] = &value.items[i];
    }
  }
}

void EntryReader::ReadItem(std::size_t item, const Value& value, const std::string& pointer, Entry* entry) {
  if (value.kind != Value::Kind::kString) {
    Complain("json-type", pointer, std::string(KindName(value.kind)));
    return;
  }
  if (Encode(item, value.text, pointer, &entry->record.values[item])) {
    Fits(layout_.fields[item], entry->record.values[item], pointer);
  }
}

// Only what the check calls an error: it is milder with items that the standard leaves unsure, and with unused ones.
bool EntryReader::Fits(const renkei_field_t& field, const std::string& bytes, const std::string& pointer) {
  const bool mild = field.type == RENKEI_FIELD_UNUSED || (field.flags & RENKEI_FIELD_UNSURE) != 0;
  if (options_.long_values || field.length == 0 || mild) return true;
  const bool minus = field.type == RENKEI_FIELD_INT && !bytes.empty() && bytes.front() == '-';
  const std::size_t characters = ms932::CountCharacters(ms932::AsBytes(bytes), bytes.size()) - (minus ? 1 : 0);
  if (characters <= field.length) return true;
  return Complain("json-too-long", pointer, std::to_string(characters) + " > " + std::to_string(field.length));
}

// The noted bytes, as long as they say what the value says; a value that was changed goes before its note.
bool EntryReader::Encode(std::size_t item, const std::string& text, const std::string& pointer, std::string* bytes) {
  if (const Value* raw = notes_.raw[item]) {
    *bytes = *FromHex(raw->text);
    if (ms932::ToUtf8(*bytes) == text) return true;
  }
  std::optional<std::string> encoded = ms932::FromUtf8(text);
  if (!encoded) return Complain("json-character", pointer, FirstMissing(text));
  *bytes = std::move(*encoded);
  return true;
}

void EntryReader::Quote(Entry* entry) const {
  CsvRecord& record = entry->record;
  for (std::size_t i = 0; i < record.values.size(); ++i) {
    const bool usual = StyleQuotes(head_.style, i, record.values[i]);
    record.quoted[i] = (usual && !notes_.bare[i]) || notes_.quoted[i] || NeedsQuotes(record.values[i]);
  }
}

}  // namespace renkei::json
