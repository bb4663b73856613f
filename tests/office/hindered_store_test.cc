// What a store meets on a real disk and beside other programs: writers, places where nothing may be written, names that
// nobody knows.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/office/store_fixture.h"

namespace renkei::office {
namespace {

class HinderedStore : public StoreTest {};

TEST_F(HinderedStore, AnotherWriterIsWaitedForAndThenNamed) {
  StoreOptions impatient;
  impatient.database.busy_timeout_ms = 1;
  auto other = Store::Open(place(), impatient);
  ASSERT_TRUE(other.ok());
  SQLite::Transaction held(store().database(), SQLite::TransactionBehavior::IMMEDIATE);
  EXPECT_EQ(other.value()->outbox().Add(SendTo("1370000002", "a"), Bytes("x"), kNow).code, "store-busy");
}

TEST_F(HinderedStore, ADatabaseThatMayOnlyBeReadTakesNothing) {
  store().database().exec("PRAGMA query_only=ON");
  EXPECT_EQ(outbox().Add(SendTo("1370000002", "a"), Bytes("x"), kNow).code, "store-read-only");
  EXPECT_EQ(store().address_book().PutTemplate({"月末", "x"}).code, "store-read-only");
  store().database().exec("PRAGMA query_only=OFF");
  EXPECT_EQ(Steps(), std::vector<std::string>{"created"});
}

TEST_F(HinderedStore, TemplatesAreKeptUnderTheirNames) {
  AddressBook& book = store().address_book();
  ASSERT_TRUE(book.PutTemplate({"月末", "よろしくお願いします。"}).ok());
  ASSERT_TRUE(book.PutTemplate({"月末", "お世話になります。"}).ok());
  ASSERT_EQ(book.Templates().value().size(), 1U);
  EXPECT_EQ(book.Templates().value()[0].text, "お世話になります。");
  EXPECT_TRUE(book.RemoveTemplate("月末").ok());
  EXPECT_EQ(book.RemoveTemplate("月末").code, "template-unknown");
  EXPECT_EQ(book.Find("1370000009").status().code, "partner-unknown");
}

#ifndef _WIN32
TEST_F(HinderedStore, PlacesThatCannotHoldAFileFail) {
  EXPECT_FALSE(SystemIo().Create("/proc/renkei").ok());
  EXPECT_TRUE(SystemIo().MakeFolder("/proc/renkei").code.starts_with("store-"));
  EXPECT_EQ(SystemIo().Open(place("none")).status().code, "store-failed");
  EXPECT_EQ(SystemIo().Create("/dev/full/x").status().code, "store-failed");
}
#endif

#ifdef __linux__
// Nobody makes files in /sys, not even root: it says EACCES or EPERM, EROFS where it is mounted to be read only.
TEST_F(HinderedStore, APlaceWhereNobodyMayWriteIsReadOnly) {
  EXPECT_EQ(SystemIo().Create("/sys/renkei").status().code, "store-read-only");
  EXPECT_EQ(SystemIo().MakeFolder("/sys/renkei").code, "store-read-only");
  EXPECT_EQ(Store::Create("/sys/renkei", {"1370000001", "みほん"}, kNow, options_).status().code, "store-read-only");
}
#endif

}  // namespace
}  // namespace renkei::office
