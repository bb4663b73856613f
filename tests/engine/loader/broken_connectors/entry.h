// What every sample connector here has in common. A sample says in macros what is special about it before it includes
// this.
#pragma once

#include <csignal>
#include <stdexcept>
#include <string_view>

#include "renkei/abi/connector_plugin.h"

#ifndef SAMPLE_MAJOR
#define SAMPLE_MAJOR RENKEI_CONNECTOR_ABI_MAJOR
#endif
#ifndef SAMPLE_MINOR
#define SAMPLE_MINOR RENKEI_CONNECTOR_ABI_MINOR
#endif
#ifndef SAMPLE_SIZE
#define SAMPLE_SIZE sizeof(renkei_connector_entry_t)
#endif
#ifndef SAMPLE_INIT
#define SAMPLE_INIT return 0
#endif
#ifndef SAMPLE_GIVE
#define SAMPLE_GIVE return &kConnector
#endif
#ifndef SAMPLE_ID
#define SAMPLE_ID "sample"
#endif
#ifndef SAMPLE_SEND
#define SAMPLE_SEND Send
#endif

namespace {

constexpr renkei_string_t Str(std::string_view text) { return {text.data(), text.size()}; }

[[maybe_unused]] int32_t Open(const renkei_connection_options_t*, void**) { return RENKEI_CALL_FAILED; }
[[maybe_unused]] int32_t Send(void*, const renkei_sending_t*, const renkei_sink_t*) { return RENKEI_CALL_FAILED; }
[[maybe_unused]] int32_t List(void*, const renkei_arrival_visitor_t*) { return RENKEI_CALL_FAILED; }
[[maybe_unused]] int32_t Fetch(void*, const renkei_arrival_key_t*, const renkei_sink_t*) { return RENKEI_CALL_FAILED; }
[[maybe_unused]] int32_t Answer(void*, const renkei_arrival_key_t*, renkei_string_t, renkei_slice_t) {
  return RENKEI_CALL_FAILED;
}
[[maybe_unused]] void Close(void*) {}

constexpr renkei_connector_calls_t kCalls = {
    sizeof(renkei_connector_calls_t), 0, SAMPLE_SEND, List, Fetch, Answer, Answer, nullptr, nullptr, Close};
[[maybe_unused]] constexpr renkei_connector_t kConnector = {sizeof(renkei_connector_t),
                                                            0,
                                                            Str(SAMPLE_ID),
                                                            Str("見本"),
                                                            Str("sample"),
                                                            Str("1"),
                                                            nullptr,
                                                            0,
                                                            nullptr,
                                                            0,
                                                            Open,
                                                            &kCalls};

int32_t Init([[maybe_unused]] const char** reason) { SAMPLE_INIT; }
const renkei_connector_t* Give() { SAMPLE_GIVE; }
const void* Extension(const char*) { return nullptr; }

}  // namespace

extern "C" {
extern RENKEI_PLUGIN_EXPORT const renkei_connector_entry_t renkei_connector_entry;
const renkei_connector_entry_t renkei_connector_entry = {SAMPLE_MAJOR, SAMPLE_MINOR, SAMPLE_SIZE, 0,
                                                         Init,         Give,         Extension};
}
