#include "connectors/bundle/openssl_ptr.h"

#include <openssl/err.h>

#include <array>

namespace renkei::bundle {

std::string TakeOpensslError() {
  constexpr std::size_t kLongest = 256;
  std::array<char, kLongest> text{};
  const unsigned long code = ERR_peek_last_error();
  if (code != 0) ERR_error_string_n(code, text.data(), text.size());
  ERR_clear_error();
  return code == 0 ? "?" : text.data();
}

}  // namespace renkei::bundle
