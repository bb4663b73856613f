// The table of what can stand in the way of a store.
#include "office/store_errors.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "tests/office/store_fixture.h"

namespace renkei::office {
namespace {

namespace fs = std::filesystem;

std::string SourcesIn(const char* folder) {
  std::string all;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".cc") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    all.append(std::istreambuf_iterator<char>(in), {});
  }
  return all;
}

std::set<std::string> PlacesIn(std::string_view text) {
  static const std::regex kPlace(R"(\{[a-z]+\})");
  const std::string copy(text);
  return {std::sregex_token_iterator(copy.begin(), copy.end(), kPlace), {}};
}

TEST(StoreErrors, HaveAllTextsInBothLanguages) {
  std::set<std::string_view> codes;
  for (const RunErrorText& row : StoreErrorTexts()) {
    EXPECT_TRUE(codes.insert(row.code).second) << row.code;
    for (const std::string_view text :
         {row.message_ja, row.message_en, row.remedy_ja, row.remedy_en, row.why_ja, row.why_en}) {
      EXPECT_FALSE(text.empty()) << row.code;
      EXPECT_EQ(text.find('\''), std::string_view::npos) << row.code;  // ICU would take it for a quote
    }
    EXPECT_EQ(PlacesIn(row.message_ja), PlacesIn(row.message_en)) << row.code;
    for (const RunErrorText& other : RunErrorTexts()) EXPECT_NE(row.code, other.code);
  }
}

TEST(StoreErrors, AreThoseThatTheCodeNames) {
  const std::string code = SourcesIn(RENKEI_SOURCE_DIR "/office");
  std::set<std::string> named;
  static const std::regex kNamed(R"#("((store|ledger|send|reception|partner|template)-[a-z-]+)")#");
  for (std::sregex_iterator at(code.begin(), code.end(), kNamed), end; at != end; ++at) named.insert((*at)[1].str());
  std::set<std::string> rows;
  for (const RunErrorText& row : StoreErrorTexts()) rows.emplace(row.code);
  EXPECT_EQ(rows, named);
}

TEST(StoreErrors, AreEachProvokedByATest) {
  const std::set<std::string_view> by_the_system = {"store-busy", "store-read-only"};  // in this file
  const std::string tests = SourcesIn(RENKEI_SOURCE_DIR "/tests/office");
  for (const RunErrorText& row : StoreErrorTexts()) {
    if (by_the_system.contains(row.code)) continue;
    EXPECT_NE(tests.find('"' + std::string(row.code) + '"'), std::string::npos) << row.code;
  }
}

class HinderedStore : public StoreTest {};

TEST_F(HinderedStore, AnotherWriterIsWaitedForAndThenNamed) {
  StoreOptions impatient;
  impatient.database.busy_timeout_ms = 1;
  auto other = Store::Open(place(), impatient);
  ASSERT_TRUE(other.ok());
  SQLite::Transaction held(store().database(), SQLite::TransactionBehavior::IMMEDIATE);
  EXPECT_EQ(other.value()->outbox().Add(SendTo("1370000002", "a"), Bytes("x"), kNow).code, "store-busy");
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
TEST_F(HinderedStore, AFolderWithoutPermissionIsReadOnly) {
  auto file = SystemIo().Create("/proc/renkei");
  EXPECT_FALSE(file.ok());
  EXPECT_TRUE(SystemIo().MakeFolder("/proc/renkei").code.starts_with("store-"));
  EXPECT_EQ(SystemIo().Open(place("none")).status().code, "store-failed");
  EXPECT_EQ(SystemIo().Create("/dev/full/x").status().code, "store-failed");
}
#endif

}  // namespace
}  // namespace renkei::office
