// The ABI header compiles as C++20 and has the layout that was published; the list of the published layout is complete.
#include <gtest/gtest.h>

#include <cstddef>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "renkei/abi/spec_plugin.h"

#define RENKEI_ABI_SIZE(type, bytes) static_assert(sizeof(type) == (bytes), #type);
#define RENKEI_ABI_OFFSET(type, member, bytes) static_assert(offsetof(type, member) == (bytes), #type "." #member);
#define RENKEI_ABI_VALUE(name, number) static_assert((name) == (number), #name);
#include "tests/engine/abi/abi_layout.def"
#undef RENKEI_ABI_SIZE
#undef RENKEI_ABI_OFFSET
#undef RENKEI_ABI_VALUE

static_assert(__cplusplus >= 202002L, "compiled as C++20");

extern "C" const renkei_spec_entry_t* RenkeiTestEntryInC();

namespace {

std::string HeaderText() {
  std::ostringstream out;
  out << std::ifstream(RENKEI_SOURCE_DIR "/engine/include/renkei/abi/spec_plugin.h").rdbuf();
  return out.str();
}

TEST(AbiLayout, AnEntryWrittenInCIsReadInCxx) {
  const renkei_spec_entry_t* entry = RenkeiTestEntryInC();
  EXPECT_EQ(entry->abi_major, RENKEI_ABI_MAJOR);
  EXPECT_EQ(entry->size, sizeof *entry);
  const char* reason = "";
  EXPECT_EQ(entry->init(&reason), 0);
  EXPECT_EQ(reason, nullptr);
  EXPECT_EQ(entry->spec(), nullptr);
}

TEST(AbiLayout, EveryPublishedStructAndConstantHasItsRow) {
  std::set<std::string> rows;
#define RENKEI_ABI_SIZE(type, bytes) rows.insert(#type);
#define RENKEI_ABI_OFFSET(type, member, bytes)
#define RENKEI_ABI_VALUE(name, number) rows.insert(#name);
#include "tests/engine/abi/abi_layout.def"
  const std::string header = HeaderText();
  const std::regex declared(R"(struct (renkei_\w+_t) \{|(RENKEI_\w+) = \d|#define (RENKEI_\w+) [0-9]\w*u)");
  int found = 0;
  for (std::sregex_iterator at(header.begin(), header.end(), declared), end; at != end; ++at, ++found) {
    const std::string name = (*at)[1].str() + (*at)[2].str() + (*at)[3].str();
    EXPECT_TRUE(rows.contains(name)) << name;
  }
  EXPECT_EQ(static_cast<std::size_t>(found), rows.size());
}

}  // namespace
