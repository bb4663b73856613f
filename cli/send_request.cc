#include "cli/send_request.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "cli/bundle_run.h"
#include "cli/failures.h"
#include "cli/office_store.h"
#include "cli/trouble.h"
#include "connectors/bundle/verdict.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

// OFFICE=REST.
std::pair<std::string, std::string> SplitAtOffice(const std::string& said, const char* option, const Words& words) {
  const std::size_t equals = said.find('=');
  std::string office = said.substr(0, equals);
  const bool good = equals != std::string::npos && equals + 1 < said.size() && bundle::IsOfficeNumber(office);
  if (!good) throw UsageError(words(Word::kBadForOffice, option, EscapeForTerminal(office)));
  return {std::move(office), said.substr(equals + 1)};
}

// Attachments go as they are: what is a ZIP inside (Word, Excel) is judged as the file that it is.
std::vector<InputFile> FilesAt(const Invocation& invocation, const std::vector<std::string>& paths) {
  IntakeLimits limits;
  limits.archives = false;
  Intake intake = CollectInputs(paths, limits);
  if (!intake.errors.empty()) throw RunFailure(MessageOf(intake.errors.front(), invocation.words));
  std::erase_if(intake.files, [](const InputFile& file) { return file.junk; });
  return std::move(intake.files);
}

std::optional<std::string> TemplateOf(const Invocation& invocation, office::Store& store) {
  const std::string name = invocation.settings.Text(OptionId::kTemplate);
  for (office::AddressBook::Template& each : Take(store.address_book().Templates(), invocation.words)) {
    if (each.name == name) return std::move(each.text);
  }
  Require(Status::Error("template-unknown", name), invocation.words);
  return std::nullopt;
}

}  // namespace

std::optional<std::string> MessageOfOptions(const Invocation& invocation) {
  const Settings& settings = invocation.settings;
  if (settings.Said(OptionId::kMessage) && settings.Said(OptionId::kMessageFile)) {
    throw UsageError(invocation.words(Word::kSignTwoMessages));
  }
  if (settings.Said(OptionId::kMessage)) return settings.Text(OptionId::kMessage);
  if (!settings.Said(OptionId::kMessageFile)) return std::nullopt;
  std::string message = ReadBundleFile(settings.Text(OptionId::kMessageFile), invocation.words);
  constexpr std::string_view kMark = "\xEF\xBB\xBF";  // as Windows editors put in front of UTF-8
  if (message.starts_with(kMark)) message.erase(0, kMark.size());
  return message;
}

exchange::SendRequest SendRequestOf(const Invocation& invocation, office::Store& store) {
  const Settings& settings = invocation.settings;
  const Words& words = invocation.words;
  exchange::SendRequest request;
  request.message = MessageOfOptions(invocation);
  if (settings.Said(OptionId::kTemplate)) {
    if (request.message) throw UsageError(words(Word::kSignTwoMessages));
    request.message = TemplateOf(invocation, store);
  }
  for (const std::string& said : settings.LineList(OptionId::kMessageFor)) {
    auto [office, text] = SplitAtOffice(said, "--message-for", words);
    request.messages_for[office] = std::move(text);
  }
  const std::vector<std::string> for_all = settings.LineList(OptionId::kAttach);
  if (!for_all.empty()) request.attachments = FilesAt(invocation, for_all);
  for (const std::string& said : settings.LineList(OptionId::kAttachFor)) {
    const auto [office, path] = SplitAtOffice(said, "--attach-for", words);
    auto files = FilesAt(invocation, {path});
    std::vector<InputFile>& all = request.attachments_for[office];
    std::move(files.begin(), files.end(), std::back_inserter(all));
  }
  return request;
}

}  // namespace renkei::cli
