// A module's entry, linked in. Built once for each plugin, which RENKEI_ENTRY_SUITE names.
#include <gtest/gtest.h>

#include <string_view>

#include "renkei/abi/spec_plugin.h"

extern "C" const renkei_spec_entry_t renkei_spec_entry;

namespace {

TEST(RENKEI_ENTRY_SUITE, SaysItsAbiBeforeAnyCall) {
  EXPECT_EQ(renkei_spec_entry.abi_major, RENKEI_ABI_MAJOR);
  EXPECT_EQ(renkei_spec_entry.abi_minor, RENKEI_ABI_MINOR);
  EXPECT_EQ(renkei_spec_entry.size, sizeof(renkei_spec_entry_t));
}

TEST(RENKEI_ENTRY_SUITE, StartsAndHandsOverItsTables) {
  const char* reason = nullptr;
  ASSERT_EQ(renkei_spec_entry.init(&reason), 0);
  const renkei_spec_t* spec = renkei_spec_entry.spec();
  ASSERT_NE(spec, nullptr);
  EXPECT_EQ(spec->size, sizeof(renkei_spec_t));
  EXPECT_TRUE(std::string_view(spec->coordinate.data, spec->coordinate.size).starts_with("mhlw:careplan:"));
}

TEST(RENKEI_ENTRY_SUITE, KnowsNoExtension) { EXPECT_EQ(renkei_spec_entry.extension("anything"), nullptr); }

}  // namespace
