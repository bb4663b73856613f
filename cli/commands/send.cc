// renkei send: checked sets to their addressees, each signed, sealed and kept in the outbox before anything goes out.
#include <algorithm>
#include <array>
#include <utility>

#include "cli/bundle_run.h"
#include "cli/check_run.h"
#include "cli/commands/commands.h"
#include "cli/connection_run.h"
#include "cli/exchange_words.h"
#include "cli/failures.h"
#include "cli/office_store.h"
#include "cli/outbox_session.h"
#include "cli/send_pages.h"
#include "cli/send_request.h"
#include "cli/spec_loading.h"
#include "cli/trouble.h"
#include "cli/verdict.h"
#include "engine/encoding/text_tools.h"
#include "engine/time/civil_time.h"
#include "office/exchange/send_maker.h"

namespace renkei::cli {
namespace {

using office::SendState;

class SendRun {
 public:
  explicit SendRun(const Invocation& invocation)
      : invocation_(invocation),
        words_(invocation.words),
        store_(OpenOffice(invocation)),
        office_(Take(store_->Whose(), words_)),
        registry_(RequireSpecs(invocation)) {}

  ExitCode Run() {
    const std::chrono::seconds wait = WaitOf();
    const ConnectorChoice connector = ConnectorOf(invocation_);
    connector_ = KeptChoice(invocation_, connector);
    if (invocation_.settings.Text(OptionId::kKey).empty()) throw UsageError(words_(Word::kNoKey));
    const bundle::Trust trust = TrustOf(invocation_);
    if (!Plan(trust)) return ExitCode::kSendRefused;
    if (!SortOut()) return ExitCode::kSendRefused;
    LookBack();
    if (!Confirm(connector.id)) return ExitCode::kSendRefused;
    if (!MakeAll(trust)) return ExitCode::kSendRefused;
    if (invocation_.settings.Flag(OptionId::kDraft)) return TellDrafts();
    return SendAll(wait);
  }

 private:
  std::chrono::seconds WaitOf() const {
    const std::string said = invocation_.settings.Text(OptionId::kWait);
    const auto wait = ParseDuration(said);
    if (!wait) throw UsageError(words_(Word::kBadDuration, EscapeForTerminal(said)));
    return *wait;
  }

  Report CheckOf(const Intake& intake) const {
    Report report = CheckWithProgress(invocation_, intake, registry_, CheckOptionsOf(invocation_));
    report.checked_at = TokyoTime(invocation_.host.now());
    return report;
  }

  // Everything that may stand in the way is told before the key is asked for.
  bool Plan(const bundle::Trust& trust) {
    const exchange::SendRequest request = SendRequestOf(invocation_, *store_);
    const Intake intake = invocation_.engine.collect(invocation_.arguments.operands);
    const Report whole = CheckOf(intake);
    exchange::SendPlan plan = exchange::SplitSends(intake, whole, request);
    if (!plan.refusals.empty()) {
      if (whole.totals.errors != 0) invocation_.log.error(Summary(whole, words_));
      TellRefusals(invocation_, plan.refusals);
      return false;
    }
    exchange::JudgeOptions options;
    options.office = office_.number;
    options.check = [this](const Intake& files) { return CheckOf(files); };
    options.partner = [this](const std::string& number) { return store_->address_book().Find(number); };
    options.registry = &registry_;
    options.trust = &trust;
    options.at = invocation_.host.now();
    for (exchange::PlannedSend& send : plan.sends) {
      exchange::JudgeSend(&send, options);
      candidates_.push_back({std::move(send), {}, {}, false});
    }
    return true;
  }

