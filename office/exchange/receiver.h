// Takes what came for an office: fetched and kept, verified, checked, handed out as files, then answered. Each step is
// on the disk before the next begins, and any of them may be the last one: the same call once more finishes it, hands
// out once and answers once. Used by the command `receive`. Threads: one; several processes may run at once.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "connectors/bundle/office_key.h"
#include "connectors/bundle/trust.h"
#include "office/exchange/reception_list.h"
#include "office/store.h"
#include "renkei/connectors.h"
#include "renkei/input.h"
#include "renkei/report.h"
#include "renkei/report_writer.h"
#include "renkei/specs.h"
#include "renkei/status.h"

namespace renkei::exchange {

enum class TakeEnd : std::uint8_t {
  kHandedOut,       // the files stand in a folder, and the sender was told (済)
  kHandedOutAgain,  // it was 済 before: the files come from the office's own store, and nobody was told anew
  kQuarantined,     // it is not what it should be: kept, not handed out; the sender was told
  kRefused,         // nothing was done with it
  kUnclear,         // it could not be judged: kept, not handed out, not answered; may be tried again
  kFailed           // a step failed; the same call once more goes on from there
};

struct Taken {
  TakeEnd end = TakeEnd::kFailed;
  office::Reception what;             // as it is now; of what was not kept the id and the sender alone
  std::vector<Status> reasons;        // of all but kHandedOut and kHandedOutAgain, the cause first
  Status untold;                      // why the sender could not be told, which the same call tries again; ok: told
  std::string folder;                 // UTF-8; empty: not handed out
  Verdict verdict = Verdict::kValid;  // of the check of what was handed out
  Totals totals;
};

struct ReceiverOptions {
  std::string office;                      // own number
  std::string connector;                   // what the store keeps of the way by which things come now
  const SpecRegistry* registry = nullptr;  // REQUIRED
  const bundle::Trust* trust = nullptr;    // REQUIRED
  const bundle::OfficeKey* key = nullptr;  // the office's own; REQUIRED
  std::function<Instant()> now;
  std::function<Report(const Intake& intake)> check;  // as a send, with its checked_at
  WriteOptions report;  // of the report that goes beside files with findings: text or HTML
  // An open connection by what the store keeps of a way; it outlives the receiver.
  std::function<Result<Connection*>(const std::string& connector)> connect;
};

// Why nothing may be taken with this key and this trust, so that no bundle is refused for a mistake of our own:
// certificate-other-office where the key is not the office's, and what JudgeWhole says of its certificate.
std::vector<Status> JudgeReceiver(const ReceiverOptions& options);

// Takes one: fetches it where it arrived, hands it out into OUT/<sender>_<id>, and answers. What was acknowledged
// before is handed out again only where a person asked for this very one (`by_name`); that it came again is refused
// with reception-replayed, or reception-differs where its bytes are others. REQUIRES: JudgeReceiver found nothing, and
// `listed` is not foreign.
Taken TakeReception(office::Store& store, const ReceiverOptions& options, const ListedReception& listed,
                    const std::string& out, bool by_name);

// Whether `--all` takes it: what is 未, refusals of which the sender was not told yet, and what came again.
bool IsToBeTaken(const ListedReception& listed);

}  // namespace renkei::exchange
