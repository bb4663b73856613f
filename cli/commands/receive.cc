// renkei receive: what came for the office, listed, taken, or taken as it comes.
#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "cli/bundle_run.h"
#include "cli/check_run.h"
#include "cli/commands/commands.h"
#include "cli/connection_run.h"
#include "cli/exchange_words.h"
#include "cli/failures.h"
#include "cli/office_store.h"
#include "cli/reception_pages.h"
#include "cli/spec_loading.h"
#include "cli/trouble.h"
#include "engine/encoding/text_tools.h"
#include "office/exchange/receiver.h"

namespace renkei::cli {
namespace {

using exchange::ListedReception;
using exchange::TakeEnd;
using exchange::Taken;

// How often --watch looks where the connector cannot wait, and how long what failed is left alone.
constexpr std::chrono::seconds kLookAgain(60);
constexpr std::chrono::minutes kLeaveAlone(10);

class ReceiveRun {
 public:
  explicit ReceiveRun(const Invocation& invocation)
      : invocation_(invocation),
        words_(invocation.words),
        store_(OpenOffice(invocation)),
        office_(Take(store_->Whose(), words_).number),
        trust_(TrustOf(invocation)),
        registry_(RequireSpecs(invocation)),
        kinds_(registry_),
        connector_(KeptChoice(invocation, ConnectorOf(invocation))),
        connections_(invocation, office_) {}

  // The inbox alone where what waits cannot be seen.
  ExitCode List() {
    ExitCode code = ExitCode::kClean;
    auto list = Look();
    if (!list.ok()) {
      TellRefusals(invocation_, {list.status()});
      invocation_.log.warn(words_(Word::kReceiveInboxAlone));
      code = ExitCode::kCouldNotCheck;
      list = exchange::ListReceptions(*store_, nullptr, Listing());
    }
    const std::vector<ListedReception> all = Take(std::move(list), words_);
    WriteReceptionList(invocation_, all, kinds_);
    Require(exchange::MarkSeen(*store_, all), words_);
    return code;
  }

  // Those that these ids name; all that are to be taken where there are none.
  ExitCode Get(const std::vector<std::string>& ids) {
    if (!Prepare()) return code_;
    const std::vector<ListedReception> list = Take(Look(), words_);
    if (!ids.empty()) {
      std::vector<const ListedReception*> named;
      named.reserve(ids.size());
      for (const std::string& id : ids) named.push_back(&FindReception(list, id, words_));
      for (const ListedReception* listed : named) TakeOne(*listed, true);
    } else if (TakeOpen(list) == 0) {
      invocation_.log.info(words_(Word::kReceiveNothing));
    }
    return code_;
  }

  // As they come, until the person stops it.
  ExitCode Watch() {
    if (!Prepare()) return code_;
    invocation_.log.info(words_(Word::kReceiveWatching));
    while (!invocation_.host.stopped()) {
      const auto list = Look();
      if (list.ok()) TakeOpen(list.value());
      Status trouble = list.ok() ? Wait() : list.status();
      const bool stopped = trouble.code == RENKEI_CODE_STOPPED;
      if (trouble.ok() || stopped) {
        told_.clear();
        continue;
      }
      if (told_ != trouble.code) TellRefusals(invocation_, {trouble});
      told_ = trouble.code;
      connections_.DropAll();
      invocation_.host.pause(kLookAgain);
    }
    return code_;
  }

 private:
  [[nodiscard]] exchange::ListOptions Listing() const { return {office_, &registry_, &trust_, invocation_.host.now()}; }

  Result<Connection*> ConnectionOf(const std::string& kept) {
    ConnectorTrouble trouble;
    return connections_.Of(kept, &trouble);
  }

  Result<std::vector<ListedReception>> Look() {
    const Result<Connection*> connection = ConnectionOf(connector_);
    if (!connection.ok()) return connection.status();
    return exchange::ListReceptions(*store_, connection.value(), Listing());
  }

