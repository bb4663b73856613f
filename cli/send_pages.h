// What a person reads before and after sending: the confirmation page, what cannot be sent and why, the summary.
// Threads: one call a run.
#pragma once

#include <string>
#include <vector>

#include "cli/invocation.h"
#include "office/exchange/send_plan.h"
#include "office/store.h"

namespace renkei::cli {

// A planned send, and what is known of earlier ones with the same contents.
struct Candidate {
  exchange::PlannedSend plan;
  std::vector<office::Send> before;  // newest first
  std::string id;                    // of a draft or a waiting send that is the same; empty: it is to be made
  bool made = false;                 // `id` is under way already: nothing is added
};

// The page that is confirmed.
void WriteSendPage(const Invocation& invocation, const office::Identity& sender, const std::string& connector,
                   const std::vector<const Candidate*>& candidates);

// What cannot be sent, each with its reasons, on standard error.
void TellRefused(const Invocation& invocation, const std::vector<const Candidate*>& refused);

// One line for an addressee: number, type, name.
std::string AddresseeText(const exchange::PlannedSend& send);

}  // namespace renkei::cli
