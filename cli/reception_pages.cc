#include "cli/reception_pages.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <sstream>
#include <utility>

#include "cli/failures.h"
#include "cli/text_table.h"
#include "cli/trouble.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

using exchange::ListedReception;
using exchange::TakeEnd;
using exchange::Taken;
using office::ReceptionState;
using Json = nlohmann::ordered_json;

constexpr std::size_t kLeastPrefix = 4;

std::string StateName(const ListedReception& listed, const Words& words) {
  if (listed.open()) return words(Word::kReceptionOpen);
  const bool bad = listed.what.state == ReceptionState::kQuarantined;
  return words(bad ? Word::kReceptionQuarantined : Word::kReceptionDone);
}

std::string StateKey(const ListedReception& listed) {
  return listed.kept ? std::string(KeyOf(listed.what.state)) : "arrived";
}

std::vector<std::string> LayoutsOf(const std::string& layouts) {
  std::vector<std::string> all;
  std::istringstream rest(layouts);
  for (std::string layout; std::getline(rest, layout, ',');) all.push_back(layout);
  return all;
}

// 登録, 削除, and the kinds of attachments, each once, in the order of the files.
std::string FileKinds(const std::string& layouts, const Words& words) {
  std::vector<std::string> kinds;
  for (std::string layout : LayoutsOf(layouts)) {
    const bool attachment = !layout.empty() && layout.front() >= 'a' && layout.front() <= 'z';
    if (attachment) {
      std::transform(layout.begin(), layout.end(), layout.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
      });
    } else {
      layout = words(layout.starts_with("DLT") ? Word::kFilesDelete : Word::kFilesRegister);
    }
    if (std::find(kinds.begin(), kinds.end(), layout) == kinds.end()) kinds.push_back(std::move(layout));
  }
  std::string all;
  for (const std::string& kind : kinds) all += (all.empty() ? "" : "+") + EscapeForTerminal(kind);
  return all.empty() ? "-" : all;
}

std::string TimeOf(const ListedReception& listed) {
  return listed.what.received_at == Instant() ? std::string("-") : ShortTime(listed.what.received_at);
}

Json JsonOf(const ListedReception& listed, const Words& words) {
  const office::Reception& what = listed.what;
  if (listed.foreign) return Json{{"foreign", CleanUtf8(listed.name)}, {"bytes", what.bytes}};
  Json reasons = Json::array();
  for (const Status& reason : listed.reasons) {
    reasons.push_back(Json{{"code", reason.code}, {"message", MessageOf(reason, words)}});
  }
  Json row{{"id", what.id},
           {"state", StateKey(listed)},
           {"open", listed.open()},
           {"new", listed.fresh},
           {"sender", what.sender},
           {"sender_name", CleanUtf8(listed.sender_name)},
           {"sender_service", what.sender_type},
           {"kind", what.kind},
           {"layouts", LayoutsOf(what.layouts)},
           {"month", what.month},
           {"csv_version", what.csv_version},
           {"files", what.files},
           {"bytes", what.bytes},
           {"message", what.message}};
  if (what.received_at != Instant()) row["at"] = TokyoTime(what.received_at);
  row["reasons"] = std::move(reasons);
  return row;
}

void WriteJson(const Invocation& invocation, const std::vector<ListedReception>& list) {
  Json page{{"schema", "renkei.receptions/1"}, {"receptions", Json::array()}};
  for (const ListedReception& listed : list) page["receptions"].push_back(JsonOf(listed, invocation.words));
  invocation.out << page.dump(2) << '\n';
}

void AddRow(const ListedReception& listed, const KindNames& kinds, const Words& words, TextTable* table) {
  const auto text = [](const std::string& value) {
    return value.empty() ? std::string("-") : EscapeForTerminal(value);
  };
  const office::Reception& what = listed.what;
  table->Add({listed.fresh ? words(Word::kReceptionNew) : std::string(), ShortId(what.id), TimeOf(listed),
              StateName(listed, words), EscapeForTerminal(what.sender), text(what.sender_type),
              what.kind.empty() ? "-" : kinds.Of(what.kind, words), FileKinds(what.layouts, words),
              MonthText(what.month), text(what.csv_version), std::to_string(what.files), Grouped(what.bytes),
              words(what.message ? Word::kSendHasMessage : Word::kSendNoMessage), text(listed.sender_name)});
}

void WriteReasons(const Invocation& invocation, const ListedReception& listed) {
  const Words& words = invocation.words;
  for (const Status& reason : listed.reasons) {
    invocation.out << '\n'
                   << ShortId(listed.what.id) << ": "
                   << words(Word::kRefusalLine, MessageOf(reason, words), reason.code) << "\n    "
                   << words(Word::kRemedyLine, RemedyOf(reason, words)) << '\n';
  }
}

