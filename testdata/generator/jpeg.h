// A small grey picture in JPEG, for the family pictures of UPKIHON.
#pragma once

#include <string>

#include "testdata/generator/rng.h"

namespace renkei_generator {

// A valid baseline JPEG of a few blocks in random shades of grey, less than a kilobyte.
std::string MakeJpeg(Rng& rng);

}  // namespace renkei_generator
