#include "tests/engine/report/report_fixture.h"

#include <sstream>
#include <utility>

namespace renkei::testing {
namespace {

constexpr char kSha[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
constexpr char kSlipName[] = "UPPLAN_202504_1370000001_43_1370000002_11_20250328090000.CSV";
constexpr char kExtraName[] = "UPHOSOKU_202504_1370000001_43_1370000002_11_20250328090000.CSV";

Report Head() {
  Report report;
  report.tool_version = "0.1.0";
  report.checked_at = "2026-11-22T09:00:00+09:00";
  report.as_of = "2026-11-22";
  report.specs.push_back({"mhlw:careplan:4.1", "spec-v4_1", "0.1.0", kSha});
  return report;
}

RuleInfo TimeRule() {
  RuleInfo rule;
  rule.id = "field-time-form";
  rule.specs = {"mhlw:careplan:4.1"};
  rule.clauses = {"標準仕様 V4.1 別紙 UPPLAN"};
  rule.message_ja = "{field}は{expected}の4桁で書きますが、{length}桁です: {value}";
  rule.message_en =
      "{field} is written {expected} in four digits, but has "
      "{length, plural, one {# digit} other {# digits}}: {value}";
  rule.remedy_ja = "先頭の0を補ってください（9時は0900）";
  rule.remedy_en = "Put the leading zero back (nine o''clock is 0900)";
  rule.why_ja = "受け取る側は4桁の時刻だけを読みます。";
  rule.why_en = "The receiving side reads times of four digits only.";
  rule.example = "900 → 0900";
  rule.legacy_ids = {"field-time"};
  return rule;
}

RuleInfo NameRule() {
  RuleInfo rule;
  rule.id = "record-name-blank";
  rule.severity = Severity::kWarning;
  rule.clauses = {"標準仕様 V4.1 別紙 UPPLAN No.7"};
  rule.message_ja = "{record}件目の{field}に空白があります";
  rule.message_en = "{field} of record {record} holds blanks";
  rule.remedy_ja = "{file}の空白を消してください";
  rule.remedy_en = "Take the blanks out of {file}";
  rule.why_ja = "突き合わせに失敗します。";
  rule.why_en = "Matching fails.";
  return rule;
}

RuleInfo SendRule() {
  RuleInfo rule;
  rule.id = "send-many-files";
  rule.severity = Severity::kInfo;
  rule.clauses = {"システム操作マニュアル"};
  rule.message_ja = "ファイルが{count}個あります";
  rule.message_en = "There {count, plural, one {is # file} other {are # files}}";
  rule.remedy_ja = "7個までにしてください";
  rule.remedy_en = "Send at most seven";
  rule.why_ja = "一度に送れるのは7個までです。";
  rule.why_en = "A send holds seven files at most.";
  return rule;
}

FileReport MakeFile(const char* id, const char* name, const char* layout) {
  FileReport file;
  file.id = id;
  file.name = name;
  file.path = std::string("月次/4月分.zip!/") + name;
  file.layout = layout;
  file.layout_ja = "第6表 予定";
  file.layout_en = "table 6, planned";
  file.unit = 0;
  file.bytes = 1234;
  file.sha256 = kSha;
  file.records = 40;
  return file;
}

UnitReport MakeUnit() {
  UnitReport unit;
  unit.id = "u1";
  unit.kind = "service-slip";
  unit.kind_ja = "提供票セット";
  unit.kind_en = "service slip set";
  unit.spec = "mhlw:careplan:4.1";
  unit.month = "202504";
  unit.stamp = "20250328090000";
  unit.sender = {"1370000001", "43"};
  unit.receiver = {"1370000002", "11"};
  return unit;
}

FieldInfo MakeField(int item, const char* id, const char* ja, const char* en) {
  FieldInfo field;
  field.layout = "UPPLAN";
  field.item = item;
  field.id = id;
  field.name_ja = ja;
  field.name_en = en;
  return field;
}

Arg NumberArg(const char* name, std::int64_t number) {
  Arg arg;
  arg.name = name;
  arg.number = number;
  return arg;
}

Arg TextArg(const char* name, Arg::Kind kind, std::string text) {
  Arg arg;
  arg.name = name;
  arg.kind = kind;
  arg.text = std::move(text);
  return arg;
}

Finding MakeFinding(int rule, Severity severity, int unit, int file) {
  Finding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.unit = unit;
  finding.file = file;
  finding.clause = "標準仕様 V4.1 別紙 UPPLAN No.12";
  return finding;
}

void Place(Finding& finding, std::uint64_t record, std::uint64_t line, int field) {
  finding.record = record;
  finding.line = line;
  finding.field = field;
}

void SetValue(Finding& finding, std::string value, std::uint32_t begin, std::uint32_t length) {
  finding.has_value = true;
  finding.value = std::move(value);
  finding.mark_begin = begin;
  finding.mark_length = length;
  finding.has_offset = true;
  finding.offset_bytes = 812;
  finding.length_bytes = finding.value.size();
}

Finding TimeFinding() {
  Finding finding = MakeFinding(0, Severity::kError, 0, 0);
  Place(finding, 3, 7, 0);
  SetValue(finding, "900", 0, 0);
  finding.args = {TextArg("expected", Arg::Kind::kTerm, "HHMM"), NumberArg("length", 3),
                  TextArg("value", Arg::Kind::kData, "900")};
  finding.related = {{1, 2, 3, "same-key"}, {1, 0, 0, "main-file"}};
  return finding;
}

Finding NameFinding() {
  Finding finding = MakeFinding(1, Severity::kWarning, 0, 0);
  Place(finding, 1205, 2410, 1);
  SetValue(finding, "東京　太郎 様", 6, 3);
  return finding;
}

Finding SendFinding() {
  Finding finding = MakeFinding(2, Severity::kInfo, -1, -1);
  finding.args = {NumberArg("count", 9)};
  finding.clause = "システム操作マニュアル";
  return finding;
}

// A hostile value in a finding of its own, as value and as argument.
Finding HostileFinding(const char* text) {
  Finding finding = MakeFinding(3, Severity::kError, 0, 0);
  Place(finding, 5, 9, 1);
  SetValue(finding, text, 0, 0);
  finding.args = {TextArg("text", Arg::Kind::kData, text)};
  return finding;
}

void AddSecrets(Report& report) {
  const char* const secrets[] = {kSecretName, kSecretNumber, kSecretLatin, kSecretMessage};
  for (const char* secret : secrets) report.findings.push_back(HostileFinding(secret));
}

void AddHostile(Report& report) {
  const char* const texts[] = {kHostileMarkup,   kHostileScriptEnd, kHostileFormula,
                               kHostileTerminal, kHostileBidi,      kHostileBreaks};
  for (const char* text : texts) report.findings.push_back(HostileFinding(text));
  for (const char* text : {"＝SUM(A1:A9)", "-2+3", "@cmd", "\tTAB", "絵文字😀と\\x82", "bad\xFF\xC3"}) {
    report.findings.push_back(HostileFinding(text));
  }
}

RuleInfo HostileRule() {
  RuleInfo rule;
  rule.id = "field-text-strange";
  rule.clauses = {"標準仕様 V4.1 4.3"};
  rule.message_ja = "使えない文字があります: 「{text}」";
  rule.message_en = "There are characters that may not be used: \"{text}\"";
  rule.remedy_ja = "「{text}」を書き直してください";
  rule.remedy_en = "Write \"{text}\" in another way";
  rule.why_ja = "MS932の外の文字は読めません。";
  rule.why_en = "Characters outside MS932 cannot be read.";
  return rule;
}

RuleInfo BrokenRule() {
  RuleInfo rule;
  rule.id = "plugin-broken-pattern";
  rule.severity = Severity::kWarning;
  rule.clauses = {"—"};
  rule.message_ja = "閉じない {括弧, plural, other {x}";
  rule.message_en = "Unclosed {brace, plural, other {x}";
  rule.remedy_ja = "{";
  rule.remedy_en = "{";
  return rule;
}

void AddVerdicts(Report& report) {
  const std::pair<const char*, Verdict> verdicts[] = {
      {"u2", Verdict::kValid}, {"u3", Verdict::kUnclear}, {"u4", Verdict::kSkipped}};
  for (const auto& [id, verdict] : verdicts) {
    UnitReport unit;
    unit.id = id;
    unit.kind = "plan-set";
    unit.verdict = verdict;
    report.units.push_back(unit);
  }
}

void AddLooseFiles(Report& report) {
  FileReport loose = MakeFile("f3", "メモ (1).txt", "");
  loose.layout_ja = loose.layout_en = "";
  loose.unit = -1;
  loose.records = 0;
  loose.verdict = Verdict::kSkipped;
  report.files.push_back(loose);
  FileReport unread = MakeFile("f4", "UPSIKYU_\\x82.CSV", "UPSIKYU");
  unread.path = "C:\\連携\\UPSIKYU_\\x82.CSV";
  unread.sha256.clear();
  unread.unit = 2;
  unread.verdict = Verdict::kUnclear;
  report.files.push_back(unread);
}

}  // namespace

const char* const kSecretName = "秘密太郎花子ノ名前";
const char* const kSecretNumber = "9087654321";
const char* const kSecretLatin = "SecretLatinName";
const char* const kSecretMessage = "引数の中の秘密の住所";
const char* const kHostileMarkup = "<script>alert(1)</script><img src=x onerror=alert(2)>";
const char* const kHostileScriptEnd = "</script><script>alert(3)//";
const char* const kHostileFormula = "=cmd|'/c calc'!A1";
const char* const kHostileTerminal = "red\x1B[31m\x07text";
const char* const kHostileBidi =
    "abc\xE2\x80\xAE"
    "fdp.exe";
const char* const kHostileBreaks = "one\r\ntwo";

Report CleanReport() {
  Report report = Head();
  report.units.push_back(MakeUnit());
  report.files.push_back(MakeFile("f1", kSlipName, "UPPLAN"));
  report.units[0].files = {0};
  report.totals.files = 1;
  report.totals.records = 40;
  return report;
}

Report SmallReport() {
  Report report = CleanReport();
  report.files.push_back(MakeFile("f2", kExtraName, "UPHOSOKU"));
  report.files[1].path = kExtraName;
  report.files[1].layout_ja = "利用者補足情報";
  report.files[1].layout_en = "supplement";
  report.units[0].files = {0, 1};
  report.rules = {TimeRule(), NameRule(), SendRule()};
  report.fields = {MakeField(12, "start_time", "サービス開始時刻", "Service start time"),
                   MakeField(28, "plan_manager_name", "プラン担当者名", "Planner's name")};
  report.findings = {SendFinding(), TimeFinding(), NameFinding()};
  report.verdict = report.units[0].verdict = report.files[0].verdict = Verdict::kInvalid;
  report.totals = {2, 80, 1, 1, 1, 0};
  report.rule_counts = {{0, Severity::kError, 1, 1}, {1, Severity::kWarning, 1, 1}, {2, Severity::kInfo, 1, 1}};
  return report;
}

Report RichReport() {
  Report report = SmallReport();
  report.rules.push_back(HostileRule());
  report.rules.push_back(BrokenRule());
  AddVerdicts(report);
  AddLooseFiles(report);
  AddSecrets(report);
  AddHostile(report);
  report.findings.push_back(MakeFinding(4, Severity::kWarning, 1, -1));
  report.findings.push_back(MakeFinding(4, Severity::kWarning, -1, 2));
  Finding out_of_range = MakeFinding(99, Severity::kInfo, 99, 99);
  out_of_range.field = 99;
  report.findings.push_back(out_of_range);
  report.verdict = Verdict::kUnclear;
  report.run_errors = {{"file-changed", "C:\\連携\\UPSIKYU_\\x82.CSV", "size"},
                       {"no-such-code", "/tmp/<b>x</b>.zip", "E\x1B[2J"}};
  report.totals = {4, 80, 1217, 3, 2, 1200};
  report.rule_counts.push_back({3, Severity::kError, 1216, 16});
  report.rule_counts.push_back({4, Severity::kWarning, 2, 2});
  return report;
}

Report HugeReport(std::size_t count) {
  Report report = SmallReport();
  report.findings.clear();
  for (int i = 2; i < 20; ++i) {
    FileReport file = report.files[0];
    file.id = "f" + std::to_string(i + 1);
    file.name = "UPPLAN_" + std::to_string(i) + ".CSV";
    file.path = "多い/" + file.name;
    report.files.push_back(file);
  }
  while (report.rules.size() < 12) {
    report.rules.push_back(TimeRule());
    report.rules.back().id = "field-rule-" + std::to_string(report.rules.size());
  }
  std::vector<std::uint64_t> count_of_rule(12);
  for (std::size_t i = 0; i < count; ++i) {
    Finding finding = TimeFinding();
    if (i % 100 != 0) finding.related.clear();
    finding.file = static_cast<int>(i * 20 / count);
    finding.rule = static_cast<int>(i % 12);
    if (finding.rule == 1 || finding.rule == 2) finding.rule = 0;
    finding.severity = i % 10 == 9 ? Severity::kWarning : Severity::kError;
    Place(finding, i + 1, 2 * i + 1, 0);
    SetValue(finding, "値" + std::to_string(i) + "です", 3, 2);
    finding.args[2].text = finding.value;
    ++count_of_rule[static_cast<std::size_t>(finding.rule)];
    report.findings.push_back(std::move(finding));
  }
  report.totals = {20, 80, count - count / 10 + 5000, count / 10, 0, 5000};
  report.rule_counts.clear();
  for (int rule = 0; rule < 12; ++rule) {
    const std::uint64_t shown = count_of_rule[static_cast<std::size_t>(rule)];
    const std::uint64_t hidden = rule == 0 ? 5000 : 0;
    if (shown > 0) report.rule_counts.push_back({rule, Severity::kError, shown + hidden, shown});
  }
  return report;
}

Report ReportByName(std::string_view name) {
  if (name == "clean") return CleanReport();
  if (name == "small") return SmallReport();
  if (name == "rich") return RichReport();
  constexpr std::string_view kHuge = "huge:";
  if (name.substr(0, kHuge.size()) == kHuge) {
    return HugeReport(std::stoul(std::string(name.substr(kHuge.size()))));
  }
  return {};
}

std::string Written(const Report& report, const WriteOptions& options) {
  std::ostringstream out;
  const Status status = WriteReport(report, options, out);
  return status.ok() ? out.str() : "failed: " + status.code;
}

std::string Written(const Report& report, Format format, Lang lang, Values values) {
  WriteOptions options;
  options.format = format;
  options.lang = lang;
  options.values = values;
  return Written(report, options);
}

std::string_view FormatName(Format format) {
  constexpr std::string_view kNames[] = {"text", "json", "sarif", "junit", "html", "csv"};
  return kNames[static_cast<std::size_t>(format)];
}

std::string_view LangName(Lang lang) { return lang == Lang::kJa ? "ja" : "en"; }

bool Contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace renkei::testing
