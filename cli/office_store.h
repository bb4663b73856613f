// The office store as commands open it: where it lies, and its failures as ends of the run. Threads: one call a run.
#pragma once

#include <memory>
#include <string>

#include "cli/invocation.h"
#include "office/store.h"

namespace renkei::cli {

// --office, else the person's own place for data. Throws UsageError where there is none.
std::string OfficeFolder(const Invocation& invocation);

// Opens it. Throws RunFailure with the message and the remedy.
std::unique_ptr<office::Store> OpenOffice(const Invocation& invocation);

// Goes on where the status is good; throws RunFailure with the message and the remedy else.
void Require(const Status& status, const Words& words);

// The value. Throws as Require.
template <typename T>
T Take(Result<T> result, const Words& words) {
  if (!result.ok()) Require(result.status(), words);
  return std::move(result.value());
}

// The first operand, which must be one of the command's actions. Throws UsageError.
std::string ActionOf(const Invocation& invocation);

// The operand after the action, or an empty text. More than `most` operands after it: throws UsageError.
std::string OperandAfterAction(const Invocation& invocation, std::size_t most);

}  // namespace renkei::cli
