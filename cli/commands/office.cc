// renkei office: makes, looks after, backs up and restores the store of an office.
#include <algorithm>
#include <cctype>
#include <filesystem>

#include "cli/commands/commands.h"
#include "cli/failures.h"
#include "cli/office_store.h"
#include "engine/encoding/path_utf8.h"
#include "engine/encoding/text_tools.h"
#include "office/ledger.h"

namespace renkei::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kOfficeDigits = 10;

std::string RequiredText(const Invocation& invocation, OptionId id, const char* example) {
  std::string value = invocation.settings.Text(id);
  if (!value.empty()) return value;
  throw UsageError(invocation.words(Word::kMissingOperand, "--" + std::string(OptionOf(id).name), example));
}

bool IsOfficeNumber(const std::string& text) {
  return text.size() == kOfficeDigits &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

// The folder that a new one is made in has to be there; the person's own place for data is made on the way.
void MakeParents(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(fs::absolute(folder, error).parent_path(), error);  // making the folder itself tells
}

void Init(const Invocation& invocation) {
  constexpr const char* kExample = "renkei office init --number 1370000001 --name みほん居宅介護支援";
  const office::Identity identity = {RequiredText(invocation, OptionId::kOfficeNumber, kExample),
                                     RequiredText(invocation, OptionId::kOfficeName, kExample)};
  if (!IsOfficeNumber(identity.number)) {
    throw UsageError(invocation.words(Word::kBadOfficeNumber, EscapeForTerminal(identity.number)));
  }
  const std::string folder = OfficeFolder(invocation);
  MakeParents(PathFromUtf8(folder));
  Take(office::Store::Create(PathFromUtf8(folder), identity, invocation.host.now()), invocation.words);
  invocation.log.info(invocation.words(Word::kOfficeMade, EscapeForTerminal(folder)));
  invocation.log.info(invocation.words(Word::kOfficeKeyNote));
}

void Info(const Invocation& invocation) {
  const Words& words = invocation.words;
  const auto store = OpenOffice(invocation);
  const office::Identity whose = Take(store->Whose(), words);
  const office::LedgerVerdict ledger = office::VerifyLedger(store->database());
  const auto line = [&](Word word, const auto& value) { invocation.out << words(word, value) << '\n'; };
  line(Word::kOfficeWhose, EscapeForTerminal(whose.number + "  " + whose.name));
  line(Word::kOfficePlace, EscapeForTerminal(OfficeFolder(invocation)));
  line(Word::kOfficeSends, Take(store->outbox().List(), words).size());
  line(Word::kOfficeReceptions, Take(store->inbox().List(), words).size());
  line(Word::kOfficePartners, Take(store->address_book().Partners(), words).size());
  line(Word::kOfficeEntries, ledger.entries);
  line(Word::kOfficeHead, ledger.head);
}

void Verify(const Invocation& invocation) {
  const auto store = OpenOffice(invocation);
  Require(store->Verify(), invocation.words);
  invocation.log.info(invocation.words(Word::kOfficeSound, EscapeForTerminal(OfficeFolder(invocation))));
}

void Backup(const Invocation& invocation) {
  const std::string out =
      RequiredText(invocation, OptionId::kStoreOut, "renkei office backup --out E:\\renkei-2026-11");
  const auto store = OpenOffice(invocation);
  Require(store->Verify(), invocation.words);
  Require(store->Backup(fs::absolute(PathFromUtf8(out))), invocation.words);
  invocation.log.info(invocation.words(Word::kOfficeBackedUp, EscapeForTerminal(out)));
  invocation.log.info(invocation.words(Word::kOfficeKeyApart));
}

void Restore(const Invocation& invocation) {
  const std::string from = RequiredText(invocation, OptionId::kFrom, "renkei office restore --from E:\\renkei-2026-11");
  const std::string folder = OfficeFolder(invocation);
  MakeParents(PathFromUtf8(folder));
  Require(office::Store::Restore(fs::absolute(PathFromUtf8(from)), fs::absolute(PathFromUtf8(folder)),
                                 invocation.host.now()),
          invocation.words);
  invocation.log.info(invocation.words(Word::kOfficeRestored, EscapeForTerminal(folder)));
}

void Upgrade(const Invocation& invocation) {
  Require(office::Store::Upgrade(PathFromUtf8(OfficeFolder(invocation))), invocation.words);
  invocation.log.info(invocation.words(Word::kOfficeUpgraded, EscapeForTerminal(OfficeFolder(invocation))));
}

struct Action {
  std::string_view name;
  void (*run)(const Invocation& invocation);
};

constexpr Action kActions[] = {{"init", Init},     {"info", Info},       {"verify", Verify},
                               {"backup", Backup}, {"restore", Restore}, {"upgrade", Upgrade}};

}  // namespace

std::vector<std::string> OfficeActions() {
  std::vector<std::string> names;
  for (const Action& action : kActions) names.emplace_back(action.name);
  return names;
}

ExitCode RunOffice(const Invocation& invocation) {
  const std::string said = ActionOf(invocation);
  OperandAfterAction(invocation, 0);
  for (const Action& action : kActions) {
    if (action.name == said) action.run(invocation);
  }
  return ExitCode::kClean;
}

}  // namespace renkei::cli