  // What cannot be sent is told; with others beside it, only --skip-refused sends those.
  bool SortOut() {
    std::vector<const Candidate*> refused;
    for (const Candidate& each : candidates_) {
      if (!each.plan.refusals.empty()) refused.push_back(&each);
    }
    refused_ = refused.size();
    if (refused.empty()) return true;
    TellRefused(invocation_, refused);
    const std::size_t good = candidates_.size() - refused.size();
    const bool go_on = good != 0 && invocation_.settings.Flag(OptionId::kSkipRefused);
    if (!go_on)
      invocation_.log.error(words_(good == 0 ? Word::kSendNothing : Word::kSendNothingBecause, refused_, good));
    std::erase_if(candidates_, [](const Candidate& each) { return !each.plan.refusals.empty(); });
    return go_on;
  }

  // Finds earlier sends of the same contents: drafts and waiting ones are taken up again, others are not sent twice.
  void LookBack() {
    for (Candidate& each : candidates_) {
      each.before = Take(store_->outbox().SameBefore(each.plan.unit.receiver.office, each.plan.contents), words_);
      const std::string message = exchange::MessageMark(each.plan);
      for (const office::Send& send : each.before) {
        const bool under_way = send.state == SendState::kWaiting || send.state == SendState::kSending;
        const bool draft = send.state == SendState::kDraft && send.message == message && send.connector == connector_;
        if (!under_way && !draft) continue;
        each.id = send.id;
        each.made = under_way;
        break;
      }
    }
  }

  static const office::Send* SentBefore(const Candidate& candidate) {
    if (!candidate.id.empty()) return nullptr;
    const auto found = std::find_if(candidate.before.begin(), candidate.before.end(), [](const office::Send& send) {
      return send.state == SendState::kAccepted || send.state == SendState::kFetched;
    });
    return found == candidate.before.end() ? nullptr : &*found;
  }

  // The confirmation page, and the question about what was sent before.
  bool Confirm(const std::string& connector) {
    const Settings& settings = invocation_.settings;
    std::vector<const Candidate*> all, twice;
    for (const Candidate& each : candidates_) {
      all.push_back(&each);
      const office::Send* const before = SentBefore(each);
      if (before == nullptr || settings.Flag(OptionId::kAgain)) continue;
      twice.push_back(&each);
      TellRefusals(invocation_, {Status::Error("send-same-before", each.plan.unit.receiver.office,
                                               ShortTime(before->created_at) + ", " + ShortId(before->id))});
    }
    WriteSendPage(invocation_, office_, connector, all);
    if (!twice.empty() && !AskAgain(twice.size())) {
      std::erase_if(candidates_, [](const Candidate& each) { return SentBefore(each) != nullptr; });
      if (candidates_.empty()) {
        invocation_.log.error(words_(Word::kSendNothingLeft));
        return false;
      }
      invocation_.log.warn(words_(Word::kSendSkippedSame, twice.size()));
    }
    if (settings.Flag(OptionId::kYes)) return true;
    const Word question = settings.Flag(OptionId::kDraft) ? Word::kAskDraft : Word::kAskSend;
    if (Ask(words_(question, candidates_.size()))) return true;
    invocation_.log.info(words_(Word::kSendDeclined));
    return false;
  }

  bool AskAgain(std::size_t count) const {
    return !invocation_.settings.Flag(OptionId::kYes) && Ask(words_(Word::kAskAgain, count));
  }

  bool Ask(const std::string& question) const {
    const std::optional<std::string> answer = invocation_.host.ask(question + " ");
    if (!answer) throw UsageError(words_(Word::kSendWantsYes));
    constexpr std::array<std::string_view, 6> kYes = {"y", "Y", "yes", "はい", "ｙ", "Ｙ"};
    return std::find(kYes.begin(), kYes.end(), *answer) != kYes.end();
  }

