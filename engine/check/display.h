// Bytes of a file as UTF-8 for people: decoded as the file's encoding says, cut to what a report carries. Threads: pure
// functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/encoding/encoding.h"

namespace renkei {

inline constexpr std::size_t kValueCharacters = 80;

// Undecodable bytes come as \xNN.
std::string Decode(std::string_view bytes, Encoding encoding);
// The same, at most kValueCharacters.
std::string DecodeValue(std::string_view bytes, Encoding encoding);
// "F040": bytes as upper-case hex.
std::string HexCode(std::string_view bytes);

}  // namespace renkei
