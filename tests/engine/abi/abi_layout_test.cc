// The ABI headers compile as C++20 and have the layout that was published; the list of the published layout is
// complete.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <set>
#include <string>
#include <string_view>

#include "renkei/abi/connector_plugin.h"
#include "renkei/abi/spec_plugin.h"

#define RENKEI_ABI_SIZE(type, bytes) static_assert(sizeof(type) == (bytes), #type);
#define RENKEI_ABI_OFFSET(type, member, bytes) static_assert(offsetof(type, member) == (bytes), #type "." #member);
#define RENKEI_ABI_VALUE(name, number) static_assert((name) == (number), #name);
#include "tests/engine/abi/abi_layout.def"
#include "tests/engine/abi/connector_abi_layout.def"
#undef RENKEI_ABI_SIZE
#undef RENKEI_ABI_OFFSET
#undef RENKEI_ABI_VALUE

static_assert(__cplusplus >= 202002L, "compiled as C++20");

extern "C" const renkei_spec_entry_t* RenkeiTestEntryInC();

namespace {

// The name that a line of the header publishes: of a struct that begins, an enumerator, or a constant with a number.
std::string PublishedBy(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  for (const std::string_view start : {"typedef struct ", "struct ", "#define ", "RENKEI_"}) {
    if (!line.starts_with(start)) continue;
    const bool enumerator = start == "RENKEI_";
    if (!enumerator) line.remove_prefix(start.size());
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view rest = line.substr(std::min(end + 1, line.size()));
    const bool number = !rest.empty() && rest[0] >= '0' && rest[0] <= '9';
    const bool published = enumerator ? rest.starts_with("= ") : start == "#define " ? number : rest.starts_with('{');
    return published ? std::string(line.substr(0, end)) : "";
  }
  return {};
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
#include "tests/engine/abi/connector_abi_layout.def"
  std::set<std::string> published;
  for (const char* name : {"plugin_basics.h", "spec_plugin.h", "connector_plugin.h"}) {
    std::ifstream header(std::string(RENKEI_SOURCE_DIR "/engine/include/renkei/abi/") + name);
    for (std::string line; std::getline(header, line);) published.insert(PublishedBy(line));
  }
  published.erase("");
  EXPECT_EQ(published, rows);
}

}  // namespace
