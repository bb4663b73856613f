#include "engine/check/draft.h"

#include <algorithm>
#include <utility>

namespace renkei {

Draft MakeDraft(const renkei_rule_t& rule, std::vector<Arg> args) {
  Draft draft;
  draft.rule = &rule;
  draft.severity = static_cast<Severity>(rule.severity);
  draft.args = std::move(args);
  return draft;
}

Draft MakeDraft(EngineRule rule, std::vector<Arg> args) { return MakeDraft(RowOf(rule), std::move(args)); }

bool DraftStore::Count(const renkei_rule_t& rule, Severity severity) {
  for (Entry& entry : counts_) {
    if (entry.rule == &rule && entry.severity == severity) return ++entry.count <= cap_;
  }
  counts_.push_back({&rule, severity, 1});
  return true;
}

void DraftStore::Forget(const renkei_rule_t& rule) {
  counts_.erase(std::remove_if(counts_.begin(), counts_.end(), [&](const Entry& e) { return e.rule == &rule; }),
                counts_.end());
  drafts_.erase(std::remove_if(drafts_.begin(), drafts_.end(), [&](const Draft& d) { return d.rule == &rule; }),
                drafts_.end());
}

bool DraftStore::HasErrors() const {
  return std::any_of(counts_.begin(), counts_.end(), [](const Entry& e) { return e.severity == Severity::kError; });
}

}  // namespace renkei
