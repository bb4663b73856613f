// From files to sends: which units go to whom, with which message and attachments, and what stands in the way of each.
// Nothing is signed, kept or sent here, and no network is used. Used by the command `send`. Threads: pure functions.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "connectors/bundle/certificate.h"
#include "connectors/bundle/trust.h"
#include "office/address_book.h"
#include "office/outbox.h"
#include "renkei/input.h"
#include "renkei/report.h"
#include "renkei/specs.h"
#include "renkei/status.h"

namespace renkei::exchange {

inline constexpr std::size_t kMostSends = 100;  // of one command, as the exchange has it

// What a person adds to the files; keys are office numbers of addressees. A message for one takes the place of the one
// for all; attachments add up.
struct SendRequest {
  std::optional<std::string> message;
  std::map<std::string, std::string> messages_for;
  std::vector<InputFile> attachments;
  std::map<std::string, std::vector<InputFile>> attachments_for;
};

// One send: a unit of the standard to one addressee.
struct PlannedSend {
  UnitReport unit;
  Intake intake;  // its files and attachments
  std::optional<std::string> message;
  std::size_t attachments = 0;
  Report report;  // of exactly these files, as one send
  // Of exactly these files in any order, without the message: finds a second send.
  std::string contents;
  std::string partner_name;                     // empty: not in the address book
  std::vector<bundle::Certificate> addressees;  // the addressee's, judged
  std::vector<Status> refusals;                 // empty: it may be sent
};

struct SendPlan {
  std::vector<PlannedSend> sends;  // in the order of the report's units
  // Why nothing can be sent: sign-nothing, send-too-many, send-stray-file, send-destination-unknown, and what intake
  // and the check could not read.
  std::vector<Status> refusals;
};

// Splits what was found. `whole` is the report of a check of `intake` as a send. A file that belongs to no unit goes
// along where there is one send alone, as an attachment whose content was judged.
SendPlan SplitSends(const Intake& intake, const Report& whole, const SendRequest& request);

struct JudgeOptions {
  std::string office;                                 // number of the own office
  std::function<Report(const Intake& intake)> check;  // as a send, with its checked_at
  std::function<Result<office::Partner>(const std::string& number)> partner;
  const SpecRegistry* registry = nullptr;
  const bundle::Trust* trust = nullptr;
  bundle::Instant at;
};

// Checks a send and fills in its report, contents, addressee and refusals: send-other-office, send-no-certificate,
// send-partner-reads-older, those of DraftBundle, and those of the addressee's certificate.
void JudgeSend(PlannedSend* send, const JudgeOptions& options);

}  // namespace renkei::exchange
