#include "connectors/bundle/json_object.h"

#include <set>
#include <vector>

#include "connectors/bundle/layout.h"

namespace renkei::bundle {

std::optional<nlohmann::json> ParseJsonObject(std::string_view text) {
  constexpr int kDeepest = 8;
  if (text.size() > kLargestText) return std::nullopt;
  bool good = true;
  std::vector<std::set<std::string>> keys;
  const auto watch = [&](int depth, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
    if (depth > kDeepest) good = false;
    if (event == nlohmann::json::parse_event_t::object_start) keys.emplace_back();
    if (event == nlohmann::json::parse_event_t::object_end && !keys.empty()) keys.pop_back();
    if (event == nlohmann::json::parse_event_t::key && !keys.empty()) {
      good = keys.back().insert(parsed.get<std::string>()).second && good;
    }
    return good;
  };
  nlohmann::json json = nlohmann::json::parse(text, watch, false);
  if (!good || !json.is_object()) return std::nullopt;
  return json;
}

void JsonObject::Miss(const char* key) {
  if (trouble_.empty()) trouble_ = key;
}

const nlohmann::json* JsonObject::Find(const char* key) {
  const auto found = json_.find(key);
  return found == json_.end() ? nullptr : &*found;
}

std::string JsonObject::Text(const char* key) {
  const nlohmann::json* value = Find(key);
  if (value != nullptr && value->is_string()) return value->get<std::string>();
  Miss(key);
  return {};
}

std::string JsonObject::TextOrNone(const char* key) { return Find(key) == nullptr ? std::string() : Text(key); }

std::uint64_t JsonObject::Number(const char* key) {
  const nlohmann::json* value = Find(key);
  if (value != nullptr && value->is_number_unsigned()) return value->get<std::uint64_t>();
  Miss(key);
  return 0;
}

const nlohmann::json& JsonObject::List(const char* key) {
  static const nlohmann::json kNone = nlohmann::json::array();
  constexpr std::size_t kLongest = 256;
  const nlohmann::json* value = Find(key);
  bool good = value != nullptr && value->is_array() && value->size() <= kLongest;
  for (std::size_t i = 0; good && i < value->size(); ++i) good = (*value)[i].is_object();
  if (good) return *value;
  Miss(key);
  return kNone;
}

}  // namespace renkei::bundle
