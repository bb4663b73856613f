// A run over the outbox as commands make it: connections opened as sends want them, each attempt told, waits between
// attempts. Used by the commands send and outbox. Threads: one call a run.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "cli/connection_run.h"
#include "cli/exchange_words.h"
#include "cli/invocation.h"
#include "office/exchange/outbox_run.h"
#include "office/store.h"

namespace renkei::cli {

class OutboxSession {
 public:
  // Both outlive it; `of_all` is how many sends the person waits for, 0 where that is not known.
  OutboxSession(const Invocation& invocation, office::Store& store, const KindNames& kinds, std::size_t of_all);

  // Sends what is due. Throws RunFailure where the store fails.
  void RunDue();

  // Goes on until `open` says that nothing is to be waited for, the time is over, or the person stops it.
  void RunUntil(std::optional<Instant> end, const std::function<bool()>& open);

 private:
  void Begins(const office::Send& send);
  void Ended(const exchange::Attempt& attempt);
  void ShowLine(const std::string& line);

  const Invocation& invocation_;
  office::Store& store_;
  const KindNames& kinds_;
  const std::size_t of_all_;
  std::size_t done_ = 0;
  std::size_t shown_columns_ = 0;
  ConnectionPool connections_;
};

// One line for a send: addressee, name, kind, month.
std::string SendLine(const office::Send& send, office::Store& store, const KindNames& kinds, const Words& words);

}  // namespace renkei::cli
