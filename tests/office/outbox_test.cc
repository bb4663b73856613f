// What becomes of a send.
#include "office/outbox.h"

#include <gmock/gmock.h>

#include "tests/office/store_fixture.h"

namespace renkei::office {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using testing::ElementsAre;

class OutboxTest : public StoreTest {
 protected:
  // Takes the next one. REQUIRES: there is one.
  std::string Take(Instant now) {
    const auto taken = outbox().Take(now);
    EXPECT_TRUE(taken.ok() && taken.value().has_value());
    return taken.ok() && taken.value() ? taken.value()->id : "";
  }
  Send Find(const std::string& id) {
    auto found = outbox().Find(id);
    EXPECT_TRUE(found.ok()) << id;
    return found.ok() ? found.value() : Send();
  }
  // The send is this machine's, of a process that has ended.
  void LeaveToADeadProcess(const std::string& id) {
    store().database().exec("UPDATE sends SET holder = 4194303 WHERE id = '" + id + "'");
  }
};

TEST_F(OutboxTest, WhatWasAddedIsThereAfterReopening) {
  Add("a");
  Reopen();
  const Send send = Find("a");
  EXPECT_EQ(send.state, SendState::kWaiting);
  EXPECT_EQ(send.receiver, "1370000002");
  ASSERT_EQ(send.files.size(), 2U);
  EXPECT_EQ(send.files[1].name, "UPSIKYU.CSV");
  EXPECT_EQ(outbox().Bundle(send).value(), Bytes("bundle a"));
  EXPECT_THAT(Steps(), ElementsAre("created", "checked a", "signed a"));
}

TEST_F(OutboxTest, AnIdIsUsedOnce) {
  Add("a");
  EXPECT_EQ(outbox().Add(SendTo("1370000003", "a"), Bytes("other"), kNow).code, "send-exists");
  EXPECT_EQ(outbox().List().value().size(), 1U);
}

TEST_F(OutboxTest, AnAcceptedSendHasItsReceiptAndIsFetchedOnce) {
  Add("a");
  ASSERT_TRUE(store().address_book().Put({"1370000002", "みほん訪問介護", "11", "", "", "", {}}).ok());
  EXPECT_EQ(Take(kNow), "a");
  ASSERT_TRUE(outbox().Accepted("a", Bytes("receipt"), kNow + minutes(1)).ok());
  EXPECT_EQ(Find("a").receipt, Bytes("receipt"));
  EXPECT_EQ(store().address_book().Find("1370000002").value().last_success_at, kNow + minutes(1));
  ASSERT_TRUE(outbox().Fetched("a", Bytes("answer"), kNow + hours(1)).ok());
  ASSERT_TRUE(outbox().Fetched("a", Bytes("answer"), kNow + hours(2)).ok());
  EXPECT_EQ(Find("a").state, SendState::kFetched);
  EXPECT_THAT(Steps(), ElementsAre("created", "checked a", "signed a", "tried a", "accepted a", "fetched a"));
}

TEST_F(OutboxTest, AFailureForNowWaitsForItsTime) {
  Add("a");
  Take(kNow);
  const auto after = outbox().FailedForNow("a", Status::Error("relay-busy", {}, "503"), std::nullopt, 0.5, kNow);
  EXPECT_EQ(after.value(), SendState::kWaiting);
  EXPECT_EQ(Find("a").code, "relay-busy");
  EXPECT_EQ(outbox().NextDue().value(), kNow + minutes(3));
  EXPECT_FALSE(outbox().Take(kNow + minutes(2)).value().has_value());
  EXPECT_EQ(Take(kNow + minutes(3)), "a");
  EXPECT_EQ(Find("a").attempts, 2);
}

TEST_F(OutboxTest, AfterThreeDaysItHasFailedForGood) {
  Add("a");
  Take(kNow);
  const auto after =
      outbox().FailedForNow("a", Status::Error("relay-busy", {}, ""), std::nullopt, 0.5, kNow + hours(72));
  EXPECT_EQ(after.value(), SendState::kFailed);
  EXPECT_FALSE(outbox().NextDue().value().has_value());
  EXPECT_EQ(Steps().back(), "failed a");
  ASSERT_TRUE(outbox().Retry("a", kNow + hours(80)).ok());
  EXPECT_EQ(Take(kNow + hours(80)), "a");
  EXPECT_EQ(Find("a").attempts, 1) << "its time is counted anew";
}

TEST_F(OutboxTest, ASendIsTakenByOneProcessAlone) {
  Add("a");
  EXPECT_EQ(Take(kNow), "a");
  EXPECT_FALSE(outbox().Take(kNow).value().has_value());
  LeaveToADeadProcess("a");
  EXPECT_EQ(Take(kNow), "a") << "the process that had it is gone";
  EXPECT_FALSE(outbox().Take(kNow + hours(5)).value().has_value());
  EXPECT_EQ(Take(kNow + hours(7)), "a") << "no attempt takes that long";
}

TEST_F(OutboxTest, TheSameContentsToTheSameOfficeAreFound) {
  Add("a");
  EXPECT_EQ(outbox().SameBefore("1370000002", "contents of a").value().size(), 1U);
  EXPECT_EQ(outbox().SameBefore("1370000003", "contents of a").value().size(), 0U);
  ASSERT_TRUE(outbox().Cancel("a", kNow).ok());
  EXPECT_EQ(outbox().SameBefore("1370000002", "contents of a").value().size(), 0U);
}

TEST_F(OutboxTest, ACancelledSendNeverGoesOut) {
  Add("a");
  ASSERT_TRUE(outbox().Cancel("a", kNow).ok());
  EXPECT_FALSE(outbox().Take(kNow + hours(9)).value().has_value());
  EXPECT_EQ(outbox().Bundle(Find("a")).status().code, "store-body-damaged");
  EXPECT_EQ(outbox().Retry("a", kNow).code, "send-state");
}

TEST_F(OutboxTest, ADraftIsNotTriedBeforeItIsReleased) {
  ASSERT_TRUE(outbox().AddDraft(SendTo("1370000002", "a"), Bytes("bundle a"), kNow).ok());
  EXPECT_EQ(Find("a").state, SendState::kDraft);
  EXPECT_FALSE(outbox().Take(kNow + hours(9)).value().has_value());
  EXPECT_FALSE(outbox().NextDue().value().has_value());
  EXPECT_EQ(outbox().SameBefore("1370000002", "contents of a").value().size(), 1U);
  ASSERT_TRUE(outbox().Release({"a"}, kNow).ok());
  EXPECT_EQ(Take(kNow), "a");
  EXPECT_THAT(Steps(), ElementsAre("created", "checked a", "signed a", "drafted a", "released a", "tried a"));
}

TEST_F(OutboxTest, DraftsAreReleasedTogetherOrNotAtAll) {
  ASSERT_TRUE(outbox().AddDraft(SendTo("1370000002", "a"), Bytes("bundle a"), kNow).ok());
  Add("b");
  EXPECT_EQ(outbox().Release({"a", "b"}, kNow).code, "send-state");
  EXPECT_EQ(outbox().Release({"a", "c"}, kNow).code, "send-unknown");
  EXPECT_EQ(Find("a").state, SendState::kDraft);
  ASSERT_TRUE(outbox().Cancel("a", kNow).ok());
  EXPECT_EQ(outbox().Release({"a"}, kNow).code, "send-state");
}

TEST_F(OutboxTest, AnInterruptedAttemptDoesNotCount) {
  Add("a");
  EXPECT_EQ(outbox().Interrupted("a", kNow).code, "send-state");
  Take(kNow);
  ASSERT_TRUE(outbox().Interrupted("a", kNow).ok());
  EXPECT_EQ(Find("a").attempts, 0);
  EXPECT_EQ(Take(kNow), "a") << "at once";
  EXPECT_EQ(Find("a").attempts, 1);
}

TEST_F(OutboxTest, WhatBecameOfAnAcceptedSendIsKeptOnceWithItsAnswer) {
  for (const char* id : {"a", "b", "c"}) {
    Add(id);
    Take(kNow);
    ASSERT_TRUE(outbox().Accepted(id, Bytes("receipt"), kNow).ok());
  }
  ASSERT_TRUE(outbox().Fetched("a", Bytes("taken"), kNow).ok());
  ASSERT_TRUE(outbox().Rejected("b", "signature-wrong", Bytes("refused"), kNow).ok());
  ASSERT_TRUE(outbox().Expired("c", kNow).ok());
  EXPECT_EQ(Find("a").answer, Bytes("taken"));
  EXPECT_EQ(Find("b").code, "signature-wrong");
  EXPECT_EQ(outbox().Rejected("a", "x", {}, kNow).code, "send-state") << "the first answer holds";
  EXPECT_EQ(outbox().Fetched("b", {}, kNow).detail, "rejected");
  EXPECT_EQ(outbox().SameBefore("1370000002", "contents of b").value().size(), 0U) << "it may be sent again";
  const std::vector<std::string> steps = Steps();
  EXPECT_THAT(std::vector<std::string>(steps.end() - 3, steps.end()),
              ElementsAre("fetched a", "rejected b", "expired c"));
}

TEST_F(OutboxTest, WhatItsStateDoesNotAllowIsRefused) {
  Add("a");
  EXPECT_EQ(outbox().Accepted("a", {}, kNow).code, "send-state");
  EXPECT_EQ(outbox().Accepted("a", {}, kNow).detail, "waiting");
  EXPECT_EQ(outbox().FailedForGood("a", Status::Error("x", {}, ""), kNow).code, "send-state");
  EXPECT_EQ(outbox().Fetched("a", Bytes("answer"), kNow).code, "send-state");
  EXPECT_EQ(outbox().Fetched("b", Bytes("answer"), kNow).code, "send-unknown");
  Take(kNow);
  EXPECT_EQ(outbox().Cancel("a", kNow).code, "send-state") << "it may have arrived";
}

TEST_F(OutboxTest, AHundredGoInTheirOrder) {
  for (int i = 100; i < 200; ++i) Add(std::to_string(i));
  for (int i = 100; i < 200; ++i) {
    ASSERT_EQ(Take(kNow), std::to_string(i));
    ASSERT_TRUE(outbox().Accepted(std::to_string(i), {}, kNow).ok());
  }
  EXPECT_FALSE(outbox().Take(kNow).value().has_value());
  EXPECT_EQ(outbox().List(SendState::kAccepted).value().size(), 100U);
}

}  // namespace
}  // namespace renkei::office
