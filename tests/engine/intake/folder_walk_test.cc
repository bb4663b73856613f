#include "engine/intake/folder_walk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "engine/intake/collect.h"
#include "tests/engine/intake/fake_file_system.h"
#include "tests/support/inputs.h"
#include "tests/support/zip_writer.h"

namespace renkei::intake {
namespace {

using test::ErrorsOf;
using test::PathsOf;
using testing::ElementsAre;
using testing::IsEmpty;

class FolderWalkTest : public testing::Test {
 protected:
  Intake Collect(const IntakeLimits& limits = {}) { return CollectFrom(file_system_, {"d"}, limits); }

  FakeFileSystem file_system_;
};

TEST_F(FolderWalkTest, FilesOfAllFoldersComeInOrderOfTheirPaths) {
  file_system_.File("d/b.csv");
  file_system_.File("d/a/z.csv");
  file_system_.File("d/a.csv");
  file_system_.File("d/a/deep/er/y.csv");
  const Intake intake = Collect();
  EXPECT_THAT(ErrorsOf(intake), IsEmpty());
  EXPECT_THAT(PathsOf(intake), ElementsAre("d/a.csv", "d/a/deep/er/y.csv", "d/a/z.csv", "d/b.csv"));
  EXPECT_EQ(intake.files[1].folder, "d/a/deep/er");
  EXPECT_EQ(intake.files[1].name, "y.csv");
}

TEST_F(FolderWalkTest, HiddenFoldersAreLeftOutAndHiddenFilesAreJunk) {
  file_system_.File("d/.git/config");
  file_system_.File("d/.hidden.csv");
  file_system_.File("d/a.csv");
  const Intake intake = Collect();
  ASSERT_THAT(PathsOf(intake), ElementsAre("d/.hidden.csv", "d/a.csv"));
  EXPECT_TRUE(intake.files[0].junk);
  EXPECT_FALSE(intake.files[1].junk);
}

TEST_F(FolderWalkTest, LitterIsListedAsJunk) {
  for (const char* path : {"d/.DS_Store", "d/Thumbs.db", "d/desktop.ini", "d/__MACOSX/a.csv", "d/._a.csv"}) {
    file_system_.File(path);
  }
  file_system_.File("d/a.csv");
  int junk = 0;
  for (const InputFile& file : Collect().files) junk += file.junk ? 1 : 0;
  EXPECT_EQ(junk, 5);
}

TEST_F(FolderWalkTest, FolderWithoutAnyFileIsNothingToCheck) {
  file_system_.Folder("d/a/b");
  EXPECT_THAT(ErrorsOf(Collect()), ElementsAre("path-empty-folder d"));
  file_system_.File("d/.DS_Store");
  EXPECT_THAT(ErrorsOf(Collect()), ElementsAre("path-empty-folder d"));
}

TEST_F(FolderWalkTest, EmptyFolderBesideFilesIsFine) {
  file_system_.Folder("d/empty");
  file_system_.File("d/a.csv");
  EXPECT_THAT(ErrorsOf(Collect()), IsEmpty());
}

TEST_F(FolderWalkTest, TroubleWithOneDoesNotStopTheRest) {
  file_system_.Folder("d/closed").list_failure = "path-unreadable";
  file_system_.File("d/odd.csv").stat_failure = "file-read-failed";
  file_system_.Special("d/pipe");
  file_system_.Link("d/dangling", "nowhere");
  file_system_.File("d/z.csv", "1");
  const Intake intake = Collect();
  EXPECT_THAT(PathsOf(intake), ElementsAre("d/z.csv"));
  EXPECT_THAT(ErrorsOf(intake), ElementsAre("path-unreadable d/closed", "path-not-found d/dangling",
                                            "file-read-failed d/odd.csv", "path-special d/pipe"));
}

TEST_F(FolderWalkTest, UnreadableFolderThatWasNamedIsToldOnce) {
  file_system_.Folder("d").list_failure = "path-unreadable";
  EXPECT_THAT(ErrorsOf(Collect()), ElementsAre("path-unreadable d"));
}

TEST_F(FolderWalkTest, TroubleWithJunkIsNoTrouble) {
  file_system_.Special("d/.socket");
  file_system_.Link("d/.lock", "nowhere");
  file_system_.File("d/a.csv");
  EXPECT_THAT(ErrorsOf(Collect()), IsEmpty());
}

TEST_F(FolderWalkTest, LinkToAFileIsAFile) {
  file_system_.File("elsewhere/a.csv", "1");
  file_system_.Link("d/one.csv", "elsewhere/a.csv");
  file_system_.Link("d/two.csv", "elsewhere/a.csv");
  const Intake intake = Collect();
  ASSERT_THAT(PathsOf(intake), ElementsAre("d/one.csv", "d/two.csv"));
  EXPECT_EQ(test::ReadAll(intake.files[1]).value(), "1");
}

TEST_F(FolderWalkTest, LinkedFolderIsWalkedOnceAndUnderItsOwnNameFirst) {
  file_system_.File("d/set/a.csv");
  file_system_.Link("d/current", "d/set");
  EXPECT_THAT(PathsOf(Collect()), ElementsAre("d/set/a.csv"));
  file_system_.File("elsewhere/b.csv");
  file_system_.Link("d/x", "elsewhere");
  file_system_.Link("d/y", "elsewhere");
  EXPECT_THAT(PathsOf(Collect()), ElementsAre("d/set/a.csv", "d/x/b.csv"));
}

TEST_F(FolderWalkTest, LinkToAFolderAboveIsALoop) {
  file_system_.File("d/a/b.csv");
  file_system_.Link("d/a/up", "d");
  file_system_.Link("d/self", "d");
  const Intake intake = Collect();
  EXPECT_THAT(PathsOf(intake), ElementsAre("d/a/b.csv"));
  EXPECT_THAT(ErrorsOf(intake), ElementsAre("path-symlink-loop d/a/up", "path-symlink-loop d/self"));
}

TEST_F(FolderWalkTest, LoopThroughALinkedFolderIsFound) {
  file_system_.File("elsewhere/b.csv");
  file_system_.Link("elsewhere/back", "elsewhere");
  file_system_.Link("d/x", "elsewhere");
  const Intake intake = Collect();
  EXPECT_THAT(PathsOf(intake), ElementsAre("d/x/b.csv"));
  EXPECT_THAT(ErrorsOf(intake), ElementsAre("path-symlink-loop d/x/back"));
}

TEST_F(FolderWalkTest, ManyWaysToManyFoldersStayFew) {
  // Each folder holds two links to the next: 2^40 ways, 40 folders.
  for (int i = 0; i < 40; ++i) {
    const std::string folder = "maze/" + std::to_string(i);
    file_system_.Folder(folder);
    for (const char* link : {"/l", "/r"}) file_system_.Link(folder + link, "maze/" + std::to_string(i + 1));
  }
  file_system_.File("maze/40/a.csv");
  file_system_.Link("d/in", "maze/0");
  const Intake intake = Collect();
  EXPECT_EQ(intake.files.size(), 1U);
  EXPECT_THAT(ErrorsOf(intake), IsEmpty());
}

TEST_F(FolderWalkTest, FoldersTooDeepAreNamed) {
  file_system_.File("d/1/2/3/a.csv");
  file_system_.File("d/1/2/b.csv");
  IntakeLimits limits;
  limits.folder_depth = 2;
  const Intake intake = Collect(limits);
  EXPECT_THAT(PathsOf(intake), ElementsAre("d/1/2/b.csv"));
  EXPECT_THAT(ErrorsOf(intake), ElementsAre("path-too-deep d/1/2/3"));
}

TEST_F(FolderWalkTest, FileSystemWithoutIndicesIsWalkedByDepthAlone) {
  file_system_.File("d/1/a.csv");
  file_system_.Folder("d").info.index = 0;
  file_system_.Folder("d/1").info.index = 0;
  EXPECT_THAT(PathsOf(Collect()), ElementsAre("d/1/a.csv"));
}

TEST_F(FolderWalkTest, ArchiveInAFolderIsAnOrdinaryFile) {
  test::ZipWriter writer;
  writer.Add("a.csv", "1");
  file_system_.File("d/set.zip", writer.Finish());
  EXPECT_THAT(PathsOf(Collect()), ElementsAre("d/set.zip"));
}

TEST_F(FolderWalkTest, ListingOpensNoFile) {
  file_system_.File("d/a.csv", "1");
  EXPECT_EQ(Collect().files.size(), 1U);
  EXPECT_EQ(file_system_.opened, 0);
}

}  // namespace
}  // namespace renkei::intake
