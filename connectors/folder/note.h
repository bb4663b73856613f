// A note between two offices in a shared folder: that a bundle was accepted, acknowledged or rejected. A small file of
// lines, then the bytes that the addressee gave, which nobody here looks into. docs/connectors.md has the form.
// Threads: pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace renkei::folder {

// Notes with a larger body are neither written nor read.
inline constexpr std::size_t kMaxNoteBody = std::size_t{1} << 20U;
inline constexpr std::size_t kMaxNoteBytes = kMaxNoteBody + 1024;

enum class NoteKind : std::uint8_t { kReceipt, kAcknowledgement, kRejection };

struct Note {
  NoteKind kind = NoteKind::kReceipt;
  std::string id, sender, addressee;
  std::string sha256;   // of the bundle
  std::int64_t at = 0;  // seconds since 1970
  std::vector<std::uint8_t> body;
};

// REQUIRES: a body of at most kMaxNoteBody.
std::vector<std::uint8_t> WriteNote(const Note& note);
// Nothing where a byte is not as WriteNote makes it.
std::optional<Note> ReadNote(std::span<const std::uint8_t> bytes);

}  // namespace renkei::folder
