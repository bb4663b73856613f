// renkei sent: what was sent, and whether its receivers have it (未, 済).
#include <algorithm>
#include <set>

#include "cli/bundle_run.h"
#include "cli/commands/commands.h"
#include "cli/exchange_words.h"
#include "cli/failures.h"
#include "cli/office_store.h"
#include "cli/outbox_session.h"
#include "cli/send_list.h"
#include "cli/spec_loading.h"
#include "cli/trouble.h"
#include "engine/encoding/text_tools.h"
#include "office/exchange/outcomes.h"

namespace renkei::cli {
namespace {

using office::Send;
using office::SendState;

bool WasSent(const Send& send) {
  return send.state == SendState::kAccepted || send.state == SendState::kFetched ||
         send.state == SendState::kRejected || send.state == SendState::kExpired;
}

class SentRun {
 public:
  explicit SentRun(const Invocation& invocation)
      : invocation_(invocation),
        words_(invocation.words),
        store_(OpenOffice(invocation)),
        kinds_(RequireSpecs(invocation)) {}

  ExitCode Run() {
    if (!invocation_.settings.Flag(OptionId::kOffline)) Ask();
    WriteSendList(invocation_, *store_, Wanted(), kinds_);
    return unclear_ ? ExitCode::kCouldNotCheck : ExitCode::kClean;
  }

 private:
  // Every way that a send without an answer went, once each.
  void Ask() {
    std::set<std::string> ways;
    for (const Send& send : Take(store_->outbox().List(SendState::kAccepted), words_)) ways.insert(send.connector);
    if (ways.empty()) return;
    const bundle::Trust trust = TrustOf(invocation_);
    ConnectionPool connections(invocation_, Take(store_->Whose(), words_).number);
    for (const std::string& way : ways) {
      ConnectorTrouble trouble;
      const Result<Connection*> connection = connections.Of(way, &trouble);
      if (!connection.ok()) {
        Trouble(connection.status());
        continue;
      }
      if (!connection.value()->Can(RENKEI_CONNECTOR_OUTCOMES)) continue;
      const auto news = exchange::TakeOutcomes(*store_, *connection.value(), trust, invocation_.host.now());
      if (!news.ok()) {
        Trouble(news.status());
        continue;
      }
      for (const exchange::News& each : news.value()) Tell(each);
    }
  }

  void Tell(const exchange::News& news) {
    if (!news.doubt.ok()) return Trouble(news.doubt);
    invocation_.log.info(
        words_(Word::kSentNews, StateName(news.after, words_), SendLine(news.send, *store_, kinds_, words_)));
  }

  void Trouble(const Status& status) {
    unclear_ = true;
    TellRefusals(invocation_, {status});
  }

  // Newest first, of the month and the partner that were named.
  std::vector<Send> Wanted() {
    const std::string month = invocation_.settings.Text(OptionId::kMonth);
    const std::string partner = invocation_.settings.Text(OptionId::kPartner);
    std::vector<Send> sends = Take(store_->outbox().List(), words_);
    std::erase_if(sends, [&](const Send& send) {
      return !WasSent(send) || (!month.empty() && send.month != month) ||
             (!partner.empty() && send.receiver != partner);
    });
    std::reverse(sends.begin(), sends.end());
    return sends;
  }

  const Invocation& invocation_;
  const Words& words_;
  const std::unique_ptr<office::Store> store_;
  const KindNames kinds_;
  bool unclear_ = false;
};

}  // namespace

ExitCode RunSent(const Invocation& invocation) { return SentRun(invocation).Run(); }

}  // namespace renkei::cli
