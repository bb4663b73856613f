// The ledger of an office: every step of every send and reception, as a hash chain. Each entry is one line of JSON; its
// hash is the SHA-256 of the hash before it, a line feed and the line, so that nothing can be changed, taken out or put
// in without breaking the chain from there on. Form: docs/ledger.md.
//
// Threads: as the database. Entries are appended inside the transaction that makes them true.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "office/database.h"

namespace renkei::office {

enum class Step : std::uint8_t {
#define RENKEI_LEDGER_STEP(id, key, ja, en) id,
#include "office/ledger_steps.def"
#undef RENKEI_LEDGER_STEP
};

// "checked"; static storage.
std::string_view KeyOf(Step step);
// The step's name in Japanese and in English; the key itself where it is not known (a newer program's).
std::string_view JapaneseOf(std::string_view key);
std::string_view EnglishOf(std::string_view key);

// What happened. All texts are UTF-8.
struct Event {
  std::string at;  // RFC 3339, +09:00
  Step step = Step::kCreated;
  std::string item;                            // id of the send or reception; empty: the store itself
  std::string partner;                         // number of the other office, or empty
  std::string month;                           // YYYYMM, or empty
  std::map<std::string, std::string> details;  // digests, counts, codes, names of files; never a person's data
};

struct LedgerEntry {
  std::int64_t seq = 0;  // from 1, without gaps
  std::string at, step, item, partner, month;
  std::map<std::string, std::string> details;
  std::string line, hash;
};

// The hash before the first entry: 64 zeros.
extern const std::string_view kNoHash;

// Appends an event. REQUIRES: a write transaction is open. Throws what SQLite throws.
void Append(SQLite::Database& database, const Event& event);

// Empty values: any. Filters of ReadLedger.
struct LedgerFilter {
  std::string month, partner, item;
};

// Entries in their order. Throws what SQLite throws.
void ReadLedger(SQLite::Database& database, const LedgerFilter& filter,
                const std::function<void(const LedgerEntry&)>& see);

struct LedgerVerdict {
  std::uint64_t entries = 0;           // that hold
  std::string head;                    // hash of the last one that holds
  std::optional<std::int64_t> broken;  // seq of the first that does not; none: all hold
};

// Goes through the whole chain. Throws what SQLite throws.
LedgerVerdict VerifyLedger(SQLite::Database& database);

}  // namespace renkei::office
