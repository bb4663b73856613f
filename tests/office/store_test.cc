// The store as a whole: made, damaged, backed up, restored, upgraded, and on disks that fail.
#include "office/store.h"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/office/faulty_io.h"
#include "tests/office/store_fixture.h"

namespace renkei::office {
namespace {

namespace fs = std::filesystem;
using std::chrono::minutes;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class OfficeStore : public StoreTest {
 protected:
  [[nodiscard]] fs::path Body(const std::string& id) { return place() / "bodies" / outbox().Find(id).value().body; }
  static std::vector<std::string> Names(const fs::path& folder) {
    const auto entries = SystemIo().List(folder);
    std::vector<std::string> names;
    for (const files::Entry& entry : entries.value()) names.push_back(entry.name);
    return names;
  }
  static void Overwrite(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
  }
};

TEST_F(OfficeStore, IsMadeOnce) {
  EXPECT_EQ(Store::Create(place(), {}, kNow).status().code, "store-exists");
  EXPECT_EQ(Store::Open(place("none")).status().code, "store-missing");
  EXPECT_TRUE(store().Verify().ok());
}

#ifndef _WIN32
TEST_F(OfficeStore, IsItsOwnersAlone) {
  Add("a");
  using fs::perms;
  const perms others = perms::group_all | perms::others_all;
  EXPECT_EQ(fs::status(place()).permissions() & others, perms::none);
  EXPECT_EQ(fs::status(Body("a")).permissions() & others, perms::none);
}
#endif

TEST_F(OfficeStore, AFileOfAnotherKindIsNotTouched) {
  fs::create_directory(place("other"));
  SQLite::Database((place("other") / "office.sqlite3").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE t(x)");
  EXPECT_EQ(Store::Open(place("other")).status().code, "store-not-ours");
  EXPECT_EQ(Store::Upgrade(place("other")).code, "store-not-ours");
  Overwrite(place("other") / "office.sqlite3", std::string(9000, 'x'));
  EXPECT_EQ(Store::Open(place("other")).status().code, "store-damaged");
}

TEST_F(OfficeStore, DamageIsFound) {
  Add("a");
  const std::string whole = "bundle a";
  Overwrite(Body("a"), "bundle b");
  EXPECT_EQ(store().Verify().code, "store-body-damaged");
  Overwrite(Body("a"), whole);
  EXPECT_TRUE(store().Verify().ok());
  fs::remove(Body("a"));
  EXPECT_EQ(store().Verify().code, "store-body-damaged");
  Overwrite(place() / "bodies" / outbox().Find("a").value().body, whole);
  store().database().exec("DELETE FROM ledger WHERE seq = 2");
  EXPECT_EQ(store().Verify().code, "ledger-broken");
  EXPECT_EQ(store().Verify().detail, "3");
}

TEST_F(OfficeStore, ABackupIsAStoreAndIsRestoredWithItsLedger) {
  Add("a");
  ASSERT_TRUE(outbox().Take(kNow).ok());
  ASSERT_TRUE(store().Backup(place("backup")).ok());
  EXPECT_EQ(store().Backup(place("backup")).code, "output-exists");
  Add("b");
  ASSERT_TRUE(Store::Restore(place("backup"), place("again"), kNow + minutes(1)).ok());
  auto again = Store::Open(place("again"));
  ASSERT_TRUE(again.ok());
  EXPECT_TRUE(again.value()->Verify().ok());
  EXPECT_THAT(again.value()->outbox().List().value(), SizeIs(1));
  store_ = std::move(again.value());
  EXPECT_THAT(Steps(), ElementsAre("created", "checked a", "signed a", "tried a", "restored"));
}

TEST_F(OfficeStore, ADamagedBackupIsNotRestored) {
  Add("a");
  ASSERT_TRUE(store().Backup(place("backup")).ok());
  const std::string name = Names(place("backup") / "bodies").at(0);
  Overwrite(place("backup") / "bodies" / name, "else");
  EXPECT_EQ(Store::Restore(place("backup"), place("again"), kNow).code, "store-body-damaged");
  EXPECT_FALSE(fs::exists(place("again")));
  EXPECT_EQ(Store::Restore(place("none"), place("again"), kNow).code, "store-missing");
  EXPECT_EQ(Store::Restore(place("backup"), place(), kNow).code, "store-exists");
}

// A schema with one step more than the program's.
struct Newer {
  std::vector<const char*> steps{OfficeSchema().begin(), OfficeSchema().end()};
  StoreOptions options;
  explicit Newer(const char* step) {
    steps.push_back(step);
    options.database.schema = steps;
  }
};

TEST_F(OfficeStore, AnOlderOneIsUpgradedWholeAndTheOldKept) {
  Add("a");
  store_.reset();
  const Newer newer("CREATE TABLE more(x); INSERT INTO more VALUES (7)");
  EXPECT_EQ(Store::Open(place(), newer.options).status().code, "store-older");
  ASSERT_TRUE(Store::Upgrade(place(), newer.options).ok());
  ASSERT_TRUE(Store::Upgrade(place(), newer.options).ok()) << "nothing to do";
  auto opened = Store::Open(place(), newer.options);
  ASSERT_TRUE(opened.ok());
  EXPECT_EQ(opened.value()->database().execAndGet("SELECT x FROM more").getInt(), 7);
  EXPECT_TRUE(opened.value()->Verify().ok());
  EXPECT_THAT(Names(place()), Contains("office.sqlite3.before-upgrade"));
  EXPECT_EQ(Store::Open(place()).status().code, "store-newer") << "by the older program";
}

TEST_F(OfficeStore, AnUpgradeThatFailsChangesNothing) {
  Add("a");
  store_.reset();
  const Newer newer("CREATE TABLE more(x); SELECT * FROM no_such_table");
  EXPECT_EQ(Store::Upgrade(place(), newer.options).code, "store-failed");
  Reopen();
  EXPECT_TRUE(store().Verify().ok());
  EXPECT_THAT(outbox().List().value(), SizeIs(1));
}

// One month's work on a store whose disk fails. Calls that fail are made again by a second run.
class OnAFailingDisk : public OfficeStore {
 protected:
  void SetUp() override {
    options_.io = &io_;
    OfficeStore::SetUp();
  }
  // True where every step was answered with success.
  bool Work() {
    for (const char* const id : {"a", "b"}) {
      const Status added = outbox().Add(SendTo("1370000002", id), Bytes(std::string("bundle ") + id), kNow);
      if (!added.ok() && added.code != "send-exists") return false;
    }
    Reception reception;
    reception.id = "r";
    return inbox().Add(reception, Bytes("bundle r"), kNow).ok();
  }
  // What was answered is whole; what was not is whole or not there.
  void ExpectSound(bool all) {
    const Status sound = store().Verify();
    EXPECT_TRUE(sound.ok()) << sound.code << " " << sound.subject;
    if (all) {
      EXPECT_THAT(outbox().List().value(), SizeIs(2));
      EXPECT_THAT(inbox().List().value(), SizeIs(1));
    }
  }
  FaultyIo io_;
};

TEST_F(OnAFailingDisk, EachCallMayFailOnceOrForEver) {
  io_.FailAt(0, "", false);
  ASSERT_TRUE(Work());
  const int calls = io_.calls();
  ASSERT_GT(calls, 10);
  for (const bool for_ever : {false, true}) {
    for (int call = 1; call <= calls; ++call) {
      store_.reset();
      fs::remove_all(place());
      io_.FailAt(0, "", false);
      OfficeStore::SetUp();
      io_.FailAt(call, "store-full", for_ever);
      const bool done = Work();
      io_.FailAt(0, "", false);
      ExpectSound(done);
      Reopen();
      ASSERT_TRUE(Work()) << "the second run, after call " << call;
      ExpectSound(true);
      ASSERT_TRUE(store().Sweep().ok());
      EXPECT_THAT(Names(place() / "bodies"), SizeIs(3));
    }
  }
}

TEST_F(OnAFailingDisk, MakingTheStoreIsDoneBySecondRun) {
  for (int call = 1; call < 20; ++call) {
    const fs::path where = place("new" + std::to_string(call));
    io_.FailAt(call, "store-failed", true);
    const bool made = Store::Create(where, {}, kNow, options_).ok();
    const bool failed = io_.calls() >= call;
    EXPECT_NE(made, failed) << call;
    io_.FailAt(0, "", false);
    if (!failed) break;
    auto again = Store::Create(where, {}, kNow, options_);
    if (!again.ok() && again.status().code == "store-exists") again = Store::Open(where, options_);
    ASSERT_TRUE(again.ok()) << call << " " << again.status().code;
    EXPECT_TRUE(again.value()->Verify().ok());
    ASSERT_LT(call, 19);
  }
}

}  // namespace
}  // namespace renkei::office
