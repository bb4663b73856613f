// The whole way of what comes in: fetched, verified, checked, handed out, acknowledged.
#include "office/exchange/receiver.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/office/exchange/receiving_world.h"

namespace renkei::exchange::test {
namespace {

using bundle::test::TheOffices;
using office::ReceptionState;

constexpr const char* kWhole = "received verified handed-out acknowledged";

TEST(Receiving, HandsOutTheFilesAsTheyCameAndTellsTheSender) {
  World world;
  const bundle::BundleContents contents = RealContents();
  const std::string sealed = Sealed(contents);
  world.Send(sealed);
  const std::vector<Taken> taken = world.TakeAll();
  ASSERT_EQ(taken.size(), 1U);
  ASSERT_EQ(taken[0].end, TakeEnd::kHandedOut) << CodesOf(taken[0].reasons);
  EXPECT_EQ(taken[0].folder, world.FolderOfId());
  EXPECT_EQ(taken[0].what.state, ReceptionState::kAcknowledged);
  EXPECT_EQ(taken[0].what.month, "202604");
  EXPECT_EQ(taken[0].what.kind, "service-slip");
  EXPECT_EQ(taken[0].what.files, contents.files.size());
  for (const bundle::Entry& file : contents.files) {
    EXPECT_EQ(ReadFile(world.FolderOfId() + "/" + file.name), file.bytes) << file.name;
  }
  EXPECT_EQ(ReadFile(world.FolderOfId() + "/renkei-message.txt"), *contents.message);
  EXPECT_EQ(world.NamesIn().find("renkei-report"), std::string::npos) << "there are no findings";
  EXPECT_EQ(world.Steps(), kWhole);
  const std::vector<Outcome> outcomes = world.Outcomes();
  ASSERT_EQ(outcomes.at(0).state, OutcomeState::kFetched);
  EXPECT_EQ(world.AnswerTo(outcomes[0], sealed).kind, bundle::AnswerKind::kReceived);
  EXPECT_TRUE(world.TakeAll().empty()) << "nothing is left";
}

TEST(Receiving, PutsAReportBesideASetWithFindings) {
  for (const Format format : {Format::kText, Format::kHtml}) {
    World world;
    world.options.report.format = format;
    world.Send(Sealed(RealContents(kId, true)));
    const std::vector<Taken> taken = world.TakeAll();
    ASSERT_EQ(taken.at(0).end, TakeEnd::kHandedOut) << CodesOf(taken[0].reasons);
    EXPECT_EQ(taken[0].verdict, Verdict::kInvalid);
    EXPECT_NE(taken[0].totals.errors, 0U);
    const std::string name = format == Format::kHtml ? "/renkei-report.html" : "/renkei-report.txt";
    EXPECT_NE(ReadFile(world.FolderOfId() + name).find("20269999"), std::string::npos) << "values are full";
    EXPECT_EQ(world.Outcomes().at(0).state, OutcomeState::kFetched);
  }
}

TEST(Receiving, TakesWhatWasReceivedBeforeAgainFromItsOwnStoreAndTellsNobody) {
  World world;
  world.Send(Sealed(RealContents()));
  ASSERT_EQ(world.TakeAll().at(0).end, TakeEnd::kHandedOut);
  const std::vector<Outcome> before = world.Outcomes();
  EXPECT_EQ(world.TakeNamed().end, TakeEnd::kHandedOutAgain) << "the folder is there";
  EXPECT_EQ(world.Steps(), kWhole);
  std::filesystem::remove_all(world.FolderOfId());
  // Certificates have run out since, and lists of revocations with them.
  world.options.now = [] { return bundle::test::Days(1'000); };
  const Taken again = world.TakeNamed();
  ASSERT_EQ(again.end, TakeEnd::kHandedOutAgain) << CodesOf(again.reasons);
  EXPECT_EQ(ReadFile(world.FolderOfId() + "/renkei-message.txt"), *RealContents().message);
  EXPECT_EQ(world.Steps(), std::string(kWhole) + " handed-out");
  EXPECT_EQ(world.Outcomes().at(0).body, before.at(0).body);
}

TEST(Receiving, RefusesWhatComesOnceMoreAfterItWasReceived) {
  World world;
  const std::string sealed = Sealed(RealContents());
  world.Send(sealed);
  ASSERT_EQ(world.TakeAll().at(0).end, TakeEnd::kHandedOut);
  std::filesystem::create_directory(world.place.path() / "another");
  for (const bool other : {false, true}) {
    world.root = other ? "third" : "another";
    std::filesystem::create_directories(world.place.path() / world.root);
    world.Connect();
    world.Send(other ? Sealed(RealContents(kId, true)) : sealed);
    EXPECT_EQ(CodesOf(world.List().at(0).reasons), "reception-replayed");
    const std::vector<Taken> taken = world.TakeAll();
    ASSERT_EQ(taken.size(), 1U);
    EXPECT_EQ(taken[0].end, TakeEnd::kRefused);
    EXPECT_EQ(CodesOf(taken[0].reasons), other ? "reception-differs" : "reception-replayed");
    EXPECT_EQ(taken[0].folder, "");
    EXPECT_EQ(world.Outcomes().at(0).state, OutcomeState::kAccepted) << "nobody was told";
  }
  EXPECT_EQ(world.Steps(), kWhole);
  EXPECT_EQ(world.TakeNamed().end, TakeEnd::kHandedOutAgain);
}

TEST(Receiving, RefusesOtherBytesUnderAnIdThatIsKept) {
  World world;
  world.trust.crls.clear();
  world.Send(Sealed(RealContents()));
  EXPECT_EQ(CodesOf(world.TakeAll().at(0).reasons), "crl-missing");
  world.trust = TheOffices().trust;
  world.root = "another";
  std::filesystem::create_directory(world.place.path() / world.root);
  world.Connect();
  world.Send(Sealed(RealContents(kId, true)));
  const std::vector<Taken> taken = world.TakeAll();
  EXPECT_EQ(taken.at(0).end, TakeEnd::kRefused);
  EXPECT_EQ(CodesOf(taken[0].reasons), "reception-differs");
  EXPECT_EQ(world.Steps(), "received");
}

TEST(Receiving, LeavesWhatCannotBeJudgedUntilItCanBe) {
  World world;
  world.trust.crls.clear();
  world.Send(Sealed(RealContents()));
  const std::vector<Taken> taken = world.TakeAll();
  EXPECT_EQ(taken.at(0).end, TakeEnd::kUnclear);
  EXPECT_EQ(CodesOf(taken[0].reasons), "crl-missing");
  EXPECT_EQ(taken[0].what.state, ReceptionState::kReceived);
  EXPECT_EQ(world.Outcomes().at(0).state, OutcomeState::kAccepted);
  EXPECT_EQ(CodesOf(JudgeReceiver(world.options)), "crl-missing") << "which is seen before anything is taken";
  world.trust = TheOffices().trust;
  EXPECT_TRUE(JudgeReceiver(world.options).empty());
  EXPECT_EQ(world.TakeAll().at(0).end, TakeEnd::kHandedOut);
  EXPECT_EQ(world.Steps(), kWhole);
}

TEST(Receiving, DoesNotBeginWithAKeyOfAnotherOffice) {
  World world;
  world.options.key = &TheOffices().stranger;
  EXPECT_EQ(CodesOf(JudgeReceiver(world.options)), "certificate-other-office");
  world.options.key = &TheOffices().addressee;
  world.trust = bundle::test::Authority("Another").MakeTrust();
  EXPECT_EQ(CodesOf(JudgeReceiver(world.options)), "certificate-untrusted");
}

TEST(Receiving, WritesOverNothing) {
  World world;
  world.Send(Sealed(RealContents()));
  world.place.Write("out/" + std::string(bundle::test::kSender) + "_" + kId + "/mine.txt", "mine");
  const std::vector<Taken> taken = world.TakeAll();
  EXPECT_EQ(taken.at(0).end, TakeEnd::kFailed);
  EXPECT_EQ(CodesOf(taken[0].reasons), "reception-folder-differs");
  EXPECT_EQ(world.NamesIn(), "mine.txt");
  EXPECT_EQ(ReadFile(world.FolderOfId() + "/mine.txt"), "mine");
  EXPECT_EQ(world.Outcomes().at(0).state, OutcomeState::kAccepted);
  std::filesystem::remove_all(world.FolderOfId());
  EXPECT_EQ(world.TakeAll().at(0).end, TakeEnd::kHandedOut);
  EXPECT_EQ(world.Steps(), "received verified verified handed-out acknowledged");
}

TEST(Receiving, MistakesNoFolderForTheOneThatItMade) {
  World world;
  world.Send(Sealed(RealContents()));
  ASSERT_EQ(world.TakeAll().at(0).end, TakeEnd::kHandedOut);
  const std::string file = "out/" + std::string(bundle::test::kSender) + "_" + kId + "/renkei-message.txt";
  world.place.Write(file, "altered");
  EXPECT_EQ(CodesOf(world.TakeNamed().reasons), "reception-folder-differs");
  std::filesystem::remove(world.place.Path(file));
  EXPECT_EQ(CodesOf(world.TakeNamed().reasons), "reception-folder-differs");
  std::filesystem::create_directory(world.place.Path(file));
  EXPECT_EQ(CodesOf(world.TakeNamed().reasons), "reception-folder-differs");
}

}  // namespace
}  // namespace renkei::exchange::test
