#include "engine/json/head_reader.h"

#include <algorithm>
#include <array>

#include "engine/output/output_folder.h"

namespace renkei::json {
namespace {

constexpr std::array kHeadKeys = {kSchemaKey, kSpecKey, kLayoutKey, kNameKey, kStyleKey};

const renkei_layout_t* FindLayout(const renkei_spec_t& spec, std::string_view id) {
  for (std::uint64_t i = 0; i < spec.layout_count; ++i) {
    const renkei_layout_t& layout = spec.layouts[i];
    const bool records = (layout.flags & RENKEI_LAYOUT_IMAGE) == 0 && layout.field_count <= csv::kMaxStoredFields;
    if (records && View(layout.id) == id) return &layout;
  }
  return nullptr;
}

// One member of the style.
class StyleMember {
 public:
  StyleMember(const renkei_layout_t& layout, Style* style, Complaints& complaints)
      : layout_(layout), style_(style), complaints_(complaints) {}

  void Take(const std::string& key, const Value& value) {
    pointer_ = PointerPart(kStyleKey) + PointerPart(key);
    if (key == kLineEndKey) {
      if (!LineEndOf(value.text, &style_->line_end)) Complain("crlf, lf, cr");
    } else if (key == kFinalLineEndKey) {
      if (value.kind != Value::Kind::kBool) Complain("true, false");
      style_->final_line_end = value.truth;
    } else if (key == kQuotedKey) {
      TakeItems(value, &style_->quoted);
    } else if (key == kQuotedEmptyKey) {
      TakeItems(value, &style_->quoted_empty);
    } else {
      complaints_.Add("json-key-unknown", pointer_);
    }
  }

 private:
  void Complain(std::string_view expected) { complaints_.Add("json-style", pointer_, expected); }

  void TakeItems(const Value& value, ItemSet* items) {
    if (value.kind == Value::Kind::kArray) {
      *items = ReadItems(value, layout_, pointer_, "json-style", complaints_);
    } else if (value.text == kQuotedText) {
      *items = TextItems(layout_);
    } else if (value.text == kQuotedAll) {
      *items = AllItems(layout_);
    } else if (value.text == kQuotedNone) {
      items->reset();
    } else {
      Complain("text, all, none, [...]");
    }
  }

  const renkei_layout_t& layout_;
  Style* style_;
  Complaints& complaints_;
  std::string pointer_;
};

}  // namespace

int FindItem(const renkei_layout_t& layout, std::string_view id, std::size_t guess) {
  if (guess < layout.field_count && View(layout.fields[guess].id) == id) return static_cast<int>(guess);
  for (std::size_t i = 0; i < ItemCount(layout); ++i) {
    if (View(layout.fields[i].id) == id) return static_cast<int>(i);
  }
  return -1;
}

ItemSet ReadItems(const Value& list, const renkei_layout_t& layout, const std::string& pointer, std::string_view code,
                  Complaints& complaints) {
  ItemSet items;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const Value& id = list.items[i];
    const int item = id.kind == Value::Kind::kString ? FindItem(layout, id.text, i) : -1;
    if (item >= 0) {
      items[static_cast<std::size_t>(item)] = true;
    } else {
      complaints.Add(code, pointer + PointerPart(std::to_string(i)), std::string(View(layout.id)));
    }
  }
  return items;
}

void HeadReader::Take(const std::string& key, Value value) {
  if (std::find(kHeadKeys.begin(), kHeadKeys.end(), key) == kHeadKeys.end()) {
    odd_keys_.emplace_back("json-key-unknown", PointerPart(key));
  } else if (Find(key) != nullptr) {
    odd_keys_.emplace_back("json-key-twice", PointerPart(key));
  } else {
    members_.emplace_back(key, std::move(value));
  }
}

const Value* HeadReader::Find(std::string_view key) const {
  const auto found =
      std::find_if(members_.begin(), members_.end(), [&](const auto& member) { return member.first == key; });
  return found == members_.end() ? nullptr : &found->second;
}

const std::string* HeadReader::Text(std::string_view key, Complaints& complaints) const {
  const Value* value = Find(key);
  if (value == nullptr) {
    complaints.Add("json-key-missing", PointerPart(key));
  } else if (value->kind != Value::Kind::kString) {
    complaints.Add("json-type", PointerPart(key), std::string(KindName(value->kind)));
  } else {
    return &value->text;
  }
  return nullptr;
}

void HeadReader::ComplainOfKeys(Complaints& complaints) const {
  for (const auto& [code, pointer] : odd_keys_) complaints.Add(code, pointer);
}

std::optional<Head> HeadReader::Judge(const SpecRegistry& registry, Complaints& complaints) const {
  const Value* schema = Find(kSchemaKey);
  if (schema == nullptr || schema->text != kSchemaId) {
    complaints.Add("json-foreign", PointerPart(kSchemaKey));
    return std::nullopt;
  }
  ComplainOfKeys(complaints);
  Head head;
  if (const std::string* coordinate = Text(kSpecKey, complaints)) {
    const LoadedSpec* loaded = registry.FindByCoordinate(*coordinate);
    if (loaded == nullptr) complaints.Add("json-spec-unknown", PointerPart(kSpecKey), *coordinate);
    if (loaded != nullptr) head.spec = loaded->spec;
  }
  const std::string* layout = Text(kLayoutKey, complaints);
  if (layout != nullptr && head.spec != nullptr) {
    head.layout = FindLayout(*head.spec, *layout);
    if (head.layout == nullptr) complaints.Add("json-layout-unknown", PointerPart(kLayoutKey), *layout);
  }
  if (const std::string* name = Text(kNameKey, complaints)) {
    head.name = *name;
    const bool safe = output::IsSafeName(*name) && name->find('/') == std::string::npos;
    if (!safe) complaints.Add("json-name", PointerPart(kNameKey));
  }
  if (head.layout != nullptr) JudgeStyle(*head.layout, &head.style, complaints);
  if (!complaints.empty()) return std::nullopt;
  return head;
}

void HeadReader::JudgeStyle(const renkei_layout_t& layout, Style* style, Complaints& complaints) const {
  *style = Style::Usual(layout);
  const Value* value = Find(kStyleKey);
  if (value == nullptr) return;
  if (value->kind != Value::Kind::kObject) {
    complaints.Add("json-type", PointerPart(kStyleKey), std::string(KindName(value->kind)));
    return;
  }
  StyleMember member(layout, style, complaints);
  for (std::size_t i = 0; i < value->keys.size(); ++i) {
    const auto begin = value->keys.begin();
    if (std::find(begin, begin + static_cast<std::ptrdiff_t>(i), value->keys[i]) !=
        begin + static_cast<std::ptrdiff_t>(i)) {
      complaints.Add("json-key-twice", PointerPart(kStyleKey) + PointerPart(value->keys[i]));
    } else {
      member.Take(value->keys[i], value->items[i]);
    }
  }
}

}  // namespace renkei::json
