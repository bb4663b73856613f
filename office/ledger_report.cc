#include "office/ledger_report.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "engine/report/csv_row.h"
#include "engine/report/sink.h"
#include "engine/report/xml.h"

namespace renkei::office {
namespace {

enum class LedgerWord : std::uint8_t {
#define RENKEI_LEDGER_WORD(id, ja, en) id,
#include "office/ledger_words.def"
#undef RENKEI_LEDGER_WORD
};

constexpr std::pair<std::string_view, std::string_view> kWords[] = {
#define RENKEI_LEDGER_WORD(id, ja, en) {ja, en},
#include "office/ledger_words.def"
#undef RENKEI_LEDGER_WORD
};

// Without quotes, ampersands and angle brackets, which the writer would escape: nothing escapes them in a style.
constexpr std::string_view kStyle =
    "@page{size:A4 landscape;margin:12mm}"
    "body{font:10pt/1.45 Noto Sans CJK JP,Yu Gothic,Meiryo,sans-serif;margin:1.5rem;color:#111}"
    "h1{font-size:15pt;margin:0 0 .6rem}h2{font-size:11pt;margin:1.2rem 0 .4rem}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:0}dd{margin:0}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #888;padding:.15rem .4rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
    "th{background:#eee}thead{display:table-header-group}tr{break-inside:avoid}"
    "td.n{text-align:right;white-space:nowrap}td.t{white-space:nowrap}.bad{color:#a00;font-weight:bold}"
    "code{font-size:8pt}";

std::string DetailsText(const LedgerEntry& entry) {
  std::string text;
  for (const auto& [key, value] : entry.details) {
    if (!text.empty()) text += ", ";
    text.append(key).append(": ").append(value);
  }
  return text;
}

struct Counts {
  int accepted = 0, fetched = 0, received = 0;
};

class LedgerReport {
 public:
  LedgerReport(Store& store, const LedgerReportOptions& options, std::ostream& out)
      : store_(store), options_(options), sink_(out) {}

  Status Csv() {
    if (Status status = Gather(); !status.ok()) return status;
    sink_.Put(kByteOrderMark);
    CsvRow row(sink_);
    for (const LedgerWord word :
         {LedgerWord::kNumber, LedgerWord::kAt, LedgerWord::kStep, LedgerWord::kPartner, LedgerWord::kName,
          LedgerWord::kMonth, LedgerWord::kItem, LedgerWord::kDetails, LedgerWord::kHash}) {
      row.Cell(Say(word));
    }
    row.End();
    ReadLedger(store_.database(), options_.filter, [&](const LedgerEntry& entry) {
      row.Number(static_cast<std::uint64_t>(entry.seq));
      row.Cell(entry.at);
      row.Cell(StepName(entry.step));
      row.Cell(entry.partner);
      row.Cell(NameOf(entry.partner));
      row.Cell(entry.month);
      row.Cell(entry.item);
      row.Cell(DetailsText(entry));
      row.Cell(entry.hash);
      row.End();
    });
    return Flush();
  }

  Status Page() {
    if (Status status = Gather(); !status.ok()) return status;
    sink_.Put("<!DOCTYPE html>\n");
    html_.Open("html");
    html_.Attribute("lang", options_.lang == Lang::kJa ? "ja" : "en");
    Head();
    html_.Open("body");
    html_.Element("h1", Say(LedgerWord::kTitle));
    Facts();
    CountTable();
    EntryTable();
    html_.Close();
    html_.Close();
    sink_.Put('\n');
    return Flush();
  }

 private:
  [[nodiscard]] std::string_view Say(LedgerWord word) const {
    const auto& row = kWords[static_cast<std::size_t>(word)];
    return options_.lang == Lang::kJa ? row.first : row.second;
  }
  [[nodiscard]] std::string_view StepName(std::string_view key) const {
    return options_.lang == Lang::kJa ? JapaneseOf(key) : EnglishOf(key);
  }
  [[nodiscard]] std::string NameOf(const std::string& number) const {
    const auto found = names_.find(number);
    return found == names_.end() ? std::string() : found->second;
  }

  // What a report tells besides the entries.
  Status Gather() {
    auto whose = store_.Whose();
    if (!whose.ok()) return whose.status();
    whose_ = std::move(whose.value());
    auto partners = store_.address_book().Partners();
    if (!partners.ok()) return partners.status();
    for (Partner& partner : partners.value()) names_[partner.number] = std::move(partner.name);
    verdict_ = VerifyLedger(store_.database());
    ReadLedger(store_.database(), options_.filter, [&](const LedgerEntry& entry) {
      if (entry.partner.empty()) return;
      Counts& counts = counts_[entry.partner];
      counts.accepted += entry.step == KeyOf(Step::kAccepted) ? 1 : 0;
      counts.fetched += entry.step == KeyOf(Step::kFetched) ? 1 : 0;
      counts.received += entry.step == KeyOf(Step::kReceived) ? 1 : 0;
    });
    return Status::Ok();
  }

