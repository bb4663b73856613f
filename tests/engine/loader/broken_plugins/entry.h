// What every sample plugin here has in common. A sample defines what is special about it and exports its entry.
#pragma once

#include "renkei/abi/spec_plugin.h"
#include "tests/engine/loader/tiny_tables.h"

namespace {

[[maybe_unused]] int32_t GoodInit(const char** /*reason*/) { return 0; }
[[maybe_unused]] const void* NoExtension(const char* /*id*/) { return nullptr; }

}  // namespace

// Exports an entry with these members.
#define SAMPLE_ENTRY(major, minor, entry_size, init, spec)                                              \
  extern "C" {                                                                                          \
  extern RENKEI_PLUGIN_EXPORT const renkei_spec_entry_t renkei_spec_entry;                              \
  const renkei_spec_entry_t renkei_spec_entry = {major, minor, entry_size, 0, init, spec, NoExtension}; \
  }

// Exports an entry of the right version.
#define SAMPLE(init, spec) SAMPLE_ENTRY(RENKEI_ABI_MAJOR, RENKEI_ABI_MINOR, sizeof(renkei_spec_entry_t), init, spec)

// Defines GoodSpec(), which hands over the tiny tables under a coordinate.
#define SAMPLE_SPEC(coordinate)                                        \
  namespace {                                                          \
  constexpr renkei_spec_t kSpec = tiny::SpecOf(tiny::Str(coordinate)); \
  [[maybe_unused]] const renkei_spec_t* GoodSpec() { return &kSpec; }  \
  }
