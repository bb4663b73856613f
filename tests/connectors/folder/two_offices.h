// Two invented offices and what they send, for the tests of the connector `folder`.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/folder/connector.h"
#include "engine/hash/sha256.h"
#include "renkei/connectors.h"

namespace renkei::folder {

inline const std::string kPlanner = "1370000001";
inline const std::string kService = "1370000002";
inline const std::string kOther = "137000000A";
inline const std::string kId = "0f0e0d0c-0b0a-4908-8706-050403020100";
inline const std::string kOtherId = "0f0e0d0c-0b0a-4908-8706-050403020101";

inline std::string DigestOf(std::string_view bytes) {
  Sha256 hash;
  hash.Update(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  return hash.Finish();
}

inline std::span<const std::uint8_t> Bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

inline std::string Text(std::span<const std::uint8_t> bytes) { return {bytes.begin(), bytes.end()}; }

inline Sending SendingOf(std::string_view content, const std::string& id = kId, const std::string& to = kService) {
  return {id, kPlanner, to, content.size(), DigestOf(content)};
}

// Bytes from memory, piece by piece.
class TextSource : public ByteSource {
 public:
  explicit TextSource(std::string_view text) : text_(text) {}
  Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) override {
    const std::size_t size = std::min({capacity, text_.size(), std::size_t{7}});
    std::copy_n(text_.begin(), size, buffer);
    text_.remove_prefix(size);
    return size;
  }

 private:
  std::string_view text_;
};

// The connector as a program opens it, over the C interface.
inline Result<Connection> OpenFor(const std::string& office, const std::string& root) {
  static const ConnectorRegistry kRegistry = ConnectorRegistry::FromTables({FolderConnector()});
  return Connection::Open(kRegistry.connectors().at(0), {office, {{"path", root}}, {}});
}

inline Result<std::vector<std::uint8_t>> Send(Connection& connection, const Sending& sending, std::string_view bytes) {
  TextSource content(bytes);
  return connection.Send(sending, content);
}

inline Result<std::string> Fetch(Connection& connection, const ArrivalKey& key) {
  std::string got;
  Status status = connection.Fetch(key, [&](std::span<const std::uint8_t> bytes) {
    got += Text(bytes);
    return Status::Ok();
  });
  if (!status.ok()) return status;
  return got;
}

}  // namespace renkei::folder
