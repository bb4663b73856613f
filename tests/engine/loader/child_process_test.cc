#include "engine/loader/child_process.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "engine/loader/executable_path.h"
#include "tests/engine/loader/temporary_folder.h"

namespace renkei::loader {
namespace {

ChildResult RunTask(std::vector<std::string> arguments, int timeout_ms = 60'000) {
  ChildOptions options;
  options.command = std::move(arguments);
  options.command.insert(options.command.begin(), RENKEI_CHILD_PROGRAM);
  options.timeout_ms = timeout_ms;
  options.environment = {{"RENKEI_TEST_VARIABLE", "a b"}};
  return RunChild(options);
}

TEST(ChildProcess, TheExitCodeIsTold) {
  const ChildResult result = RunTask({"exit", "3"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_TRUE(result.death.empty());
  EXPECT_FALSE(result.timed_out);
}

TEST(ChildProcess, ArgumentsArriveAsTheyAre) {
  const ChildResult result = RunTask({"print", "a b", "\"", "$HOME;'", "", "名前", "back\\slash\\"});
  EXPECT_EQ(result.output, "[a b]\n[\"]\n[$HOME;']\n[]\n[名前]\n[back\\slash\\]\n");
}

TEST(ChildProcess, ACrashIsNamedByItsSignal) {
  const ChildResult result = RunTask({"crash"});
  EXPECT_EQ(result.death, "SIGSEGV");
  EXPECT_EQ(result.exit_code, -1);
}

TEST(ChildProcess, AnEndlessLoopIsKilled) {
  const ChildResult result = RunTask({"loop"}, 100);
  EXPECT_TRUE(result.timed_out);
  EXPECT_EQ(result.exit_code, -1);
}

TEST(ChildProcess, AChildThatClosedItsOutputIsStillWatched) {
  EXPECT_TRUE(RunTask({"close-output-and-loop"}, 100).timed_out);
}

TEST(ChildProcess, OutputAboveTheLimitIsReadAndDropped) {
  const ChildResult result = RunTask({"print-bytes", "1000000"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.output, std::string(64U * 1024U, 'x'));
}

TEST(ChildProcess, TheCpuLimitEndsALoopToo) {
  ChildOptions options;
  options.command = {RENKEI_CHILD_PROGRAM, "loop"};
  options.timeout_ms = 120'000;
  options.cpu_limit_seconds = 1;
  const ChildResult result = RunChild(options);
  EXPECT_FALSE(result.timed_out);
  EXPECT_FALSE(result.death.empty());
}

TEST(ChildProcess, VariablesAreAddedAndTheWorkingDirectoryIsTheRoot) {
  EXPECT_EQ(RunTask({"variable", "RENKEI_TEST_VARIABLE"}).output, "a b\n");
  EXPECT_EQ(RunTask({"working-directory"}).output, "/\n");
}

TEST(ChildProcess, StandardInputIsEmpty) { EXPECT_EQ(RunTask({"read-input"}).exit_code, 0); }

TEST(ChildProcess, AProgramThatIsNotThereIsToldAsSuch) {
  ChildOptions options;
  options.command = {"/no/such/program"};
  const ChildResult result = RunChild(options);
  EXPECT_FALSE(result.start_error.empty());
  EXPECT_EQ(result.exit_code, -1);
}

TEST(ExecutablePath, TheRunningProgramIsNamedByItsAbsolutePath) {
  const std::filesystem::path path = ExecutablePath();
  EXPECT_TRUE(path.is_absolute());
  EXPECT_EQ(path.filename(), "renkei_loader_test");
  EXPECT_EQ(path.parent_path().string(), ExecutableFolder());
}

// A program's tree: <tree>/bin/program, as it is copied or moved.
std::string FoldersOfProgramIn(const TemporaryFolder& tree, const std::string& folder) {
  std::filesystem::create_directories(tree / folder);
  const std::string program = tree / (folder + "/program");
  std::filesystem::copy_file(RENKEI_CHILD_PROGRAM, program);
  ChildOptions options;
  options.command = {program, "plugin-folders"};
  return RunChild(options).output;
}

TEST(PluginFolders, AnInstalledTreeIsFoundFromTheProgramWhereverItStands) {
  const TemporaryFolder tree;
  std::filesystem::create_directories(tree / RENKEI_PLUGIN_FOLDER);
  EXPECT_EQ(FoldersOfProgramIn(tree, RENKEI_PROGRAM_FOLDER), tree / RENKEI_PLUGIN_FOLDER "\n");
}

TEST(PluginFolders, ABuildTreeHasItsOwn) {
  const TemporaryFolder tree;
  tree.Write("CMakeCache.txt", "");
  std::filesystem::create_directories(tree / "plugins");
  EXPECT_EQ(FoldersOfProgramIn(tree, "cli"), tree / "plugins\n");
}

TEST(PluginFolders, AFolderOfThatNameElsewhereIsNotLookedAt) {
  const TemporaryFolder tree;
  std::filesystem::create_directories(tree / "plugins");
  EXPECT_EQ(FoldersOfProgramIn(tree, "cli"), "");
}

TEST(PluginFolders, EmptyPartsOfThePathNeverStandForTheWorkingDirectory) {
  EXPECT_EQ(SplitPluginPath(":/a::/b c:"), (std::vector<std::string>{"/a", "/b c"}));
  EXPECT_TRUE(SplitPluginPath("").empty());
}

}  // namespace
}  // namespace renkei::loader
