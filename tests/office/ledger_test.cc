// The chain of the ledger.
#include "office/ledger.h"

#include <gmock/gmock.h>

#include <cstdio>

#include "engine/hash/sha256.h"
#include "tests/office/store_fixture.h"

namespace renkei::office {
namespace {

class LedgerTest : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    for (const char* const id : {"a", "b", "c"}) Add(id);
  }
  LedgerVerdict Verify() { return VerifyLedger(store().database()); }
  void Sql(const std::string& sql) { store().database().exec(sql); }
};

TEST_F(LedgerTest, HoldsAsItWasWritten) {
  const LedgerVerdict verdict = Verify();
  EXPECT_FALSE(verdict.broken);
  EXPECT_EQ(verdict.entries, 7U);
}

TEST_F(LedgerTest, IsWhatItsFormSays) {
  std::string before(64, '0');
  ReadLedger(store().database(), {}, [&](const LedgerEntry& entry) {
    Sha256 hash;
    const std::string text = before + "\n" + entry.line;
    hash.Update(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    before = hash.Finish();
    EXPECT_EQ(entry.hash, before);
  });
  EXPECT_EQ(Verify().head, before);
}

TEST_F(LedgerTest, AnyChangeBreaksItFromThereOn) {
  const std::vector<std::pair<std::string, int>> changes = {
      {"UPDATE ledger SET line = replace(line, '1370000002', '1370000009') WHERE seq = 4", 4},
      {"UPDATE ledger SET line = line || ' ' WHERE seq = 7", 7},
      {"UPDATE ledger SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE seq = 2", 2},
      {"DELETE FROM ledger WHERE seq = 3", 4},
      {"DELETE FROM ledger WHERE seq = 1", 2},
      {"INSERT INTO ledger VALUES (0, '{\"seq\":0}', 'x', '', '', '')", 0},
      {"INSERT INTO ledger SELECT 9, line, hash, item, partner, month FROM ledger WHERE seq = 7", 9},
      {"UPDATE ledger SET line = (SELECT line FROM ledger WHERE seq = 2), hash = (SELECT hash FROM ledger WHERE seq = "
       "2) WHERE seq = 4",
       4},
      {"UPDATE ledger SET line = 'no JSON' WHERE seq = 5", 5},
      {"UPDATE ledger SET month = '202505' WHERE seq = 6", 6}};
  for (const auto& [sql, broken] : changes) {
    Sql("SAVEPOINT before");
    Sql(sql);
    const LedgerVerdict verdict = Verify();
    EXPECT_EQ(verdict.broken, broken) << sql;
    Sql("ROLLBACK TO before");
    Sql("RELEASE before");
  }
  EXPECT_FALSE(Verify().broken);
}

TEST_F(LedgerTest, IsReadByMonthPartnerAndItem) {
  const auto count = [&](const LedgerFilter& filter) {
    int entries = 0;
    ReadLedger(store().database(), filter, [&](const LedgerEntry&) { ++entries; });
    return entries;
  };
  EXPECT_EQ(count({}), 7);
  EXPECT_EQ(count({"202504", "", ""}), 6);
  EXPECT_EQ(count({"202504", "1370000002", "a"}), 2);
  EXPECT_EQ(count({"202505", "", ""}), 0);
}

TEST_F(LedgerTest, TakesAnyBytesAsText) {
  SQLite::Transaction transaction(store().database());
  Append(store().database(), {"2026-11-22T09:00:00+09:00", Step::kTried, "\xFF\xFE", "x\"y\n", "", {{"k", "\x80"}}});
  transaction.commit();
  EXPECT_FALSE(Verify().broken);
}

TEST(LedgerSteps, HaveNamesInBothLanguages) {
  EXPECT_EQ(KeyOf(Step::kHandedOut), "handed-out");
  EXPECT_EQ(JapaneseOf("fetched"), "相手が受け取った（済）");
  EXPECT_EQ(EnglishOf("fetched"), "fetched by the receiver");
  EXPECT_EQ(EnglishOf("of-a-later-version"), "of-a-later-version");
}

}  // namespace
}  // namespace renkei::office