  // Signs, seals and keeps what is not in the outbox yet, as drafts: all of them are let go at once, afterwards.
  bool MakeAll(const bundle::Trust& trust) {
    if (std::none_of(candidates_.begin(), candidates_.end(), [](const Candidate& each) { return each.id.empty(); })) {
      return true;
    }
    const bundle::OfficeKey key = OpenKey(invocation_);
    std::vector<Status> refusals =
        JudgeWhole(key.certificate, bundle::CertificateUse::kSign, trust, invocation_.host.now());
    for (Status& refusal : JudgeCertificate(key.certificate, bundle::CertificateUse::kSeal, trust.kinds)) {
      refusals.push_back(std::move(refusal));
    }
    for (auto each = candidates_.begin(); refusals.empty() && each != candidates_.end(); ++each) {
      if (!each->id.empty()) continue;
      const auto made = exchange::MakeSend(each->plan, key, trust.kinds, connector_, invocation_.host.now());
      if (!made.ok()) {
        refusals.push_back(made.status());
        break;
      }
      const std::string& bundle = made.value().bundle;
      Require(store_->outbox().AddDraft(made.value().row,
                                        {reinterpret_cast<const std::uint8_t*>(bundle.data()), bundle.size()},
                                        invocation_.host.now()),
              words_);
      each->id = made.value().row.id;
      fresh_.push_back(each->id);
    }
    if (refusals.empty()) return true;
    TellRefusals(invocation_, refusals);
    for (const std::string& id : fresh_) Require(store_->outbox().Cancel(id, invocation_.host.now()), words_);
    return false;
  }

  ExitCode TellDrafts() const {
    for (const Candidate& each : candidates_) {
      invocation_.out << words_(each.made ? Word::kUnderWayLine : Word::kDraftLine, ShortId(each.id),
                                AddresseeText(each.plan))
                      << '\n';
    }
    invocation_.log.info(words_(Word::kDraftsKept, candidates_.size()));
    return refused_ != 0 ? ExitCode::kSendRefused : ExitCode::kClean;
  }

  ExitCode SendAll(std::chrono::seconds wait) {
    std::vector<std::string> drafts;
    for (const Candidate& each : candidates_) {
      if (!each.made) drafts.push_back(each.id);
    }
    Require(store_->outbox().Release(drafts, invocation_.host.now()), words_);
    const Instant end = invocation_.host.now() + wait;
    const KindNames kinds(registry_);
    OutboxSession session(invocation_, *store_, kinds, candidates_.size());
    session.RunUntil(end, [this] { return Counted().waiting != 0; });
    return Finish();
  }

  struct Counts {
    std::size_t sent = 0, waiting = 0, failed = 0;
  };
  Counts Counted() const {
    Counts counts;
    for (const Candidate& each : candidates_) {
      switch (Take(store_->outbox().Find(each.id), words_).state) {
        case SendState::kAccepted:
        case SendState::kFetched:
          ++counts.sent;
          break;
        case SendState::kWaiting:
        case SendState::kSending:
        case SendState::kDraft:
          ++counts.waiting;
          break;
        default:
          ++counts.failed;
      }
    }
    return counts;
  }

  ExitCode Finish() const {
    const Counts counts = Counted();
    invocation_.out << words_(Word::kSendSummary, counts.sent, counts.waiting, counts.failed, refused_) << std::endl;
    if (counts.waiting != 0) {
      const std::optional<Instant> due = Take(store_->outbox().NextDue(), words_);
      invocation_.log.warn(words_(invocation_.host.stopped() ? Word::kSendStopped : Word::kSendGoesOn,
                                  due ? ShortTime(*due) : std::string("-")));
    }
    if (counts.failed != 0) return ExitCode::kSendFailed;
    if (refused_ != 0) return ExitCode::kSendRefused;
    return counts.waiting != 0 ? ExitCode::kSendLater : ExitCode::kClean;
  }

  const Invocation& invocation_;
  const Words& words_;
  const std::unique_ptr<office::Store> store_;
  const office::Identity office_;
  const SpecRegistry registry_;
  std::string connector_;
  std::vector<Candidate> candidates_;
  std::vector<std::string> fresh_;  // made by this run
  std::size_t refused_ = 0;
};

}  // namespace

ExitCode RunSend(const Invocation& invocation) { return SendRun(invocation).Run(); }

}  // namespace renkei::cli
