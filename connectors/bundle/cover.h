// The cover of a sealed bundle: what a relay has to know to pass it on, and nothing that tells of a person
// (renkei.cover/1, docs/bundle.md). Signed by the sender. Used by senders and relays.
// Threads: values and pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/bundle/verdict.h"
#include "renkei/status.h"

namespace renkei::bundle {

// A file as the cover tells of it: no name.
struct CoverFile {
  std::string kind;         // layout, or the extension of an attachment
  std::string csv_version;  // empty: none
  std::uint64_t bytes = 0;
};

struct Cover {
  std::string bundle_id;
  std::uint64_t number = 0;  // the sender's own count; 0: it does not count
  std::string sender, addressee;
  std::string created_at;  // RFC 3339
  std::string verdict;
  std::vector<std::string> specs;  // coordinates
  std::vector<CoverFile> files;
  std::uint64_t message_bytes = 0;
  std::uint64_t sealed_bytes = 0;
  std::string sealed_sha256;  // lower-case hex
};

// What the cover of a bundle with this verdict says, without the two about the sealed bytes.
Cover CoverOf(const BundleVerdict& verdict, std::uint64_t message_bytes, std::uint64_t number);

// The bytes of the entry; the same cover gives the same bytes.
std::string WriteCover(const Cover& cover);

// Fails with cover-unreadable about the entry.
Result<Cover> ReadCover(std::string_view json);

}  // namespace renkei::bundle
