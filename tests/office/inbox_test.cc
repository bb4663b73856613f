// What becomes of a bundle that came in.
#include "office/inbox.h"

#include <gmock/gmock.h>

#include "tests/office/store_fixture.h"

namespace renkei::office {
namespace {

using testing::ElementsAre;

class InboxTest : public StoreTest {
 protected:
  static Reception From(const std::string& sender, const std::string& id) {
    Reception reception;
    reception.id = id;
    reception.sender = sender;
    reception.month = "202504";
    reception.kind = "actuals";
    reception.connector = "folder";
    return reception;
  }
  Status Receive(const std::string& id, const std::string& bytes) {
    return inbox().Add(From("1370000001", id), Bytes(bytes), kNow);
  }
  ReceptionState StateOf(const std::string& id) { return inbox().Find(id).value().state; }
};

TEST_F(InboxTest, WhatCameInIsKeptOnce) {
  ASSERT_TRUE(Receive("r", "bundle").ok());
  ASSERT_TRUE(Receive("r", "bundle").ok()) << "a fetch is repeated";
  Reopen();
  const auto all = inbox().List();
  ASSERT_EQ(all.value().size(), 1U);
  EXPECT_EQ(inbox().Bundle(all.value()[0]).value(), Bytes("bundle"));
  EXPECT_THAT(Steps(), ElementsAre("created", "received r"));
}

TEST_F(InboxTest, TheSameIdWithOtherBytesChangesNothing) {
  ASSERT_TRUE(Receive("r", "bundle").ok());
  EXPECT_EQ(Receive("r", "forged").code, "reception-differs");
  EXPECT_EQ(inbox().Bundle(inbox().Find("r").value()).value(), Bytes("bundle"));
  ASSERT_TRUE(store().Sweep().ok());
  EXPECT_EQ(SystemIo().List(place() / "bodies").value().size(), 1U) << "what was put for nothing is gone";
}

TEST_F(InboxTest, ItIsHandedOutBeforeTheSenderIsTold) {
  ASSERT_TRUE(Receive("r", "bundle").ok());
  EXPECT_EQ(inbox().Acknowledged("r", kNow).code, "reception-state");
  ASSERT_TRUE(inbox().Verified(inbox().Find("r").value(), {{"verdict", "valid"}}, kNow).ok());
  ASSERT_TRUE(inbox().HandedOut("r", kNow).ok());
  ASSERT_TRUE(inbox().HandedOut("r", kNow).ok()) << "once more, into another folder";
  ASSERT_TRUE(inbox().Acknowledged("r", kNow).ok());
  ASSERT_TRUE(inbox().Acknowledged("r", kNow).ok());
  EXPECT_EQ(StateOf("r"), ReceptionState::kAcknowledged);
  EXPECT_THAT(Steps(),
              ElementsAre("created", "received r", "verified r", "handed-out r", "handed-out r", "acknowledged r"));
  EXPECT_EQ(inbox().List(true).value().size(), 0U);
}

TEST_F(InboxTest, WhatIsInQuarantineIsNeverHandedOut) {
  ASSERT_TRUE(Receive("r", "bundle").ok());
  ASSERT_TRUE(inbox().Quarantined("r", Status::Error("bundle-signature", "entry"), kNow).ok());
  EXPECT_EQ(inbox().HandedOut("r", kNow).code, "reception-state");
  EXPECT_EQ(inbox().Acknowledged("r", kNow).code, "reception-state");
  EXPECT_EQ(inbox().Find("r").value().code, "bundle-signature");
  EXPECT_EQ(inbox().Find("r").value().subject, "entry");
  EXPECT_EQ(inbox().Find("none").status().code, "reception-unknown");
}

TEST_F(InboxTest, ThatTheSenderWasToldOfARefusalIsKeptOnce) {
  ASSERT_TRUE(Receive("r", "bundle").ok());
  EXPECT_EQ(inbox().RefusalTold("r", kNow).code, "reception-state");
  ASSERT_TRUE(inbox().Quarantined("r", Status::Error("bundle-signature", "entry"), kNow).ok());
  EXPECT_FALSE(inbox().Find("r").value().told);
  ASSERT_TRUE(inbox().RefusalTold("r", kNow).ok());
  ASSERT_TRUE(inbox().RefusalTold("r", kNow).ok());
  EXPECT_TRUE(inbox().Find("r").value().told);
  EXPECT_THAT(Steps(), ElementsAre("created", "received r", "quarantined r", "refusal-told r"));
}

TEST_F(InboxTest, WhatWasFoundWhenItWasOpenedTakesThePlaceOfTheCover) {
  ASSERT_TRUE(Receive("r", "bundle").ok());
  Reception opened = inbox().Find("r").value();
  opened.month = "202505";
  opened.kind = "service-slip";
  opened.sender_type = "43";
  ASSERT_TRUE(inbox().Verified(opened, {}, kNow).ok());
  Reopen();
  EXPECT_EQ(inbox().Find("r").value().month, "202505");
  EXPECT_EQ(inbox().Find("r").value().kind, "service-slip");
  EXPECT_EQ(inbox().Find("r").value().sender_type, "43");
}

TEST_F(InboxTest, WhatWasSeenIsNoLongerNew) {
  EXPECT_TRUE(inbox().Seen().value().empty());
  ASSERT_TRUE(inbox().See({"a", "b"}).ok());
  ASSERT_TRUE(inbox().See({"b", "c"}).ok());
  Reopen();
  EXPECT_THAT(inbox().Seen().value(), ElementsAre("a", "b", "c"));
}

}  // namespace
}  // namespace renkei::office
