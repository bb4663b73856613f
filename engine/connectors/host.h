// The engine's side of a connection: takes what a connector tells, and keeps it from being believed where it breaks the
// contract. Private to the room. Threads: one at a time. Stays where it is: the connector has its address.
#pragma once

#include <functional>
#include <string>

#include "renkei/connectors.h"

namespace renkei::connectors {

inline renkei_string_t Str(std::string_view text) { return {text.data(), text.size()}; }
inline std::string Own(renkei_string_t text) {
  return text.data == nullptr ? std::string() : std::string(text.data, static_cast<std::size_t>(text.size));
}

class Host {
 public:
  Host(std::string connector, std::function<bool()> stopped);
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;

  [[nodiscard]] const renkei_connector_host_t& table() const { return table_; }
  [[nodiscard]] const ConnectorTrouble& trouble() const { return trouble_; }

  // Makes a call and says how it went; exceptions of the connector and of callbacks end here.
  Status Run(const std::function<std::int32_t()>& call);
  // In a callback: what the call is to fail with, whatever the connector makes of it. The first one holds.
  void Fail(Status status);
  Status Broken(std::string detail);
  Status Cannot(std::string detail);

 private:
  static void Trouble(void* context, const renkei_trouble_t* trouble);
  static std::int32_t Stopped(void* context);

  const std::string connector_;
  const std::function<bool()> stopped_;
  renkei_connector_host_t table_;
  ConnectorTrouble trouble_;
  bool told_ = false;
  Status own_;  // of a callback
};

}  // namespace renkei::connectors
