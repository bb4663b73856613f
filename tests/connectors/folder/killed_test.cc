// A process that is killed, or a stick that is pulled, at each single call, and the same command once more.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "connectors/folder/shared_folder.h"
#include "tests/connectors/folder/two_offices.h"
#include "tests/support/faulty_files.h"
#include "tests/support/temp_folder.h"

namespace renkei::folder {
namespace {

SharedFolder FolderOf(Files& files, const std::string& office, const test::TempFolder& root) {
  return SharedFolder(files, {root.path(), office, [] { return false; }, [] { return std::int64_t{1'750'000'000}; }});
}

Status SendIn(SharedFolder& folder, std::string_view bytes = "sealed bytes") {
  TextSource content(bytes);
  const auto sent = folder.Send(SendingOf(bytes), content);
  return sent.ok() ? Status::Ok() : sent.status();
}

Status AnswerIn(SharedFolder& folder) {
  return folder.Answer(NoteKind::kAcknowledgement, {kPlanner, kId}, DigestOf("sealed bytes"), Bytes("got it"));
}

std::size_t FilesIn(const std::filesystem::path& root) {
  std::size_t count = 0;
  for (const auto& each : std::filesystem::recursive_directory_iterator(root))
    count += each.is_regular_file() ? 1U : 0U;
  return count;
}

// Fails at every call in turn until none fails any more; `stage` works on a fresh folder with these files and says
// whether the failure was met.
template <typename Stage>
void AtEveryCall(const Stage& stage) {
  for (const bool for_ever : {true, false}) {
    int call = 1;
    for (bool met = true; met; ++call) {
      SCOPED_TRACE((for_ever ? "from call " : "at call ") + std::to_string(call));
      test::FaultyFiles files(SystemFiles());
      files.FailAt(call, "folder-gone", for_ever);
      met = stage(files, call);
      ASSERT_FALSE(::testing::Test::HasFailure());
    }
    EXPECT_GT(call, 10);
  }
}

TEST(FolderKilled, ASendAtAnyCallIsFinishedByTheNext) {
  AtEveryCall([](test::FaultyFiles& files, int call) {
    const test::TempFolder root;
    SharedFolder dying = FolderOf(files, kPlanner, root);
    const Status first = SendIn(dying);
    SharedFolder sender = FolderOf(SystemFiles(), kPlanner, root);
    SharedFolder receiver = FolderOf(SystemFiles(), kService, root);
    EXPECT_LE(receiver.List().value().size(), 1U);
    EXPECT_TRUE(SendIn(sender).ok());
    EXPECT_EQ(receiver.List().value().size(), 1U);
    EXPECT_EQ(sender.Outcomes().value().size(), 1U);
    EXPECT_EQ(SendIn(sender, "other bytes").code, "send-id-reused");
    if (files.calls() >= call && first.ok()) ADD_FAILURE() << "a failure was swallowed";
    return files.calls() >= call;
  });
}

TEST(FolderKilled, ASendThatWasReceivedMeanwhileIsNotDeliveredAgain) {
  AtEveryCall([](test::FaultyFiles& files, int call) {
    const test::TempFolder root;
    SharedFolder dying = FolderOf(files, kPlanner, root);
    [[maybe_unused]] const Status first = SendIn(dying);
    SharedFolder sender = FolderOf(SystemFiles(), kPlanner, root);
    SharedFolder receiver = FolderOf(SystemFiles(), kService, root);
    const bool arrived = !receiver.List().value().empty();
    EXPECT_TRUE(!arrived || AnswerIn(receiver).ok());
    EXPECT_TRUE(SendIn(sender).ok());
    EXPECT_EQ(receiver.List().value().size(), arrived ? 0U : 1U);
    EXPECT_EQ(sender.Outcomes().value().at(0).state, arrived ? OutcomeState::kFetched : OutcomeState::kAccepted);
    return files.calls() >= call;
  });
}

TEST(FolderKilled, AnAnswerAtAnyCallIsFinishedByTheNext) {
  AtEveryCall([](test::FaultyFiles& files, int call) {
    const test::TempFolder root;
    SharedFolder sender = FolderOf(SystemFiles(), kPlanner, root);
    EXPECT_TRUE(SendIn(sender).ok());
    SharedFolder dying = FolderOf(files, kService, root);
    const Status first = AnswerIn(dying);
    SharedFolder receiver = FolderOf(SystemFiles(), kService, root);
    const bool answered = sender.Outcomes().value().at(0).state == OutcomeState::kFetched;
    EXPECT_EQ(receiver.List().value().size(), answered ? 0U : 1U);
    EXPECT_TRUE(AnswerIn(receiver).ok());
    EXPECT_EQ(sender.Outcomes().value().at(0).state, OutcomeState::kFetched);
    EXPECT_TRUE(receiver.List().value().empty());
    EXPECT_EQ(FilesIn(root.path()), 2U);  // the receipt and the answer
    if (files.calls() >= call && first.ok()) ADD_FAILURE() << "a failure was swallowed";
    return files.calls() >= call;
  });
}

TEST(FolderKilled, AFinishedSendLeavesTheBundleAndTheReceiptAlone) {
  const test::TempFolder root;
  test::FaultyFiles files(SystemFiles());
  SharedFolder dying = FolderOf(files, kPlanner, root);
  for (int call = 1; call < 60; ++call) {  // halves of many attempts
    files.FailAt(call, "folder-gone", true);
    [[maybe_unused]] const Status status = SendIn(dying);
  }
  SharedFolder sender = FolderOf(SystemFiles(), kPlanner, root);
  ASSERT_TRUE(SendIn(sender).ok());
  EXPECT_EQ(FilesIn(root.path()), 2U);
}

TEST(FolderKilled, WhatFailsForNowIsToldApartFromWhatFailsForGood) {
  const test::TempFolder root;
  test::FaultyFiles files(SystemFiles());
  SharedFolder folder = FolderOf(files, kPlanner, root);
  for (const char* code : {"folder-full", "folder-read-only", "folder-gone", "folder-failed"}) {
    files.FailAt(7, code, false);
    EXPECT_EQ(SendIn(folder).code, code);
  }
}

}  // namespace
}  // namespace renkei::folder
