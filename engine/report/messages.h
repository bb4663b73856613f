// The messages of a report's findings: the rule's pattern filled with the finding's arguments, in one
// language, with data shown as the run allows. Used by every writer.
// Every pattern gets the finding's own arguments by name, and {field} (the item's name), {item} (its
// number), {file} (base name) and {record}; an argument of the finding's own goes before these.
// Threads: a MessageSet belongs to one thread and views its report.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/pattern.h"
#include "renkei/report.h"
#include "renkei/report_writer.h"

namespace renkei {

class MessageSet {
 public:
  // `values` kDefault counts as full.
  MessageSet(const Report& report, Lang lang, Values values);
  std::string Message(const Finding& finding);
  std::string Remedy(const Finding& finding);

 private:
  using Cache = std::vector<std::unique_ptr<Pattern>>;
  std::string Fill(Cache& cache, const Finding& finding, std::string_view text);
  [[nodiscard]] NamedValues ArgumentsOf(const Finding& finding) const;

  const Report& report_;
  Lang lang_;
  Values values_;
  Cache messages_, remedies_;  // one place a rule; a pattern is compiled when first used
};

}  // namespace renkei
