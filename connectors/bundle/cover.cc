#include "connectors/bundle/cover.h"

#include <optional>
#include <utility>

#include "connectors/bundle/digest.h"
#include "connectors/bundle/json_object.h"
#include "connectors/bundle/layout.h"

namespace renkei::bundle {
namespace {

constexpr const char* kSchema = "renkei.cover/1";

Status Unreadable(std::string detail) {
  return Status::Error("cover-unreadable", std::string(kCoverEntry), std::move(detail));
}

std::string ReadFiles(const nlohmann::json& list, Cover* cover) {
  for (const nlohmann::json& row : list) {
    JsonObject json(row);
    CoverFile file{json.Text("kind"), json.TextOrNone("csv_version"), json.Number("bytes")};
    if (!json.trouble().empty()) return "files/" + json.trouble();
    cover->files.push_back(std::move(file));
  }
  return {};
}

std::string ReadSpecs(const nlohmann::json& list, Cover* cover) {
  for (const nlohmann::json& row : list) {
    JsonObject json(row);
    cover->specs.push_back(json.Text("coordinate"));
    if (!json.trouble().empty()) return "specs/" + json.trouble();
  }
  return {};
}

}  // namespace

Cover CoverOf(const BundleVerdict& verdict, std::uint64_t message_bytes, std::uint64_t number) {
  Cover cover;
  cover.bundle_id = verdict.bundle_id;
  cover.number = number;
  cover.sender = verdict.sender;
  cover.addressee = verdict.addressee;
  cover.created_at = verdict.created_at;
  cover.verdict = verdict.verdict;
  for (const SpecUsed& spec : verdict.specs) cover.specs.push_back(spec.coordinate);
  for (const JudgedFile& file : verdict.files) cover.files.push_back({file.kind, file.csv_version, file.bytes});
  cover.message_bytes = message_bytes;
  return cover;
}

std::string WriteCover(const Cover& cover) {
  nlohmann::ordered_json json = {
      {"schema", kSchema},       {"bundle", cover.bundle_id},    {"number", cover.number},
      {"sender", cover.sender},  {"addressee", cover.addressee}, {"created_at", cover.created_at},
      {"verdict", cover.verdict}};
  json["specs"] = nlohmann::ordered_json::array();
  for (const std::string& spec : cover.specs) json["specs"].push_back({{"coordinate", spec}});
  json["files"] = nlohmann::ordered_json::array();
  for (const CoverFile& file : cover.files) {
    nlohmann::ordered_json row = {{"kind", file.kind}, {"bytes", file.bytes}};
    if (!file.csv_version.empty()) row["csv_version"] = file.csv_version;
    json["files"].push_back(std::move(row));
  }
  json["message_bytes"] = cover.message_bytes;
  json["sealed_bytes"] = cover.sealed_bytes;
  json["sealed_sha256"] = cover.sealed_sha256;
  return json.dump(2) + "\n";
}

Result<Cover> ReadCover(std::string_view text) {
  const std::optional<nlohmann::json> parsed = ParseJsonObject(text);
  if (!parsed) return Unreadable("JSON");
  JsonObject json(*parsed);
  Cover cover;
  if (json.Text("schema") != kSchema) return Unreadable("schema");
  cover.bundle_id = json.Text("bundle");
  cover.number = json.Number("number");
  cover.sender = json.Text("sender");
  cover.addressee = json.Text("addressee");
  cover.created_at = json.Text("created_at");
  cover.verdict = json.Text("verdict");
  cover.message_bytes = json.Number("message_bytes");
  cover.sealed_bytes = json.Number("sealed_bytes");
  cover.sealed_sha256 = json.Text("sealed_sha256");
  std::string trouble = ReadSpecs(json.List("specs"), &cover);
  if (trouble.empty()) trouble = ReadFiles(json.List("files"), &cover);
  if (trouble.empty()) trouble = json.trouble();
  if (trouble.empty() && !IsBundleId(cover.bundle_id)) trouble = "bundle";
  if (trouble.empty() && !IsOfficeNumber(cover.sender)) trouble = "sender";
  if (trouble.empty() && !IsOfficeNumber(cover.addressee)) trouble = "addressee";
  if (trouble.empty() && !IsSha256Hex(cover.sealed_sha256)) trouble = "sealed_sha256";
  if (trouble.empty()) return cover;
  return Unreadable(trouble);
}

}  // namespace renkei::bundle
