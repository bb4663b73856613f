// renkei-verdict.json: which bytes were judged how, for whom they are (renkei.verdict/1, docs/bundle.md). It is signed
// with the files, so that a verdict cannot be moved to other bytes, nor a bundle to another addressee.
// Used by whoever makes or reads bundles. Threads: values and pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "renkei/report.h"
#include "renkei/status.h"

namespace renkei::bundle {

struct JudgedFile {
  std::string name;
  std::uint64_t bytes = 0;
  std::string sha256;       // lower-case hex
  std::string kind;         // layout of the standard (UPPLAN), or the extension of an attachment (pdf)
  std::string spec;         // coordinate; empty: an attachment
  std::string csv_version;  // item 1 of the first record; empty where there is none
};

struct BundleVerdict {
  std::string bundle_id;          // UUID, lower case
  std::string created_at;         // RFC 3339
  std::string sender, addressee;  // office numbers
  std::string verdict;            // valid; other words are refused when read
  std::string checked_at, as_of;  // of the check
  std::string tool;               // name and version
  std::vector<SpecUsed> specs;
  std::vector<JudgedFile> files;
  std::string message_sha256;  // empty: no message
};

// The bytes of the entry; the same verdict gives the same bytes.
std::string WriteVerdict(const BundleVerdict& verdict);

// Fails with verdict-unreadable about the entry: not JSON, a key twice, a key missing or of another type. Keys that are
// not known are ignored.
Result<BundleVerdict> ReadVerdict(std::string_view json);

// ---- helpers that covers share ----

// A random UUID (version 4), lower case.
std::string NewBundleId();
bool IsBundleId(std::string_view text);
bool IsOfficeNumber(std::string_view text);

}  // namespace renkei::bundle
