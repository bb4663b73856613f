// The encodings Renkei can name. Threads: constants.
#pragma once

#include <string_view>

namespace renkei {

enum class Encoding {
  kMs932,
  kUtf8,
  kUtf8Bom,
  kEucJp,
  kIso2022Jp,
  kUtf16Le,  // with or without a byte-order mark, as for the two below
  kUtf16Be,
  kUtf32,  // either byte order
};

// "UTF-8", "UTF-8 (BOM)", "EUC-JP" …: for messages in any language. Static storage.
[[nodiscard]] std::string_view EncodingName(Encoding encoding);

}  // namespace renkei
