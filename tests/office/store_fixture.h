// A store in a folder of its own. Threads: one.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "office/store.h"
#include "tests/support/temp_folder.h"

namespace renkei::office {

class StoreTest : public testing::Test {
 protected:
  static inline const Instant kNow{std::chrono::hours(24 * 20'000)};

  void SetUp() override { Reopen(Store::Create(place(), {"1370000001", "みほん居宅介護支援"}, kNow, options_)); }

  [[nodiscard]] std::filesystem::path place(const std::string& name = "store") const { return folder_.path() / name; }
  void Reopen() { Reopen(Store::Open(place(), options_)); }
  Store& store() { return *store_; }
  Outbox& outbox() { return store_->outbox(); }
  Inbox& inbox() { return store_->inbox(); }

  static std::vector<std::uint8_t> Bytes(const std::string& text) { return {text.begin(), text.end()}; }
  static NewSend SendTo(const std::string& receiver, const std::string& id) {
    NewSend send;
    send.id = id;
    send.receiver = receiver;
    send.receiver_type = "11";
    send.month = "202504";
    send.kind = "service-slip";
    send.csv_version = "202407";
    send.connector = "folder";
    send.contents = "contents of " + id;
    send.files = {{"UPPLAN.CSV", 12, "aa"}, {"UPSIKYU.CSV", 13, "bb"}};
    send.checked = {{"verdict", "valid"}};
    return send;
  }
  void Add(const std::string& id, const std::string& receiver = "1370000002") {
    const Status status = outbox().Add(SendTo(receiver, id), Bytes("bundle " + id), kNow);
    ASSERT_TRUE(status.ok()) << status.code << " " << status.detail;
  }
  // Steps of the ledger, with the item they are about.
  std::vector<std::string> Steps() {
    std::vector<std::string> steps;
    ReadLedger(store_->database(), {}, [&](const LedgerEntry& entry) {
      steps.push_back(entry.item.empty() ? entry.step : entry.step + " " + entry.item);
    });
    return steps;
  }

  test::TempFolder folder_;
  StoreOptions options_;
  std::unique_ptr<Store> store_;

 private:
  void Reopen(Result<std::unique_ptr<Store>> store) {
    ASSERT_TRUE(store.ok()) << store.status().code << " " << store.status().detail;
    store_ = std::move(store.value());
  }
};

}  // namespace renkei::office
