// The steps of the load order, their keys and their texts: load_steps.def expanded. Private to the loader.
// Threads: pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "renkei/specs.h"

namespace renkei::loader {

enum class LoadStep : std::uint8_t {
#define RENKEI_LOAD_STEP(name, key, ja, en, found_ja, found_en, expected_ja, expected_en) name,
#include "engine/loader/load_steps.def"
#undef RENKEI_LOAD_STEP
};

// The step of a probe's line for a plugin that may be loaded. Not a refusal.
inline constexpr std::string_view kGoodStep = "good";

std::string_view StepKey(LoadStep step);

// The step of a key; nothing when there is no such key.
std::optional<LoadStep> FindStep(std::string_view key);

RefusedPlugin Refuse(LoadStep step, std::string path, std::string found = {}, std::string expected = {},
                     std::string detail = {});

}  // namespace renkei::loader
