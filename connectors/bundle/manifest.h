// META-INF/ASiCManifest001.xml: what is signed, with the SHA-256 of each (ETSI EN 319 162-1, Annex A.4). Used by this
// room. Threads: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "renkei/status.h"

namespace renkei::bundle {

struct Listed {
  std::string name;    // of the entry, UTF-8
  std::string sha256;  // lower-case hex
};

// The media type that a name's extension stands for.
std::string_view MediaTypeOf(std::string_view name);

// The manifest of these, in this order; the same list gives the same bytes.
std::string WriteManifest(const std::vector<Listed>& listed);

// Reads a manifest that points to signature001.p7s. Fails with bundle-manifest-invalid for anything that is not exactly
// that: a DTD, a comment, other elements, another hash, a name twice or one that is not spelled as an URI of a name.
Result<std::vector<Listed>> ReadManifest(std::string_view xml);

}  // namespace renkei::bundle
