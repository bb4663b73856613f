#include "office/exchange/outbox_run.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace renkei::exchange {
namespace {

class BytesSource : public ByteSource {
 public:
  explicit BytesSource(const std::vector<std::uint8_t>& bytes) : rest_(bytes) {}

  Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) override {
    const std::size_t size = std::min(capacity, rest_.size());
    std::copy_n(rest_.begin(), size, buffer);
    rest_ = rest_.subspan(size);
    return size;
  }

 private:
  std::span<const std::uint8_t> rest_;
};

class Runner {
 public:
  Runner(office::Store& store, const OutboxRunOptions& options)
      : outbox_(store.outbox()), store_(store), options_(options) {}

  Status Run() {
    const auto whose = store_.Whose();
    if (!whose.ok()) return whose.status();
    sender_ = whose.value().number;
    while (!options_.stopped()) {
      auto taken = outbox_.Take(options_.now());
      if (!taken.ok()) return taken.status();
      if (!taken.value()) return Status::Ok();
      if (Status status = Try(*taken.value()); !status.ok()) return status;
    }
    return Status::Ok();
  }

 private:
  Status Try(const office::Send& send) {
    options_.begins(send);
    ConnectorTrouble trouble;
    const Result<std::vector<std::uint8_t>> receipt = Deliver(send, &trouble);
    Attempt attempt{send, office::SendState::kAccepted, receipt.ok() ? Status::Ok() : receipt.status()};
    Status kept = receipt.ok() ? outbox_.Accepted(send.id, receipt.value(), options_.now())
                               : KeepFailure(send, receipt.status(), trouble, &attempt.after);
    if (kept.ok()) options_.ended(attempt);
    return kept;
  }

  Result<std::vector<std::uint8_t>> Deliver(const office::Send& send, ConnectorTrouble* trouble) {
    const auto bundle = outbox_.Bundle(send);
    if (!bundle.ok()) {
      trouble->for_good = bundle.status().code == "store-body-damaged";
      return bundle.status();
    }
    auto connection = options_.connect(send, trouble);
    if (!connection.ok()) return connection.status();
    BytesSource content(bundle.value());
    auto receipt =
        connection.value()->Send({send.id, sender_, send.receiver, bundle.value().size(), send.body}, content);
    *trouble = connection.value()->trouble();
    return receipt;
  }

  Status KeepFailure(const office::Send& send, const Status& why, const ConnectorTrouble& trouble,
                     office::SendState* after) {
    const Instant now = options_.now();
    if (why.code == RENKEI_CODE_STOPPED && options_.stopped()) return outbox_.Interrupted(send.id, now);
    if (trouble.for_good) {
      *after = office::SendState::kFailed;
      return outbox_.FailedForGood(send.id, why, now);
    }
    auto state = outbox_.FailedForNow(send.id, why, trouble.retry_after, options_.chance(), now);
    if (!state.ok()) return state.status();
    *after = state.value();
    return Status::Ok();
  }

  office::Outbox& outbox_;
  office::Store& store_;
  const OutboxRunOptions& options_;
  std::string sender_;
};

}  // namespace

Status RunOutbox(office::Store& store, const OutboxRunOptions& options) { return Runner(store, options).Run(); }

}  // namespace renkei::exchange
