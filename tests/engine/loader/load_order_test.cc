// Every step of the load order, each with a sample plugin that is broken at that step.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "engine/hash/file_hash.h"
#include "engine/loader/candidate.h"
#include "engine/loader/load_plugins.h"
#include "tests/engine/loader/samples.h"

namespace renkei::loader {
namespace {

using ::testing::HasSubstr;

std::vector<std::string> Coordinates(const SpecRegistry& registry) {
  std::vector<std::string> out;
  for (const LoadedSpec& each : registry.specs()) {
    out.emplace_back(each.spec->coordinate.data, each.spec->coordinate.size);
  }
  return out;
}

std::string StepOf(const std::vector<RefusedPlugin>& refused, std::string_view file) {
  for (const RefusedPlugin& each : refused) {
    if (std::filesystem::path(each.path).filename() == file) return each.step;
  }
  return "not refused";
}

TEST(LoadOrder, AGoodPluginIsTakenWithItsPathHashAndName) {
  SampleRun run({"good"});
  const SpecRegistry registry = SpecRegistry::Load(run.options());
  ASSERT_EQ(registry.specs().size(), 1U);
  const LoadedSpec& spec = registry.specs().front();
  EXPECT_EQ(spec.plugin, "spec-good");
  EXPECT_EQ(spec.path, run.plugin("spec-good.so"));
  EXPECT_EQ(spec.sha256, HashFile(spec.path).sha256);
  EXPECT_EQ(spec.sha256.size(), 64U);
  EXPECT_FALSE(spec.own);
  EXPECT_TRUE(registry.refused().empty());
}

TEST(LoadOrder, AllBrokenOnesAreRefusedAndTheGoodOnesStillLoad) {
  // In bytewise order; an endless loop takes all of its time, so it stands in probe_test.cc.
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"spec-abi-other-major.so", "abi-version"},
      {"spec-abi-short-entry.so", "abi-version"},
      {"spec-abi-too-new.so", "abi-version"},
      {"spec-constructor-closes-output.so", "untrusted-silent"},
      {"spec-constructor-crashes.so", "untrusted-crashed"},
      {"spec-constructor-exits.so", "untrusted-silent"},
      {"spec-constructor-throws.so", "untrusted-crashed"},
      {"spec-init-crashes.so", "untrusted-crashed"},
      {"spec-init-refuses.so", "init-failed"},
      {"spec-init-throws.so", "init-failed"},
      {"spec-no-symbol.so", "no-symbol"},
      {"spec-spec-null.so", "spec-missing"},
      {"spec-spec-throws.so", "spec-missing"},
      {"spec-tables-item-gap.so", "spec-invalid"},
      {"spec-tables-rule-without-text.so", "spec-invalid"},
      {"spec-tables-wild-pointer.so", "untrusted-crashed"},
      {"spec-twin-of-good.so", "duplicate-coordinate"},
      {"spec-unresolved-symbol.so", "load-failed"},
      {"spec-wrong-suffix.plugin", "not-a-module"},
  };
  SampleRun run({"very-good", "prints-noise", "good"});
  for (const auto& [file, step] : expected) std::filesystem::copy_file(SampleFolder() / file, run.plugin(file));
  const SpecRegistry registry = SpecRegistry::Load(run.options());
  EXPECT_EQ(Coordinates(registry),
            (std::vector<std::string>{"example:good:1", "example:prints-noise:1", "example:very-good:1"}));
  std::vector<std::pair<std::string, std::string>> found;
  for (const RefusedPlugin& each : registry.refused()) {
    found.emplace_back(std::filesystem::path(each.path).filename().string(), each.step);
  }
  EXPECT_EQ(found, expected);
}

TEST(LoadOrder, AWrongSuffixIsNamedWithTheRightOne) {
  SampleRun run;
  run.folder().Write("plugins/spec-x.dll", "MZ");
  run.folder().Write("plugins/spec-y", "");
  const SpecRegistry registry = SpecRegistry::Load(run.options());
  ASSERT_EQ(registry.refused().size(), 2U);
  EXPECT_EQ(registry.refused()[0].step, "not-a-module");
  EXPECT_EQ(registry.refused()[0].found, ".dll");
  EXPECT_EQ(registry.refused()[0].expected, ".so");
  EXPECT_EQ(registry.refused()[1].found, "\"\"");
}