void WriteText(const Invocation& invocation, const std::vector<ListedReception>& list, const KindNames& kinds) {
  const Words& words = invocation.words;
  TextTable table({words(Word::kReceptionColumnNew), words(Word::kSendColumnId), words(Word::kSendColumnTime),
                   words(Word::kSendColumnState), words(Word::kReceptionColumnSender), words(Word::kPartnerTypes),
                   words(Word::kSendColumnKind), words(Word::kReceptionColumnFileKinds), words(Word::kSendColumnMonth),
                   words(Word::kSendColumnVersion), words(Word::kSendColumnFiles), words(Word::kSendColumnBytes),
                   words(Word::kSendColumnMessage), words(Word::kPartnerName)});
  std::size_t rows = 0;
  for (const ListedReception& listed : list) {
    if (listed.foreign) continue;
    AddRow(listed, kinds, words, &table);
    ++rows;
  }
  for (std::size_t row = 0; rows != 0 && row <= rows; ++row) invocation.out << table.Line(row) << '\n';
  for (const ListedReception& listed : list) WriteReasons(invocation, listed);
  for (const ListedReception& listed : list) {
    if (listed.foreign) invocation.out << words(Word::kForeignLine, EscapeForTerminal(listed.name)) << '\n';
  }
}

// What the line says of each end; kHandedOut and kHandedOutAgain name the folder.
constexpr std::array kEndWords = {Word::kTakenLine,    Word::kTakenAgain,   Word::kTakenQuarantined,
                                  Word::kTakenRefused, Word::kTakenUnclear, Word::kTakenFailed};

ExitCode CodeOf(const Taken& taken) {
  switch (taken.end) {
    case TakeEnd::kHandedOut:
    case TakeEnd::kHandedOutAgain:
      if (taken.verdict == Verdict::kUnclear) return ExitCode::kCouldNotCheck;
      return taken.verdict == Verdict::kValid ? ExitCode::kClean : ExitCode::kFindings;
    case TakeEnd::kQuarantined:
      return taken.untold.ok() ? ExitCode::kFindings : ExitCode::kCouldNotCheck;
    case TakeEnd::kRefused:
      return ExitCode::kFindings;
    case TakeEnd::kUnclear:
    case TakeEnd::kFailed:
      return ExitCode::kCouldNotCheck;
  }
  return ExitCode::kCouldNotCheck;
}

}  // namespace

void WriteReceptionList(const Invocation& invocation, const std::vector<ListedReception>& list,
                        const KindNames& kinds) {
  if (invocation.settings.Text(OptionId::kListFormat) == "json") {
    WriteJson(invocation, list);
  } else if (list.empty()) {
    invocation.log.info(invocation.words(Word::kListEmpty));
  } else {
    WriteText(invocation, list, kinds);
  }
}

const ListedReception& FindReception(const std::vector<ListedReception>& list, const std::string& said,
                                     const Words& words) {
  const ListedReception* found = nullptr;
  for (const ListedReception& listed : list) {
    if (listed.foreign || said.size() < kLeastPrefix || !listed.what.id.starts_with(said)) continue;
    if (found != nullptr) throw UsageError(words(Word::kIdNotUnique, EscapeForTerminal(said)));
    found = &listed;
  }
  if (found == nullptr) throw UsageError(words(Word::kIdUnknown, EscapeForTerminal(said)));
  return *found;
}

ExitCode TellTaken(const Invocation& invocation, const Taken& taken, const std::string& sender_name,
                   const KindNames& kinds) {
  const Words& words = invocation.words;
  const std::string line =
      words(Word::kTakenWhat, ShortId(taken.what.id),
            words(Word::kSendLine, EscapeForTerminal(taken.what.sender), EscapeForTerminal(sender_name),
                  kinds.Of(taken.what.kind, words), MonthText(taken.what.month)));
  invocation.out << words(kEndWords.at(static_cast<std::size_t>(taken.end)), line, EscapeForTerminal(taken.folder))
                 << std::endl;
  const auto tell = [&](const Status& status) {
    invocation.out << "    " << words(Word::kRefusalLine, MessageOf(status, words), status.code) << "\n    "
                   << words(Word::kRemedyLine, RemedyOf(status, words)) << std::endl;
  };
  for (const Status& reason : taken.reasons) tell(reason);
  if (!taken.untold.ok()) {
    invocation.out << "    " << words(Word::kTakenUntold) << std::endl;
    if (taken.end == TakeEnd::kQuarantined) tell(taken.untold);
  }
  if (taken.totals.errors + taken.totals.warnings != 0) {
    invocation.out << "    " << words(Word::kTakenFindings, taken.totals.errors, taken.totals.warnings) << std::endl;
  }
  return CodeOf(taken);
}

}  // namespace renkei::cli
