// SHA-256 of bytes in memory, in the two spellings that a bundle has. Threads: pure functions.
#pragma once

#include <string>
#include <string_view>

namespace renkei::bundle {

// Lower-case hex; empty only when the library failed.
std::string Sha256Hex(std::string_view bytes);

// A digest in hex as standard base64 with padding, as ds:DigestValue has it, and back; empty when it is not 32 bytes.
std::string Base64OfHex(std::string_view hex);
std::string HexOfBase64(std::string_view base64);

// 64 lower-case hex digits?
bool IsSha256Hex(std::string_view text);

}  // namespace renkei::bundle