  void Head() {
    html_.Open("head");
    html_.Open("meta");
    html_.Attribute("charset", "utf-8");
    html_.Close();
    html_.Open("meta");
    html_.Attribute("http-equiv", "Content-Security-Policy");
    html_.Attribute("content", "default-src 'none'; style-src 'unsafe-inline'");
    html_.Close();
    html_.Element("title", Say(LedgerWord::kTitle));
    html_.Element("style", kStyle);
    html_.Close();
  }

  void Fact(LedgerWord word, std::string_view text, bool bad = false) {
    html_.Element("dt", Say(word));
    html_.Open("dd");
    if (bad) html_.Attribute("class", "bad");
    html_.Text(text);
    html_.Close();
  }

  void Facts() {
    const auto or_all = [&](const std::string& text) {
      return text.empty() ? std::string(Say(LedgerWord::kAll)) : text;
    };
    html_.Open("dl");
    Fact(LedgerWord::kOffice, whose_.number + "  " + whose_.name);
    Fact(LedgerWord::kMonth, or_all(options_.filter.month));
    const std::string& partner = options_.filter.partner;
    Fact(LedgerWord::kPartner, partner.empty() ? or_all(partner) : partner + "  " + NameOf(partner));
    Fact(LedgerWord::kMadeAt, options_.made_at);
    if (verdict_.broken) {
      Fact(LedgerWord::kChain, std::string(Say(LedgerWord::kBroken)) + std::to_string(*verdict_.broken), true);
    } else {
      Fact(LedgerWord::kChain, Say(LedgerWord::kHolds));
      Fact(LedgerWord::kHead, verdict_.head);
    }
    html_.Close();
  }

  void HeadRow(std::initializer_list<LedgerWord> words) {
    html_.Open("thead");
    html_.Open("tr");
    for (const LedgerWord word : words) {
      html_.Open("th");
      html_.Attribute("scope", "col");
      html_.Text(Say(word));
      html_.Close();
    }
    html_.Close();
    html_.Close();
  }

  void Cell(std::string_view text, const char* kind = nullptr) {
    html_.Open("td");
    if (kind != nullptr) html_.Attribute("class", kind);
    html_.Text(text);
    html_.Close();
  }

  void CountTable() {
    if (counts_.empty()) return;
    html_.Element("h2", Say(LedgerWord::kCounts));
    html_.Open("table");
    HeadRow({LedgerWord::kPartner, LedgerWord::kName, LedgerWord::kSent, LedgerWord::kFetched, LedgerWord::kReceived});
    html_.Open("tbody");
    for (const auto& [number, counts] : counts_) {
      html_.Open("tr");
      Cell(number, "t");
      Cell(NameOf(number));
      Cell(std::to_string(counts.accepted), "n");
      Cell(std::to_string(counts.fetched), "n");
      Cell(std::to_string(counts.received), "n");
      html_.Close();
    }
    html_.Close();
    html_.Close();
  }

  void EntryTable() {
    html_.Element("h2", Say(LedgerWord::kEntries));
    html_.Open("table");
    HeadRow({LedgerWord::kNumber, LedgerWord::kAt, LedgerWord::kStep, LedgerWord::kPartner, LedgerWord::kMonth,
             LedgerWord::kDetails, LedgerWord::kItem});
    html_.Open("tbody");
    bool any = false;
    ReadLedger(store_.database(), options_.filter, [&](const LedgerEntry& entry) {
      any = true;
      html_.Open("tr");
      Cell(std::to_string(entry.seq), "n");
      Cell(entry.at, "t");
      Cell(StepName(entry.step));
      const std::string name = NameOf(entry.partner);
      Cell(name.empty() ? entry.partner : entry.partner + " " + name);
      Cell(entry.month, "t");
      Cell(DetailsText(entry));
      Cell(entry.item);
      html_.Close();
    });
    html_.Close();
    html_.Close();
    if (!any) html_.Element("p", Say(LedgerWord::kNone));
  }

  Status Flush() { return sink_.Flush() ? Status::Ok() : Status::Error("output-failed", {}); }

  Store& store_;
  const LedgerReportOptions& options_;
  Sink sink_;
  XmlWriter html_{sink_, XmlWriter::Dialect::kHtml};
  Identity whose_;
  std::map<std::string, std::string> names_;
  std::map<std::string, Counts> counts_;
  LedgerVerdict verdict_;
};

}  // namespace

Status WriteLedgerCsv(Store& store, const LedgerReportOptions& options, std::ostream& out) {
  return Guarded(store.database().getFilename(), [&] { return LedgerReport(store, options, out).Csv(); });
}

Status WriteLedgerPage(Store& store, const LedgerReportOptions& options, std::ostream& out) {
  return Guarded(store.database().getFilename(), [&] { return LedgerReport(store, options, out).Page(); });
}

Status WriteLedgerChain(Store& store, std::ostream& out) {
  return Guarded(store.database().getFilename(), [&] {
    ReadLedger(store.database(), {}, [&](const LedgerEntry& entry) {
      out << entry.line << '\n' << entry.hash << '\n';
    });
    return out.flush() ? Status::Ok() : Status::Error("output-failed", {});
  });
}

}  // namespace renkei::office
