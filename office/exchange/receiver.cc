#include "office/exchange/receiver.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

#include "connectors/bundle/answer.h"
#include "connectors/bundle/digest.h"
#include "connectors/bundle/refusals.h"
#include "connectors/bundle/verify.h"
#include "office/exchange/handed_out.h"
#include "office/exchange/reception_facts.h"

namespace renkei::exchange {
namespace {

using bundle::AnswerKind;
using office::Reception;
using office::ReceptionState;

std::span<const std::uint8_t> Bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

bool IsUnclear(const std::vector<Status>& refusals) {
  return std::any_of(refusals.begin(), refusals.end(), [](const Status& refusal) {
    return bundle::StandingOf(refusal.code) == bundle::Standing::kUnclear;
  });
}

Intake IntakeOf(const bundle::BundleContents& contents) {
  Intake intake;
  for (const bundle::Entry& file : contents.files) intake.files.push_back(MemoryFile(file.name, file.bytes));
  return intake;
}

// One call of TakeReception. Steps give false when nothing is to follow; then taken_ says why.
class Taking {
 public:
  Taking(office::Store& store, const ReceiverOptions& options, const ListedReception& listed, const std::string& out,
         bool by_name)
      : inbox_(store.inbox()), options_(options), listed_(listed), out_(out), by_name_(by_name) {
    taken_.what.id = listed.what.id;
    taken_.what.sender = listed.what.sender;
  }

  Taken Run() {
    if (Look()) GoOn();
    const auto now = inbox_.Find(listed_.what.id);
    if (now.ok() && now.value().sender == listed_.what.sender) taken_.what = now.value();
    return std::move(taken_);
  }

 private:
  bool End(TakeEnd end, std::vector<Status> reasons) {
    taken_.end = end;
    taken_.reasons = std::move(reasons);
    return false;
  }
  bool Fail(Status why) { return End(TakeEnd::kFailed, {std::move(why)}); }
  bool Refuse(Status why) { return End(TakeEnd::kRefused, {std::move(why)}); }
  bool Goes(Status status) { return status.ok() || Fail(std::move(status)); }

  // What the store knows of it.
  bool Look() {
    auto found = inbox_.Find(listed_.what.id);
    if (!found.ok()) return found.status().code == "reception-unknown" || Fail(found.status());
    if (found.value().sender != listed_.what.sender) {
      return Refuse(Status::Error("reception-differs", listed_.what.id));
    }
    kept_ = std::move(found.value());
    return true;
  }

  void GoOn() {
    if (kept_ && kept_->state == ReceptionState::kQuarantined) {
      End(TakeEnd::kQuarantined, {Status::Error(kept_->code, kept_->subject, kept_->detail)});
      TellRefusal();
    } else if (kept_ && kept_->state == ReceptionState::kAcknowledged) {
      if (by_name_) {
        HandOutAgain();
      } else {
        RefuseReturned();
      }
    } else if (FetchAndKeep() && Verify() && HandOutNew()) {
      Acknowledge();
    }
  }

  [[nodiscard]] ArrivalKey Key() const { return {listed_.what.sender, listed_.what.id}; }

  // It was acknowledged, and stands in the list of arrivals again.
  bool RefuseReturned() {
    auto connection = options_.connect(options_.connector);
    if (!connection.ok()) return Fail(connection.status());
    const Result<std::string> bytes = FetchWhole(*connection.value(), Key());
    if (!bytes.ok()) return Fail(bytes.status());
    const bool same = bundle::Sha256Hex(bytes.value()) == kept_->body;
    return Refuse(Status::Error(same ? "reception-replayed" : "reception-differs", kept_->id));
  }

  // After it the bundle is in the inbox. A kept one that a person asks for by its name is not fetched again.
  bool FetchAndKeep() {
    if (kept_ && (by_name_ || !listed_.arrived)) return true;
    auto connection = options_.connect(options_.connector);
    if (!connection.ok()) return kept_ || Fail(connection.status());
    const Result<std::string> bytes = FetchWhole(*connection.value(), Key());
    if (!bytes.ok()) {
      if (bytes.status().code == "bundle-too-large") return Refuse(bytes.status());
      return kept_ || Fail(bytes.status());
    }
    Reception fresh;
    fresh.id = listed_.what.id;
    fresh.sender = listed_.what.sender;
    fresh.connector = options_.connector;
    DescribeByCover(bundle::VerifyBundle(bytes.value(), *options_.trust, *options_.registry, Verifying()),
                    *options_.registry, &fresh);
    Status added = inbox_.Add(fresh, Bytes(bytes.value()), options_.now());
    if (added.code == "reception-differs") return Refuse(std::move(added));
    if (!added.ok()) return Fail(std::move(added));
    auto found = inbox_.Find(fresh.id);
    if (!found.ok()) return Fail(found.status());
    kept_ = std::move(found.value());
    return true;
  }

  [[nodiscard]] bundle::VerifyOptions Verifying() const {
    bundle::VerifyOptions verify{listed_.what.id, options_.now(), options_.office};
    verify.sender = listed_.what.sender;
    verify.bundle_id = listed_.what.id;
    return verify;
  }

  bool Open(const bundle::Trust& trust, const bundle::VerifyOptions& verify) {
    const auto stored = inbox_.Bundle(*kept_);
    if (!stored.ok()) return Fail(stored.status());
    const std::string_view bytes(reinterpret_cast<const char*>(stored.value().data()), stored.value().size());
    verification_ = bundle::VerifyBundle(bytes, trust, *options_.registry, verify, options_.key);
    return true;
  }