TEST(LoadOrder, FilesThatNobodyMeansAsPluginsArePassedOver) {
  SampleRun run;
  run.folder().Write("plugins/README.txt", "read me");
  run.folder().Write("plugins/.spec-hidden.so", "hidden");
  run.folder().Write("plugins/absolute.sound", "no suffix of a module");
  std::filesystem::create_directory(run.plugin("spec-folder"));
  EXPECT_TRUE(SpecRegistry::Load(run.options()).refused().empty());
}

TEST(LoadOrder, ATextFileWithTheRightSuffixIsNoModule) {
  SampleRun run;
  run.folder().Write("plugins/spec-text.so", "#!/bin/sh\necho no\n");
  const SpecRegistry registry = SpecRegistry::Load(run.options());
  ASSERT_EQ(registry.refused().size(), 1U);
  EXPECT_EQ(registry.refused()[0].step, "not-a-module");
}

TEST(LoadOrder, ALinkIntoNowhereCannotBeRead) {
  SampleRun run;
  std::filesystem::create_symlink("nowhere", run.plugin("spec-lost.so"));
  std::filesystem::create_symlink("spec-loop.so", run.plugin("spec-loop.so"));
  const SpecRegistry registry = SpecRegistry::Load(run.options());
  EXPECT_EQ(StepOf(registry.refused(), "spec-lost.so"), "unreadable");
  EXPECT_EQ(StepOf(registry.refused(), "spec-loop.so"), "unreadable");
  for (const RefusedPlugin& each : registry.refused()) EXPECT_FALSE(each.found.empty());
}

TEST(LoadOrder, ALinkToAPluginIsLoadedByItsRealPath) {
  SampleRun run;
  std::filesystem::copy_file(SampleFolder() / "spec-good.so", run.folder() / "real.so");
  std::filesystem::create_symlink(run.folder() / "real.so", run.plugin("spec-link.so"));
  const SpecRegistry registry = SpecRegistry::Load(run.options());
  ASSERT_EQ(registry.specs().size(), 1U);
  EXPECT_EQ(registry.specs()[0].path, run.folder() / "real.so");
}

TEST(LoadOrder, OnlyRegularFilesAreOpened) {
  SampleRun run;
  std::filesystem::create_symlink("/dev/zero", run.plugin("spec-zero.so"));
  const SpecRegistry registry = SpecRegistry::Load(run.options());
  ASSERT_EQ(registry.refused().size(), 1U);
  EXPECT_EQ(registry.refused()[0].step, "not-regular");
  EXPECT_EQ(registry.refused()[0].found, "device");
}

TEST(LoadOrder, AFileThatIsTooLargeIsNotRead) {
  SampleRun run;
  run.folder().Write("plugins/spec-large.so", "");
  std::filesystem::resize_file(run.plugin("spec-large.so"), kMaxPluginBytes + 1);  // a hole: takes no room
  const SpecRegistry registry = SpecRegistry::Load(run.options());
  ASSERT_EQ(registry.refused().size(), 1U);
  EXPECT_EQ(registry.refused()[0].step, "too-large");
  EXPECT_EQ(registry.refused()[0].found, "268435457");
  EXPECT_EQ(registry.refused()[0].expected, "268435456");
}

TEST(LoadOrder, AModuleWithoutTheSymbolIsNamedWithWhatItExports) {
  const RefusedPlugin refused = RefusalOf("no-symbol");
  EXPECT_EQ(refused.step, "no-symbol");
  EXPECT_THAT(refused.found, HasSubstr("SomethingElse"));
  EXPECT_EQ(refused.expected, "renkei_spec_entry");
}

TEST(LoadOrder, AFailedLoadCarriesTheLinkersWords) {
  const RefusedPlugin refused = RefusalOf("unresolved-symbol");
  EXPECT_EQ(refused.step, "load-failed");
  EXPECT_THAT(refused.detail, HasSubstr("renkei_test_nobody_has_this"));
}

TEST(LoadOrder, VersionsAreReadBeforeAnyCall) {
  EXPECT_EQ(RefusalOf("abi-too-new").found, "1.1");
  EXPECT_EQ(RefusalOf("abi-too-new").expected, "<= 1.0");
  EXPECT_EQ(RefusalOf("abi-other-major").found, "2.0");  // its init would crash
  EXPECT_EQ(RefusalOf("abi-other-major").expected, "1.0");
  EXPECT_EQ(RefusalOf("abi-short-entry").found, "renkei_spec_entry_t.size = 16");
  EXPECT_EQ(RefusalOf("abi-short-entry").expected, ">= 40");
}

