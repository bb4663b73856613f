#include "engine/loader/own_plugins.h"

namespace renkei::loader {
namespace {

constexpr OwnPlugin kOwnPlugins[] = {
#include "generated/own_plugins.inc"
    {"", ""},  // ends the table, so that it is never empty
};

}  // namespace

std::span<const OwnPlugin> OwnPlugins() { return std::span(kOwnPlugins).first(std::size(kOwnPlugins) - 1); }

}  // namespace renkei::loader
