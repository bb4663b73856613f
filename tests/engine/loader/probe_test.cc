// Trying a plugin in a child: once for every file, and never taken for good by accident.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "engine/hash/file_hash.h"
#include "engine/loader/probe_cache.h"
#include "tests/engine/loader/samples.h"

namespace renkei::loader {
namespace {

namespace fs = std::filesystem;

std::string CacheFile(SampleRun& run, const std::string& plugin) {
  return run.options().cache_folder + "/" + HashFile(run.plugin(plugin)).sha256 + ".probe";
}

std::string ReadAll(const std::string& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

TEST(Probe, AResultIsKeptAndUsedAgain) {
  SampleRun run({"good", "init-refuses"});
  for (int i = 0; i < 3; ++i) {
    const SpecRegistry registry = SpecRegistry::Load(run.options());
    EXPECT_EQ(registry.specs().size(), 1U);
    ASSERT_EQ(registry.refused().size(), 1U);
    EXPECT_EQ(registry.refused()[0].detail, "licence expired");
    EXPECT_EQ(registry.refused()[0].path, run.plugin("spec-init-refuses.so"));
    EXPECT_EQ(run.probes(), 2);
  }
}

TEST(Probe, AnEndlessLoopIsWaitedForOnceAndItsNeighboursLoad) {
  SampleRun run({"init-loops"});
  run.options().probe_timeout_ms = 200;
  const std::string step = SpecRegistry::Load(run.options()).refused().at(0).step;
  EXPECT_EQ(step, "untrusted-timeout");
  run.Add("very-good");
  run.options().probe_timeout_ms = 60'000;
  const SpecRegistry registry = SpecRegistry::Load(run.options());
  EXPECT_EQ(registry.specs().size(), 1U);
  ASSERT_EQ(registry.refused().size(), 1U);
  EXPECT_EQ(registry.refused()[0].step, "untrusted-timeout");
  EXPECT_EQ(registry.refused()[0].expected, "200 ms");
  EXPECT_EQ(run.probes(), 2);
}

TEST(Probe, AChangedFileIsProbedAnew) {
  SampleRun run({"good"});
  EXPECT_EQ(SpecRegistry::Load(run.options()).specs().size(), 1U);
  fs::copy_file(run.plugin("spec-good.so"), run.plugin("new"));
  std::ofstream(run.plugin("new"), std::ios::app) << "changed";
  fs::rename(run.plugin("new"), run.plugin("spec-good.so"));
  EXPECT_EQ(SpecRegistry::Load(run.options()).specs().size(), 1U);
  EXPECT_EQ(run.probes(), 2);
}

TEST(Probe, ResultsThatAMendedMachineMayChangeAreNotKept) {
  SampleRun run({"unresolved-symbol"});
  EXPECT_EQ(SpecRegistry::Load(run.options()).refused().at(0).step, "load-failed");
  EXPECT_EQ(SpecRegistry::Load(run.options()).refused().at(0).step, "load-failed");
  EXPECT_EQ(run.probes(), 2);
}

TEST(Probe, BadResultsAreProbedAgainOnRequest) {
  SampleRun run({"good", "init-refuses"});
  EXPECT_EQ(SpecRegistry::Load(run.options()).specs().size(), 1U);
  run.options().probe_refused_again = true;
  EXPECT_EQ(SpecRegistry::Load(run.options()).specs().size(), 1U);
  EXPECT_EQ(run.probes(), 3);
}

TEST(Probe, ABrokenOrForeignCacheFileIsIgnored) {
  SampleRun run({"good"});
  EXPECT_EQ(SpecRegistry::Load(run.options()).specs().size(), 1U);
  const std::string file = CacheFile(run, "spec-good.so");
  const std::string whole = ReadAll(file);
  ASSERT_NE(whole.find("abi 1.0"), std::string::npos);
  std::string other_abi = whole;
  other_abi.replace(other_abi.find("abi 1.0"), 7, "abi 0.9");
  int probes = 1;
  for (const std::string& content : {std::string(), whole.substr(0, whole.size() - 1), whole.substr(0, 30), other_abi,
                                     std::string(100'000, 'x'), std::string("renkei.probe/1\n\0\n", 17)}) {
    std::ofstream(file, std::ios::binary) << content;
    EXPECT_EQ(SpecRegistry::Load(run.options()).specs().size(), 1U);
    EXPECT_EQ(run.probes(), ++probes);
    EXPECT_EQ(ReadAll(file).substr(0, 15), "renkei.probe/1\n");
  }
}

TEST(Probe, NothingButWholeResultsIsLeftInTheCache) {
  SampleRun run({"good", "init-refuses"});
  EXPECT_EQ(SpecRegistry::Load(run.options()).specs().size(), 1U);
  int files = 0;
  for (const auto& entry : fs::directory_iterator(run.options().cache_folder)) {
    EXPECT_EQ(entry.path().extension(), ".probe");
    ++files;
  }
  EXPECT_EQ(files, 2);
}

TEST(Probe, ACacheThatCannotBeWrittenIsNoError) {
  SampleRun run({"good"});
  run.folder().Write("file", "");
  run.options().cache_folder = run.folder() / "file/cache";
  for (int i = 1; i <= 2; ++i) {
    const SpecRegistry registry = SpecRegistry::Load(run.options());
    EXPECT_EQ(registry.specs().size(), 1U);
    EXPECT_TRUE(registry.refused().empty());
    EXPECT_EQ(run.probes(), i);
  }
}

TEST(Probe, WithoutAWayToProbeAForeignPluginIsRefused) {
  SampleRun run({"good"});
  run.options().probe_command.clear();
  EXPECT_EQ(SpecRegistry::Load(run.options()).refused().at(0).step, "untrusted-refused");
  run.options().probe_command = {"relative/program"};
  EXPECT_EQ(SpecRegistry::Load(run.options()).refused().at(0).step, "untrusted-refused");
  run.options().probe_command = {run.folder() / "no-such-program"};
  const RefusedPlugin refused = SpecRegistry::Load(run.options()).refused().at(0);
  EXPECT_EQ(refused.step, "untrusted-refused");
  EXPECT_EQ(refused.detail, run.folder() / "no-such-program");
  EXPECT_FALSE(refused.found.empty());
}

TEST(Probe, AChildThatSaysNothingIsNotTakenForGood) {
  SampleRun run({"good"});
  run.options().probe_command = {RENKEI_CHILD_PROGRAM, "exit", "0"};
  EXPECT_EQ(SpecRegistry::Load(run.options()).refused().at(0).step, "untrusted-silent");
  run.options().cache_folder.clear();
  run.options().probe_command = {RENKEI_CHILD_PROGRAM, "exit", "9"};
  EXPECT_EQ(SpecRegistry::Load(run.options()).refused().at(0).step, "untrusted-crashed");
  run.options().probe_command = {RENKEI_CHILD_PROGRAM, "print", "good\tword\t\t"};
  EXPECT_EQ(SpecRegistry::Load(run.options()).refused().at(0).step, "untrusted-silent");
}

TEST(Probe, TheSignalOfACrashIsNamed) {
  EXPECT_EQ(RefusalOf("init-crashes").found, "SIGSEGV");
  EXPECT_EQ(RefusalOf("constructor-crashes").found, "SIGSEGV");
  EXPECT_EQ(RefusalOf("constructor-exits").found, "exit code 0");
}

TEST(Probe, TheLineHasFourColumnsWhateverAPluginSays) {
  EXPECT_EQ(ProbeLine({"p", "init-failed", "a\tb", "", "c\nd\x1B[0m"}), "init-failed\ta\\tb\t\tc\\nd\\x1B[0m");
}

TEST(Probe, InThisProcessAGoodOneIsGoodAndABadOneHasItsStep) {
  const SampleRun run({"good", "init-refuses"});
  bool good = false;
  const RefusedPlugin result = ProbePlugin(run.plugin("spec-good.so"), &good);
  EXPECT_TRUE(good);
  EXPECT_EQ(result.step, "good");
  EXPECT_EQ(result.detail, "example:good:1");
  EXPECT_EQ(ProbePlugin(run.plugin("spec-init-refuses.so"), &good).step, "init-failed");
  EXPECT_FALSE(good);
  EXPECT_EQ(ProbePlugin("spec-good.so", &good).step, "folder-not-absolute");
  EXPECT_FALSE(good);
}

}  // namespace
}  // namespace renkei::loader
