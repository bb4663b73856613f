#include "engine/json/value.h"

#include <nlohmann/json.hpp>

namespace renkei::json {
namespace {

// "[json.exception…] parse error at line 1, column 5: …": what follows the place may hold a person's data.
std::string PlaceOf(std::string_view message, std::size_t position) {
  constexpr std::string_view kBefore = "parse error at ";
  const std::size_t begin = message.find(kBefore);
  if (begin == std::string_view::npos) return "byte " + std::to_string(position);
  message.remove_prefix(begin + kBefore.size());
  return std::string(message.substr(0, message.find(':')));
}

// Builds values out of events and hands out those that are a piece.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(std::string_view list_key, const Pieces& pieces) : list_key_(list_key), pieces_(pieces) {}

  [[nodiscard]] ParseResult result() const { return result_; }

  bool null() override { return Take({}); }
  bool boolean(bool truth) override {
    Value value;
    value.kind = Value::Kind::kBool;
    value.truth = truth;
    return Take(std::move(value));
  }
  bool number_integer(number_integer_t /*number*/) override { return TakeNumber(); }
  bool number_unsigned(number_unsigned_t /*number*/) override { return TakeNumber(); }
  bool number_float(number_float_t /*number*/, const string_t& /*text*/) override { return TakeNumber(); }
  bool binary(binary_t& /*bytes*/) override { return Stop(); }
  bool string(string_t& text) override {
    Value value;
    value.kind = Value::Kind::kString;
    value.text = std::move(text);
    return Take(std::move(value));
  }

  bool start_object(std::size_t /*elements*/) override { return Open(Value::Kind::kObject); }
  bool start_array(std::size_t /*elements*/) override { return Open(Value::Kind::kArray); }
  bool end_object() override { return Close(); }
  bool end_array() override { return Close(); }

  bool key(string_t& text) override {
    if (open_.empty()) {
      key_ = std::move(text);
    } else {
      open_.back().keys.push_back(std::move(text));
    }
    return true;
  }

  bool parse_error(std::size_t position, const std::string& /*last_token*/,
                   const nlohmann::detail::exception& error) override {
    result_ = {ParseResult::End::kNoJson, PlaceOf(error.what(), position)};
    return false;
  }

 private:
  enum class Place : std::uint8_t { kBefore, kRoot, kList };

  bool Stop(ParseResult::End end = ParseResult::End::kStopped) {
    result_.end = end;
    return false;
  }

  bool TakeNumber() {
    Value value;
    value.kind = Value::Kind::kNumber;
    return Take(std::move(value));
  }

  bool Open(Value::Kind kind) {
    if (open_.empty() && place_ == Place::kBefore) {
      if (kind != Value::Kind::kObject) return NoObject(kind);
      place_ = Place::kRoot;
      return true;
    }
    if (open_.empty() && place_ == Place::kRoot && !list_key_.empty() && key_ == list_key_) {
      if (kind != Value::Kind::kArray) return NoList(kind);
      place_ = Place::kList;
      index_ = 0;
      return pieces_.list(kind) || Stop();
    }
    if (open_.size() >= kMostLevels) return Stop(ParseResult::End::kTooDeep);
    open_.emplace_back().kind = kind;
    return true;
  }

  bool Close() {
    if (open_.empty()) {
      if (place_ == Place::kList) place_ = Place::kRoot;
      return true;
    }
    Value value = std::move(open_.back());
    open_.pop_back();
    return Take(std::move(value));
  }

  bool NoList(Value::Kind kind) {
    pieces_.list(kind);
    return Stop();
  }

  bool NoObject(Value::Kind kind) {
    pieces_.no_object(kind);
    return Stop();
  }

  bool Take(Value value) {
    if (!open_.empty()) {
      open_.back().items.push_back(std::move(value));
      return true;
    }
    switch (place_) {
      case Place::kBefore:
        return NoObject(value.kind);
      case Place::kRoot:
        if (!list_key_.empty() && key_ == list_key_) return NoList(value.kind);
        return pieces_.member(key_, std::move(value)) || Stop();
      case Place::kList:
        break;
    }
    return pieces_.element(index_++, std::move(value)) || Stop();
  }

  const std::string_view list_key_;
  const Pieces& pieces_;
  ParseResult result_;
  Place place_ = Place::kBefore;
  std::string key_;  // of the root
  std::uint64_t index_ = 0;
  std::vector<Value> open_;  // the arrays and objects inside a piece
};

}  // namespace

std::string_view KindName(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::kNull:
      return "null";
    case Value::Kind::kBool:
      return "boolean";
    case Value::Kind::kNumber:
      return "number";
    case Value::Kind::kString:
      return "string";
    case Value::Kind::kArray:
      return "array";
    case Value::Kind::kObject:
      break;
  }
  return "object";
}

ParseResult Parse(std::istream& in, std::string_view list_key, const Pieces& pieces) {
  Builder builder(list_key, pieces);
  nlohmann::json::sax_parse(in, &builder);
  return builder.result();
}

ParseResult Parse(std::string_view text, const Pieces& pieces) {
  Builder builder({}, pieces);
  nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
  return builder.result();
}

}  // namespace renkei::json
