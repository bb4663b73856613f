// A file in the form of another spec, converted while it is read. Threads: a source belongs to one.
#pragma once

#include <memory>

#include "engine/convert/layout_mapping.h"
#include "engine/convert/supply.h"
#include "renkei/input.h"

namespace renkei::convert {

// The input as a conversion would write it. What the mapping, the supply and the version point to outlives every source
// of the result; the size is not known before it was read and is that of the input.
InputFile ConvertedFile(const InputFile& input, const LayoutMapping& mapping, const Supply& supply,
                        std::string_view version);

}  // namespace renkei::convert
