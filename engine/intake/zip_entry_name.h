// The name of a ZIP entry: decoded first, judged on characters then, so that the 5C inside MS932's ソ (83 5C) is no
// backslash. Names are shown and compared; nothing is ever written under one. Threads: pure functions.
#pragma once

#include <string>
#include <string_view>

namespace renkei::intake {

struct ZipName {
  // UTF-8; bytes that could not be decoded as \xNN, so are control characters. "." and empty parts are left
  // out of a safe name; an unsafe one is whole.
  std::string text;
  // Why it could lead out of its folder; empty: it is safe.
  std::string unsafe;
  bool is_folder = false;  // ends in a slash
};

// ASCII and strict UTF-8 as they are, with or without the flag that announces it (macOS and Info-ZIP leave it out);
// otherwise strict MS932, as Windows writes; otherwise the bytes above 7F stand as \xNN.
// Refused: "..", absolute paths, drive letters, backslashes, control characters and NUL, no name at all.
ZipName ReadZipName(std::string_view raw);

// The last part of an entry's path, and what stands before it without the slash.
std::string_view EntryBaseName(std::string_view text);
std::string_view EntryFolder(std::string_view text);

// True when any part of the path is junk (junk.h).
bool IsJunkEntry(std::string_view text);

}  // namespace renkei::intake