TEST(LoadOrder, TheResultOfInitIsObeyedAndItsReasonKept) {
  const RefusedPlugin refused = RefusalOf("init-refuses");
  EXPECT_EQ(refused.step, "init-failed");
  EXPECT_EQ(refused.found, "7");
  EXPECT_EQ(refused.expected, "0");
  EXPECT_EQ(refused.detail, "licence expired");
}

TEST(LoadOrder, ExceptionsOfAPluginAreCaughtWithTheirWords) {
  EXPECT_EQ(RefusalOf("init-throws").found, "exception");
  EXPECT_EQ(RefusalOf("init-throws").detail, "thrown by init");
  EXPECT_EQ(RefusalOf("spec-throws").step, "spec-missing");
  EXPECT_EQ(RefusalOf("spec-throws").detail, "thrown by spec");
}

TEST(LoadOrder, WrongTablesAreNamedByTheirPlace) {
  EXPECT_EQ(RefusalOf("tables-item-gap").found, "layouts[0].fields[1].no = 3");
  EXPECT_EQ(RefusalOf("tables-item-gap").expected, "2");
  EXPECT_EQ(RefusalOf("tables-rule-without-text").found, "rules[0].message_ja = \"\"");
}

TEST(LoadOrder, ARuleThatIsNotTheEnginesIsRefusedWhereTheEnginesAreKnown) {
  SampleRun run({"good"});
  run.options().engine_rules = {"file-version-withdrawn"};
  EXPECT_EQ(SpecRegistry::Load(run.options()).specs().size(), 1U);  // the sample names a rule of its own
}

TEST(LoadOrder, TheFirstFolderWinsACoordinate) {
  SampleRun run({"twin-of-good"});
  const SampleRun other({"good"});
  run.options().folders.push_back(other.plugins());
  const SpecRegistry registry = SpecRegistry::Load(run.options());
  ASSERT_EQ(registry.specs().size(), 1U);
  EXPECT_EQ(registry.specs()[0].plugin, "spec-twin-of-good");
  ASSERT_EQ(registry.refused().size(), 1U);
  EXPECT_EQ(registry.refused()[0].path, other.plugin("spec-good.so"));
  EXPECT_EQ(registry.refused()[0].found, "example:good:1");
  EXPECT_EQ(registry.refused()[0].detail, registry.specs()[0].path);
}

TEST(LoadOrder, TheSameBytesInTwoFoldersAreLoadedOnceWithoutComplaint) {
  SampleRun run({"good"});
  const SampleRun other({"good"});
  run.options().folders.push_back(other.plugins());
  const SpecRegistry registry = SpecRegistry::Load(run.options());
  EXPECT_EQ(registry.specs().size(), 1U);
  EXPECT_TRUE(registry.refused().empty());
}

TEST(LoadOrder, RelativeAndMissingFoldersAreNamedAndTheRestIsLoaded) {
  SampleRun run({"good"});
  run.options().folders = {".", "", run.folder() / "missing", run.plugins()};
  const SpecRegistry registry = SpecRegistry::Load(run.options());
  EXPECT_EQ(registry.specs().size(), 1U);
  ASSERT_EQ(registry.refused().size(), 3U);
  EXPECT_EQ(registry.refused()[0].step, "folder-not-absolute");
  EXPECT_EQ(registry.refused()[1].step, "folder-not-absolute");
  EXPECT_EQ(registry.refused()[2].step, "folder-unreadable");
}

TEST(LoadOrder, OurOwnPluginIsLoadedWithoutAProbe) {
  SampleRun run({"good", "very-good"});
  run.options().probe_command.clear();
  const std::string sha256 = HashFile(run.plugin("spec-good.so")).sha256;
  const OwnPlugin own[] = {{"spec-good", sha256}};
  const PluginsAndRefusals<SpecKind> loaded = LoadPlugins<SpecKind>(run.options(), own);
  ASSERT_EQ(loaded.plugins.size(), 1U);
  EXPECT_TRUE(loaded.plugins[0].own);
  EXPECT_EQ(run.probes(), 0);
  EXPECT_EQ(StepOf(loaded.refused, "spec-very-good.so"), "untrusted-refused");
}

}  // namespace
}  // namespace renkei::loader
