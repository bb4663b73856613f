// What the list tells of arrivals and of what was received.
#include "office/exchange/reception_list.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/office/exchange/receiving_world.h"

namespace renkei::exchange::test {
namespace {

using office::ReceptionState;

TEST(ReceptionList, TellsOfAnArrivalByItsCoverWithoutAKey) {
  World world;
  world.options.key = nullptr;
  const bundle::BundleContents contents = RealContents();
  world.Send(Sealed(contents));
  office::Partner partner;
  partner.number = bundle::test::kSender;
  partner.name = "みほん居宅";
  ASSERT_TRUE(world.store->address_book().Put(partner).ok());
  const std::vector<ListedReception> list = world.List();
  ASSERT_EQ(list.size(), 1U);
  const ListedReception& listed = list[0];
  EXPECT_TRUE(listed.open() && listed.arrived && !listed.kept && listed.fresh && !listed.foreign);
  EXPECT_EQ(listed.sender_name, "みほん居宅");
  EXPECT_EQ(listed.what.sender, bundle::test::kSender);
  EXPECT_EQ(listed.what.kind, "service-slip");
  EXPECT_EQ(listed.what.csv_version, "202411");
  EXPECT_EQ(listed.what.files, contents.files.size());
  EXPECT_EQ(listed.what.month, "") << "no cover tells it";
  EXPECT_TRUE(listed.what.message);
  EXPECT_EQ(listed.what.layouts.substr(0, 6), "UPPLAN");
  EXPECT_GT(listed.what.bytes, 100U);
  EXPECT_EQ(world.Steps(), "") << "nothing was kept";
}

TEST(ReceptionList, MarksWhatNoListHasShown) {
  World world;
  world.Send(Sealed(RealContents()));
  ASSERT_TRUE(MarkSeen(*world.store, world.List()).ok());
  world.Send(Sealed(RealContents(kOtherId)), kOtherId);
  for (const ListedReception& listed : world.List()) EXPECT_EQ(listed.fresh, listed.what.id == kOtherId);
}

TEST(ReceptionList, SaysOfArrivalsThatTheyWouldBeRefused) {
  World world;
  world.Send("not a bundle");
  const std::vector<ListedReception> list = world.List();
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(CodesOf(list[0].reasons), "bundle-not-a-bundle");
  EXPECT_TRUE(list[0].open() && !list[0].kept);
  EXPECT_EQ(list[0].what.files, 0U);
}

TEST(ReceptionList, KeepsWhatWasReceivedAndWhatIsInQuarantine) {
  World world;
  world.Send(Sealed(RealContents()));
  world.Send("not a bundle", kOtherId);
  EXPECT_EQ(world.TakeAll().size(), 2U);
  world.connection.reset();  // the stick is gone
  const std::vector<ListedReception> list = world.List();
  ASSERT_EQ(list.size(), 2U);
  for (const ListedReception& listed : list) {
    const bool good = listed.what.id == kId;
    EXPECT_EQ(listed.what.state, good ? ReceptionState::kAcknowledged : ReceptionState::kQuarantined);
    EXPECT_EQ(CodesOf(listed.reasons), good ? "" : "bundle-not-a-bundle");
    EXPECT_EQ(listed.what.month, good ? "202604" : "");
    EXPECT_FALSE(listed.open() || IsToBeTaken(listed));
  }
}

TEST(ReceptionList, NamesForeignThingsAndLeavesThemAlone) {
  World world;
  world.Send(Sealed(RealContents()));
  const std::string foreign = world.place.Write("stick/" + std::string(bundle::test::kAddressee) + "/in/memo.txt", "x");
  const std::vector<ListedReception> list = world.List();
  ASSERT_EQ(list.size(), 2U);
  EXPECT_TRUE(list[1].foreign);
  EXPECT_EQ(list[1].name, "memo.txt");
  EXPECT_FALSE(IsToBeTaken(list[1]));
  EXPECT_EQ(world.TakeAll().size(), 1U);
  EXPECT_EQ(ReadFile(foreign), "x");
}

}  // namespace
}  // namespace renkei::exchange::test
