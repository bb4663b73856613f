#include "cli/command_table.h"

#include <algorithm>
#include <array>

#include "cli/commands/commands.h"

namespace renkei::cli {
namespace {

using enum OptionId;

constexpr std::array kCheckOptions = {kCheckFormat, kReportOutput, kFailOn, kScope,       kSpec,    kReceiverSpec,
                                      kAsOf,        kCheckedAt,    kValues, kMaxFindings, kJobs,    kQuiet,
                                      kPluginPath,  kConfig,       kLang,   kColor,       kVerbose, kHelp};
constexpr std::array kConvertOptions = {kTo,          kOut,          kServiceType, kSupply,     kAdd,       kForce,
                                        kCheckFormat, kReportOutput, kFailOn,      kAsOf,       kCheckedAt, kValues,
                                        kMaxFindings, kJobs,         kQuiet,       kPluginPath, kConfig,    kLang,
                                        kColor,       kVerbose,      kHelp};
constexpr std::array kSpecsOptions = {kSpecsFormat, kSchema, kSchemaSpec, kPluginPath, kConfig, kLang, kVerbose, kHelp};
constexpr std::array kRulesOptions = {kRulesFormat, kMarkdown, kJson,    kOutput, kPluginPath,
                                      kConfig,      kLang,     kVerbose, kHelp};
constexpr std::array kExplainOptions = {kPluginPath, kConfig, kLang, kVerbose, kHelp};
constexpr std::array kCompletionOptions = {kOutput, kLang, kHelp};
constexpr std::array kManOptions = {kManFormat, kOutput, kLang, kHelp};
constexpr std::array kPlainOptions = {kLang, kHelp};
constexpr std::array kFixOptions = {kFixFormat, kOut,    kDryRun, kAcceptSubstitutes, kUnsafe, kFailOn, kScope,
                                    kAsOf,      kValues, kJobs,   kPluginPath,        kConfig, kLang,   kColor,
                                    kVerbose,   kHelp};
constexpr std::array kSignOptions = {kSignTo,     kKey,    kBundleOut,    kMessage,         kMessageFile, kPasswordFile,
                                     kPasswordFd, kCert,   kPkcs11Module, kCertificateKind, kAsOf,        kJobs,
                                     kPluginPath, kConfig, kLang,         kVerbose,         kHelp};
constexpr std::array kVerifyOptions = {
    kCa,         kCrl,  kNoCrl,        kVerifyAsOf,      kAddressee,  kKey,    kExtract, kVerifyFormat, kPasswordFile,
    kPasswordFd, kCert, kPkcs11Module, kCertificateKind, kPluginPath, kConfig, kLang,    kVerbose,      kHelp};
constexpr std::array kSealOptions = {
    kFor,    kKey,          kBundleOut,  kCa,   kCrl,          kNoCrl,           kVerifyAsOf,
    kNumber, kPasswordFile, kPasswordFd, kCert, kPkcs11Module, kCertificateKind, kPluginPath,
    kConfig, kLang,         kVerbose,    kHelp};
constexpr std::array kUnsealOptions = {
    kKey,          kBundleOut,       kCa,         kCrl,    kNoCrl, kVerifyAsOf, kPasswordFile, kPasswordFd, kCert,
    kPkcs11Module, kCertificateKind, kPluginPath, kConfig, kLang,  kVerbose,    kHelp};
constexpr std::array kOfficeOptions = {kOffice, kOfficeNumber, kOfficeName, kStoreOut, kFrom,
                                       kConfig, kLang,         kVerbose,    kHelp};
constexpr std::array kLedgerOptions = {kOffice, kMonth, kPartner, kLedgerFormat, kOutput,
                                       kConfig, kLang,  kVerbose, kHelp};
constexpr std::array kPartnerOptions = {kOffice, kOfficeName, kServiceTypes, kPartnerSpec, kPartnerCertificate,
                                        kNote,   kPluginPath, kConfig,       kLang,        kVerbose,
                                        kHelp};
constexpr std::array kTemplateOptions = {kOffice, kMessage, kMessageFile, kConfig, kLang, kVerbose, kHelp};
constexpr std::array kSendOptions = {
    kOffice, kConnector, kSetting,         kKey,     kPasswordFile, kPasswordFd, kCert,     kPkcs11Module, kCa,
    kCrl,    kNoCrl,     kCertificateKind, kMessage, kMessageFile,  kMessageFor, kTemplate, kAttach,       kAttachFor,
    kYes,    kAgain,     kSkipRefused,     kDraft,   kWait,         kAsOf,       kJobs,     kQuiet,        kPluginPath,
    kConfig, kLang,      kVerbose,         kHelp};
constexpr std::array kOutboxOptions = {kOffice, kConnector,  kSetting, kAll,  kWatch,   kWait, kListFormat,
                                       kQuiet,  kPluginPath, kConfig,  kLang, kVerbose, kHelp};
constexpr std::array kSentOptions = {kOffice, kConnector, kSetting, kOffline,         kMonth, kPartner,    kListFormat,
                                     kCa,     kCrl,       kNoCrl,   kCertificateKind, kQuiet, kPluginPath, kConfig,
                                     kLang,   kVerbose,   kHelp};
constexpr std::array kReceiveOptions = {
    kOffice, kConnector,  kSetting,         kKey,  kPasswordFile, kPasswordFd,    kCert,  kPkcs11Module, kCa,
    kCrl,    kNoCrl,      kCertificateKind, kAll,  kReceiveOut,   kReceiveReport, kWatch, kListFormat,   kJobs,
    kQuiet,  kPluginPath, kConfig,          kLang, kVerbose,      kHelp};
constexpr std::array kShowOptions = {kShowFormat, kShowOut, kSpec, kAsOf,    kValues, kJobs,
                                     kPluginPath, kConfig,  kLang, kVerbose, kHelp};
constexpr std::array kProgramOptions = {kHelp, kShowVersion, kLang};

constexpr std::array<Example, 3> kCheckExamples = {{
    {"renkei check ./export", Word::kExampleFolder},
    {"renkei check export.zip --format html --output report.html", Word::kExampleHtml},
    {"renkei check ./export --fail-on warning --quiet", Word::kExampleWarning},
}};
constexpr std::array<Example, 4> kConvertExamples = {{
    {"renkei convert ./export --to 4.1 --out ./export41", Word::kExampleToSpec},
    {"renkei convert ./export --to json --out ./data", Word::kExampleToJson},
    {"renkei convert ./export --to xlsx --out ./sheets", Word::kExampleToXlsx},
    {"renkei convert ./data --to csv --out ./export2", Word::kExampleToCsv},
}};
constexpr std::array<Example, 3> kSpecsExamples = {{
    {"renkei specs", Word::kExampleSpecs},
    {"renkei specs --format json", Word::kExampleSpecsJson},
    {"renkei specs --schema UPPLAN", Word::kExampleSchema},
}};
constexpr std::array<Example, 1> kRulesExamples = {
    {{"renkei rules --markdown --output rules.md", Word::kExampleRules}}};
constexpr std::array<Example, 1> kExplainExamples = {{{"renkei explain field-date-impossible", Word::kExampleExplain}}};
constexpr std::array<Example, 1> kCompletionExamples = {
    {{"source <(renkei completion bash)", Word::kExampleCompletion}}};
constexpr std::array<Example, 1> kHelpExamples = {{{"renkei help check", Word::kExampleHelp}}};

constexpr std::array<Example, 3> kFixExamples = {{
    {"renkei fix ./export --dry-run", Word::kExampleFixDryRun},
    {"renkei fix ./export --out ./mended", Word::kExampleFix},
    {"renkei fix ./export --out ./mended --accept-substitutes", Word::kExampleFixAccept},
}};

constexpr std::array<Example, 1> kSignExamples = {
    {{"renkei sign ./export --to 1370000002 --key office.p12 --out send.asice", Word::kExampleSign}}};
constexpr std::array<Example, 2> kVerifyExamples = {{
    {"renkei verify send.asice --ca ca.pem --crl ca.crl", Word::kExampleVerify},
    {"renkei verify send.sealed --ca ca.pem --crl ca.crl --key office.p12 --extract ./import",
     Word::kExampleVerifyExtract},
}};
constexpr std::array<Example, 1> kSealExamples = {
    {{"renkei seal send.asice --for partner.pem --key office.p12 --ca ca.pem --crl ca.crl --out send.sealed",
      Word::kExampleSeal}}};
constexpr std::array<Example, 1> kUnsealExamples = {
    {{"renkei unseal send.sealed --key office.p12 --ca ca.pem --crl ca.crl --out send.asice", Word::kExampleUnseal}}};

constexpr std::array<Example, 3> kOfficeExamples = {{
    {"renkei office init --number 1370000001 --name みほん居宅介護支援", Word::kExampleOfficeInit},
    {"renkei office backup --out ./backup", Word::kExampleOfficeBackup},
    {"renkei office restore --from ./backup --office ./again", Word::kExampleOfficeRestore},
}};
constexpr std::array<Example, 3> kLedgerExamples = {{
    {"renkei ledger list --month 202504", Word::kExampleLedgerList},
    {"renkei ledger list --format html --output ledger.html", Word::kExampleLedgerPage},
    {"renkei ledger verify", Word::kExampleLedgerVerify},
}};
constexpr std::array<Example, 2> kPartnerExamples = {{
    {"renkei partner set 1370000002 --name みほん訪問介護 --types 11 --receiver-spec 4.1", Word::kExamplePartnerSet},
    {"renkei partner list", Word::kExamplePartnerList},
}};

constexpr std::array<Example, 3> kSendExamples = {{
    {"renkei send ./export --setting path=/media/usb", Word::kExampleSend},
    {"renkei send ./export --yes --wait 2h", Word::kExampleSendScript},
    {"renkei send ./export --draft", Word::kExampleSendDraft},
}};
constexpr std::array<Example, 3> kOutboxExamples = {{
    {"renkei outbox list", Word::kExampleOutboxList},
    {"renkei outbox run", Word::kExampleOutboxRun},
    {"renkei outbox release --all", Word::kExampleOutboxRelease},
}};
constexpr std::array<Example, 2> kSentExamples = {{
    {"renkei sent", Word::kExampleSent},
    {"renkei sent --month 202504 --format json", Word::kExampleSentJson},
}};
constexpr std::array<Example, 2> kTemplateExamples = {{
    {"renkei template set 月初 --message いつもお世話になっております。", Word::kExampleTemplateSet},
    {"renkei send ./export --template 月初", Word::kExampleTemplateUse},
}};

constexpr std::array<Example, 3> kReceiveExamples = {{
    {"renkei receive", Word::kExampleReceiveList},
    {"renkei receive get --all --out ./received", Word::kExampleReceiveGet},
    {"renkei receive --watch --out ./received", Word::kExampleReceiveWatch},
}};

constexpr std::array<Example, 2> kShowExamples = {{
    {"renkei show ./export", Word::kExampleShow},
    {"renkei show ./export --format html --out forms.html", Word::kExampleShowHtml},
}};

constexpr std::array kCommands = {
    Command{"check", RunCheck, Word::kCheckSummary, Word::kCheckDetails, kCheckOptions, kCheckExamples,
            OperandCount::kSome, OperandKind::kPath, "PATH", Word::kCheckOperand, false, true},
    Command{"show", RunShow, Word::kShowSummary, Word::kShowDetails, kShowOptions, kShowExamples, OperandCount::kSome,
            OperandKind::kPath, "PATH", Word::kShowOperand, false, true},
    Command{"convert", RunConvert, Word::kConvertSummary, Word::kConvertDetails, kConvertOptions, kConvertExamples,
            OperandCount::kSome, OperandKind::kPath, "PATH", Word::kConvertOperand, false, true},
    Command{"fix", RunFix, Word::kFixSummary, Word::kFixDetails, kFixOptions, kFixExamples, OperandCount::kSome,
            OperandKind::kPath, "PATH", Word::kFixOperand, false, true, FixRepairRows, Word::kHeadRepairs},
    Command{"sign", RunSign, Word::kSignSummary, Word::kSignDetails, kSignOptions, kSignExamples, OperandCount::kSome,
            OperandKind::kPath, "PATH", Word::kSignOperand, false, true},
    Command{"verify", RunVerify, Word::kVerifySummary, Word::kVerifyDetails, kVerifyOptions, kVerifyExamples,
            OperandCount::kOne, OperandKind::kPath, "FILE", Word::kVerifyOperand, false, true},
    Command{"seal", RunSeal, Word::kSealSummary, Word::kSealDetails, kSealOptions, kSealExamples, OperandCount::kOne,
            OperandKind::kPath, "FILE", Word::kSealOperand, false, true},
    Command{"unseal", RunUnseal, Word::kUnsealSummary, Word::kUnsealDetails, kUnsealOptions, kUnsealExamples,
            OperandCount::kOne, OperandKind::kPath, "FILE", Word::kUnsealOperand, false, true},
    Command{"send", RunSend, Word::kSendSummaryLine, Word::kSendDetails, kSendOptions, kSendExamples,
            OperandCount::kSome, OperandKind::kPath, "PATH", Word::kSendOperand, false, true},
    Command{"outbox", RunOutboxCommand, Word::kOutboxSummary, Word::kOutboxDetails, kOutboxOptions, kOutboxExamples,
            OperandCount::kSome, OperandKind::kAction, "ACTION", Word::kOutboxOperand, false, true, nullptr,
            Word::kHeadOptions, OutboxActions},
    Command{"sent", RunSent, Word::kSentSummary, Word::kSentDetails, kSentOptions, kSentExamples, OperandCount::kNone,
            OperandKind::kNone, "", Word::kHelpOperand, false, true},
    Command{"receive", RunReceive, Word::kReceiveSummary, Word::kReceiveDetails, kReceiveOptions, kReceiveExamples,
            OperandCount::kAny, OperandKind::kAction, "ACTION", Word::kReceiveOperand, false, true, nullptr,
            Word::kHeadOptions, ReceiveActions},
    Command{"office", RunOffice, Word::kOfficeSummary, Word::kOfficeDetails, kOfficeOptions, kOfficeExamples,
            OperandCount::kSome, OperandKind::kAction, "ACTION", Word::kOfficeOperand, false, true, nullptr,
            Word::kHeadOptions, OfficeActions},
    Command{"partner", RunPartner, Word::kPartnerSummary, Word::kPartnerDetails, kPartnerOptions, kPartnerExamples,
            OperandCount::kSome, OperandKind::kAction, "ACTION", Word::kPartnerOperand, false, true, nullptr,
            Word::kHeadOptions, PartnerActions},
    Command{"template", RunTemplate, Word::kTemplateSummary, Word::kTemplateDetails, kTemplateOptions,
            kTemplateExamples, OperandCount::kSome, OperandKind::kAction, "ACTION", Word::kTemplateOperand, false, true,
            nullptr, Word::kHeadOptions, TemplateActions},
    Command{"ledger", RunLedger, Word::kLedgerSummary, Word::kLedgerDetails, kLedgerOptions, kLedgerExamples,
            OperandCount::kSome, OperandKind::kAction, "ACTION", Word::kLedgerOperand, false, true, nullptr,
            Word::kHeadOptions, LedgerActions},
    Command{"specs", RunSpecs, Word::kSpecsSummary, Word::kSpecsDetails, kSpecsOptions, kSpecsExamples,
            OperandCount::kNone, OperandKind::kNone, "", Word::kHelpOperand, false, true},
    Command{"rules", RunRules, Word::kRulesSummary, Word::kRulesDetails, kRulesOptions, kRulesExamples,
            OperandCount::kNone, OperandKind::kNone, "", Word::kHelpOperand, false, true},
    Command{"explain", RunExplain, Word::kExplainSummary, Word::kExplainDetails, kExplainOptions, kExplainExamples,
            OperandCount::kSome, OperandKind::kRule, "RULE", Word::kExplainOperand, false, true},
    Command{"completion", RunCompletion, Word::kCompletionSummary, Word::kCompletionDetails, kCompletionOptions,
            kCompletionExamples, OperandCount::kOne, OperandKind::kShell, "SHELL", Word::kCompletionOperand},
    Command{"help", RunHelp, Word::kHelpSummary, Word::kHelpDetails, kPlainOptions, kHelpExamples,
            OperandCount::kOptional, OperandKind::kCommand, "COMMAND", Word::kHelpOperand},
    Command{"version", RunVersion, Word::kVersionSummary, Word::kVersionDetails, kPlainOptions, {}},
    Command{"man",
            RunMan,
            Word::kManSummary,
            Word::kManDetails,
            kManOptions,
            {},
            OperandCount::kNone,
            OperandKind::kNone,
            "",
            Word::kHelpOperand,
            true},
    Command{"probe-plugin",
            RunProbePlugin,
            Word::kProbeSummary,
            Word::kProbeDetails,
            kPlainOptions,
            {},
            OperandCount::kOne,
            OperandKind::kPath,
            "FILE",
            Word::kProbeOperand,
            true},
};

}  // namespace

std::span<const Command> Commands() { return kCommands; }

const Command* FindCommand(std::string_view name) {
  const auto* const found =
      std::find_if(kCommands.begin(), kCommands.end(), [&](const Command& command) { return command.name == name; });
  return found == kCommands.end() ? nullptr : found;
}

std::span<const OptionId> ProgramOptions() { return kProgramOptions; }

std::vector<std::string> OperandChoices(const Command& command) {
  if (command.operand_kind == OperandKind::kShell) return {"bash", "zsh", "fish"};
  if (command.operand_kind == OperandKind::kCommand) return VisibleCommandNames();
  if (command.actions != nullptr) return command.actions();
  return {};
}

std::vector<std::string> VisibleCommandNames() {
  std::vector<std::string> names;
  for (const Command& command : kCommands) {
    if (!command.hidden) names.emplace_back(command.name);
  }
  return names;
}

}  // namespace renkei::cli
