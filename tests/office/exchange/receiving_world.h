// An office that receives, one that sends to it through a folder, and bundles as good or bad as a test wishes.
// Threads: one.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "connectors/bundle/answer.h"
#include "office/exchange/receiver.h"
#include "office/store.h"
#include "tests/connectors/bundle/sample_bundle.h"
#include "tests/support/temp_folder.h"

namespace renkei::exchange::test {

inline constexpr const char* kId = "11111111-2222-4333-8444-555555555555";
inline constexpr const char* kOtherId = "22222222-2222-4333-8444-555555555555";

// A real set from kSender to kAddressee with a message; `broken`: with an error in it, though its verdict says valid.
bundle::BundleContents RealContents(const std::string& id = kId, bool broken = false);
// Signed and sealed by the sender to the addressee, unless said otherwise.
std::string Sealed(const bundle::BundleContents& contents,
                   const bundle::OfficeKey& signer = bundle::test::TheOffices().sender,
                   const bundle::OfficeKey& addressee = bundle::test::TheOffices().addressee);

// Thrown out of a step: nothing after it happens.
struct Killed {};

class World {
 public:
  World();

  // The sender puts it into the exchange folder; `id`: as what.
  void Send(const std::string& bytes, const std::string& id = kId, const std::string& sender = bundle::test::kSender);
  // Opens the receiver's store anew.
  Status OpenStore(const office::StoreOptions& options = {});
  // Connects anew: as the program would after it was started again.
  void Connect(const renkei_connector_t* connector = nullptr);

  std::vector<ListedReception> List();
  // Takes all that `--all` takes.
  std::vector<Taken> TakeAll();
  // Takes the one with this id as a person would who names it.
  Taken TakeNamed(const std::string& id = kId);

  // Steps of the ledger about a bundle, in their order, parted by blanks; fails the test where the chain does not hold.
  std::string Steps(const std::string& id = kId);
  // What became of it, as the sender sees it.
  std::vector<Outcome> Outcomes();
  // The answer of an outcome, whose signature holds and which is about exactly these bytes.
  bundle::Answer AnswerTo(const Outcome& outcome, const std::string& bytes);
  // Names in the folder into which it was handed out, sorted, parted by blanks.
  [[nodiscard]] std::string NamesIn(const std::string& id = kId) const;
  [[nodiscard]] std::string FolderOfId(const std::string& id = kId) const;

  renkei::test::TempFolder place;
  std::string root = "stick";  // name of the exchange folder
  ReceiverOptions options;
  bundle::Trust trust = bundle::test::TheOffices().trust;
  std::unique_ptr<office::Store> store;
  std::unique_ptr<Connection> connection;
  int kill_at = 0;  // the step with this number, from 1, is the last; 0: none
  int steps = 0;    // that were made

 private:
  void Step();
  [[nodiscard]] std::string Root() const { return place.Path(root); }
};

// The codes of the reasons, parted by blanks.
std::string CodesOf(const std::vector<Status>& reasons);
// Bytes of a file; empty where there is none.
std::string ReadFile(const std::string& path);

}  // namespace renkei::exchange::test
