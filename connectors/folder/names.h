// The names that stand in a shared folder, and which are ours: nothing that comes from outside becomes a path before it
// was judged here. docs/connectors.md has the layout. Threads: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "renkei/connectors.h"

namespace renkei::folder {

// 10 of 0-9 and A-Z.
bool IsOffice(std::string_view text);
// A UUID in lower case.
bool IsId(std::string_view text);
// 64 of 0-9 and a-f.
bool IsDigest(std::string_view text);

// Folders of an office's mailbox.
inline constexpr std::string_view kInbox = "in";
inline constexpr std::string_view kOutbox = "out";

// Of a bundle in an inbox: SENDER.ID.renkei. REQUIRES: an office and an id.
std::string BundleName(const ArrivalKey& key);
// nothing when the name is not of that form.
std::optional<ArrivalKey> ParseBundleName(std::string_view name);

// Suffixes of the notes in an outbox: ID.sending …
inline constexpr std::string_view kSendingSuffix = ".sending";
inline constexpr std::string_view kReceiptSuffix = ".receipt";
inline constexpr std::string_view kAnswerSuffix = ".answer";

// The id of a note's name; nothing when it has another suffix or is no id.
std::optional<std::string> ParseNoteName(std::string_view name, std::string_view suffix);

// A name for a file in the making, different each time: .NAME.RANDOM.part
std::string PartName(std::string_view name);
// Whether it is one for `name`.
bool IsPartOf(std::string_view part, std::string_view name);

}  // namespace renkei::folder
