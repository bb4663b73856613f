// JSON that came from outside, read strictly: sizes judged first, a key that stands twice is an error, every key is
// asked for by name and type. Private to this room. Threads: one.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace renkei::bundle {

// Nothing where it is no JSON object in strict UTF-8 without a key twice.
std::optional<nlohmann::json> ParseJsonObject(std::string_view text);

// Reads the values of an object; what is missing or of another type leaves the value empty and is remembered.
class JsonObject {
 public:
  // Keeps a reference: `json` outlives it.
  explicit JsonObject(const nlohmann::json& json) : json_(json) {}

  std::string Text(const char* key);
  // "" where the key is missing.
  std::string TextOrNone(const char* key);
  std::uint64_t Number(const char* key);
  // An array of objects; empty where it is not.
  const nlohmann::json& List(const char* key);

  // The first key that was missing or wrong; empty: all were right.
  [[nodiscard]] const std::string& trouble() const { return trouble_; }

 private:
  const nlohmann::json* Find(const char* key);
  void Miss(const char* key);

  const nlohmann::json& json_;
  std::string trouble_;
};

}  // namespace renkei::bundle
