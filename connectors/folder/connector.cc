#include "connectors/folder/connector.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "connectors/folder/shared_folder.h"
#include "engine/encoding/path_utf8.h"

namespace renkei::folder {
namespace {

constexpr renkei_string_t Str(std::string_view text) { return {text.data(), text.size()}; }
std::string Own(renkei_string_t text) { return text.size == 0 ? std::string() : std::string(text.data, text.size); }

constexpr renkei_setting_t kSettings[] = {
    {sizeof(renkei_setting_t), RENKEI_SETTING_REQUIRED | RENKEI_SETTING_PATH, Str("path"), Str("受け渡しのフォルダー"),
     Str("exchange folder")},
};

constexpr renkei_trouble_text_t kTexts[] = {
#define RENKEI_FOLDER_ERROR(code, for_good, message_ja, message_en, remedy_ja, remedy_en, why_ja, why_en) \
  {sizeof(renkei_trouble_text_t),                                                                         \
   0,                                                                                                     \
   Str(code),                                                                                             \
   Str(message_ja),                                                                                       \
   Str(message_en),                                                                                       \
   Str(remedy_ja),                                                                                        \
   Str(remedy_en),                                                                                        \
   Str(why_ja),                                                                                           \
   Str(why_en)},
#include "connectors/folder/folder_errors.def"
#undef RENKEI_FOLDER_ERROR
};

// Codes after which the same call may come to something.
bool IsForNow(std::string_view code) {
#define RENKEI_FOLDER_ERROR(row_code, for_good, message_ja, message_en, remedy_ja, remedy_en, why_ja, why_en) \
  if (code == (row_code)) return !(for_good);
#include "connectors/folder/folder_errors.def"
#undef RENKEI_FOLDER_ERROR
  return code == RENKEI_CODE_STOPPED;
}

struct Connection {
  const renkei_connector_host_t* host;
  SharedFolder folder;
};

int32_t Tell(const renkei_connector_host_t& host, Status status) {
  if (status.ok()) return RENKEI_CALL_DONE;
  // Answers of the file system that nobody was waiting for: what was there is no longer, or is again.
  if (status.code == kNoSuchName) status.code = "folder-gone";
  if (status.code == kNameTaken) status.code = "folder-failed";
  const renkei_trouble_t trouble = {sizeof trouble, RENKEI_RETRY_AFTER_UNKNOWN, Str(status.code), Str(status.subject),
                                    Str(status.detail)};
  host.trouble(host.context, &trouble);
  return IsForNow(status.code) ? RENKEI_CALL_FAILED : RENKEI_CALL_REFUSED;
}

// Runs `work`, which gives a Status; no exception gets out.
template <typename Work>
int32_t Guarded(const renkei_connector_host_t& host, const Work& work) {
  try {
    return Tell(host, work());
  } catch (const std::exception& error) {
    const std::string_view what = error.what();
    const renkei_trouble_t trouble = {sizeof trouble, RENKEI_RETRY_AFTER_UNKNOWN, Str("folder-failed"), Str(""),
                                      Str(what)};
    host.trouble(host.context, &trouble);
    return RENKEI_CALL_FAILED;
  }
}

// The host's bytes.
class HostSource : public ByteSource {
 public:
  explicit HostSource(const renkei_source_t& source) : source_(source) {}
  Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) override {
    const std::int64_t got = source_.read(source_.context, buffer, capacity);
    if (got < 0 || static_cast<std::uint64_t>(got) > capacity) return Status::Error(RENKEI_CODE_STOPPED, "");
    return static_cast<std::size_t>(got);
  }

