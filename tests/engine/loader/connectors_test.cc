// Every step of the load order, for connectors, each with a sample that is broken at that step.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "renkei/connectors.h"
#include "tests/engine/loader/samples.h"

namespace renkei::loader {
namespace {

LoadOptions OptionsFor(const std::string& folder) {
  LoadOptions options;
  options.folders = {folder};
  options.probe_command = {RENKEI_PROBE_PROGRAM};
  options.probe_timeout_ms = 60'000;  // a busy machine is no reason to fail
  return options;
}

std::string BrokenConnectors() {
  return std::filesystem::canonical(RENKEI_BINARY_DIR "/tests/engine/loader/broken_connectors/modules").string();
}

TEST(ConnectorLoadOrder, EachBrokenOneIsRefusedAtItsStepAndTheGoodOneLoads) {
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"connector-abi-other-major.so", "abi-version"},
      {"connector-abi-short-entry.so", "abi-version"},
      {"connector-abi-too-new.so", "abi-version"},
      {"connector-connector-null.so", "connector-missing"},
      {"connector-descriptor-bad-id.so", "connector-invalid"},
      {"connector-descriptor-without-send.so", "connector-invalid"},
      {"connector-init-crashes.so", "untrusted-crashed"},
      {"connector-init-refuses.so", "init-failed"},
      {"connector-init-throws.so", "init-failed"},
      {"connector-no-symbol.so", "no-symbol"},
      {"connector-twin-of-good.so", "duplicate-connector"},
      {"connector-unresolved-symbol.so", "load-failed"},
  };
  const ConnectorRegistry registry = ConnectorRegistry::Load(OptionsFor(BrokenConnectors()));
  ASSERT_EQ(registry.connectors().size(), 1U);
  EXPECT_EQ(registry.connectors()[0].plugin, "connector-good");
  EXPECT_FALSE(registry.connectors()[0].own);
  std::vector<std::pair<std::string, std::string>> found;
  for (const RefusedPlugin& each : registry.refused()) {
    found.emplace_back(std::filesystem::path(each.path).filename().string(), each.step);
    EXPECT_TRUE(each.step != "no-symbol" || each.expected == "renkei_connector_entry") << each.expected;
    EXPECT_TRUE(each.step != "connector-invalid" || each.found == "calls.send = NULL" || each.found == "id = Sample")
        << each.found;
  }
  EXPECT_EQ(found, expected);
}

TEST(ConnectorLoadOrder, OurOwnIsFoundInTheSearchPathOfSpecsAndNeedsNoTrial) {
  LoadOptions options = OptionsFor(std::filesystem::canonical(RENKEI_BINARY_DIR "/plugins").string());
  options.probe_command.clear();
  const ConnectorRegistry registry = ConnectorRegistry::Load(options);
  EXPECT_TRUE(registry.refused().empty());
  const LoadedConnector* folder = registry.Find("folder");
  ASSERT_NE(folder, nullptr);
  EXPECT_TRUE(folder->own);
  EXPECT_EQ(registry.Find("nothing"), nullptr);
  EXPECT_EQ(SpecRegistry::Load(options).specs().size(), 2U);  // the folder in it does not disturb them
  EXPECT_TRUE(SpecRegistry::Load(options).refused().empty());
}

TEST(ConnectorLoadOrder, ASpecAmongConnectorsIsNoConnector) {
  const SampleRun run;
  std::filesystem::create_directories(run.plugin("connectors"));
  std::filesystem::copy_file(SampleFolder() / "spec-good.so", run.plugin("connectors/good.so"));
  const ConnectorRegistry registry = ConnectorRegistry::Load(OptionsFor(run.plugins()));
  ASSERT_EQ(registry.refused().size(), 1U);
  EXPECT_EQ(registry.refused()[0].step, "no-symbol");
}

}  // namespace
}  // namespace renkei::loader
