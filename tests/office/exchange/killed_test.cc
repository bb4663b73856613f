// A process that is killed at each single step, and the same command once more.
#include <gtest/gtest.h>

#include "connectors/folder/connector.h"
#include "tests/office/exchange/receiving_world.h"
#include "tests/office/faulty_io.h"

namespace renkei::exchange::test {
namespace {

// After the last run all is as if nothing had happened: handed out once, answered once.
void ExpectWhole(World& world, const std::string& sealed, bool bad) {
  world.kill_at = 0;
  ASSERT_TRUE(world.OpenStore().ok());
  world.Connect();
  [[maybe_unused]] const std::vector<Taken> taken = world.TakeAll();
  EXPECT_TRUE(world.TakeAll().empty());
  std::string steps = world.Steps();
  const std::size_t twice = steps.find("verified verified ");  // it was verified, and killed before the files were out
  if (twice != std::string::npos) steps.erase(twice, 9);
  EXPECT_EQ(steps, bad ? "received quarantined refusal-told" : "received verified handed-out acknowledged");
  const std::vector<Outcome> outcomes = world.Outcomes();
  ASSERT_EQ(outcomes.at(0).state, bad ? OutcomeState::kRejected : OutcomeState::kFetched);
  [[maybe_unused]] const bundle::Answer answer = world.AnswerTo(outcomes[0], sealed);
  EXPECT_EQ(world.NamesIn().empty(), bad);
  EXPECT_TRUE(world.store->Verify().ok());
}

std::string BytesOf(bool bad) { return bad ? "not a bundle" : Sealed(RealContents(kId, true)); }

TEST(ReceivingKilled, BeforeAnyStepIsFinishedByTheNextRun) {
  for (const bool bad : {false, true}) {
    int kill_at = 1;
    for (bool met = true; met; ++kill_at) {
      SCOPED_TRACE((bad ? "bad, step " : "step ") + std::to_string(kill_at));
      World world;
      const std::string sealed = BytesOf(bad);
      world.Send(sealed);
      world.kill_at = kill_at;
      try {
        [[maybe_unused]] const std::vector<Taken> taken = world.TakeAll();
      } catch (const Killed&) {
      }
      met = world.steps >= kill_at;
      ExpectWhole(world, sealed, bad);
      if (::testing::Test::HasFailure()) return;
    }
    EXPECT_GT(kill_at, 6);
  }
}

TEST(ReceivingKilled, AtAnyCallOfTheStoreIsFinishedByTheNextRun) {
  for (const bool bad : {false, true}) {
    int call = 1;
    for (bool met = true; met; ++call) {
      SCOPED_TRACE((bad ? "bad, call " : "call ") + std::to_string(call));
      World world;
      const std::string sealed = BytesOf(bad);
      world.Send(sealed);
      office::FaultyIo io;
      io.FailAt(call, "store-failed", true);
      office::StoreOptions options;
      options.io = &io;
      if (world.OpenStore(options).ok()) {
        for (const Taken& taken : world.TakeAll()) {
          const bool ended = taken.end == TakeEnd::kHandedOut || taken.end == TakeEnd::kQuarantined;
          EXPECT_TRUE(ended || io.calls() >= call) << CodesOf(taken.reasons);
        }
      }
      met = io.calls() >= call;
      ExpectWhole(world, sealed, bad);
      if (::testing::Test::HasFailure()) return;
    }
    EXPECT_GT(call, 4);
  }
}

// ---- the connector ----

// The connector `folder`, of which one call does not come back: before it did anything, or after it did it all.
struct Flaky {
  int fail_at = 0;
  bool after = false;
  int calls = 0;
};
Flaky flaky;

template <typename Call>
int32_t Through(const Call& call) {
  const bool fails = ++flaky.calls == flaky.fail_at;
  if (fails && !flaky.after) return RENKEI_CALL_FAILED;
  const int32_t result = call();
  return fails ? RENKEI_CALL_FAILED : result;
}

const renkei_connector_calls_t& Real() { return *folder::FolderConnector()->calls; }

const renkei_connector_t* FlakyConnector() {
  static renkei_connector_calls_t calls = Real();
  calls.list = [](void* self, const renkei_arrival_visitor_t* visitor) {
    return Through([&] { return Real().list(self, visitor); });
  };
  calls.fetch = [](void* self, const renkei_arrival_key_t* key, const renkei_sink_t* sink) {
    return Through([&] { return Real().fetch(self, key, sink); });
  };
  calls.acknowledge = [](void* self, const renkei_arrival_key_t* key, renkei_string_t sha256, renkei_slice_t body) {
    return Through([&] { return Real().acknowledge(self, key, sha256, body); });
  };
  calls.reject = [](void* self, const renkei_arrival_key_t* key, renkei_string_t sha256, renkei_slice_t body) {
    return Through([&] { return Real().reject(self, key, sha256, body); });
  };
  static renkei_connector_t connector = *folder::FolderConnector();
  connector.calls = &calls;
  return &connector;
}

TEST(ReceivingKilled, AtAnyCallOfTheConnectorIsFinishedByTheNextRun) {
  for (const bool bad : {false, true}) {
    for (const bool after : {false, true}) {
      for (int call = 2;; ++call) {  // the first lists, without which there is nothing to take
        SCOPED_TRACE((bad ? "bad, call " : "call ") + std::to_string(call) + (after ? " after" : " before"));
        World world;
        const std::string sealed = BytesOf(bad);
        world.Send(sealed);
        world.Connect(FlakyConnector());
        flaky = {call, after, 0};
        [[maybe_unused]] const std::vector<Taken> taken = world.TakeAll();
        const bool met = flaky.calls >= call;
        ExpectWhole(world, sealed, bad);
        if (::testing::Test::HasFailure()) return;
        if (!met) break;
      }
      EXPECT_GE(flaky.calls, 4);
    }
  }
}

}  // namespace
}  // namespace renkei::exchange::test
