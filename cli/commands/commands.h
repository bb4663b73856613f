// What the table of commands calls: one function each, in the file of the command's name. Threads: one call a run.
// Each returns the exit code, or throws UsageError (2) or RunFailure (3).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/exit_codes.h"
#include "cli/words.h"

namespace renkei::cli {

struct Invocation;

ExitCode RunCheck(const Invocation& invocation);
ExitCode RunConvert(const Invocation& invocation);
ExitCode RunSpecs(const Invocation& invocation);
ExitCode RunRules(const Invocation& invocation);
ExitCode RunExplain(const Invocation& invocation);
ExitCode RunCompletion(const Invocation& invocation);
ExitCode RunHelp(const Invocation& invocation);
ExitCode RunVersion(const Invocation& invocation);
ExitCode RunMan(const Invocation& invocation);
ExitCode RunProbePlugin(const Invocation& invocation);
ExitCode RunFix(const Invocation& invocation);
ExitCode RunOffice(const Invocation& invocation);
ExitCode RunLedger(const Invocation& invocation);
ExitCode RunPartner(const Invocation& invocation);

// What the first operand of each may be.
std::vector<std::string> OfficeActions();
std::vector<std::string> LedgerActions();
std::vector<std::string> PartnerActions();
std::vector<std::string> OutboxActions();
std::vector<std::string> ReceiveActions();
std::vector<std::string> TemplateActions();
ExitCode RunSend(const Invocation& invocation);
ExitCode RunOutboxCommand(const Invocation& invocation);
ExitCode RunReceive(const Invocation& invocation);
ExitCode RunSent(const Invocation& invocation);
ExitCode RunTemplate(const Invocation& invocation);
ExitCode RunSign(const Invocation& invocation);
ExitCode RunVerify(const Invocation& invocation);
ExitCode RunSeal(const Invocation& invocation);
ExitCode RunUnseal(const Invocation& invocation);
ExitCode RunShow(const Invocation& invocation);

// What renkei fix can mend: the id of each repair and what it does.
std::vector<std::pair<std::string, std::string>> FixRepairRows(const Words& words);

}  // namespace renkei::cli
