// Files of several folders keep apart what they do not have in common.
#include "engine/output/output_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace renkei::output {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> Folders(const std::vector<std::string>& inputs) {
  Intake intake;
  for (const std::string& folder : inputs) {
    InputFile file;
    file.folder = folder;
    intake.files.push_back(file);
  }
  return OutputFolders(intake);
}

TEST(OutputNames, OneFolderAddsNothing) {
  EXPECT_THAT(Folders({"/home/x/export", "/home/x/export"}), ElementsAre("", ""));
  EXPECT_THAT(Folders({"."}), ElementsAre(""));
  EXPECT_THAT(Folders({"x.zip!/"}), ElementsAre(""));
}

TEST(OutputNames, SeveralFoldersKeepWhatTheyDoNotShare) {
  EXPECT_THAT(Folders({"x", "x/a", "x/b/c"}), ElementsAre("", "a/", "b/c/"));
  EXPECT_THAT(Folders({"x/a.zip!/", "x/b.zip!/c"}), ElementsAre("a.zip/", "b.zip/c/"));
  EXPECT_THAT(Folders({".", "x"}), ElementsAre("", "x/"));
}

TEST(OutputNames, NothingLeadsOut) {
  EXPECT_THAT(Folders({"../a", "/b", "C:\\c\\d"}), ElementsAre("a/", "b/", "c/d/"));
}

}  // namespace
}  // namespace renkei::output
