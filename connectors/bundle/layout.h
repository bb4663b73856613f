// What a bundle's file is made of: names of entries, media types, limits (docs/bundle.md). Threads: constants.
#pragma once

#include <cstddef>
#include <string_view>

namespace renkei::bundle {

// ---- a bundle: ASiC-E with CAdES (ETSI EN 319 162-1) ----
inline constexpr std::string_view kAsicMimetype = "application/vnd.etsi.asic-e+zip";
inline constexpr std::string_view kMessageEntry = "renkei-message.txt";
inline constexpr std::string_view kVerdictEntry = "renkei-verdict.json";
inline constexpr std::string_view kManifestEntry = "META-INF/ASiCManifest001.xml";
inline constexpr std::string_view kSignatureEntry = "META-INF/signature001.p7s";

// ---- a sealed bundle ----
inline constexpr std::string_view kSealedMimetype = "application/vnd.renkei.sealed-bundle+zip";
inline constexpr std::string_view kCoverEntry = "cover.json";
inline constexpr std::string_view kCoverSignatureEntry = "cover.p7s";
inline constexpr std::string_view kSealedEntry = "sealed.p7m";

inline constexpr std::size_t kLongestMessage = 2'000;  // characters
// Of the small parts, before they are parsed.
inline constexpr std::size_t kLargestText = std::size_t{1} << 20U;
inline constexpr std::size_t kLargestSignature = std::size_t{64} << 10U;

}  // namespace renkei::bundle
