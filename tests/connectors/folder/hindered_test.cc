// What stands in the way: foreign files, wrong names, links, folders that are missing, disks that are full; and the
// table of the words for it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <thread>
#include <vector>

#include "tests/connectors/folder/two_offices.h"
#include "tests/support/run_error_tables.h"
#include "tests/support/temp_folder.h"

namespace renkei::folder {
namespace {

namespace fs = std::filesystem;

TEST(FolderHindered, ForeignFilesAreNamedAndLeftAlone) {
  const test::TempFolder root;
  const std::string inbox = kService + "/in/";
  for (const char* name : {"photo.jpg", "1370000001.renkei", ".DS_Store"}) root.Write(inbox + name, "x");
  fs::create_directory(root.Path(inbox + kPlanner + "." + kId + ".renkei"));
  Connection receiver = std::move(OpenFor(kService, root.Path()).value());
  const auto arrivals = receiver.List();
  ASSERT_EQ(arrivals.value().size(), 3U);
  for (const Arrival& each : arrivals.value()) EXPECT_TRUE(each.foreign) << each.name;
  EXPECT_EQ(arrivals.value()[2].name, "photo.jpg");
  EXPECT_FALSE(receiver.Wait(std::chrono::milliseconds(0)).value());
  EXPECT_TRUE(fs::exists(root.Path(inbox + "photo.jpg")));
}

TEST(FolderHindered, NamesThatLeadElsewhereAreRefused) {
  const test::TempFolder root;
  Connection sender = std::move(OpenFor(kPlanner, root.Path()).value());
  for (const std::string name : {"../../etc/x", "137000000", "13700000012", "137000000a", ".........."}) {
    EXPECT_EQ(Send(sender, SendingOf("a", kId, name), "a").status().code, "connector-name-refused") << name;
    EXPECT_EQ(Fetch(sender, {name, kId}).status().code, "connector-name-refused") << name;
    EXPECT_EQ(OpenFor(name, root.Path()).status().code, "connector-name-refused") << name;
  }
  EXPECT_EQ(Send(sender, SendingOf("a", "../" + kId.substr(3)), "a").status().code, "connector-name-refused");
  EXPECT_EQ(sender.Acknowledge({kService, kId}, "../x", {}).code, "connector-name-refused");
  EXPECT_TRUE(fs::is_empty(root.path()));
}

TEST(FolderHindered, AFolderThatIsMissingOrGoesIsNamed) {
  const test::TempFolder root;
  EXPECT_EQ(OpenFor(kPlanner, root.Path("none")).status().code, "folder-missing");
  EXPECT_EQ(OpenFor(kPlanner, "relative").status().code, "folder-missing");
  fs::create_directory(root.Path("stick"));
  Connection sender = std::move(OpenFor(kPlanner, root.Path("stick")).value());
  fs::remove(root.Path("stick"));
  EXPECT_EQ(Send(sender, SendingOf("a"), "a").status().code, "folder-missing");
  EXPECT_EQ(sender.List().status().code, "folder-missing");
  EXPECT_FALSE(sender.trouble().for_good);
}

TEST(FolderHindered, SettingsAreJudgedBeforeTheConnectorIsOpened) {
  const ConnectorRegistry registry = ConnectorRegistry::FromTables({FolderConnector(), FolderConnector()});
  EXPECT_EQ(registry.refused().at(0).step, "duplicate-connector");
  const LoadedConnector& folder = registry.connectors().at(0);
  EXPECT_EQ(Connection::Open(folder, {kPlanner, {}, {}}).status().code, "connector-setting-missing");
  EXPECT_EQ(Connection::Open(folder, {kPlanner, {{"path", "/"}, {"paht", "/"}}, {}}).status().code,
            "connector-setting-unknown");
}

#ifndef _WIN32
TEST(FolderHindered, LinksAreNotFollowed) {
  const test::TempFolder root;
  const test::TempFolder outside;
  fs::create_directory_symlink(outside.path(), root.Path(kService));
  Connection sender = std::move(OpenFor(kPlanner, root.Path()).value());
  EXPECT_EQ(Send(sender, SendingOf("a"), "a").status().code, "folder-not-ours");
  EXPECT_TRUE(fs::is_empty(outside.path()));
}

TEST(FolderHindered, TwoProcessesAnswerOnce) {
  const test::TempFolder root;
  Connection sender = std::move(OpenFor(kPlanner, root.Path()).value());
  ASSERT_TRUE(Send(sender, SendingOf("a"), "a").ok());
  std::vector<std::thread> receivers;
  for (const char* who : {"one", "two", "three", "four"}) {
    receivers.emplace_back([&root, who] {
      Connection receiver = std::move(OpenFor(kService, root.Path()).value());
      EXPECT_TRUE(receiver.Acknowledge({kPlanner, kId}, DigestOf("a"), Bytes(who)).ok());
    });
  }
  for (std::thread& each : receivers) each.join();
  EXPECT_EQ(sender.Outcomes().value().size(), 1U);
  EXPECT_FALSE(fs::exists(root.Path(kService + "/in/" + kPlanner + "." + kId + ".renkei")));
}
#endif

TEST(FolderHindered, ADamagedNoteIsNamedAndDoesNotHideOthers) {
  const test::TempFolder root;
  Connection sender = std::move(OpenFor(kPlanner, root.Path()).value());
  ASSERT_TRUE(Send(sender, SendingOf("a"), "a").ok());
  ASSERT_TRUE(Send(sender, SendingOf("b", kOtherId), "b").ok());
  root.Write(kPlanner + "/out/" + kId + ".receipt", "renkei-folder/1 receipt\n");
  EXPECT_EQ(Send(sender, SendingOf("a"), "a").status().code, "folder-note-damaged");
  EXPECT_EQ(sender.Outcomes().value().size(), 1U);
}

TEST(FolderHindered, EveryCodeHasItsWordsInBothLanguages) {
  std::vector<RunErrorText> rows = TextsOf(*FolderConnector());
  EXPECT_EQ(rows.size(), 8U);
  rows.insert(rows.end(), ConnectorErrorTexts().begin(), ConnectorErrorTexts().end());
  EXPECT_THAT(test::FaultsOfTexts(rows), testing::IsEmpty());
}

}  // namespace
}  // namespace renkei::folder
