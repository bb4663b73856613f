#include "engine/check/version_judge.h"

#include <algorithm>

#include "engine/check/layout_guess.h"
#include "engine/names/civil_date.h"
#include "engine/names/name_text.h"

namespace renkei {
namespace {

std::string_view Unquote(std::string_view field) {
  if (field.size() >= 2 && field.front() == '"' && field.back() == '"') return field.substr(1, field.size() - 2);
  return field;
}

// The fields of the first record, roughly: quotes are respected, nothing is judged.
std::vector<std::string_view> SplitLine(std::string_view bytes, char delimiter, std::size_t* consumed) {
  std::vector<std::string_view> fields;
  bool quoted = false;
  std::size_t begin = 0;
  std::size_t i = 0;
  for (; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\r' || c == '\n') break;
    if (c == delimiter) {
      fields.push_back(bytes.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  fields.push_back(bytes.substr(begin, i - begin));
  *consumed = i;
  return fields;
}

bool LooksLikeHeading(std::string_view field) {
  field = Unquote(field);
  return !field.empty() && std::none_of(field.begin(), field.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view SkipLineEnds(std::string_view bytes) {
  const auto at = bytes.find_first_not_of("\r\n");
  return at == std::string_view::npos ? std::string_view() : bytes.substr(at);
}

int IndexOfVersion(const SpecRegistry& registry, std::string_view version) {
  const LoadedSpec* loaded = registry.FindByVersion(version);
  return loaded == nullptr ? -1 : static_cast<int>(loaded - registry.specs().data());
}

int IndexOfLayout(const renkei_spec_t& spec, std::string_view id) {
  for (std::uint64_t i = 0; i < spec.layout_count; ++i) {
    if (View(spec.layouts[i].id) == id) return static_cast<int>(i);
  }
  return -1;
}

const renkei_spec_t& SpecAt(const SpecRegistry& registry, int index) {
  return *registry.specs()[static_cast<std::size_t>(index)].spec;
}

struct WrongVersion {
  const renkei_wrong_version_t* row = nullptr;
  const renkei_rule_t* rule = nullptr;
};

WrongVersion FindWrongVersion(const SpecRegistry& registry, std::string_view version) {
  for (const LoadedSpec& loaded : registry.specs()) {
    for (std::uint64_t i = 0; i < loaded.spec->wrong_version_count; ++i) {
      const renkei_wrong_version_t& row = loaded.spec->wrong_versions[i];
      if (View(row.value) != version) continue;
      for (std::uint64_t r = 0; r < loaded.spec->rule_count; ++r) {
        if (View(loaded.spec->rules[r].id) == View(row.rule)) return {&row, &loaded.spec->rules[r]};
      }
    }
  }
  return {};
}

void AddAtVersion(FileResult& file, const renkei_rule_t& rule, std::vector<Arg> args, std::string_view value) {
  Draft draft = MakeDraft(rule, std::move(args));
  draft.place = {1, 1, 0};
  draft.item = 1;
  if (!value.empty()) {
    draft.has_value = true;
    draft.value = std::string(value);
  }
  file.drafts.Add(std::move(draft));
}

std::string AcceptedVersions(const SpecRegistry& registry) {
  std::string accepted;
  for (const LoadedSpec& loaded : registry.specs()) {
    accepted.append(accepted.empty() ? "" : ", ").append(View(loaded.spec->csv_version));
  }
  return accepted;
}

void AddSpecMismatch(const SpecRegistry& registry, int content, std::string_view version, FileResult& file) {
  const renkei_spec_t& named = SpecAt(registry, file.name.spec);
  const renkei_spec_t& held = SpecAt(registry, content);
  file.drafts.Add(MakeDraft(EngineRule::kNameSpecMismatch,
                            {TermArg("name_spec", View(named.clause_prefix)),
                             TermArg("content_spec", View(held.clause_prefix)), TermArg("version", version)}));
}

// Judges a value that no spec accepts. Returns whether the records are of a form that can be judged.
bool JudgeWrongVersion(const SpecRegistry& registry, std::string_view version, FileResult& file) {
  if (version.empty()) {
    AddAtVersion(file, RowOf(EngineRule::kVersionMissing), {}, {});
    return true;
  }
  if (const WrongVersion wrong = FindWrongVersion(registry, version); wrong.rule != nullptr) {
    AddAtVersion(file, *wrong.rule, {}, version);
    return wrong.row->records_judged != 0;
  }
  const std::string shown = DecodeValue(version, file.encoding);
  AddAtVersion(file, RowOf(EngineRule::kVersionUnknown), {TermArg("accepted", AcceptedVersions(registry))}, shown);
  return true;
}

void JudgeMonth(const renkei_spec_t& spec, std::string_view version, FileResult& file) {
  const std::string_view month = file.name.parts.month;
  if (month.empty() || !IsMonth(month.data())) return;
  const bool early = month < View(spec.month_from);
  const bool late = spec.month_to.size > 0 && month > View(spec.month_to);
  if (!early && !late) return;
  AddAtVersion(file, RowOf(EngineRule::kVersionMonthMismatch),
               {TermArg("month", month), TermArg("version", version), TermArg("early", early ? "yes" : "no")}, version);
}

}  // namespace

FirstLook LookAtStart(std::string_view bytes, bool whole_file) {
  FirstLook look;
  bytes = SkipLineEnds(bytes);
  look.empty = bytes.empty() && whole_file;
  if (bytes.empty()) return look;
  std::size_t consumed = 0;
  auto fields = SplitLine(bytes, ',', &consumed);
  if (fields.size() == 1) {
    for (const char delimiter : {'\t', ';'}) {
      auto other = SplitLine(bytes, delimiter, &consumed);
      if (other.size() >= 4) {
        look.delimiter = delimiter;
        fields = std::move(other);
        break;
      }
    }
  }
  look.field_count = fields.size();
  look.header_row =
      fields.size() >= 3 && LooksLikeHeading(fields[0]) && LooksLikeHeading(fields[1]) && LooksLikeHeading(fields[2]);
  if (look.header_row) {
    const std::string_view rest = SkipLineEnds(bytes.substr(consumed));
    if (rest.empty()) return look;
    fields = SplitLine(rest, look.delimiter, &consumed);
    look.field_count = fields.size();
  }
  look.version = Unquote(fields[0]).substr(0, 64);
  return look;
}

const renkei_layout_t& LayoutMeant(const SpecRegistry& registry, const FirstLook& look, const FileResult& file) {
  const renkei_layout_t& named = SpecAt(registry, file.name.spec).layouts[file.name.layout];
  const int content = IndexOfVersion(registry, look.version);
  const int layout = content < 0 ? -1 : IndexOfLayout(SpecAt(registry, content), View(named.id));
  return layout < 0 ? named : SpecAt(registry, content).layouts[layout];
}

bool ChooseSpec(const SpecRegistry& registry, const FirstLook& look, std::string_view coordinate, FileResult& file) {
  int content = IndexOfVersion(registry, look.version);
  bool judged = true;
  if (content < 0 && !look.empty) judged = JudgeWrongVersion(registry, look.version, file);
  if (content >= 0 && file.name.exact && content != file.name.spec)
    AddSpecMismatch(registry, content, look.version, file);
  int chosen = content >= 0 ? content : file.name.spec;
  if (const LoadedSpec* forced = coordinate.empty() ? nullptr : registry.FindByCoordinate(coordinate)) {
    chosen = static_cast<int>(forced - registry.specs().data());
    if (content >= 0 && content != chosen) {
      AddAtVersion(file, RowOf(EngineRule::kVersionUnknown), {TermArg("accepted", View(forced->spec->csv_version))},
                   look.version);
    }
  }
  const std::string_view id = View(SpecAt(registry, file.name.spec).layouts[file.name.layout].id);
  int layout = IndexOfLayout(SpecAt(registry, chosen), id);
  if (layout < 0) {  // the other spec has no such file: judged as its name says
    chosen = file.name.spec;
    layout = file.name.layout;
  }
  file.spec = chosen;
  file.layout = layout;
  if (content >= 0) JudgeMonth(SpecAt(registry, content), look.version, file);
  return judged;
}

bool GuessLayout(const SpecRegistry& registry, const std::vector<std::vector<LayoutPlan>>& plans, const FirstLook& look,
                 std::string_view head, FileResult& file) {
  int spec = IndexOfVersion(registry, look.version);
  if (spec < 0) {
    const WrongVersion wrong = FindWrongVersion(registry, look.version);
    if (wrong.row == nullptr || wrong.row->records_judged == 0) return false;
    for (std::size_t s = 0; s < registry.specs().size(); ++s) {
      const renkei_spec_t& candidate = SpecAt(registry, static_cast<int>(s));
      if (wrong.row >= candidate.wrong_versions &&
          wrong.row < candidate.wrong_versions + candidate.wrong_version_count) {
        spec = static_cast<int>(s);
      }
    }
  }
  std::string bytes(head);
  if (look.delimiter != ',') std::replace(bytes.begin(), bytes.end(), look.delimiter, ',');
  const int fitting =
      FittingLayout(plans[static_cast<std::size_t>(spec)], look.field_count, bytes, look.header_row ? 1 : 0);
  if (fitting < 0) return false;
  const renkei_layout_t& layout = SpecAt(registry, spec).layouts[fitting];
  file.spec = spec;
  file.layout = fitting;
  file.name.spec = spec;
  file.name.layout = fitting;
  file.content_guess = true;
  file.drafts.Add(
      MakeDraft(EngineRule::kNameNotStandard, {TermArg("layout", View(layout.id)), NameFormArg("form", layout)}));
  return true;
}

}  // namespace renkei