 private:
  const renkei_source_t& source_;
};

Status Give(const renkei_sink_t& sink, std::span<const std::uint8_t> bytes) {
  const bool taken = sink.write(sink.context, bytes.data(), bytes.size()) == 0;
  return taken ? Status::Ok() : Status::Error(RENKEI_CODE_STOPPED, "");
}

ArrivalKey KeyOf(const renkei_arrival_key_t& key) { return {Own(key.sender), Own(key.id)}; }

int32_t Open(const renkei_connection_options_t* options, void** connection) {
  const renkei_connector_host_t& host = *options->host;
  return Guarded(host, [&] {
    SharedFolderOptions ours;
    ours.office = Own(options->office);
    for (std::uint64_t i = 0; i < options->setting_count; ++i) {
      if (Own(options->settings[i].key) == "path") ours.root = PathFromUtf8(Own(options->settings[i].value));
    }
    if (host.stopped != nullptr) ours.stopped = [&host] { return host.stopped(host.context) != 0; };
    auto opened = std::make_unique<Connection>(Connection{&host, SharedFolder(SystemFiles(), std::move(ours))});
    Status status = opened->folder.Open();
    if (status.ok()) *connection = opened.release();
    return status;
  });
}

int32_t Send(void* connection, const renkei_sending_t* sending, const renkei_sink_t* receipt) {
  auto& self = *static_cast<Connection*>(connection);
  return Guarded(*self.host, [&] {
    HostSource content(sending->content);
    const auto sent = self.folder.Send({Own(sending->id), Own(sending->sender), Own(sending->addressee),
                                        sending->content.bytes, Own(sending->content.sha256)},
                                       content);
    return sent.ok() ? Give(*receipt, sent.value()) : sent.status();
  });
}

int32_t List(void* connection, const renkei_arrival_visitor_t* visitor) {
  auto& self = *static_cast<Connection*>(connection);
  return Guarded(*self.host, [&] {
    const auto arrivals = self.folder.List();
    if (!arrivals.ok()) return arrivals.status();
    for (const Arrival& each : arrivals.value()) {
      const auto kind = static_cast<std::uint32_t>(each.foreign ? RENKEI_ARRIVAL_FOREIGN : RENKEI_ARRIVAL_BUNDLE);
      const renkei_arrival_t arrival = {sizeof arrival, kind,       {Str(each.key.sender), Str(each.key.id)},
                                        Str(each.name), each.bytes, each.arrived_at};
      if (visitor->arrival(visitor->context, &arrival) != 0) return Status::Error(RENKEI_CODE_STOPPED, "");
    }
    return Status::Ok();
  });
}

int32_t Fetch(void* connection, const renkei_arrival_key_t* key, const renkei_sink_t* content) {
  auto& self = *static_cast<Connection*>(connection);
  return Guarded(*self.host, [&] {
    return self.folder.Fetch(KeyOf(*key), [&](std::span<const std::uint8_t> bytes) { return Give(*content, bytes); });
  });
}

int32_t Answer(NoteKind kind, void* connection, const renkei_arrival_key_t* key, renkei_string_t sha256,
               renkei_slice_t body) {
  auto& self = *static_cast<Connection*>(connection);
  return Guarded(*self.host, [&] {
    return self.folder.Answer(kind, KeyOf(*key), Own(sha256),
                              std::span(body.data, static_cast<std::size_t>(body.size)));
  });
}

int32_t Acknowledge(void* connection, const renkei_arrival_key_t* key, renkei_string_t sha256, renkei_slice_t body) {
  return Answer(NoteKind::kAcknowledgement, connection, key, sha256, body);
}

int32_t Reject(void* connection, const renkei_arrival_key_t* key, renkei_string_t sha256, renkei_slice_t body) {
  return Answer(NoteKind::kRejection, connection, key, sha256, body);
}

int32_t Outcomes(void* connection, const renkei_outcome_visitor_t* visitor) {
  auto& self = *static_cast<Connection*>(connection);
  return Guarded(*self.host, [&] {
    const auto outcomes = self.folder.Outcomes();
    if (!outcomes.ok()) return outcomes.status();
    for (const Outcome& each : outcomes.value()) {
      const renkei_outcome_t outcome = {
          sizeof outcome, static_cast<std::uint32_t>(each.state), Str(each.id), Str(each.addressee), Str(each.sha256),
          each.at,        {each.body.data(), each.body.size()}};
      if (visitor->outcome(visitor->context, &outcome) != 0) return Status::Error(RENKEI_CODE_STOPPED, "");
    }
    return Status::Ok();
  });
}

int32_t Wait(void* connection, std::uint64_t timeout_ms, int32_t* arrived) {
  auto& self = *static_cast<Connection*>(connection);
  return Guarded(*self.host, [&] {
    constexpr std::uint64_t kLongest = 1000ULL * 60 * 60 * 24 * 365;
    const auto waited = self.folder.Wait(std::chrono::milliseconds(std::min(timeout_ms, kLongest)));
    if (!waited.ok()) return waited.status();
    *arrived = waited.value() ? 1 : 0;
    return Status::Ok();
  });
}

void Close(void* connection) { const std::unique_ptr<Connection> closed(static_cast<Connection*>(connection)); }

constexpr renkei_connector_calls_t kCalls = {
    sizeof(renkei_connector_calls_t), 0, Send, List, Fetch, Acknowledge, Reject, Outcomes, Wait, Close};

constexpr renkei_connector_t kConnector = {sizeof(renkei_connector_t),
                                           RENKEI_CONNECTOR_BULK | RENKEI_CONNECTOR_RECEIPTS |
                                               RENKEI_CONNECTOR_LISTING | RENKEI_CONNECTOR_WAITING |
                                               RENKEI_CONNECTOR_OUTCOMES,
                                           Str("folder"),
                                           Str("フォルダー・USBメモリー"),
                                           Str("folder or USB stick"),
                                           Str(RENKEI_PLUGIN_VERSION),
                                           kSettings,
                                           std::size(kSettings),
                                           kTexts,
                                           std::size(kTexts),
                                           Open,
                                           &kCalls};

}  // namespace

const renkei_connector_t* FolderConnector() { return &kConnector; }

}  // namespace renkei::folder
