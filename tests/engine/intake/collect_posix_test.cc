// CollectInputs over what only POSIX systems have.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "renkei/input.h"
#include "tests/support/inputs.h"
#include "tests/support/temp_folder.h"
#include "tests/support/zip_writer.h"

namespace renkei {
namespace {

using test::CodeOf;
using test::ErrorsOf;
using test::PathsOf;
using test::ReadAll;
using testing::ElementsAre;
using testing::IsEmpty;

class CollectPosixTest : public testing::Test {
 protected:
  test::TempFolder folder_;
};

TEST_F(CollectPosixTest, PipesAndDevicesAreNamedAndNeverWaitedFor) {
  const std::string pipe = folder_.Path("pipe");
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  const std::string file = folder_.Write("a.csv", "1");
  const Intake intake = CollectInputs({pipe, "/dev/zero", file});
  EXPECT_THAT(PathsOf(intake), ElementsAre(file));
  EXPECT_THAT(ErrorsOf(intake), ElementsAre("path-special /dev/zero", "path-special " + pipe));
}

TEST_F(CollectPosixTest, PipeThatTookTheFilesPlaceIsNamed) {
  const std::string path = folder_.Write("a.csv", "1");
  const Intake intake = CollectInputs({path});
  std::filesystem::remove(path);
  ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
  EXPECT_EQ(CodeOf(ReadAll(intake.files.at(0))), "path-special");
}

TEST_F(CollectPosixTest, LoopsOfLinksAreNamed) {
  folder_.Write("set/a.csv", "1");
  std::filesystem::create_directory_symlink("..", folder_.path() / "set" / "up");
  std::filesystem::create_symlink("self", folder_.path() / "set" / "self");
  const Intake intake = CollectInputs({folder_.Path()});
  EXPECT_THAT(PathsOf(intake), ElementsAre(folder_.Path("set/a.csv")));
  EXPECT_THAT(ErrorsOf(intake), ElementsAre("path-symlink-loop " + folder_.Path("set/self"),
                                            "path-symlink-loop " + folder_.Path("set/up")));
}

TEST_F(CollectPosixTest, LinkThatIsNamedIsFollowed) {
  folder_.Write("set/a.csv", "1");
  std::filesystem::create_directory_symlink("set", folder_.path() / "link");
  const std::string link = folder_.Path("link");
  EXPECT_THAT(PathsOf(CollectInputs({link})), ElementsAre(link + "/a.csv"));
}

TEST_F(CollectPosixTest, NameThatIsNotUtf8IsShownInHexAndOpenedByItsBytes) {
  const std::string path = folder_.Write("\x83\x5C.csv", "1,2");
  for (const std::string& given : {path, folder_.Path()}) {
    const Intake intake = CollectInputs({given});
    ASSERT_EQ(intake.files.size(), 1U);
    EXPECT_EQ(intake.files[0].name, "\\x83\\.csv");
    EXPECT_EQ(intake.files[0].path, folder_.Path("\\x83\\.csv"));
    EXPECT_EQ(ReadAll(intake.files[0]).value(), "1,2");
  }
}

TEST_F(CollectPosixTest, TroubleInANameThatIsNotUtf8IsShownInHex) {
  EXPECT_THAT(ErrorsOf(CollectInputs({folder_.Path("\xFF.csv")})),
              ElementsAre("path-not-found " + folder_.Path("\\xFF.csv")));
}

TEST_F(CollectPosixTest, FileReplacedByAnotherOfTheSameSizeIsNamed) {
  const std::string path = folder_.Write("a.csv", "1");
  const Intake intake = CollectInputs({path});
  const std::string other = folder_.Write("b.csv", "2");
  std::filesystem::last_write_time(other, std::filesystem::last_write_time(path));
  std::filesystem::rename(other, path);
  EXPECT_EQ(CodeOf(ReadAll(intake.files.at(0))), "file-changed");
}

TEST_F(CollectPosixTest, InputsAreLeftAsTheyWere) {
  const std::string path = folder_.Write("a.csv", "1,2");
  struct stat before {};
  ASSERT_EQ(stat(path.c_str(), &before), 0);
  ASSERT_EQ(chmod(path.c_str(), 0400), 0);
  EXPECT_EQ(ReadAll(CollectInputs({path}).files.at(0)).value(), "1,2");
  struct stat after {};
  ASSERT_EQ(stat(path.c_str(), &after), 0);
  EXPECT_EQ(before.st_mtim.tv_nsec, after.st_mtim.tv_nsec);
  EXPECT_EQ(before.st_size, after.st_size);
}

// Puts a file in the place of standard input, and the old one back.
class StandardInput {
 public:
  explicit StandardInput(int descriptor) : kept_(dup(STDIN_FILENO)) { dup2(descriptor, STDIN_FILENO); }
  StandardInput(const StandardInput&) = delete;
  StandardInput& operator=(const StandardInput&) = delete;
  ~StandardInput() {
    dup2(kept_, STDIN_FILENO);
    close(kept_);
  }

 private:
  int kept_;
};

TEST_F(CollectPosixTest, StandardInputIsRead) {
  test::ZipWriter writer;
  writer.Add("a.csv", "1\r\n");
  const std::string archive = writer.Finish();
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  ASSERT_EQ(write(ends[1], archive.data(), archive.size()), static_cast<ssize_t>(archive.size()));
  close(ends[1]);
  const StandardInput replaced(ends[0]);
  close(ends[0]);
  const Intake intake = CollectInputs({"-"});
  EXPECT_THAT(ErrorsOf(intake), IsEmpty());
  ASSERT_THAT(PathsOf(intake), ElementsAre("-!/a.csv"));
  EXPECT_EQ(ReadAll(intake.files[0]).value(), "1\r\n");
}

TEST_F(CollectPosixTest, StandardInputThatCannotBeReadIsNamed) {
  const test::TempFolder folder;
  const int descriptor = dup(STDIN_FILENO);
  ASSERT_GE(descriptor, 0);
  {
    const StandardInput replaced(descriptor);
    close(STDIN_FILENO);
    EXPECT_THAT(ErrorsOf(CollectInputs({"-"})), ElementsAre("stdin-failed -"));
  }
  close(descriptor);
}

}  // namespace
}  // namespace renkei
