/* What every plugin ABI of Renkei shares: strings, bytes, and how a module exports its one symbol. C11 and C++20.
 * Structs that stand here are frozen, like all that is published.
 */
#ifndef RENKEI_ABI_PLUGIN_BASICS_H_
#define RENKEI_ABI_PLUGIN_BASICS_H_

#include <stdint.h>

#if defined(_WIN32)
#define RENKEI_PLUGIN_EXPORT __declspec(dllexport)
#else
#define RENKEI_PLUGIN_EXPORT __attribute__((visibility("default")))
#endif

typedef struct renkei_string_t {
  const char* data; /* UTF-8 */
  uint64_t size;    /* bytes */
} renkei_string_t;

typedef struct renkei_slice_t {
  const uint8_t* data;
  uint64_t size;
} renkei_slice_t;

#endif /* RENKEI_ABI_PLUGIN_BASICS_H_ */
