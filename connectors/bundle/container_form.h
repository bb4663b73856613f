// The bytes of a container around its entries. A reader that looks only at entries would take a container with anything
// hidden between them, and two readers could see different files; here every byte is accounted for (docs/bundle.md).
// Private to this room. Threads: a pure function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/intake/zip_directory.h"

namespace renkei::bundle {

// "" when `bytes` is: the entries one after the other, their directory, the end, and nothing else. Headers are those of
// WriteContainer, or those of a Unix `zip -X`, whose times and modes are free. Otherwise what is odd, in English.
// REQUIRES: `entries` came from ReadZipDirectory of the same bytes.
std::string OddityOf(std::string_view bytes, const std::vector<intake::ZipEntry>& entries);

}  // namespace renkei::bundle