  bool Verify() {
    if (!Open(*options_.trust, Verifying())) return false;
    if (!verification_.ok()) {
      if (IsUnclear(verification_.refusals)) return End(TakeEnd::kUnclear, verification_.refusals);
      return Quarantine();
    }
    report_ = options_.check(IntakeOf(*verification_.contents));
    if (kept_->state != ReceptionState::kReceived) return true;
    DescribeByCheck(verification_, report_, &*kept_);
    return Goes(inbox_.Verified(
        *kept_, {{"verdict", verification_.verdict->verdict}, {"signer", verification_.signer->fingerprint()}},
        options_.now()));
  }

  bool Quarantine() {
    if (!Goes(inbox_.Quarantined(kept_->id, verification_.refusals.front(), options_.now()))) return false;
    kept_->code = verification_.refusals.front().code;
    End(TakeEnd::kQuarantined, verification_.refusals);
    TellRefusal();
    return false;
  }

  // Writes the folder. kBefore: it was there, as it should be.
  std::optional<Written> WriteFolder() {
    const bool findings = report_.totals.errors + report_.totals.warnings != 0 || !report_.run_errors.empty();
    std::ostringstream text;
    Status status = findings ? WriteReport(report_, options_.report, text) : Status::Ok();
    if (!Goes(std::move(status))) return std::nullopt;
    const std::string folder = FolderOf(out_, kept_->sender, kept_->id);
    const auto written = HandOut(folder, *verification_.contents, text.str(),
                                 options_.report.format == Format::kHtml ? ".html" : ".txt");
    if (!written.ok()) {
      Fail(written.status());
      return std::nullopt;
    }
    taken_.folder = folder;
    taken_.verdict = report_.verdict;
    taken_.totals = report_.totals;
    return written.value();
  }

  bool HandOutNew() {
    const std::optional<Written> written = WriteFolder();
    if (!written) return false;
    if (*written == Written::kBefore && kept_->state == ReceptionState::kHandedOut) return true;
    return Goes(inbox_.HandedOut(kept_->id, options_.now()));
  }

  // It was judged when it came, and what was right then stays so: certificates and lists of revocations run out.
  bool HandOutAgain() {
    bundle::Trust then = *options_.trust;
    then.require_crl = false;
    then.crls.clear();
    bundle::VerifyOptions verify = Verifying();
    verify.at = kept_->received_at;
    if (!Open(then, verify)) return false;
    if (!verification_.ok()) return End(TakeEnd::kRefused, verification_.refusals);
    report_ = options_.check(IntakeOf(*verification_.contents));
    const std::optional<Written> written = WriteFolder();
    if (!written) return false;
    if (*written == Written::kNow && !Goes(inbox_.HandedOut(kept_->id, options_.now()))) return false;
    return !End(TakeEnd::kHandedOutAgain, {});
  }

  // The answer to the sender, signed; *connection is the way by which the bundle came.
  Result<std::string> Answer(AnswerKind kind, Connection** connection) {
    auto opened = options_.connect(kept_->connector);
    if (!opened.ok()) return opened.status();
    *connection = opened.value();
    bundle::Answer answer;
    answer.kind = kind;
    answer.send = {kept_->id, kept_->sender, options_.office, kept_->body};
    answer.at = TokyoTime(options_.now());
    if (kind == AnswerKind::kRejected) answer.code = kept_->code;
    return bundle::SignAnswer(answer, *options_.key, options_.now());
  }

  void Acknowledge() {
    Connection* connection = nullptr;
    const Result<std::string> answer = Answer(AnswerKind::kReceived, &connection);
    taken_.untold = answer.ok() ? connection->Acknowledge(Key(), kept_->body, Bytes(answer.value())) : answer.status();
    if (!taken_.untold.ok()) {
      Fail(taken_.untold);
    } else if (Goes(inbox_.Acknowledged(kept_->id, options_.now()))) {
      End(TakeEnd::kHandedOut, {});
    }
  }

  void TellRefusal() {
    if (kept_->told) return;
    Connection* connection = nullptr;
    const Result<std::string> answer = Answer(AnswerKind::kRejected, &connection);
    taken_.untold = answer.ok() ? connection->Reject(Key(), kept_->body, Bytes(answer.value())) : answer.status();
    if (taken_.untold.ok()) taken_.untold = inbox_.RefusalTold(kept_->id, options_.now());
  }

  office::Inbox& inbox_;
  const ReceiverOptions& options_;
  const ListedReception& listed_;
  const std::string& out_;
  const bool by_name_;
  std::optional<Reception> kept_;
  bundle::Verification verification_;
  Report report_;
  Taken taken_;
};

}  // namespace

std::vector<Status> JudgeReceiver(const ReceiverOptions& options) {
  const bundle::Certificate& own = options.key->certificate;
  std::vector<Status> refusals;
  if (own.office() != options.office) {
    refusals.push_back(Status::Error("certificate-other-office", own.office(), options.office));
  }
  for (Status& refusal : JudgeWhole(own, bundle::CertificateUse::kSign, *options.trust, options.now())) {
    refusals.push_back(std::move(refusal));
  }
  return refusals;
}

Taken TakeReception(office::Store& store, const ReceiverOptions& options, const ListedReception& listed,
                    const std::string& out, bool by_name) {
  return Taking(store, options, listed, out, by_name).Run();
}

bool IsToBeTaken(const ListedReception& listed) {
  if (listed.foreign) return false;
  if (listed.open()) return true;
  return listed.what.state == ReceptionState::kQuarantined ? !listed.what.told : listed.arrived;
}

}  // namespace renkei::exchange
