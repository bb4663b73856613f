#include "tests/engine/forms/form_set.h"

#include <sstream>

#include "engine/forms/person_forms.h"

namespace renkei::test {
namespace {

std::string_view View(renkei_string_t text) { return {text.data, static_cast<std::size_t>(text.size)}; }

const renkei_layout_t& LayoutOf(const std::string& coordinate, const std::string& id) {
  const renkei_spec_t& spec = *Specs().FindByCoordinate(coordinate)->spec;
  for (std::uint64_t i = 0; i < spec.layout_count; ++i) {
    if (View(spec.layouts[i].id) == id) return spec.layouts[i];
  }
  throw std::runtime_error("no layout " + id);
}

std::string Quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

}  // namespace

FormSet::FormSet(const std::vector<renkei_generator::File>& files) {
  for (const auto& file : files) AddFile(file.name, file.bytes);
}

void FormSet::AddFile(std::string name, std::string bytes) { files_[std::move(name)] = std::move(bytes); }

void FormSet::Add(const std::string& layout_id, Items items, const std::string& stamp, bool v3) {
  const renkei_layout_t& layout = LayoutOf(v3 ? "mhlw:careplan:3" : "mhlw:careplan:4.1", layout_id);
  const std::string month = items.contains("service_month") ? items["service_month"] : "000000";
  const bool has_month = layout.name_parts[1] == RENKEI_NAME_MONTH || layout.name_parts[1] == RENKEI_NAME_MONTH_OR_ZERO;
  const std::string parties = v3 ? "1370000001_1370000002_" : "1370000001_43_1370000002_11_";
  const std::string name = layout_id + "_" + (has_month ? month + "_" : "") + parties + stamp + ".CSV";
  items.insert(
      {{"csv_version", v3 ? "202208" : "202407"}, {"insurer_number", "139906"}, {"insured_number", "0000000001"}});
  std::string record;
  for (std::uint64_t i = 0; i < layout.field_count; ++i) {
    record += (i > 0 ? "," : "") + Quoted(items[std::string(View(layout.fields[i].id))]);
  }
  files_[name] += record + "\r\n";
}

Intake FormSet::MakeIntake() const {
  Intake intake;
  for (const auto& [name, bytes] : files_) intake.files.push_back(MemoryFile(name, bytes, "in"));
  return intake;
}

std::vector<forms::Sheet> FormSet::Sheets(Lang lang, Values values, std::uint64_t records_at_once) const {
  const Intake intake = MakeIntake();
  CheckOptions options;
  options.as_of = "20261122";
  const Report report = Check(intake, Specs(), options);
  const auto files = records::RecordFiles(intake, report, Specs());
  forms::Scribe scribe(report, lang, values);
  const forms::PictureShelf pictures(intake, report);
  std::vector<forms::Sheet> sheets;
  const Status status = forms::ReadPersons(files, records_at_once, [&](const forms::Person& person) {
    for (forms::Sheet& sheet : forms::MakeSheets(scribe, person, pictures)) sheets.push_back(std::move(sheet));
  });
  if (!status.ok()) throw std::runtime_error(status.code);
  return sheets;
}

std::string FormSet::Written(const forms::ShowOptions& options) const {
  const Intake intake = MakeIntake();
  CheckOptions check;
  check.as_of = "20261122";
  check.scope = Scope::kSet;
  const Report report = Check(intake, Specs(), check);
  std::ostringstream out;
  if (const auto shown = forms::WriteForms(intake, report, Specs(), options, out); !shown.ok()) {
    throw std::runtime_error(shown.status().code);
  }
  return out.str();
}

Items SlipItems(const std::string& date, const std::string& start, const std::string& end, const std::string& code,
                const std::string& count) {
  return {{"service_month", date.substr(0, 6)},
          {"service_date", date},
          {"start_time", start},
          {"end_time", end},
          {"service_code", code},
          {"service_count", count},
          {"service_office_number", "1370000002"},
          {"over_30_days", "0"}};
}

std::vector<const forms::Table*> TablesOf(const forms::Form& form, std::string_view kind) {
  std::vector<const forms::Table*> tables;
  for (const forms::Block& block : form.blocks) {
    const auto* const table = std::get_if<forms::Table>(&block);
    if (table != nullptr && table->kind == kind) tables.push_back(table);
  }
  return tables;
}

std::string FieldOf(const forms::Form& form, std::string_view name) {
  for (const forms::Block& block : form.blocks) {
    const auto* const table = std::get_if<forms::Table>(&block);
    if (table == nullptr || !table->kind.starts_with("fields")) continue;
    for (const forms::Cells& row : table->body) {
      for (std::size_t i = 0; i + 1 < row.size(); i += 2) {
        if (row[i].text == name) return row[i + 1].text;
      }
    }
  }
  return "(none)";
}

std::string RowText(const forms::Cells& row) {
  std::string text;
  for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "|" : "") + row[i].text;
  return text;
}

}  // namespace renkei::test
