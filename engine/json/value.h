// A small JSON value, and the way from a stream of JSON to the pieces of a data file: the members of its head and its
// records one by one, so that memory does not grow with the file. Members keep their order, keys that stand twice stay.
// Used by the reader. Threads: values; a stream belongs to one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace renkei::json {

struct Value {
  enum class Kind : std::uint8_t { kNull, kBool, kNumber, kString, kArray, kObject };
  Kind kind = Kind::kNull;
  bool truth = false;
  std::string text;               // of a string
  std::vector<std::string> keys;  // of an object
  std::vector<Value> items;       // of an array, or the values of the keys
};

// "string", "object" …: the words of JSON, for messages.
std::string_view KindName(Value::Kind kind);

// How parsing ended.
struct ParseResult {
  enum class End : std::uint8_t { kWhole, kStopped, kNoJson, kTooDeep };
  End end = End::kWhole;
  std::string place;  // of kNoJson: "line 3, column 5"
};

// Levels of values inside each other; a data file has six.
constexpr std::size_t kMostLevels = 8;

// Receives the pieces. Each returns false to stop.
struct Pieces {
  // The root, when it is no object. Nothing else follows.
  std::function<bool(Value::Kind kind)> no_object;
  // A member of the root other than `list_key`.
  std::function<bool(const std::string& key, Value value)> member;
  // The member `list_key`: the kind of its value, before its elements, and each element. What is no array ends the
  // parsing.
  std::function<bool(Value::Kind kind)> list;
  std::function<bool(std::uint64_t index, Value value)> element;
};

// Reads one JSON text to the end of the stream.
ParseResult Parse(std::istream& in, std::string_view list_key, const Pieces& pieces);
// The same of a text without such a member.
ParseResult Parse(std::string_view text, const Pieces& pieces);

}  // namespace renkei::json
