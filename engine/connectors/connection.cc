#include <algorithm>
#include <exception>
#include <limits>
#include <utility>

#include "engine/connectors/host.h"
#include "renkei/connectors.h"

namespace renkei {

using connectors::Host;
using connectors::Own;
using connectors::Str;

namespace {

// What a callback works on: the host, which takes its failures, and a place for what it is given.
template <typename Target>
struct Callback {
  Host& host;
  Target& target;

  // Runs `work` on the target and gives what the callback returns; no exception gets back into the connector.
  template <typename Work>
  static std::int32_t Take(void* context, const Work& work) {
    auto& self = *static_cast<Callback*>(context);
    try {
      Status status = work(self.target);
      if (status.ok()) return 0;
      self.host.Fail(std::move(status));
    } catch (const std::exception& error) {
      self.host.Fail(Status::Error("out-of-memory", "", error.what()));
    }
    return 1;
  }
};

std::int64_t ReadContent(void* context, std::uint8_t* buffer, std::uint64_t capacity) {
  std::int64_t got = -1;
  Callback<ByteSource>::Take(context, [&](ByteSource& source) {
    const auto most = std::min<std::uint64_t>(capacity, std::numeric_limits<std::int64_t>::max());
    const auto read = source.Read(buffer, static_cast<std::size_t>(most));
    if (!read.ok()) return read.status();
    got = static_cast<std::int64_t>(read.value());
    return Status::Ok();
  });
  return got;
}

std::int32_t TakeBytes(void* context, const std::uint8_t* data, std::uint64_t size) {
  return Callback<const ByteTaker>::Take(
      context, [&](const ByteTaker& take) { return take(std::span(data, static_cast<std::size_t>(size))); });
}

std::int32_t TakeArrival(void* context, const renkei_arrival_t* arrival) {
  return Callback<std::vector<Arrival>>::Take(context, [&](std::vector<Arrival>& arrivals) {
    arrivals.push_back({arrival->kind != RENKEI_ARRIVAL_BUNDLE,
                        {Own(arrival->key.sender), Own(arrival->key.id)},
                        Own(arrival->name),
                        arrival->bytes,
                        arrival->arrived_at});
    return Status::Ok();
  });
}

std::int32_t TakeOutcome(void* context, const renkei_outcome_t* outcome) {
  return Callback<std::vector<Outcome>>::Take(context, [&](std::vector<Outcome>& outcomes) {
    if (outcome->state < RENKEI_OUTCOME_ACCEPTED || outcome->state > RENKEI_OUTCOME_EXPIRED) {
      return Status::Error("connector-broken", Own(outcome->id), "state " + std::to_string(outcome->state));
    }
    Outcome taken = {static_cast<OutcomeState>(outcome->state),
                     Own(outcome->id),
                     Own(outcome->addressee),
                     Own(outcome->sha256),
                     outcome->at,
                     {}};
    if (outcome->body.size > 0) taken.body.assign(outcome->body.data, outcome->body.data + outcome->body.size);
    outcomes.push_back(std::move(taken));
    return Status::Ok();
  });
}

// Each setting is one that the connector knows, and none is missing.
Status CheckSettings(const renkei_connector_t& connector, const std::map<std::string, std::string>& settings) {
  for (const auto& [key, value] : settings) {
    const bool known = std::any_of(connector.settings, connector.settings + connector.setting_count,
                                   [&key = key](const renkei_setting_t& each) { return Own(each.key) == key; });
    if (!known) return Status::Error("connector-setting-unknown", Own(connector.id), key);
  }
  for (std::uint64_t i = 0; i < connector.setting_count; ++i) {
    const renkei_setting_t& each = connector.settings[i];
    const bool required = (each.flags & RENKEI_SETTING_REQUIRED) != 0;
    const auto given = settings.find(Own(each.key));
    if (required && (given == settings.end() || given->second.empty())) {
      return Status::Error("connector-setting-missing", Own(connector.id), Own(each.key));
    }
  }
  return Status::Ok();
}

}  // namespace

class Connection::Impl {
 public:
  Impl(const renkei_connector_t& connector, const ConnectionOptions& options)
      : connector_(connector), host_(Own(connector.id), options.stopped) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    if (connection_ != nullptr) (void)host_.Run([&] { return calls().close(connection_), RENKEI_CALL_DONE; });
  }

  Status Open(const ConnectionOptions& options) {
    std::vector<renkei_setting_value_t> values;
    for (const auto& [key, value] : options.settings) values.push_back({Str(key), Str(value)});
    const renkei_connection_options_t given = {sizeof given,  0, Str(options.office), values.data(), values.size(),
                                               &host_.table()};
    Status status = host_.Run([&] { return connector_.open(&given, &connection_); });
    if (!status.ok()) connection_ = nullptr;
    return status.ok() && connection_ == nullptr ? host_.Broken("connection = NULL") : status;
  }

