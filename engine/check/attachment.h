// What a file is by its bytes, for attachments and images (ケアプランデータ連携システム 送信の制限). Threads: pure
// functions.
#pragma once

#include <string>
#include <string_view>

namespace renkei {

// "jpeg", "png", "gif", "pdf", "heic", "bmp", "tiff", "zip", "office", "exe", "empty", "text" or "binary", told by the
// first bytes.
std::string_view ContentKind(std::string_view head);

// The extension in lower case without the dot; empty where there is none.
std::string LowerExtension(std::string_view name);

// Extensions that may be attached, for messages.
inline constexpr std::string_view kAllowedExtensions = "csv, pdf, jpeg, jpg, png, gif, txt";
bool IsAllowedExtension(std::string_view extension);
// Whether content of this kind may carry the extension.
bool FitsExtension(std::string_view extension, std::string_view kind);

}  // namespace renkei
