// How the record judge words what it found: drafts, notes told once a file, findings of the spec's own checks.
#include <algorithm>

#include "engine/check/record_judge.h"
#include "engine/names/name_text.h"

namespace renkei {

Place RecordJudge::CurrentPlace() const {
  return {record_->number, record_->line, record_->offset_bytes + base_offset_};
}

// What an item means may be unsettled; that bytes and quotes are broken never is.
static bool IsAboutTheItem(const renkei_rule_t& rule) {
  const std::string_view id = View(rule.id);
  return id.rfind("csv-", 0) != 0 && id.rfind("text-", 0) != 0;
}

// An item whose wording the published text does not settle costs a warning at most.
bool RecordJudge::CapsAtWarning(std::uint16_t item) const {
  return item > 0 && item <= plan_.fields.size() && plan_.fields[item - 1U].unsure;
}

Draft RecordJudge::MakeFieldDraft(const renkei_rule_t& rule, Severity severity, int index, std::vector<Arg> args,
                                  std::size_t mark_offset, std::size_t mark_length) {
  Draft draft = MakeDraft(rule, std::move(args));
  draft.severity = severity;
  draft.place = CurrentPlace();
  draft.has_offset = true;
  if (index < 0 || static_cast<std::uint32_t>(index) >= record_->stored) {
    draft.offset_bytes = draft.place.offset_bytes;
    draft.length_bytes = record_->size_bytes;
    return draft;
  }
  const csv::FieldView& field = record_->fields[index];
  draft.item = static_cast<std::uint16_t>(index + 1);
  draft.offset_bytes = record_->FieldOffset(static_cast<std::size_t>(index)) + base_offset_ + mark_offset;
  draft.length_bytes = mark_length > 0 ? mark_length : record_->FieldSize(static_cast<std::size_t>(index));
  draft.has_value = true;
  draft.value = DecodeValue(Bytes(field), file_.encoding);
  if (mark_length > 0 && mark_offset < field.size) {
    draft.mark_begin = static_cast<std::uint32_t>(Decode(Bytes(field).substr(0, mark_offset), file_.encoding).size());
    draft.mark_length =
        static_cast<std::uint32_t>(Decode(Bytes(field).substr(mark_offset, mark_length), file_.encoding).size());
    if (draft.mark_begin + draft.mark_length > draft.value.size()) draft.mark_begin = draft.mark_length = 0;
  }
  return draft;
}

void RecordJudge::Add(const renkei_rule_t& rule, int index, std::vector<Arg> args, std::size_t mark_offset,
                      std::size_t mark_length, bool mild) {
  auto severity = static_cast<Severity>(rule.severity);
  if (mild || (IsAboutTheItem(rule) && CapsAtWarning(static_cast<std::uint16_t>(index + 1)))) {
    severity = std::min(severity, Severity::kWarning);
  }
  if (!file_.drafts.Count(rule, severity)) return;
  file_.drafts.Keep(MakeFieldDraft(rule, severity, index, std::move(args), mark_offset, mark_length));
}

void RecordJudge::FinishNotes() {
  const auto add = [&](EngineRule rule, std::uint64_t count, const FirstPlace& first) {
    if (count == 0) return;
    Draft draft = MakeDraft(rule, {NumberArg("count", static_cast<std::int64_t>(count))});
    draft.place = first.place;
    draft.item = first.item;
    file_.drafts.Add(std::move(draft));
  };
  add(EngineRule::kTextLineBreak, notes_.line_breaks, first_line_break_);
  add(EngineRule::kTextHalfWidthKana, notes_.half_width_kana, first_kana_);
  add(EngineRule::kTextDuplicateCode, notes_.duplicates, first_duplicate_);
  add(EngineRule::kTextFormulaLead, notes_.formulas, first_formula_);
  add(EngineRule::kFileNul, notes_.nuls, first_nul_);
  if (unquoted_.empty()) return;
  if (!quoted_text_seen_ && unquoted_texts_ > 1) {
    Draft draft = std::move(unquoted_.front());
    draft.rule = &RowOf(EngineRule::kExcelQuotesStripped);
    draft.args = {NumberArg("count", static_cast<std::int64_t>(unquoted_texts_))};
    file_.drafts.Add(std::move(draft));
    return;
  }
  const std::uint64_t not_kept = unquoted_texts_ - unquoted_.size();
  for (Draft& draft : unquoted_) file_.drafts.Add(std::move(draft));
  for (std::uint64_t i = 0; i < not_kept; ++i)
    file_.drafts.Count(RowOf(EngineRule::kCsvTextUnquoted), Severity::kError);
}

void RecordJudge::FinishLines(const csv::RecordSummary& summary) {
  const std::uint64_t crlf = summary.Count(csv::RecordEnd::kCrLf);
  const std::uint64_t lf = summary.Count(csv::RecordEnd::kLf);
  const std::uint64_t cr = summary.Count(csv::RecordEnd::kCr);
  if (lf + cr > 0) {
    const std::string_view end = crlf > 0 || (lf > 0 && cr > 0) ? "mixed" : lf > 0 ? "lf" : "cr";
    file_.drafts.Add(MakeDraft(EngineRule::kCsvLineEnd, {TermArg("end", end)}));
  }
  if (summary.records > 0 && summary.blank_at_end > 0) {
    file_.drafts.Add(
        MakeDraft(EngineRule::kCsvBlankLine, {NumberArg("count", static_cast<std::int64_t>(summary.blank_at_end))}));
  }
  if (summary.ends_with_1a) file_.drafts.Add(MakeDraft(EngineRule::kCsvEofMark));
  for (std::uint64_t i = 0; i < summary.blank_between; ++i) {
    Draft draft =
        MakeDraft(EngineRule::kCsvFieldCount,
                  {NumberArg("expected", static_cast<std::int64_t>(plan_.fields.size())), NumberArg("found", 0)});
    if (i < summary.blank_lines.size()) draft.place.line = summary.blank_lines[i];
    file_.drafts.Add(std::move(draft));
  }
}

void RecordJudge::Finish(const csv::RecordSummary& summary) {
  for (const PluginCheck& check : checks_) {
    running_check_ = check.check;
    check.check->close(check.state);
  }
  checks_.clear();
  excel_.Finish(file_.drafts);
  FinishNotes();
  FinishLines(summary);
  file_.records = summary.records;
}

void RecordJudge::OpenPluginChecks() {
  plugin_file_ = {sizeof plugin_file_, static_cast<std::uint32_t>(file_.layout), &spec_, &file_.name.parts};
  plugin_host_ = {sizeof plugin_host_, 0, this, &RecordJudge::EmitFromPlugin};
  for (std::uint64_t c = 0; c < spec_.check_count; ++c) {
    const renkei_check_t& check = spec_.checks[c];
    const bool mine = std::any_of(check.layouts, check.layouts + check.layout_count,
                                  [&](const renkei_string_t& id) { return View(id) == View(plan_.layout->id); });
    if (!mine) continue;
    running_check_ = &check;
    void* state = check.open(&plugin_file_, &plugin_host_);
    if (state == nullptr) {
      file_.failed_checks.push_back(Status::Error("rule-failed", file_.input->path, std::string(View(check.id))));
    } else {
      checks_.push_back({&check, state});
    }
  }
}

void RecordJudge::EmitFromPlugin(void* context, const renkei_finding_t* finding) {
  static_cast<RecordJudge*>(context)->TakePluginFinding(*finding);
}

void RecordJudge::TakePluginFinding(const renkei_finding_t& finding) {
  const renkei_rule_t* rule = nullptr;
  for (std::uint64_t i = 0; i < spec_.rule_count && rule == nullptr; ++i) {
    if (View(spec_.rules[i].id) == View(finding.rule)) rule = &spec_.rules[i];
  }
  if (rule == nullptr) {
    file_.failed_checks.push_back(
        Status::Error("rule-failed", file_.input->path, std::string(View(running_check_->id))));
    return;
  }
  auto severity = static_cast<Severity>(rule->severity);
  if (CapsAtWarning(finding.item)) severity = std::min(severity, Severity::kWarning);
  if (!file_.drafts.Count(*rule, severity)) return;
  std::vector<Arg> args;
  for (std::uint16_t i = 0; i < finding.arg_count; ++i) {
    const renkei_arg_t& arg = finding.args[i];
    const std::string_view bytes(reinterpret_cast<const char*>(arg.bytes.data), arg.bytes.size);
    const std::string name(View(arg.name));
    if (arg.kind == RENKEI_ARG_NUMBER) args.push_back(NumberArg(name, arg.number));
    if (arg.kind == RENKEI_ARG_TERM) args.push_back(TermArg(name, bytes));
    if (arg.kind == RENKEI_ARG_CODE_NAME) args.push_back(CodeNameArg(spec_, name, bytes));
    if (arg.kind == RENKEI_ARG_DATA) args.push_back(DataArg(name, DecodeValue(bytes, file_.encoding)));
  }
  const bool here = record_ != nullptr && finding.place.record == record_->number;
  if (here && finding.item > 0) {
    file_.drafts.Keep(MakeFieldDraft(*rule, severity, finding.item - 1, std::move(args), 0, 0));
    return;
  }
  Draft draft = MakeDraft(*rule, std::move(args));
  draft.severity = severity;
  draft.place = {finding.place.record, finding.place.line, finding.place.offset};
  draft.item = finding.item;
  file_.drafts.Keep(std::move(draft));
}

}  // namespace renkei
