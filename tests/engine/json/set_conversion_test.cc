// Whole sets: what is converted, what is copied, where it stands, and that trouble is named.
#include "engine/json/set_conversion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "engine/encoding/path_utf8.h"
#include "tests/engine/check/sample_set.h"
#include "tests/engine/json/data_files.h"
#include "tests/support/temp_folder.h"

namespace renkei::json {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Files = std::map<std::string, std::string>;

Files FilesIn(const fs::path& folder) {
  Files files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files[Utf8FromPath(fs::relative(entry.path(), folder))] = {std::istreambuf_iterator<char>(in), {}};
  }
  return files;
}

Intake IntakeOf(const Files& files) {
  Intake intake;
  for (const auto& [path, bytes] : files) {
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash);
    intake.files.push_back(MemoryFile(path.substr(slash == std::string::npos ? 0 : slash + 1), bytes, folder));
  }
  return intake;
}

Report CheckOf(const Intake& intake) {
  CheckOptions options;
  options.as_of = "20260401";
  options.scope = Scope::kSet;
  return Check(intake, test::Specs(), options);
}

class SetConversionTest : public ::testing::Test {
 protected:
  std::vector<Status> ToJsonFolder(const Files& files, Form form = Form::kJson) {
    const Intake intake = IntakeOf(files);
    auto folder = output::OutputFolder::Prepare(place_.Path("data"));
    auto errors = ConvertToJson(intake, CheckOf(intake), test::Specs(), form, folder.value());
    if (errors.empty()) {
      EXPECT_TRUE(folder.value().Commit().ok());
    }
    return errors;
  }
  std::vector<Status> ToCsvFolder() {
    auto folder = output::OutputFolder::Prepare(place_.Path("csv"));
    auto errors = ConvertToCsv(CollectInputs({place_.Path("data")}), test::Specs(), {}, folder.value());
    if (errors.empty()) {
      EXPECT_TRUE(folder.value().Commit().ok());
    }
    return errors;
  }

  const test::TempFolder place_;
};

Files FilesOf(renkei_generator::Kind kind, const std::string& folder = {}) {
  Files files;
  test::SampleSet set = test::SampleSet::Of(renkei_generator::Spec::kV4_1, kind);
  for (const auto& file : set.files()) {
    files[folder + file.name] = file.bytes;
  }
  return files;
}

TEST_F(SetConversionTest, PicturesAndAttachmentsTravelAsTheyAre) {
  Files files = FilesOf(renkei_generator::Kind::kBasicInfo);
  files["memo.txt"] = "memo";
  for (const Form form : {Form::kJson, Form::kNdjson}) {
    ASSERT_EQ(Describe(ToJsonFolder(files, form)), "");
    const Files data = FilesIn(place_.Path("data"));
    ASSERT_EQ(data.size(), files.size());
    std::size_t pictures = 0;
    for (const auto& [name, bytes] : files) {
      const bool csv = name.ends_with(".CSV");
      pictures += csv ? 0 : 1;
      ASSERT_EQ(data.count(csv ? name + (form == Form::kJson ? ".json" : ".ndjson") : name), 1U) << name;
    }
    EXPECT_GE(pictures, 2U);
    ASSERT_EQ(Describe(ToCsvFolder()), "");
    EXPECT_EQ(FilesIn(place_.Path("csv")), files);
    fs::remove_all(place_.Path("data"));
    fs::remove_all(place_.Path("csv"));
  }
}

TEST_F(SetConversionTest, FoldersStayApart) {
  Files files = FilesOf(renkei_generator::Kind::kActuals, "x/a/");
  files.merge(FilesOf(renkei_generator::Kind::kActuals, "x/b.zip!/c/"));
  ASSERT_EQ(Describe(ToJsonFolder(files)), "");
  std::vector<std::string> folders;
  for (const auto& file : FilesIn(place_.Path("data"))) folders.push_back(file.first.substr(0, file.first.rfind('/')));
  EXPECT_THAT(folders, ElementsAre("a", "b.zip/c"));
  ASSERT_EQ(Describe(ToCsvFolder()), "");
  EXPECT_EQ(FilesIn(place_.Path("csv")).size(), 2U);
}

TEST_F(SetConversionTest, WhatIsNotMs932IsCopied) {
  Files files = FilesOf(renkei_generator::Kind::kActuals);
  const std::string name = files.begin()->first;
  std::string& bytes = files.begin()->second;
  bytes.replace(0, 6, "\xE5\xB1\xB1\xE7\x94\xB0");
  for (char& c : bytes) c = static_cast<unsigned char>(c) < 0x80 || &c - bytes.data() < 6 ? c : 'x';
  files.emplace(FilesOf(renkei_generator::Kind::kActualsDelete).begin()->first,
                FilesOf(renkei_generator::Kind::kActualsDelete).begin()->second);
  ASSERT_EQ(Describe(ToJsonFolder(files)), "");
  EXPECT_EQ(FilesIn(place_.Path("data")).at(name), files.at(name));
}

TEST_F(SetConversionTest, NothingToConvertIsNamed) {
  EXPECT_EQ(Describe(ToJsonFolder({{"memo.txt", "x"}})), "json-nothing  \n");
  place_.Write("data/a.csv", "x");
  EXPECT_EQ(Describe(ToCsvFolder()), "json-nothing  \n");
}

TEST_F(SetConversionTest, TwoFilesOfOneNameAreNamed) {
  ASSERT_EQ(Describe(ToJsonFolder(FilesOf(renkei_generator::Kind::kActuals))), "");
  const auto data = FilesIn(place_.Path("data"));
  place_.Write("data/again.json", data.begin()->second);
  const auto errors = ToCsvFolder();
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].code, "output-exists");
  EXPECT_FALSE(fs::exists(place_.Path("csv")));
}

TEST_F(SetConversionTest, EveryBadFileIsNamed) {
  place_.Write("data/a.json", "{");
  place_.Write("data/b.ndjson", "{}");
  place_.Write("data/c.txt", "x");
  const auto errors = ToCsvFolder();
  ASSERT_EQ(errors.size(), 2U);
  EXPECT_EQ(errors[0].code, "json-syntax");
  EXPECT_EQ(errors[1].code, "json-foreign");
  EXPECT_FALSE(fs::exists(place_.Path("csv")));
}

TEST_F(SetConversionTest, AFileThatCannotBeReadIsNamed) {
  Intake intake = IntakeOf(FilesOf(renkei_generator::Kind::kActuals));
  const Report report = CheckOf(intake);
  intake.files[0].open = []() -> Result<std::unique_ptr<ByteSource>> {
    return Status::Error("path-unreadable", "here", "no");
  };
  auto folder = output::OutputFolder::Prepare(place_.Path("data"));
  EXPECT_EQ(Describe(ConvertToJson(intake, report, test::Specs(), Form::kJson, folder.value())),
            "path-unreadable here no\n");
}

}  // namespace
}  // namespace renkei::json
