// A finding while the check runs, before it gets its place in the report, and the store that keeps a file's findings
// within bounds. Threads: a store belongs to the thread that reads its file.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/rules/engine_rules.h"
#include "renkei/abi/spec_plugin.h"
#include "renkei/report.h"

namespace renkei {

struct Place {
  std::uint64_t record = 0;  // from 1; 0: the whole file
  std::uint64_t line = 0;
  std::uint64_t offset_bytes = 0;  // of the record
};

struct Draft {
  const renkei_rule_t* rule = nullptr;
  Severity severity = Severity::kError;
  Place place;
  std::uint16_t item = 0;
  bool has_offset = false;
  std::uint64_t offset_bytes = 0;  // of the offending bytes
  std::uint64_t length_bytes = 0;
  bool has_value = false;
  std::string value;  // UTF-8, cut
  std::uint32_t mark_begin = 0;
  std::uint32_t mark_length = 0;
  std::vector<Arg> args;
  std::vector<Related> related;
};

// A draft of one of the engine's rules about a whole file or unit.
Draft MakeDraft(EngineRule rule, std::vector<Arg> args = {});
Draft MakeDraft(const renkei_rule_t& rule, std::vector<Arg> args = {});

// Keeps the first `cap` findings of each rule and severity; counts all.
class DraftStore {
 public:
  explicit DraftStore(std::uint64_t cap = 0) : cap_(cap == 0 ? std::numeric_limits<std::uint64_t>::max() : cap) {}

  // Counts a finding and says whether there is room to keep it, so that its text is made only then.
  bool Count(const renkei_rule_t& rule, Severity severity);
  void Keep(Draft draft) { drafts_.push_back(std::move(draft)); }
  void Add(Draft draft) {
    if (Count(*draft.rule, draft.severity)) Keep(std::move(draft));
  }
  // Forgets all findings of a rule, kept and counted.
  void Forget(const renkei_rule_t& rule);

  struct Entry {
    const renkei_rule_t* rule;
    Severity severity;
    std::uint64_t count;
  };
  [[nodiscard]] const std::vector<Entry>& counts() const { return counts_; }
  [[nodiscard]] std::vector<Draft>& drafts() { return drafts_; }
  [[nodiscard]] bool HasErrors() const;

 private:
  std::uint64_t cap_;
  std::vector<Entry> counts_;  // few rules fire in one file, so a scan is fast
  std::vector<Draft> drafts_;
};

}  // namespace renkei
