// Two offices exchange bundles through one folder, over the C interface.
#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

#include "tests/connectors/folder/two_offices.h"
#include "tests/support/temp_folder.h"

namespace renkei::folder {
namespace {

namespace fs = std::filesystem;

class FolderExchange : public ::testing::Test {
 protected:
  [[nodiscard]] std::string root() const { return folder_.Path(); }
  [[nodiscard]] const test::TempFolder& folder() const { return folder_; }
  [[nodiscard]] std::string InboxFile(const std::string& office = kService) const {
    return folder_.Path(office + "/in/" + kPlanner + "." + kId + ".renkei");
  }

  const test::TempFolder folder_;
  Connection sender_ = std::move(OpenFor(kPlanner, folder_.Path()).value());
  Connection receiver_ = std::move(OpenFor(kService, folder_.Path()).value());
  const ArrivalKey key_ = {kPlanner, kId};
};

TEST_F(FolderExchange, ABundleGoesOverAndTheSenderSeesThatItWasFetched) {
  const auto receipt = Send(sender_, SendingOf("sealed bytes"), "sealed bytes");
  ASSERT_TRUE(receipt.ok()) << receipt.status().code;
  EXPECT_TRUE(Text(receipt.value()).starts_with("renkei-folder/1 receipt\nid " + kId + "\nsender " + kPlanner));
  ASSERT_EQ(sender_.Outcomes().value().size(), 1U);
  EXPECT_EQ(sender_.Outcomes().value()[0].state, OutcomeState::kAccepted);

  const auto arrivals = receiver_.List();
  ASSERT_EQ(arrivals.value().size(), 1U);
  EXPECT_EQ(arrivals.value()[0].key.sender, kPlanner);
  EXPECT_EQ(arrivals.value()[0].key.id, kId);
  EXPECT_EQ(arrivals.value()[0].bytes, 12U);
  EXPECT_GT(arrivals.value()[0].arrived_at, 0);
  EXPECT_EQ(Fetch(receiver_, key_).value(), "sealed bytes");
  EXPECT_EQ(Fetch(receiver_, key_).value(), "sealed bytes");  // until it is acknowledged
  ASSERT_TRUE(receiver_.Acknowledge(key_, DigestOf("sealed bytes"), Bytes("signed: got it")).ok());

  const auto outcomes = sender_.Outcomes();
  ASSERT_EQ(outcomes.value().size(), 1U);
  EXPECT_EQ(outcomes.value()[0].state, OutcomeState::kFetched);
  EXPECT_EQ(outcomes.value()[0].id, kId);
  EXPECT_EQ(outcomes.value()[0].addressee, kService);
  EXPECT_EQ(outcomes.value()[0].sha256, DigestOf("sealed bytes"));
  EXPECT_EQ(Text(outcomes.value()[0].body), "signed: got it");
  EXPECT_FALSE(fs::exists(InboxFile()));
  EXPECT_TRUE(receiver_.List().value().empty());
  EXPECT_EQ(Fetch(receiver_, key_).status().code, "arrival-gone");
  EXPECT_TRUE(receiver_.trouble().for_good);
}

TEST_F(FolderExchange, ARejectionReachesTheSender) {
  ASSERT_TRUE(Send(sender_, SendingOf("bad"), "bad").ok());
  ASSERT_TRUE(receiver_.Reject(key_, DigestOf("bad"), Bytes(std::string("signed\0no", 9))).ok());
  ASSERT_TRUE(receiver_.Reject(key_, DigestOf("bad"), Bytes("later")).ok());
  const auto outcomes = sender_.Outcomes();
  ASSERT_EQ(outcomes.value().size(), 1U);
  EXPECT_EQ(outcomes.value()[0].state, OutcomeState::kRejected);
  EXPECT_EQ(Text(outcomes.value()[0].body), std::string("signed\0no", 9));
  EXPECT_EQ(receiver_.Acknowledge(key_, DigestOf("bad"), {}).code, "arrival-answered");
}

TEST_F(FolderExchange, TheSameSendAgainGetsTheStoredReceiptAtEveryStage) {
  const auto first = Send(sender_, SendingOf("a"), "a");
  EXPECT_EQ(Send(sender_, SendingOf("a"), "a").value(), first.value());
  ASSERT_TRUE(receiver_.Acknowledge(key_, DigestOf("a"), Bytes("one")).ok());
  EXPECT_EQ(Send(sender_, SendingOf("a"), "a").value(), first.value());
  EXPECT_FALSE(fs::exists(InboxFile()));
  ASSERT_TRUE(receiver_.Acknowledge(key_, DigestOf("a"), Bytes("two")).ok());
  EXPECT_EQ(Text(sender_.Outcomes().value()[0].body), "one");
}

TEST_F(FolderExchange, OneIdStandsForOneContentAndOneAddressee) {
  ASSERT_TRUE(Send(sender_, SendingOf("a"), "a").ok());
  EXPECT_EQ(Send(sender_, SendingOf("b"), "b").status().code, "send-id-reused");
  EXPECT_TRUE(sender_.trouble().for_good);
  EXPECT_EQ(Send(sender_, SendingOf("a", kId, kOther), "a").status().code, "send-id-reused");
  EXPECT_FALSE(fs::exists(InboxFile(kOther)));
  EXPECT_EQ(Fetch(receiver_, key_).value(), "a");
  ASSERT_TRUE(receiver_.Acknowledge(key_, DigestOf("a"), {}).ok());
  EXPECT_EQ(Send(sender_, SendingOf("b"), "b").status().code, "send-id-reused");
}

TEST_F(FolderExchange, ABundleInTheWayIsNeverWrittenOver) {
  folder().Write(kService + "/in/" + kPlanner + "." + kId + ".renkei", "somebody else's");
  EXPECT_EQ(Send(sender_, SendingOf("a"), "a").status().code, "send-id-reused");
  EXPECT_EQ(Fetch(receiver_, key_).value(), "somebody else's");
}

TEST_F(FolderExchange, ContentThatIsNotWhatWasToldLeavesNothingBehind) {
  EXPECT_EQ(Send(sender_, SendingOf("told"), "tole").status().code, "connector-content-changed");
  EXPECT_EQ(Send(sender_, SendingOf("told"), "told and more").status().code, "connector-content-changed");
  EXPECT_EQ(Send(sender_, SendingOf("told"), "tol").status().code, "connector-content-changed");
  EXPECT_TRUE(fs::is_empty(folder().Path(kService + "/in")));
  EXPECT_TRUE(sender_.Outcomes().value().empty());
  EXPECT_TRUE(Send(sender_, SendingOf("told"), "told").ok());
}

TEST_F(FolderExchange, OnlyTheDigestThatIsThereIsAnswered) {
  ASSERT_TRUE(Send(sender_, SendingOf("a"), "a").ok());
  EXPECT_EQ(receiver_.Acknowledge(key_, DigestOf("b"), {}).code, "arrival-differs");
  EXPECT_EQ(receiver_.Acknowledge({kPlanner, kOtherId}, DigestOf("a"), {}).code, "arrival-unknown");
  EXPECT_EQ(Fetch(receiver_, {kOther, kId}).status().code, "arrival-unknown");
  ASSERT_TRUE(receiver_.Acknowledge(key_, DigestOf("a"), {}).ok());
  EXPECT_EQ(receiver_.Acknowledge(key_, DigestOf("b"), {}).code, "arrival-differs");
  const std::string large((std::size_t{1} << 20U) + 1, 'x');
  EXPECT_EQ(receiver_.Acknowledge(key_, DigestOf("a"), Bytes(large)).code, "folder-note-too-large");
}

TEST_F(FolderExchange, SendersMayUseTheSameIds) {
  Connection other = std::move(OpenFor(kOther, root()).value());
  Sending theirs = SendingOf("b");
  theirs.sender = kOther;
  ASSERT_TRUE(Send(sender_, SendingOf("a"), "a").ok());
  ASSERT_TRUE(Send(other, theirs, "b").ok());
  EXPECT_EQ(Fetch(receiver_, {kPlanner, kId}).value(), "a");
  EXPECT_EQ(Fetch(receiver_, {kOther, kId}).value(), "b");
}

TEST_F(FolderExchange, WaitingEndsWithAnArrivalThatWasNotListedBefore) {
  EXPECT_FALSE(receiver_.Wait(std::chrono::milliseconds(0)).value());
  ASSERT_TRUE(Send(sender_, SendingOf("a"), "a").ok());
  EXPECT_TRUE(receiver_.Wait(std::chrono::hours(1)).value());
  EXPECT_TRUE(receiver_.Wait(std::chrono::hours(1)).value());  // it was not listed yet
  ASSERT_EQ(receiver_.List().value().size(), 1U);
  EXPECT_FALSE(receiver_.Wait(std::chrono::milliseconds(0)).value());
  std::thread late([&] { EXPECT_TRUE(Send(sender_, SendingOf("b", kOtherId), "b").ok()); });
  EXPECT_TRUE(receiver_.Wait(std::chrono::hours(1)).value());
  late.join();
}

TEST_F(FolderExchange, ACallEndsWhenTheProgramSaysSo) {
  bool stop = false;
  const ConnectorRegistry registry = ConnectorRegistry::FromTables({FolderConnector()});
  auto waiting = Connection::Open(registry.connectors()[0], {kService, {{"path", root()}}, [&] { return stop; }});
  stop = true;
  EXPECT_EQ(waiting.value().Wait(std::chrono::hours(1)).status().code, "connector-stopped");
  EXPECT_FALSE(waiting.value().trouble().for_good);
  ASSERT_TRUE(Send(sender_, SendingOf("a"), "a").ok());
  EXPECT_EQ(Fetch(waiting.value(), key_).status().code, "connector-stopped");
  // What the program's own callback says is what the call fails with.
  const Status full = receiver_.Fetch(key_, [](auto) { return Status::Error("store-full", "disk"); });
  EXPECT_EQ(full.code, "store-full");
}

}  // namespace
}  // namespace renkei::folder
