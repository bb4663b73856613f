// renkei office, ledger and partner with a real store.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "office/store.h"
#include "tests/cli/real_run.h"
#include "tests/support/temp_folder.h"

namespace renkei::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

class OfficeCommands : public ::testing::Test {
 protected:
  Outcome Run(const std::vector<std::string>& args) { return RunReal(args, host_); }
  void SetUp() override {
    host_.office_folder = place_.Path("data/renkei/office");
    const Outcome made = Run({"office", "init", "--number", "1370000001", "--name", "みほん"});
    ASSERT_EQ(made.code, 0) << made.err;
  }
  [[nodiscard]] std::unique_ptr<office::Store> Store() const {
    return std::move(office::Store::Open(host_.office_folder).value());
  }

  test::TempFolder place_;
  Host host_;
};

TEST_F(OfficeCommands, TheStoreIsMadeOnceInThePersonsOwnPlace) {
  const Outcome again = Run({"office", "init", "--number", "1370000001", "--name", "みほん"});
  EXPECT_EQ(again.code, 3);
  EXPECT_THAT(again.err, HasSubstr("There is something at"));
  EXPECT_THAT(again.err, HasSubstr("remedy: "));
  const Outcome info = Run({"office", "info"});
  EXPECT_EQ(info.code, 0);
  EXPECT_THAT(info.out, HasSubstr("Office: 1370000001  みほん"));
  EXPECT_THAT(info.out, HasSubstr("Entries of the ledger: 1\n"));
}

TEST_F(OfficeCommands, WhatIsTypedWrongIsAQuestionOfUsage) {
  EXPECT_EQ(Run({"office", "init", "--number", "137", "--name", "x"}).code, 2);
  EXPECT_EQ(Run({"office", "init"}).code, 2);
  EXPECT_THAT(Run({"office", "backpu"}).err, HasSubstr("Did you mean \"backup\"?"));
  EXPECT_EQ(Run({"office", "info", "more"}).code, 2);
  EXPECT_EQ(Run({"office", "backup"}).code, 2);
  EXPECT_EQ(Run({"partner", "set"}).code, 2);
  EXPECT_EQ(Run({"partner", "set", "1370000002", "--receiver-spec", "9"}).code, 2);
  EXPECT_EQ(Run({"ledger", "list", "--format", "pdf"}).code, 2);
}

TEST_F(OfficeCommands, AStoreThatIsNotThereSaysHowToMakeOne) {
  const Outcome outcome = Run({"ledger", "verify", "--office", place_.Path("none")});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("renkei office init"));
}

TEST_F(OfficeCommands, ABackupIsRestoredElsewhere) {
  const Outcome backup = Run({"office", "backup", "--out", place_.Path("copy")});
  ASSERT_EQ(backup.code, 0) << backup.err;
  EXPECT_THAT(backup.err, HasSubstr("does not hold the private key"));
  ASSERT_EQ(Run({"office", "restore", "--from", place_.Path("copy"), "--office", place_.Path("again")}).code, 0);
  EXPECT_EQ(Run({"office", "verify", "--office", place_.Path("again")}).code, 0);
  EXPECT_THAT(Run({"ledger", "list", "--office", place_.Path("again")}).out, HasSubstr("restored from a backup"));
  EXPECT_EQ(Run({"office", "upgrade"}).code, 0);
}

TEST_F(OfficeCommands, PartnersAreKeptAndChangedItemByItem) {
  ASSERT_EQ(Run({"partner", "set", "1370000002", "--name", "みほん訪問介護", "--types", "11"}).code, 0);
  ASSERT_EQ(Run({"partner", "set", "1370000002", "--receiver-spec", "3"}).code, 0);
  const std::string list = Run({"partner", "list"}).out;
  EXPECT_THAT(list, HasSubstr("mhlw:careplan:3"));
  EXPECT_THAT(list, HasSubstr("みほん訪問介護"));
  EXPECT_EQ(Run({"partner", "remove", "1370000002"}).code, 0);
  EXPECT_EQ(Run({"partner", "remove", "1370000002"}).code, 3);
  EXPECT_THAT(Run({"partner", "list"}).out, Not(HasSubstr("1370000002")));
}

TEST_F(OfficeCommands, ALedgerThatWasChangedIsFound) {
  EXPECT_EQ(Run({"ledger", "verify"}).code, 0);
  Store()->database().exec("UPDATE ledger SET line = replace(line, 'created', 'crebted')");
  const Outcome verify = Run({"ledger", "verify"});
  EXPECT_EQ(verify.code, 1);
  EXPECT_THAT(verify.out, HasSubstr("does not hold from entry 1 on"));
  EXPECT_EQ(Run({"office", "verify"}).code, 3);
  EXPECT_EQ(Run({"office", "backup", "--out", place_.Path("copy")}).code, 3);
  EXPECT_FALSE(fs::exists(place_.Path("copy")));
}

TEST_F(OfficeCommands, TheLedgerIsWrittenInEveryForm) {
  EXPECT_THAT(Run({"ledger", "list", "--format", "csv"}).out, HasSubstr("\xEF\xBB\xBFNo.,"));
  const std::string page = place_.Path("ledger.html");
  EXPECT_EQ(Run({"ledger", "list", "--format", "html", "--output", page}).code, 0);
  EXPECT_TRUE(fs::exists(page));
  EXPECT_THAT(Run({"ledger", "list", "--format", "chain"}).out, HasSubstr("{\"seq\":1,"));
}

TEST_F(OfficeCommands, EveryErrorOfTheStoreIsExplained) {
  for (const char* const code : {"store-damaged", "ledger-broken", "send-state"}) {
    const Outcome outcome = Run({"explain", code});
    EXPECT_EQ(outcome.code, 0) << code;
    EXPECT_THAT(outcome.out, HasSubstr(code));
  }
}

}  // namespace
}  // namespace renkei::cli
