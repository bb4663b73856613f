#include "connectors/bundle/verdict.h"

#include <openssl/rand.h>

#include <array>
#include <new>
#include <optional>
#include <utility>

#include "connectors/bundle/digest.h"
#include "connectors/bundle/json_object.h"
#include "connectors/bundle/layout.h"

namespace renkei::bundle {
namespace {

constexpr const char* kSchema = "renkei.verdict/1";

void SetIfAny(nlohmann::ordered_json& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}

nlohmann::ordered_json ToJson(const JudgedFile& file) {
  nlohmann::ordered_json json = {
      {"name", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}, {"kind", file.kind}};
  SetIfAny(json, "spec", file.spec);
  SetIfAny(json, "csv_version", file.csv_version);
  return json;
}

Status Unreadable(std::string detail) {
  return Status::Error("verdict-unreadable", std::string(kVerdictEntry), std::move(detail));
}

// Returns the key that is wrong, or "".
std::string ReadFiles(const nlohmann::json& list, BundleVerdict* verdict) {
  for (const nlohmann::json& row : list) {
    JsonObject json(row);
    JudgedFile file;
    file.name = json.Text("name");
    file.bytes = json.Number("bytes");
    file.sha256 = json.Text("sha256");
    file.kind = json.Text("kind");
    file.spec = json.TextOrNone("spec");
    file.csv_version = json.TextOrNone("csv_version");
    if (!json.trouble().empty()) return "files/" + json.trouble();
    if (!IsSha256Hex(file.sha256)) return "files/sha256";
    verdict->files.push_back(std::move(file));
  }
  return {};
}

std::string ReadSpecs(const nlohmann::json& list, BundleVerdict* verdict) {
  for (const nlohmann::json& row : list) {
    JsonObject json(row);
    SpecUsed spec{json.Text("coordinate"), json.Text("plugin"), json.Text("plugin_version"),
                  json.Text("plugin_sha256")};
    if (!json.trouble().empty()) return "specs/" + json.trouble();
    verdict->specs.push_back(std::move(spec));
  }
  return {};
}

}  // namespace

std::string WriteVerdict(const BundleVerdict& verdict) {
  nlohmann::ordered_json json = {{"schema", kSchema},
                                 {"bundle", verdict.bundle_id},
                                 {"created_at", verdict.created_at},
                                 {"sender", verdict.sender},
                                 {"addressee", verdict.addressee},
                                 {"verdict", verdict.verdict},
                                 {"checked_at", verdict.checked_at},
                                 {"as_of", verdict.as_of},
                                 {"tool", verdict.tool}};
  json["specs"] = nlohmann::ordered_json::array();
  for (const SpecUsed& spec : verdict.specs) {
    json["specs"].push_back({{"coordinate", spec.coordinate},
                             {"plugin", spec.plugin},
                             {"plugin_version", spec.plugin_version},
                             {"plugin_sha256", spec.plugin_sha256}});
  }
  json["files"] = nlohmann::ordered_json::array();
  for (const JudgedFile& file : verdict.files) json["files"].push_back(ToJson(file));
  SetIfAny(json, "message_sha256", verdict.message_sha256);
  return json.dump(2) + "\n";
}

Result<BundleVerdict> ReadVerdict(std::string_view text) {
  const std::optional<nlohmann::json> parsed = ParseJsonObject(text);
  if (!parsed) return Unreadable("JSON");
  JsonObject json(*parsed);
  BundleVerdict verdict;
  if (json.Text("schema") != kSchema) return Unreadable("schema");
  verdict.bundle_id = json.Text("bundle");
  verdict.created_at = json.Text("created_at");
  verdict.sender = json.Text("sender");
  verdict.addressee = json.Text("addressee");
  verdict.verdict = json.Text("verdict");
  verdict.checked_at = json.Text("checked_at");
  verdict.as_of = json.Text("as_of");
  verdict.tool = json.Text("tool");
  verdict.message_sha256 = json.TextOrNone("message_sha256");
  std::string trouble = ReadSpecs(json.List("specs"), &verdict);
  if (trouble.empty()) trouble = ReadFiles(json.List("files"), &verdict);
  if (trouble.empty()) trouble = json.trouble();
  if (trouble.empty() && !IsBundleId(verdict.bundle_id)) trouble = "bundle";
  if (trouble.empty() && !IsOfficeNumber(verdict.sender)) trouble = "sender";
  if (trouble.empty() && !IsOfficeNumber(verdict.addressee)) trouble = "addressee";
  if (trouble.empty()) return verdict;
  return Unreadable(trouble);
}

std::string NewBundleId() {
  std::array<unsigned char, 16> random{};
  if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1) throw std::bad_alloc();
  random[6] = static_cast<unsigned char>((random[6] & 0x0FU) | 0x40U);  // version 4
  random[8] = static_cast<unsigned char>((random[8] & 0x3FU) | 0x80U);
  static constexpr char kHex[] = "0123456789abcdef";
  std::string id;
  for (std::size_t i = 0; i < random.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) id += '-';
    id += kHex[random.at(i) >> 4U];
    id += kHex[random.at(i) & 15U];
  }
  return id;
}

bool IsBundleId(std::string_view text) {
  constexpr std::string_view kForm = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  if (text.size() != kForm.size()) return false;
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    const bool dash = kForm[i] == '-';
    if (dash != (text[i] == '-')) return false;
    if (!dash && std::string_view("0123456789abcdef").find(text[i]) == std::string_view::npos) return false;
  }
  return true;
}

bool IsOfficeNumber(std::string_view text) {
  return text.size() == 10 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace renkei::bundle
