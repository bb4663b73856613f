#include "office/exchange/reception_list.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "connectors/bundle/verify.h"
#include "office/exchange/reception_facts.h"
#include "office/seconds.h"

namespace renkei::exchange {
namespace {

using office::Reception;
using office::ReceptionState;

class ListMaker {
 public:
  ListMaker(office::Store& store, Connection* connection, const ListOptions& options)
      : store_(store), connection_(connection), options_(options) {}

  Result<std::vector<ListedReception>> Run() {
    auto kept = store_.inbox().List();
    if (!kept.ok()) return kept.status();
    for (Reception& reception : kept.value()) AddKept(std::move(reception));
    if (connection_ != nullptr) {
      const auto arrivals = connection_->List();
      if (!arrivals.ok()) return arrivals.status();
      for (const Arrival& arrival : arrivals.value()) AddArrival(arrival);
    }
    const auto seen = store_.inbox().Seen();
    if (!seen.ok()) return seen.status();
    for (ListedReception& each : list_) Finish(seen.value(), &each);
    std::stable_sort(list_.begin(), list_.end(), [](const ListedReception& a, const ListedReception& b) {
      return a.foreign != b.foreign ? b.foreign : a.what.received_at > b.what.received_at;
    });
    return std::move(list_);
  }

 private:
  void AddKept(Reception reception) {
    ListedReception listed;
    listed.kept = true;
    if (reception.state == ReceptionState::kQuarantined) {
      listed.reasons.push_back(Status::Error(reception.code, reception.subject, reception.detail));
    }
    places_[reception.id] = list_.size();
    listed.what = std::move(reception);
    list_.push_back(std::move(listed));
  }

  void AddArrival(const Arrival& arrival) {
    const auto place = places_.find(arrival.key.id);
    if (arrival.foreign || place == places_.end()) {
      list_.push_back(arrival.foreign ? Foreign(arrival) : Fresh(arrival));
      return;
    }
    ListedReception& kept = list_[place->second];
    if (kept.what.sender != arrival.key.sender) {
      list_.push_back(Fresh(arrival));
      list_.back().reasons.push_back(Status::Error("reception-differs", arrival.key.id));
      return;
    }
    kept.arrived = true;
    if (kept.what.state == ReceptionState::kAcknowledged) {
      kept.reasons.push_back(Status::Error("reception-replayed", arrival.key.id));
    }
  }

  static ListedReception Foreign(const Arrival& arrival) {
    ListedReception listed;
    listed.foreign = listed.arrived = true;
    listed.name = arrival.name;
    listed.what.bytes = arrival.bytes;
    listed.what.received_at = office::FromSeconds(arrival.arrived_at);
    return listed;
  }

  // An arrival that is not in the inbox: what its cover says, which is believed only where it holds.
  [[nodiscard]] ListedReception Fresh(const Arrival& arrival) const {
    ListedReception listed;
    listed.arrived = true;
    listed.what.id = arrival.key.id;
    listed.what.sender = arrival.key.sender;
    listed.what.received_at = office::FromSeconds(arrival.arrived_at);
    const Result<std::string> bytes = FetchWhole(*connection_, arrival.key);
    if (!bytes.ok()) {
      listed.reasons.push_back(bytes.status());
      return listed;
    }
    bundle::VerifyOptions verify{arrival.key.id, options_.now, options_.office};
    verify.sender = arrival.key.sender;
    verify.bundle_id = arrival.key.id;
    const bundle::Verification verification =
        bundle::VerifyBundle(bytes.value(), *options_.trust, *options_.registry, verify);
    listed.reasons = verification.refusals;
    if (verification.ok()) DescribeByCover(verification, *options_.registry, &listed.what);
    return listed;
  }

  void Finish(const std::set<std::string>& seen, ListedReception* listed) {
    if (listed->foreign) return;
    listed->fresh = seen.count(listed->what.id) == 0;
    const auto partner = store_.address_book().Find(listed->what.sender);
    if (!partner.ok()) return;
    listed->sender_name = partner.value().name;
    if (listed->what.sender_type.empty()) listed->what.sender_type = partner.value().service_types;
  }

  office::Store& store_;
  Connection* connection_;
  const ListOptions& options_;
  std::vector<ListedReception> list_;
  std::map<std::string, std::size_t> places_;  // of what is kept, by id
};

}  // namespace

bool ListedReception::open() const {
  if (foreign) return false;
  return !kept || what.state == ReceptionState::kReceived || what.state == ReceptionState::kHandedOut;
}

Result<std::vector<ListedReception>> ListReceptions(office::Store& store, Connection* connection,
                                                    const ListOptions& options) {
  return ListMaker(store, connection, options).Run();
}

Status MarkSeen(office::Store& store, const std::vector<ListedReception>& list) {
  std::vector<std::string> ids;
  for (const ListedReception& each : list) {
    if (!each.foreign && each.fresh) ids.push_back(each.what.id);
  }
  return ids.empty() ? Status::Ok() : store.inbox().See(ids);
}

Result<std::string> FetchWhole(Connection& connection, const ArrivalKey& key) {
  std::string bytes;
  bool too_large = false;
  Status status = connection.Fetch(key, [&](std::span<const std::uint8_t> more) {
    too_large = more.size() > office::kMostBodyBytes - bytes.size();
    if (too_large) return Status::Error("bundle-too-large", key.id, std::to_string(office::kMostBodyBytes));
    bytes.append(reinterpret_cast<const char*>(more.data()), more.size());
    return Status::Ok();
  });
  if (too_large) return Status::Error("bundle-too-large", key.id, std::to_string(office::kMostBodyBytes));
  if (!status.ok()) return status;
  return bytes;
}

}  // namespace renkei::exchange
