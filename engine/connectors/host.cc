#include "engine/connectors/host.h"

#include <exception>
#include <utility>

namespace renkei::connectors {

Host::Host(std::string connector, std::function<bool()> stopped)
    : connector_(std::move(connector)),
      stopped_(std::move(stopped)),
      table_{sizeof table_, 0, this, &Host::Trouble, &Host::Stopped} {}

void Host::Trouble(void* context, const renkei_trouble_t* trouble) {
  Host& self = *static_cast<Host*>(context);
  try {
    if (trouble == nullptr || trouble->size < sizeof *trouble) return;
    self.told_ = true;
    self.trouble_.status = {Own(trouble->code), Own(trouble->subject), Own(trouble->detail)};
    if (trouble->retry_after_seconds != RENKEI_RETRY_AFTER_UNKNOWN) {
      self.trouble_.retry_after = std::chrono::seconds(trouble->retry_after_seconds);
    }
  } catch (const std::exception& error) {
    self.Fail(Status::Error("out-of-memory", self.connector_, error.what()));
  }
}

std::int32_t Host::Stopped(void* context) {
  Host& self = *static_cast<Host*>(context);
  try {
    return self.stopped_ && self.stopped_() ? 1 : 0;
  } catch (...) {
    return 1;
  }
}

void Host::Fail(Status status) {
  if (own_.ok()) own_ = std::move(status);
}

// Nobody knows what became of the call, so it may be made again, with the same id.
Status Host::Broken(std::string detail) {
  trouble_ = {Status::Error("connector-broken", connector_, std::move(detail)), false, {}};
  return trouble_.status;
}

Status Host::Cannot(std::string detail) {
  trouble_ = {Status::Error("connector-cannot", connector_, std::move(detail)), true, {}};
  return trouble_.status;
}

Status Host::Run(const std::function<std::int32_t()>& call) {
  trouble_ = {};
  own_ = {};
  told_ = false;
  std::int32_t result = RENKEI_CALL_DONE;
  try {
    result = call();
  } catch (const std::exception& error) {
    return Broken(error.what());
  } catch (...) {
    return Broken("exception");
  }
  if (!own_.ok()) {
    trouble_ = {own_, false, {}};
    return own_;
  }
  if (result == RENKEI_CALL_DONE) {
    trouble_ = {};
    return Status::Ok();
  }
  if (result != RENKEI_CALL_REFUSED && result != RENKEI_CALL_FAILED) return Broken(std::to_string(result));
  if (!told_ || trouble_.status.code.empty()) return Broken("no code");
  trouble_.for_good = result == RENKEI_CALL_REFUSED;
  return trouble_.status;
}

}  // namespace renkei::connectors