  [[nodiscard]] const renkei_connector_t& connector() const { return connector_; }
  [[nodiscard]] const renkei_connector_calls_t& calls() const { return *connector_.calls; }
  Host& host() { return host_; }
  void* get() { return connection_; }

 private:
  const renkei_connector_t& connector_;
  Host host_;
  void* connection_ = nullptr;
};

Connection::Connection(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

const ConnectorTrouble& Connection::trouble() const { return impl_->host().trouble(); }

bool Connection::Can(std::uint32_t capability) const {
  return (impl_->connector().capabilities & capability) == capability;
}

Result<Connection> Connection::Open(const LoadedConnector& connector, const ConnectionOptions& options,
                                    ConnectorTrouble* trouble) {
  if (Status status = CheckSettings(*connector.connector, options.settings); !status.ok()) {
    if (trouble != nullptr) *trouble = {status, true, {}};
    return status;
  }
  auto impl = std::make_unique<Impl>(*connector.connector, options);
  const Status status = impl->Open(options);
  if (trouble != nullptr) *trouble = impl->host().trouble();
  if (!status.ok()) return status;
  return Connection(std::move(impl));
}

Result<std::vector<std::uint8_t>> Connection::Send(const Sending& sending, ByteSource& content) {
  std::vector<std::uint8_t> receipt;
  const ByteTaker keep = [&](std::span<const std::uint8_t> bytes) {
    receipt.insert(receipt.end(), bytes.begin(), bytes.end());
    return Status::Ok();
  };
  Callback<ByteSource> reading = {impl_->host(), content};
  Callback<const ByteTaker> writing = {impl_->host(), keep};
  const renkei_sending_t given = {
      sizeof given,           0,
      Str(sending.id),        Str(sending.sender),
      Str(sending.addressee), {sizeof(renkei_source_t), 0, &reading, sending.bytes, Str(sending.sha256), ReadContent}};
  const renkei_sink_t sink = {sizeof sink, 0, &writing, TakeBytes};
  Status status = impl_->host().Run([&] { return impl_->calls().send(impl_->get(), &given, &sink); });
  if (!status.ok()) return status;
  return receipt;
}

Result<std::vector<Arrival>> Connection::List() {
  std::vector<Arrival> arrivals;
  Callback<std::vector<Arrival>> taking = {impl_->host(), arrivals};
  const renkei_arrival_visitor_t visitor = {sizeof visitor, 0, &taking, TakeArrival};
  Status status = impl_->host().Run([&] { return impl_->calls().list(impl_->get(), &visitor); });
  if (!status.ok()) return status;
  return arrivals;
}

Status Connection::Fetch(const ArrivalKey& key, const ByteTaker& take) {
  Callback<const ByteTaker> writing = {impl_->host(), take};
  const renkei_sink_t sink = {sizeof sink, 0, &writing, TakeBytes};
  const renkei_arrival_key_t given = {Str(key.sender), Str(key.id)};
  return impl_->host().Run([&] { return impl_->calls().fetch(impl_->get(), &given, &sink); });
}

Status Connection::Acknowledge(const ArrivalKey& key, const std::string& sha256,
                               std::span<const std::uint8_t> acknowledgement) {
  const renkei_arrival_key_t given = {Str(key.sender), Str(key.id)};
  const renkei_slice_t body = {acknowledgement.data(), acknowledgement.size()};
  return impl_->host().Run([&] { return impl_->calls().acknowledge(impl_->get(), &given, Str(sha256), body); });
}

Status Connection::Reject(const ArrivalKey& key, const std::string& sha256, std::span<const std::uint8_t> rejection) {
  const renkei_arrival_key_t given = {Str(key.sender), Str(key.id)};
  const renkei_slice_t body = {rejection.data(), rejection.size()};
  return impl_->host().Run([&] { return impl_->calls().reject(impl_->get(), &given, Str(sha256), body); });
}

Result<std::vector<Outcome>> Connection::Outcomes() {
  if (!Can(RENKEI_CONNECTOR_OUTCOMES)) return impl_->host().Cannot("outcomes");
  std::vector<Outcome> outcomes;
  Callback<std::vector<Outcome>> taking = {impl_->host(), outcomes};
  const renkei_outcome_visitor_t visitor = {sizeof visitor, 0, &taking, TakeOutcome};
  Status status = impl_->host().Run([&] { return impl_->calls().outcomes(impl_->get(), &visitor); });
  if (!status.ok()) return status;
  return outcomes;
}

Result<bool> Connection::Wait(std::chrono::milliseconds timeout) {
  if (!Can(RENKEI_CONNECTOR_WAITING)) return impl_->host().Cannot("wait");
  std::int32_t arrived = 0;
  const auto ms = static_cast<std::uint64_t>(std::max<std::chrono::milliseconds::rep>(timeout.count(), 0));
  Status status = impl_->host().Run([&] { return impl_->calls().wait(impl_->get(), ms, &arrived); });
  if (!status.ok()) return status;
  return arrived != 0;
}

}  // namespace renkei