  // The key, and whether all is well with it, before anything is touched.
  bool Prepare() {
    key_.emplace(OpenKey(invocation_));
    options_.office = office_;
    options_.connector = connector_;
    options_.registry = &registry_;
    options_.trust = &trust_;
    options_.key = &*key_;
    options_.now = invocation_.host.now;
    options_.check = [this](const Intake& intake) {
      Report report = CheckWithProgress(invocation_, intake, registry_, CheckOptionsOf(invocation_));
      report.checked_at = TokyoTime(invocation_.host.now());
      return report;
    };
    options_.report.format =
        invocation_.settings.Text(OptionId::kReceiveReport) == "html" ? Format::kHtml : Format::kText;
    options_.report.lang = words_.lang;
    options_.report.values = Values::kFull;
    options_.connect = [this](const std::string& kept) { return ConnectionOf(kept); };
    const std::vector<Status> refusals = exchange::JudgeReceiver(options_);
    if (refusals.empty()) return true;
    TellRefusals(invocation_, refusals);
    code_ = ExitCodeOf(refusals);
    return false;
  }

  // How many there were.
  std::size_t TakeOpen(const std::vector<ListedReception>& list) {
    std::size_t taken = 0;
    for (const ListedReception& listed : list) {
      const auto left_alone = left_alone_.find(listed.what.id);
      const bool waits = left_alone != left_alone_.end() && left_alone->second > invocation_.host.now();
      if (!IsToBeTaken(listed) || waits || invocation_.host.stopped()) continue;
      TakeOne(listed, false);
      ++taken;
    }
    return taken;
  }

  void TakeOne(const ListedReception& listed, bool by_name) {
    const std::string out = invocation_.settings.Text(OptionId::kReceiveOut);
    const Taken taken = exchange::TakeReception(*store_, options_, listed, out, by_name);
    Worsen(TellTaken(invocation_, taken, listed.sender_name, kinds_));
    const bool done = taken.end == TakeEnd::kHandedOut || taken.end == TakeEnd::kHandedOutAgain;
    if (!done) left_alone_[listed.what.id] = invocation_.host.now() + kLeaveAlone;
  }

  void Worsen(ExitCode code) {
    if (code_ != ExitCode::kCouldNotCheck && code != ExitCode::kClean) code_ = code;
  }

  // Until something may have come.
  Status Wait() {
    const Result<Connection*> connection = ConnectionOf(connector_);
    if (!connection.ok()) return connection.status();
    if (!connection.value()->Can(RENKEI_CONNECTOR_WAITING)) {
      invocation_.host.pause(kLookAgain);
      return Status::Ok();
    }
    const Result<bool> came = connection.value()->Wait(kLookAgain);
    return came.ok() ? Status::Ok() : came.status();
  }

  const Invocation& invocation_;
  const Words& words_;
  const std::unique_ptr<office::Store> store_;
  const std::string office_;
  const bundle::Trust trust_;
  const SpecRegistry registry_;
  const KindNames kinds_;
  const std::string connector_;  // as the store keeps it
  std::optional<bundle::OfficeKey> key_;
  exchange::ReceiverOptions options_;
  ConnectionPool connections_;
  std::map<std::string, Instant> left_alone_;  // by id: until when
  std::string told_;                           // code of the trouble that was told last
  ExitCode code_ = ExitCode::kClean;
};

}  // namespace

std::vector<std::string> ReceiveActions() { return {"list", "get"}; }

ExitCode RunReceive(const Invocation& invocation) {
  const Words& words = invocation.words;
  const std::vector<std::string>& operands = invocation.arguments.operands;
  const bool watch = invocation.settings.Flag(OptionId::kWatch);
  const bool get = (watch && operands.empty()) || (!operands.empty() && ActionOf(invocation) == "get");
  if (!get) {
    if (!operands.empty()) OperandAfterAction(invocation, 0);
    return ReceiveRun(invocation).List();
  }
  const bool names = operands.size() > 1;
  const bool all = invocation.settings.Flag(OptionId::kAll);
  if (watch ? names : names == all) throw UsageError(words(watch ? Word::kWatchTakesAll : Word::kWantsIdOrAll));
  if (invocation.settings.Text(OptionId::kReceiveOut).empty()) throw UsageError(words(Word::kReceiveWantsOut));
  if (invocation.settings.Text(OptionId::kKey).empty()) throw UsageError(words(Word::kNoKey));
  ReceiveRun run(invocation);
  return watch ? run.Watch() : run.Get({operands.begin() + (operands.empty() ? 0 : 1), operands.end()});
}

}  // namespace renkei::cli
