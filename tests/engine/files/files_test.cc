// Files of the system as the policy of their user tells of them.
#include "engine/files/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace renkei::files {
namespace {

namespace fs = std::filesystem;

std::string_view CodeOf(std::error_code error) {
  if (error == std::errc::file_exists) return "taken";
  if (error == std::errc::no_such_file_or_directory) return "absent";
  if (error == std::errc::is_a_directory) return "folder";
  return "failed";
}

class FilesTest : public testing::Test {
 protected:
  [[nodiscard]] fs::path At(const std::string& name) const { return folder_.path() / name; }
  void Put(Files& files, const std::string& name, const std::string& text) {
    auto file = files.Create(At(name));
    ASSERT_TRUE(file.ok()) << file.status().detail;
    EXPECT_TRUE(file.value()->Write({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}).ok());
    EXPECT_TRUE(file.value()->Sync().ok());
  }
  [[nodiscard]] std::string Get(const std::string& name) {
    auto source = shared_->Open(At(name));
    if (!source.ok()) return source.status().code;
    std::string text(100, '\0');
    text.resize(source.value()->Read(reinterpret_cast<std::uint8_t*>(text.data()), text.size()).value());
    return text;
  }

  test::TempFolder folder_;
  const std::unique_ptr<Files> shared_ = MakeFiles({CodeOf, false});
  const std::unique_ptr<Files> own_ = MakeFiles({CodeOf, true});
};

TEST_F(FilesTest, NothingIsCreatedOrMovedOverWhatIsThere) {
  Put(*shared_, "a", "one");
  Put(*shared_, "b", "two");
  EXPECT_EQ(shared_->Create(At("a")).status().code, "taken");
  EXPECT_EQ(shared_->MoveNew(At("b"), At("a")).code, "taken");
  EXPECT_EQ(Get("a"), "one");
  EXPECT_EQ(Get("b"), "two");
  EXPECT_TRUE(shared_->MoveNew(At("b"), At("c")).ok());
  EXPECT_EQ(Get("b"), "absent");
  EXPECT_EQ(Get("c"), "two");
}

TEST_F(FilesTest, RenamingTakesThePlaceOfAFile) {
  Put(*shared_, "a", "one");
  Put(*shared_, "b", "two");
  EXPECT_TRUE(shared_->Rename(At("b"), At("a")).ok());
  EXPECT_EQ(Get("a"), "two");
  EXPECT_EQ(shared_->Rename(At("none"), At("a")).code, "absent");
}

TEST_F(FilesTest, WhatIsGoneIsRemovedAndWhatIsThereIsMade) {
  EXPECT_TRUE(shared_->Remove(At("none")).ok());
  EXPECT_TRUE(shared_->MakeFolder(At("folder")).ok());
  EXPECT_TRUE(shared_->MakeFolder(At("folder")).ok());
  EXPECT_TRUE(shared_->SyncFolder(At("folder")).ok());
  EXPECT_EQ(Get("folder"), "folder");
}

TEST_F(FilesTest, AFolderIsListedInTheOrderOfItsNames) {
  Put(*shared_, "b", "two!");
  Put(*shared_, "a", "1");
  ASSERT_TRUE(shared_->MakeFolder(At("c")).ok());
  const auto entries = shared_->List(folder_.path());
  ASSERT_TRUE(entries.ok());
  ASSERT_EQ(entries.value().size(), 3U);
  EXPECT_EQ(entries.value()[0].name, "a");
  EXPECT_EQ(entries.value()[1].bytes, 4U);
  EXPECT_EQ(entries.value()[2].kind, Kind::kFolder);
  EXPECT_EQ(shared_->KindOf(At("none")).value(), Kind::kAbsent);
  EXPECT_EQ(shared_->List(At("none")).status().code, "absent");
}

#ifndef _WIN32
TEST_F(FilesTest, OwnFilesAreTheirOwnersAlone) {
  const auto rights = [&](const std::string& name) { return fs::status(At(name)).permissions(); };
  fs::create_directory(At("open"));
  fs::permissions(At("open"), fs::perms::all);
  ASSERT_TRUE(own_->MakeFolder(At("open")).ok());
  EXPECT_EQ(rights("open"), fs::perms::owner_all);
  Put(*own_, "a", "secret");
  EXPECT_EQ(rights("a"), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(FilesTest, LinksAreNotFollowed) {
  Put(*shared_, "a", "one");
  fs::create_symlink(At("a"), At("link"));
  EXPECT_EQ(Get("link"), "failed");
  EXPECT_EQ(shared_->KindOf(At("link")).value(), Kind::kOther);
  EXPECT_EQ(shared_->Create(At("link")).status().code, "taken");
}
#endif

}  // namespace
}  // namespace renkei::files
