// JSON written piece by piece, so that a large report is never held twice. Keys keep the order in
// which they are written; the text is always valid UTF-8 and free of raw control and directional
// characters.
// Threads: one writer, one thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>
#include <vector>

#include "engine/report/sink.h"

namespace renkei {

// What JsonWriter does for its surroundings.
struct JsonStyle {
  bool pretty = true;      // two spaces a level, one value a line; else no space at all
  bool in_script = false;  // < > & are escaped: the text may stand inside a <script>
};

class JsonWriter {
 public:
  explicit JsonWriter(Sink& sink, JsonStyle style = {}) : sink_(sink), style_(style) {}

  void BeginObject() { Begin('{'); }
  void EndObject() { End('}'); }
  void BeginArray() { Begin('['); }
  void EndArray() { End(']'); }
  // Before each value of an object.
  void Key(std::string_view key);
  void String(std::string_view text);
  void Bool(bool value);
  template <typename Number>
  void Integer(Number value) {
    static_assert(std::is_integral_v<Number>);
    if constexpr (std::is_signed_v<Number>) {
      Signed(value);
    } else {
      Unsigned(value);
    }
  }

  void Object(std::string_view key) { Key(key), BeginObject(); }
  void Array(std::string_view key) { Key(key), BeginArray(); }
  void Member(std::string_view key, std::string_view text) { Key(key), String(text); }
  template <typename Number>
  void Count(std::string_view key, Number value) {
    Key(key), Integer(value);
  }
  // Leaves the key out where the text is empty.
  void MemberIfAny(std::string_view key, std::string_view text) {
    if (!text.empty()) Member(key, text);
  }

 private:
  void Begin(char open);
  void End(char close);
  void BeforeValue();
  void NewLine();
  void Quoted(std::string_view text);
  void Signed(std::int64_t value);
  void Unsigned(std::uint64_t value);

  Sink& sink_;
  JsonStyle style_;
  std::vector<bool> has_items_;  // one a level that is open
  bool after_key_ = false;
};

}  // namespace renkei
