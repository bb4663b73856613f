/* The ABI headers compile as C11 and have the layout that was published. */
#include <assert.h>
#include <stddef.h>

#include "renkei/abi/connector_plugin.h"
#include "renkei/abi/spec_plugin.h"

#define RENKEI_ABI_SIZE(type, bytes) static_assert(sizeof(type) == (bytes), #type);
#define RENKEI_ABI_OFFSET(type, member, bytes) static_assert(offsetof(type, member) == (bytes), #type "." #member);
#define RENKEI_ABI_VALUE(name, number) static_assert((name) == (number), #name);
#include "tests/engine/abi/abi_layout.def"
#include "tests/engine/abi/connector_abi_layout.def"

static_assert(__STDC_VERSION__ == 201112L, "compiled as C11");

/* A plugin's entry can be written in C. */
static int32_t Init(const char** reason) {
  *reason = NULL;
  return 0;
}
static const renkei_spec_t* Spec(void) { return NULL; }
static const void* Extension(const char* id) {
  (void)id;
  return NULL;
}
const renkei_spec_entry_t* RenkeiTestEntryInC(void);
const renkei_spec_entry_t* RenkeiTestEntryInC(void) {
  static const renkei_spec_entry_t kEntry = {
      RENKEI_ABI_MAJOR, RENKEI_ABI_MINOR, sizeof(renkei_spec_entry_t), 0, Init, Spec, Extension};
  return &kEntry;
}
