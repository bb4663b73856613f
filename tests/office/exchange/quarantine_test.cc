// What is not what it should be: kept, never handed out, not acknowledged, and its sender told.
#include <gtest/gtest.h>

#include <filesystem>

#include "connectors/bundle/layout.h"
#include "tests/office/exchange/receiving_world.h"

namespace renkei::exchange::test {
namespace {

using bundle::test::TheOffices;
using office::ReceptionState;

// Sends the bytes and takes them; they are refused with that cause.
void ExpectQuarantine(const std::string& bytes, const std::string& cause, const std::string& id = kId) {
  SCOPED_TRACE(cause);
  World world;
  world.Send(bytes, id);
  const std::vector<Taken> taken = world.TakeAll();
  ASSERT_EQ(taken.size(), 1U);
  EXPECT_EQ(taken[0].end, TakeEnd::kQuarantined);
  EXPECT_EQ(taken[0].reasons.at(0).code, cause) << CodesOf(taken[0].reasons);
  EXPECT_TRUE(taken[0].untold.ok()) << taken[0].untold.code;
  EXPECT_EQ(taken[0].folder, "");
  EXPECT_FALSE(std::filesystem::exists(world.place.Path("out")));
  EXPECT_EQ(taken[0].what.state, ReceptionState::kQuarantined);
  EXPECT_EQ(taken[0].what.code, cause);
  EXPECT_EQ(world.Steps(id), "received quarantined refusal-told");
  const std::vector<Outcome> outcomes = world.Outcomes();
  ASSERT_EQ(outcomes.at(0).state, OutcomeState::kRejected);
  const bundle::Answer answer = world.AnswerTo(outcomes[0], bytes);
  EXPECT_EQ(answer.kind, bundle::AnswerKind::kRejected);
  EXPECT_EQ(answer.code, cause);
  EXPECT_TRUE(world.TakeAll().empty());
  EXPECT_EQ(world.TakeNamed(id).end, TakeEnd::kQuarantined) << "not even by its name";
  EXPECT_FALSE(std::filesystem::exists(world.place.Path("out")));
}

TEST(Quarantine, TakesWhatWasTamperedWith) {
  using Entries = std::vector<bundle::Entry>;
  const std::string sealed = Sealed(RealContents());
  for (const auto& [name, cause] :
       {std::pair(bundle::kCoverEntry, "cover-altered"), std::pair(bundle::kSealedEntry, "cover-sealed-altered")}) {
    ExpectQuarantine(
        bundle::test::Altered(
            sealed, [name = name](Entries& entries) { bundle::test::EntryNamed(entries, name).bytes += " "; }),
        cause);
  }
  ExpectQuarantine(sealed.substr(0, sealed.size() / 2), "bundle-damaged");
  ExpectQuarantine("not a bundle", "bundle-not-a-bundle");
}

TEST(Quarantine, TakesWhatTheWrongOneSigned) {
  ExpectQuarantine(Sealed(RealContents(), bundle::test::Authority("Another").Issue({})), "certificate-untrusted");
}

TEST(Quarantine, TakesWhatIsSealedToSomebodyElse) {
  ExpectQuarantine(Sealed(RealContents(), TheOffices().sender, TheOffices().rsa_addressee), "seal-not-for-us");
}

TEST(Quarantine, TakesWhatIsForAnotherOffice) {
  // Sealed to us by mistake, or passed on by somebody: the signed addressee is another office.
  bundle::BundleContents contents = RealContents();
  contents.verdict.addressee = "1370000009";
  const auto plain = bundle::SignBundle(contents, TheOffices().sender, bundle::DefaultKinds(), bundle::test::Now());
  ExpectQuarantine(plain.value(), "bundle-other-addressee");
  const auto sealed = bundle::SealBundle(plain.value(), contents, TheOffices().sender,
                                         {{TheOffices().stranger.certificate}, 1}, bundle::test::Now());
  ExpectQuarantine(sealed.value(), "bundle-other-addressee");
}

TEST(Quarantine, TakesWhatCameUnderAnotherName) {
  ExpectQuarantine(Sealed(RealContents(kOtherId)), "bundle-other-arrival", kId);
}

TEST(Quarantine, KeepsARefusalUntilTheSenderWasTold) {
  World world;
  world.Send("not a bundle");
  const auto connect = world.options.connect;
  int calls = 0;
  world.options.connect = [&](const std::string& kept) -> Result<Connection*> {
    if (++calls == 2) return Status::Error("folder-gone", "stick");
    return connect(kept);
  };
  EXPECT_EQ(world.TakeAll().at(0).untold.code, "folder-gone");
  EXPECT_EQ(world.Steps(), "received quarantined");
  const std::vector<Taken> taken = world.TakeAll();
  ASSERT_EQ(taken.size(), 1U);
  EXPECT_EQ(taken[0].end, TakeEnd::kQuarantined);
  EXPECT_EQ(CodesOf(taken[0].reasons), "bundle-not-a-bundle");
  EXPECT_EQ(world.Outcomes().at(0).state, OutcomeState::kRejected);
  EXPECT_EQ(world.Steps(), "received quarantined refusal-told");
}

}  // namespace
}  // namespace renkei::exchange::test
