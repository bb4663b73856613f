#include "tests/cli/fake_world.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "cli/run.h"
#include "engine/encoding/path_utf8.h"
#include "tests/support/temp_folder.h"

namespace renkei::cli {
namespace {

constexpr renkei_string_t Abi(std::string_view text) { return {text.data(), text.size()}; }

constexpr renkei_rule_t kRules[] = {{sizeof(renkei_rule_t), RENKEI_SEVERITY_WARNING, Abi("record-fake-total"),
                                     Abi("標準仕様 別紙 UPRIYO"), Abi("合計 {found} が違います。"),
                                     Abi("The total {found} is wrong."), Abi("直してください。"), Abi("Mend it."),
                                     Abi("合計だからです。"), Abi("Totals add up."), Abi("1 → 2"), Abi("")}};

renkei_field_t MakeField() {
  renkei_field_t field = {};
  field.no = 1;
  field.type = RENKEI_FIELD_DIGITS;
  field.presence = RENKEI_PRESENCE_REQUIRED;
  field.length = 6;
  field.id = Abi("csv_version");
  field.name_ja = Abi("CSVバージョン");
  return field;
}

// The least that the loader takes for a layout.
const renkei_layout_t* FakeLayout() {
  static const renkei_field_t kField = MakeField();
  static const std::uint8_t kNamePart = RENKEI_NAME_PREFIX;
  static renkei_layout_t layout = {};
  layout.size = sizeof(renkei_layout_t);
  layout.id = Abi("UPFAKE");
  layout.name_ja = Abi("見本");
  layout.fields = &kField;
  layout.field_count = 1;
  layout.name_parts = &kNamePart;
  layout.name_part_count = 1;
  layout.extension = Abi("CSV");
  return &layout;
}

std::int32_t ParseNoName(const char* /*name*/, std::uint64_t /*size*/, renkei_name_t* /*out*/) { return 0; }

renkei_spec_t MakeSpec(std::string_view coordinate, std::string_view csv_version) {
  renkei_spec_t spec = {};
  spec.size = sizeof(renkei_spec_t);
  spec.status = RENKEI_STATUS_CURRENT;
  spec.coordinate = Abi(coordinate);
  spec.name_ja = Abi("標準仕様");
  spec.name_en = Abi("the standard");
  spec.plugin_version = Abi("0.1.0");
  spec.csv_version = Abi(csv_version);
  spec.month_from = Abi("202404");
  spec.clause_prefix = Abi("標準仕様");
  spec.layouts = FakeLayout();
  spec.layout_count = 1;
  spec.rules = kRules;
  spec.rule_count = std::size(kRules);
  spec.parse_name = ParseNoName;
  return spec;
}

}  // namespace

const renkei_spec_t* FakeSpec3() {
  static const renkei_spec_t spec = MakeSpec("mhlw:careplan:3", "202208");
  return &spec;
}

const renkei_spec_t* FakeSpec41() {
  static const renkei_spec_t spec = MakeSpec("mhlw:careplan:4.1", "202407");
  return &spec;
}

Report ReportWith(std::uint64_t errors, std::uint64_t warnings, std::uint64_t infos) {
  Report report;
  FileReport file;
  file.id = "f1";
  file.name = "UPPLAN.CSV";
  report.files.push_back(file);
  report.totals.files = 1;
  report.totals.errors = errors;
  report.totals.warnings = warnings;
  report.totals.infos = infos;
  report.verdict = errors == 0 ? Verdict::kValid : Verdict::kInvalid;
  return report;
}

FakeWorld::FakeWorld() : report(ReportWith(0, 0, 0)), specs({FakeSpec3(), FakeSpec41()}) {
  host.variable = [this](const std::string& name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string() : found->second;
  };
}

Engine FakeWorld::MakeEngine() {
  Engine engine;
  engine.collect = [this](const std::vector<std::string>& asked) {
    paths = asked;
    return intake;
  };
  engine.load = [this](const LoadOptions& options) {
    load_options = options;
    return SpecRegistry::FromTables(specs);
  };
  engine.check = [this](const Intake& collected, const SpecRegistry&, const CheckOptions& options) {
    files_checked = collected.files.size();
    check_options = options;
    if (during_check) during_check();
    return report;
  };
  engine.write = [this](const Report& printed, const WriteOptions& options, std::ostream& out) {
    report_written = printed;
    write_options = options;
    out << written;
    return write_status;
  };
  engine.probe = [this](const std::string& path, bool* good) {
    paths = {path};
    *good = probe_good;
    return probe_answer;
  };
  return engine;
}

Outcome FakeWorld::Run(const std::vector<std::string>& args) {
  std::ostringstream out;
  std::ostringstream err;
  Outcome outcome;
  outcome.code = RunCli(args, host, MakeEngine(), out, err);
  outcome.out = out.str();
  outcome.err = err.str();
  return outcome;
}

Outcome FakeWorld::RunIntoBrokenStream(const std::vector<std::string>& args) {
  std::ostream out(nullptr);
  std::ostringstream err;
  Outcome outcome;
  outcome.code = RunCli(args, host, MakeEngine(), out, err);
  outcome.err = err.str();
  return outcome;
}

Outcome FakeWorld::RunWithConfig(const std::string& config, const std::vector<std::string>& args) {
  const test::TempFolder folder;
  host.config_file = folder.Write("renkei.toml", config);
  return Run(args);
}

std::string ReadFile(const std::string& path) {
  std::ifstream file(PathFromUtf8(path), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> NamesIn(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(PathFromUtf8(folder))) {
    names.push_back(Utf8FromPath(entry.path().filename()));
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace renkei::cli
