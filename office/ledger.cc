#include "office/ledger.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/hash/sha256.h"

namespace renkei::office {
namespace {

struct StepRow {
  std::string_view key, ja, en;
};

constexpr std::array kSteps = {
#define RENKEI_LEDGER_STEP(id, key, ja, en) StepRow{key, ja, en},
#include "office/ledger_steps.def"
#undef RENKEI_LEDGER_STEP
};

const StepRow* FindStep(std::string_view key) {
  for (const StepRow& row : kSteps) {
    if (row.key == key) return &row;
  }
  return nullptr;
}

std::string HashAfter(std::string_view before, std::string_view line) {
  Sha256 hash;
  const auto add = [&](std::string_view text) {
    hash.Update(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  };
  add(before);
  add("\n");
  add(line);
  return hash.Finish();
}

std::string LineOf(std::int64_t seq, const Event& event) {
  nlohmann::ordered_json line;
  line["seq"] = seq;
  line["at"] = event.at;
  line["step"] = KeyOf(event.step);
  line["item"] = event.item;
  line["partner"] = event.partner;
  line["month"] = event.month;
  line["details"] = event.details;
  // What is not UTF-8 must not keep an entry out.
  return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// The number that a line says it has; 0: none.
std::int64_t SeqIn(const std::string& line) {
  const auto json = nlohmann::json::parse(line, nullptr, false);
  const auto said = json.is_object() ? json.find("seq") : json.end();
  return said != json.end() && said->is_number_integer() ? said->get<std::int64_t>() : 0;
}

LedgerEntry Parse(std::int64_t seq, std::string line, std::string hash) {
  LedgerEntry entry;
  entry.seq = seq;
  const auto json = nlohmann::json::parse(line, nullptr, false);
  if (json.is_object()) {
    const auto text = [&](const char* key) {
      const auto found = json.find(key);
      return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    entry.at = text("at");
    entry.step = text("step");
    entry.item = text("item");
    entry.partner = text("partner");
    entry.month = text("month");
    const auto details = json.find("details");
    if (details != json.end() && details->is_object()) {
      for (const auto& [key, value] : details->items()) {
        if (value.is_string()) entry.details[key] = value.get<std::string>();
      }
    }
  }
  entry.line = std::move(line);
  entry.hash = std::move(hash);
  return entry;
}

}  // namespace

const std::string_view kNoHash = "0000000000000000000000000000000000000000000000000000000000000000";

std::string_view KeyOf(Step step) { return kSteps.at(static_cast<std::size_t>(step)).key; }

std::string_view JapaneseOf(std::string_view key) {
  const StepRow* const row = FindStep(key);
  return row == nullptr ? key : row->ja;
}

std::string_view EnglishOf(std::string_view key) {
  const StepRow* const row = FindStep(key);
  return row == nullptr ? key : row->en;
}

void Append(SQLite::Database& database, const Event& event) {
  SQLite::Statement last(database, "SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1");
  const bool any = last.executeStep();
  const std::int64_t seq = any ? last.getColumn(0).getInt64() + 1 : 1;
  const std::string before = any ? last.getColumn(1).getString() : std::string(kNoHash);
  const std::string line = LineOf(seq, event);
  // The columns are for looking up; what counts is the line, so they are taken out of it.
  const LedgerEntry entry = Parse(seq, line, HashAfter(before, line));
  SQLite::Statement add(database,
                        "INSERT INTO ledger(seq, line, hash, item, partner, month) VALUES (?, ?, ?, ?, ?, ?)");
  SQLite::bind(add, seq, entry.line, entry.hash, entry.item, entry.partner, entry.month);
  add.exec();
}

void ReadLedger(SQLite::Database& database, const LedgerFilter& filter,
                const std::function<void(const LedgerEntry&)>& see) {
  SQLite::Statement rows(database,
                         "SELECT seq, line, hash FROM ledger WHERE (?1 = '' OR month = ?1) AND "
                         "(?2 = '' OR partner = ?2) AND (?3 = '' OR item = ?3) ORDER BY seq");
  rows.bind(1, filter.month);
  rows.bind(2, filter.partner);
  rows.bind(3, filter.item);
  while (rows.executeStep()) {
    see(Parse(rows.getColumn(0).getInt64(), rows.getColumn(1).getString(), rows.getColumn(2).getString()));
  }
}

LedgerVerdict VerifyLedger(SQLite::Database& database) {
  LedgerVerdict verdict;
  verdict.head = kNoHash;
  SQLite::Statement rows(database, "SELECT seq, line, hash, item, partner, month FROM ledger ORDER BY seq");
  while (rows.executeStep()) {
    const std::int64_t seq = rows.getColumn(0).getInt64();
    const LedgerEntry entry = Parse(seq, rows.getColumn(1).getString(), rows.getColumn(2).getString());
    const bool looked_up = rows.getColumn(3).getString() == entry.item &&
                           rows.getColumn(4).getString() == entry.partner &&
                           rows.getColumn(5).getString() == entry.month;
    const bool holds = looked_up && seq == static_cast<std::int64_t>(verdict.entries) + 1 && SeqIn(entry.line) == seq &&
                       entry.hash == HashAfter(verdict.head, entry.line);
    if (!holds) {
      verdict.broken = seq;
      return verdict;
    }
    ++verdict.entries;
    verdict.head = entry.hash;
  }
  return verdict;
}

}  // namespace renkei::office
