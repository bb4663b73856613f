// Passwords and PINs, which never stand on a command line: from a file that only its owner may read, from a descriptor,
// or typed at a terminal. POSIX: secrets_posix.cc; Windows: secrets_windows.cc. Threads: one.
#pragma once

#include <optional>
#include <string>

namespace renkei::cli {

enum class SecretTrouble { kNone, kNoFile, kOpenToOthers, kNotReadable };

struct SecretText {
  SecretTrouble trouble = SecretTrouble::kNone;
  std::string text;  // the first line, without its end; UTF-8
};

// At most 1,024 bytes are taken. kOpenToOthers: anyone but the owner may read the file (its mode is not 0600 or less).
SecretText ReadSecretFile(const std::string& path);
// A descriptor of this process, as a shell opens it: renkei … --password-fd 3 3<file.
SecretText ReadSecretDescriptor(int descriptor);
// Asks at the terminal, without showing what is typed. Nothing where there is no terminal.
std::optional<std::string> AskSecret(const std::string& prompt);

}  // namespace renkei::cli
