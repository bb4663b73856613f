// The file form of a bundle: a ZIP archive with nothing in it that its entries do not say (docs/bundle.md). Plain and
// sealed bundles differ in the entries, not in the form. Used by this room alone, and by tests.
// Threads: pure functions. Everything is held in memory; the limits are judged before memory is spent.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "renkei/status.h"

namespace renkei::bundle {

inline constexpr std::string_view kMimetypeEntry = "mimetype";

struct Entry {
  std::string name;  // UTF-8
  std::string bytes;
};

// What a hostile container may cost. The defaults are a few times what the exchange can carry.
struct ContainerLimits {
  std::uint64_t file_bytes = 64ULL << 20U;
  std::uint64_t unpacked_bytes = 64ULL << 20U;  // all entries
  std::uint64_t ratio = 200;                    // unpacked : packed of one entry above 1 MiB
  std::uint64_t entries = 64;
};

// A container of these entries in this order: the same entries give the same bytes on every machine. Nothing is packed:
// entries are stored. Fails with internal-error. REQUIRES: the first entry is kMimetypeEntry.
Result<std::string> WriteContainer(const std::vector<Entry>& entries);

struct ReadContainer {
  std::vector<Entry> entries;    // those that could be read, in order; each name once
  std::vector<Status> refusals;  // in the order in which they were found
};

// Reads what WriteContainer or `zip -X` made. Refuses everything else: bundle-not-a-bundle, bundle-too-large,
// bundle-damaged, bundle-form (bytes that no entry accounts for), bundle-entry-name, bundle-entry-duplicate. Subjects
// are names of entries, or `shown_path`.
ReadContainer OpenContainer(std::string_view bytes, const std::string& shown_path, const ContainerLimits& limits = {});

// Whether a data file may be called so: a plain name of at most 255 bytes that Windows takes and that is none of the
// format's own.
bool IsDataFileName(std::string_view name);

}  // namespace renkei::bundle
