#include "engine/intake/collect.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <new>
#include <string>

#include "tests/engine/intake/fake_file_system.h"
#include "tests/support/inputs.h"
#include "tests/support/temp_folder.h"
#include "tests/support/zip_writer.h"

namespace renkei::intake {
namespace {

using test::ErrorsOf;
using test::PathsOf;
using test::ReadAll;
using testing::ElementsAre;
using testing::IsEmpty;

std::string SmallZip() {
  test::ZipWriter writer;
  writer.Add("a.csv", "1\r\n");
  return writer.Finish();
}

TEST(CollectTest, NoPathsGiveNothing) {
  FakeFileSystem file_system;
  const Intake intake = CollectFrom(file_system, {}, {});
  EXPECT_THAT(PathsOf(intake), IsEmpty());
  EXPECT_THAT(ErrorsOf(intake), IsEmpty());
}

TEST(CollectTest, FilesFoldersAndArchivesComeTogetherInOrder) {
  FakeFileSystem file_system;
  file_system.File("z.csv", "1");
  file_system.File("d/b.csv", "2");
  file_system.File("a.zip", SmallZip());
  const Intake intake = CollectFrom(file_system, {"z.csv", "d", "a.zip"}, {});
  EXPECT_THAT(ErrorsOf(intake), IsEmpty());
  ASSERT_THAT(PathsOf(intake), ElementsAre("a.zip!/a.csv", "d/b.csv", "z.csv"));
  EXPECT_EQ(ReadAll(intake.files[0]).value(), "1\r\n");
  EXPECT_EQ(intake.files[2].folder, ".");
}

TEST(CollectTest, ArchiveIsKnownByContentNotByName) {
  FakeFileSystem file_system;
  file_system.File("set.dat", SmallZip());
  file_system.File("memo.xlsx", SmallZip());
  EXPECT_THAT(PathsOf(CollectFrom(file_system, {"set.dat", "memo.xlsx"}, {})),
              ElementsAre("memo.xlsx", "set.dat!/a.csv"));
}

TEST(CollectTest, FileCalledZipThatIsNoneIsDamaged) {
  FakeFileSystem file_system;
  file_system.File("a.zip", "<html>not found</html>");
  const Intake intake = CollectFrom(file_system, {"a.zip"}, {});
  EXPECT_THAT(PathsOf(intake), IsEmpty());
  EXPECT_THAT(ErrorsOf(intake), ElementsAre("zip-damaged a.zip"));
}

TEST(CollectTest, WhateverIsWrongWithOneTheOthersAreListed) {
  FakeFileSystem file_system;
  file_system.File("closed.csv", "1").open_failure = "path-unreadable";
  file_system.File("broken.csv", "1").failing_read = 1;
  file_system.Special("pipe");
  file_system.File("ok.csv", "1");
  const Intake intake = CollectFrom(file_system, {"missing.csv", "closed.csv", "broken.csv", "pipe", "ok.csv", ""}, {});
  EXPECT_THAT(PathsOf(intake), ElementsAre("ok.csv"));
  EXPECT_THAT(ErrorsOf(intake),
              ElementsAre("path-not-found ", "file-read-failed broken.csv", "path-unreadable closed.csv",
                          "path-not-found missing.csv", "path-special pipe"));
}

TEST(CollectTest, PathGivenTwiceIsListedOnce) {
  FakeFileSystem file_system;
  file_system.File("d/a.csv", "1");
  EXPECT_THAT(PathsOf(CollectFrom(file_system, {"d/a.csv", "d/a.csv"}, {})), ElementsAre("d/a.csv"));
  EXPECT_THAT(PathsOf(CollectFrom(file_system, {"d", "d/a.csv", "d/"}, {})), ElementsAre("d/a.csv"));
  EXPECT_THAT(ErrorsOf(CollectFrom(file_system, {"x", "x", "./x"}, {})), ElementsAre("path-not-found x"));
}

TEST(CollectTest, HiddenFileThatIsNamedIsChecked) {
  FakeFileSystem file_system;
  file_system.File(".hidden.csv", "1");
  file_system.File(".DS_Store", "1");
  const Intake intake = CollectFrom(file_system, {".hidden.csv", ".DS_Store"}, {});
  ASSERT_THAT(PathsOf(intake), ElementsAre(".DS_Store", ".hidden.csv"));
  EXPECT_TRUE(intake.files[0].junk);
  EXPECT_FALSE(intake.files[1].junk);
}

TEST(CollectTest, HiddenFolderThatIsNamedIsWalked) {
  FakeFileSystem file_system;
  file_system.File(".out/a.csv", "1");
  const Intake intake = CollectFrom(file_system, {".out"}, {});
  ASSERT_THAT(PathsOf(intake), ElementsAre(".out/a.csv"));
  EXPECT_FALSE(intake.files[0].junk);
}

TEST(CollectTest, StandardInputIsAnArchive) {
  FakeFileSystem file_system;
  file_system.stdin_bytes = SmallZip();
  const Intake intake = CollectFrom(file_system, {"-", "-"}, {});
  EXPECT_THAT(ErrorsOf(intake), IsEmpty());
  ASSERT_THAT(PathsOf(intake), ElementsAre("-!/a.csv"));
  EXPECT_EQ(intake.files[0].folder, "-!/");
  EXPECT_EQ(ReadAll(intake.files[0]).value(), "1\r\n");
  EXPECT_EQ(ReadAll(intake.files[0]).value(), "1\r\n");
}

TEST(CollectTest, StandardInputThatIsNoArchiveIsNamed) {
  FakeFileSystem file_system;
  file_system.stdin_bytes = "1,2,3\r\n";
  EXPECT_THAT(ErrorsOf(CollectFrom(file_system, {"-"}, {})), ElementsAre("stdin-not-zip -"));
}

TEST(CollectTest, StandardInputWithoutEndThatIsNoArchiveIsLeftAtOnce) {
  FakeFileSystem file_system;
  file_system.stdin_bytes = std::string(1'000'000, '0');
  IntakeLimits limits;
  limits.stdin_bytes = 100;
  EXPECT_THAT(ErrorsOf(CollectFrom(file_system, {"-"}, limits)), ElementsAre("stdin-not-zip -"));
}

TEST(CollectTest, StandardInputThatBreaksOffIsNamed) {
  FakeFileSystem file_system;
  file_system.stdin_bytes = SmallZip();
  file_system.stdin_failure = "stdin-failed";
  EXPECT_THAT(ErrorsOf(CollectFrom(file_system, {"-"}, {})), ElementsAre("stdin-failed -"));
}

TEST(CollectTest, StandardInputIsHeldOnlyToItsLimit) {
  FakeFileSystem file_system;
  file_system.stdin_bytes = SmallZip();
  IntakeLimits limits;
  limits.stdin_bytes = file_system.stdin_bytes.size() - 1;
  EXPECT_THAT(ErrorsOf(CollectFrom(file_system, {"-"}, limits)), ElementsAre("zip-too-large -"));
}

TEST(CollectTest, FileCalledMinusCanStillBeNamed) {
  FakeFileSystem file_system;
  file_system.File("./-", "1");
  EXPECT_THAT(PathsOf(CollectFrom(file_system, {"./-"}, {})), ElementsAre("./-"));
}

// Runs out of memory wherever it is asked.
class PoorFileSystem : public FakeFileSystem {
 public:
  Result<FileInfo> Stat(const std::string&) override { throw std::bad_alloc(); }
};

TEST(CollectTest, RunningOutOfMemoryIsAnErrorAndNoException) {
  PoorFileSystem file_system;
  EXPECT_THAT(ErrorsOf(CollectFrom(file_system, {"a.csv"}, {})), ElementsAre("out-of-memory "));
}

// ---- the machine's own file system ----

TEST(CollectInputsTest, FolderOnDiskIsListedAndRead) {
  const test::TempFolder folder;
  folder.Write("提供票/計画.csv", "1,2\r\n");
  folder.Write("a.zip", SmallZip());
  const Intake intake = CollectInputs({folder.Path()});
  EXPECT_THAT(ErrorsOf(intake), IsEmpty());
  ASSERT_EQ(intake.files.size(), 2U);
  EXPECT_EQ(intake.files[0].name, "a.zip");
  EXPECT_EQ(intake.files[1].name, "計画.csv");
  EXPECT_EQ(ReadAll(intake.files[1], 2).value(), "1,2\r\n");
}

TEST(CollectInputsTest, ArchiveOnDiskIsLookedInto) {
  const test::TempFolder folder;
  const std::string path = folder.Write("a.zip", SmallZip());
  const Intake intake = CollectInputs({path});
  ASSERT_THAT(PathsOf(intake), ElementsAre(path + "!/a.csv"));
  EXPECT_EQ(ReadAll(intake.files[0]).value(), "1\r\n");
}

TEST(CollectInputsTest, FileWrittenToAfterListingIsNamed) {
  const test::TempFolder folder;
  const std::string path = folder.Write("a.csv", "1");
  const Intake intake = CollectInputs({path});
  folder.Write("a.csv", "longer");
  EXPECT_EQ(test::CodeOf(ReadAll(intake.files.at(0))), "file-changed");
}

TEST(CollectInputsTest, MissingFileIsNamedByItsPath) {
  const test::TempFolder folder;
  const std::string path = folder.Path("missing.csv");
  EXPECT_THAT(ErrorsOf(CollectInputs({path})), ElementsAre("path-not-found " + path));
}

}  // namespace
}  // namespace renkei::intake
