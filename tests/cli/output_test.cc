// --output: files that are written whole or not at all, and never over an input.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "renkei/input.h"
#include "tests/cli/fake_world.h"
#include "tests/support/temp_folder.h"

namespace renkei::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(Output, GoesToTheFileAndTheVerdictToTheTerminal) {
  const test::TempFolder folder;
  FakeWorld world;
  world.report = ReportWith(2, 1, 0);
  const Outcome outcome = world.Run({"check", "x", "--lang", "en", "--output", folder.Path("report.html")});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("invalid (errors: 2, warnings: 1, infos: 0)"));
  EXPECT_EQ(ReadFile(folder.Path("report.html")), "REPORT\n");
  EXPECT_THAT(NamesIn(folder.Path()), ElementsAre("report.html"));
  EXPECT_EQ(world.Run({"check", "x", "-q", "-o", folder.Path("report.html")}).err, "");
}

TEST(Output, ADashIsStandardOutput) {
  FakeWorld world;
  EXPECT_EQ(world.Run({"check", "x", "-o", "-"}).out, "REPORT\n");
}

TEST(Output, AnEarlierReportIsReplaced) {
  const test::TempFolder folder;
  FakeWorld world;
  const std::string path = folder.Write("report.txt", "old and longer than the new one");
  EXPECT_EQ(world.Run({"check", "x", "-o", path}).code, 0);
  EXPECT_EQ(ReadFile(path), "REPORT\n");
}

TEST(Output, ABrokenRunLeavesTheEarlierReport) {
  const test::TempFolder folder;
  FakeWorld world;
  const std::string path = folder.Write("report.txt", "old");
  world.write_status = Status::Error("output-failed", "", "");
  EXPECT_EQ(world.Run({"check", "x", "-o", path}).code, 3);
  world.write_status = Status::Ok();
  world.during_check = [] { throw 1; };
  EXPECT_EQ(world.Run({"check", "x", "-o", path}).code, 3);
  EXPECT_EQ(ReadFile(path), "old");
  EXPECT_THAT(NamesIn(folder.Path()), ElementsAre("report.txt"));
}

TEST(Output, ALinkIsFollowed) {
  const test::TempFolder folder;
  FakeWorld world;
  const std::string path = folder.Write("real.txt", "old");
  std::error_code error;
  std::filesystem::create_symlink(path, folder.path() / "link.txt", error);
  if (error) GTEST_SKIP() << "no links here";
  EXPECT_EQ(world.Run({"check", "x", "-o", folder.Path("link.txt")}).code, 0);
  EXPECT_EQ(ReadFile(path), "REPORT\n");
  EXPECT_TRUE(std::filesystem::is_symlink(folder.path() / "link.txt"));
}

TEST(Output, FoldersAndMissingFoldersAreRefused) {
  const test::TempFolder folder;
  FakeWorld world;
  EXPECT_EQ(world.Run({"check", "x", "-o", folder.Path()}).code, 2);
  EXPECT_EQ(world.Run({"check", "x", "-o", folder.Path("none/report.txt")}).code, 2);
}

TEST(Output, AnInputIsNeverWrittenOver) {
  const test::TempFolder folder;
  FakeWorld world;
  const std::string input = folder.Write("UPPLAN.CSV", "data");
  EXPECT_EQ(world.Run({"check", input, "-o", input}).code, 2);
  const std::string other_name = (folder.path() / ".." / folder.path().filename() / "UPPLAN.CSV").string();
  EXPECT_EQ(world.Run({"check", input, "-o", other_name}).code, 2);
  std::filesystem::create_hard_link(input, folder.path() / "hard.CSV");
  EXPECT_EQ(world.Run({"check", input, "-o", folder.Path("hard.CSV")}).code, 2);
  EXPECT_EQ(ReadFile(input), "data");
}

// A file as intake finds it below a folder that was named.
InputFile Found(const std::string& path) {
  InputFile file = MemoryFile("x", "data");
  file.path = path;
  return file;
}

TEST(Output, AFileFoundInAFolderIsNeverWrittenOver) {
  for (const char* const name :
       {"UPPLAN.CSV", "a.csv", "a.txt", "a.pdf", "a.jpg", "a.jpeg", "a.png", "a.gif", "a.zip"}) {
    const test::TempFolder folder;
    FakeWorld world;
    const std::string data = folder.Write(name, "data");
    world.intake.files = {Found(data)};
    const Outcome outcome = world.Run({"check", folder.Path(), "--lang", "en", "-o", data});
    EXPECT_EQ(outcome.code, 2) << name;
    EXPECT_THAT(outcome.err, HasSubstr("is one of the inputs"));
    EXPECT_EQ(ReadFile(data), "data") << name;
  }
}

TEST(Output, AnArchiveWithInputsIsNeverWrittenOver) {
  const test::TempFolder folder;
  FakeWorld world;
  const std::string archive = folder.Write("set.json", "zip");
  world.intake.files = {Found(archive + "!/UPPLAN.CSV")};
  EXPECT_EQ(world.Run({"check", folder.Path(), "-o", archive}).code, 2);
  EXPECT_EQ(ReadFile(archive), "zip");
}

TEST(Output, AnEarlierReportInACheckedFolderIsLeftOutAndReplaced) {
  const test::TempFolder folder;
  FakeWorld world;
  const std::string report = folder.Write("report.html", "old");
  world.intake.files = {Found(folder.Write("UPPLAN.CSV", "data")), Found(report)};
  EXPECT_EQ(world.Run({"check", folder.Path(), "-o", report}).code, 0);
  EXPECT_EQ(world.files_checked, 1U);
  EXPECT_EQ(ReadFile(report), "REPORT\n");
}

TEST(Output, AStreamThatBreaksIsThree) {
  FakeWorld world;
  const Outcome outcome = world.RunIntoBrokenStream({"check", "x", "--lang", "en"});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("Standard output could not be written."));
  EXPECT_EQ(world.RunIntoBrokenStream({"rules"}).code, 3);
  EXPECT_EQ(world.RunIntoBrokenStream({"--help"}).code, 3);
  EXPECT_EQ(world.RunIntoBrokenStream({"nonsense"}).code, 2);
}

TEST(Output, OtherCommandsWriteFilesToo) {
  const test::TempFolder folder;
  FakeWorld world;
  for (const std::vector<std::string>& args :
       {std::vector<std::string>{"rules", "--markdown"}, {"completion", "bash"}, {"man"}}) {
    std::vector<std::string> with_file = args;
    with_file.insert(with_file.end(), {"-o", folder.Path(args[0])});
    EXPECT_EQ(world.Run(with_file).code, 0);
    EXPECT_EQ(ReadFile(folder.Path(args[0])), world.Run(args).out);
  }
}

}  // namespace
}  // namespace renkei::cli
