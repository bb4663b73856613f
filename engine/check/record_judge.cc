#include "engine/check/record_judge.h"

#include <algorithm>
#include <cstring>

#include "engine/names/name_text.h"

namespace renkei {
namespace {

bool IsFormulaLead(const csv::FieldView& field) {
  const std::uint8_t c = field.data[0];
  if (c == '=' || c == '+' || c == '-' || c == '@') return true;
  if (c != 0x81 || field.size < 2) return false;
  const std::uint8_t trail = field.data[1];  // ＝ ＋ － ＠
  return trail == 0x81 || trail == 0x7B || trail == 0x7C || trail == 0x97;
}

}  // namespace

RecordJudge::RecordJudge(const LayoutPlan& plan, const SpecRegistry& registry, std::uint64_t cap, FileResult& file)
    : plan_(plan),
      spec_(*registry.specs()[static_cast<std::size_t>(file.spec)].spec),
      cap_(cap),
      file_(file),
      excel_(cap),
      judge_bytes_(file.encoding == Encoding::kMs932),
      faulty_(plan.fields.size(), 0),
      quiet_(plan.fields.size(), 0),
      loud_(plan.fields.size()),
      quick_(plan.quick) {
  ChooseKeys();
  OpenPluginChecks();
}

RecordJudge::~RecordJudge() {
  for (const PluginCheck& check : checks_) check.check->close(check.state);
}

void RecordJudge::OnRecord(const csv::RecordView& record) {
  changed_ = judged_before_ ? record.changed : csv::ChangedFields();
  judged_before_ = false;
  if (record.kind != csv::RecordKind::kData) return;
  if (skip_first_ && record.number == 1) {
    ++file_.broken_records;
    return;
  }
  record_ = &record;
  if ((record.flags & csv::kBrokenQuoting) != 0) JudgeQuoting(record);
  if (record.field_count != plan_.fields.size()) {
    JudgeFieldCount(record);
    ++file_.broken_records;
  } else {
    JudgeFields(record);
    JudgeVersion(record);
    JudgeNamedItems(record);
    TakeKeys(record);
    RunPluginChecks(record);
    judged_before_ = true;
  }
  record_ = nullptr;
}

// What stands as it stood in the record before, and gave nothing to say there, need not be judged again.
void RecordJudge::JudgeFields(const csv::RecordView& record) {
  if (loud_ == 0) {
    const std::size_t end = std::min<std::size_t>(changed_.end, plan_.fields.size());
    const csv::FieldView* const fields = record.fields;
    const QuickPlan* const quick = quick_.data();
    for (std::size_t i = changed_.begin; i < end; ++i) {
      if (!FitsQuickly(quick[i], fields[i])) JudgeItem(fields[i], i);
    }
    return;
  }
  for (std::size_t i = 0; i < plan_.fields.size(); ++i) {
    const csv::FieldView& field = record.fields[i];
    const bool settled = quiet_[i] != 0 && (!changed_.Holds(i) || FitsQuickly(quick_[i], field));
    if (!settled) JudgeItem(field, i);
  }
}

void RecordJudge::JudgeItem(const csv::FieldView& field, std::size_t index) {
  const FieldPlan& plan = plan_.fields[index];
  bool faulty = false;
  bool quiet = true;
  if (field.size == 0) {
    faulty = plan.required && JudgeEmpty(plan, index);
  } else if (plan.type == RENKEI_FIELD_TEXT) {
    const std::uint64_t before = said_;
    faulty = JudgeText(plan, field, index);
    quiet = said_ == before;
  } else if ((field.flags & kNoNumber) != 0 || !FitsFieldFast(plan, field.data, field.size)) {
    if (index > 0) {  // the first item is the version, judged for the whole file
      faulty = true;
      ExplainFault(plan, field, index);
    }
  } else if (plan.padded && field.data[0] == '0') {
    excel_.SawLeadingZero(plan.row->no);
    quick_[index].watch_zero = 0;
  }
  quiet = quiet && !faulty;
  faulty_[index] = faulty ? 1 : 0;
  loud_ += quiet_[index];
  quiet_[index] = quiet ? 1 : 0;
  loud_ -= quiet_[index];
}

bool RecordJudge::JudgeText(const FieldPlan& plan, const csv::FieldView& field, std::size_t index) {
  if ((field.flags & csv::kQuoted) != 0) {
    quoted_text_seen_ = true;
  } else {
    ++said_;
    ++unquoted_texts_;
    if (unquoted_texts_ <= (cap_ == 0 ? UINT64_MAX : cap_)) {
      const renkei_rule_t& rule = RowOf(EngineRule::kCsvTextUnquoted);
      unquoted_.push_back(MakeFieldDraft(rule, Severity::kError, static_cast<int>(index), {}, 0, 0));
    }
  }
  if (IsFormulaLead(field)) Note(notes_.formulas, first_formula_, index, 1);
  if ((field.flags & csv::kLineBreak) != 0) Note(notes_.line_breaks, first_line_break_, index, 1);
  bool faulty = (field.flags & csv::kBrokenQuoting) != 0;
  if (judge_bytes_ && (field.flags & csv::kNotPlain) != 0) JudgeTextBytes(field, index);
  if (plan.length > 0) {
    const std::size_t characters = ms932::CountCharacters(field.data, field.size);
    if (judge_bytes_ && characters > plan.length) {
      faulty = true;
      Add(RowOf(EngineRule::kFieldTooLong), static_cast<int>(index),
          {NumberArg("expected", plan.length), NumberArg("found", static_cast<std::int64_t>(characters))});
    }
  }
  return faulty;
}

void RecordJudge::JudgeTextBytes(const csv::FieldView& field, std::size_t index) {
  std::uint32_t flags = 0;
  ms932::FlagCounts counts;
  if ((field.flags & csv::kHuge) != 0 && huge_[index]) {
    flags = huge_[index]->Finish();
    counts = huge_[index]->Counts();
    for (const auto& [kind, rule] :
         {std::pair{ms932::kGaiji, EngineRule::kTextGaiji}, std::pair{ms932::kUnassigned, EngineRule::kTextUnassigned},
          std::pair{ms932::kBrokenPair, EngineRule::kTextBrokenCharacter},
          std::pair{ms932::kIllegalByte, EngineRule::kTextIllegalByte},
          std::pair{ms932::kControl, EngineRule::kTextControlCharacter}}) {
      const auto fault = huge_[index]->FirstFault(kind);
      if (fault)
        Add(RowOf(rule), static_cast<int>(index), {TermArg("code", "-")}, fault->offset_bytes, fault->length_bytes);
    }
    huge_[index].reset();
  } else {
    flags = ms932::Scan(field.data, field.size);
    if ((flags & ms932::kFaultMask) != 0) {
      ++said_;
      for (FieldFault& fault : ExplainText(Bytes(field))) {
        Add(RowOf(fault.rule), static_cast<int>(index), std::move(fault.args), fault.mark_offset_bytes,
            fault.mark_length_bytes);
      }
    }
    if ((flags & (ms932::kDuplicate | ms932::kHalfWidthKana)) != 0) counts = ms932::CountFlags(field.data, field.size);
  }
  if ((flags & ms932::kHalfWidthKana) != 0) Note(notes_.half_width_kana, first_kana_, index, counts.half_width_kana);
  if ((flags & ms932::kDuplicate) != 0) Note(notes_.duplicates, first_duplicate_, index, counts.duplicates);
  if ((flags & ms932::kNul) != 0) {
    const auto nuls = static_cast<std::uint64_t>(std::count(field.data, field.data + field.size, std::uint8_t{0}));
    Note(notes_.nuls, first_nul_, index, std::max<std::uint64_t>(nuls, 1));
  }
}

void RecordJudge::Note(std::uint64_t& counter, FirstPlace& first, std::size_t index, std::uint64_t times) {
  ++said_;
  if (counter == 0) first = {CurrentPlace(), static_cast<std::uint16_t>(index + 1)};
  counter += times;
}

bool RecordJudge::JudgeEmpty(const FieldPlan& plan, std::size_t index) {
  if (index == 0) return true;  // the version, judged for the whole file
  if (plan.row->presence == RENKEI_PRESENCE_NEEDED) {
    Add(EngineRule::kFieldNeededEmpty, static_cast<int>(index));
  } else {
    Add(EngineRule::kFieldRequiredEmpty, static_cast<int>(index));
  }
  return true;
}

void RecordJudge::ExplainFault(const FieldPlan& plan, const csv::FieldView& field, std::size_t index) {
  if ((field.flags & csv::kBrokenQuoting) != 0) return;  // said already
  const std::string_view bytes = Bytes(field);
  if ((field.flags & csv::kHuge) != 0) {
    Add(EngineRule::kFieldTooLong, static_cast<int>(index),
        {NumberArg("expected", plan.length), NumberArg("found", static_cast<std::int64_t>(record_->FieldSize(index)))});
    return;
  }
  if (plan.type == RENKEI_FIELD_PHONE && FitsPhone(plan, field, index)) return;
  if (bytes.find('\0') != std::string_view::npos) {
    Note(notes_.nuls, first_nul_, index, static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\0')));
    return;
  }
  FieldFault fault = ExplainField(plan, bytes, file_.encoding);
  const renkei_rule_t& rule = RowOf(fault.rule);
  if (FitsWithZeros(plan, bytes)) {
    const Severity severity = CapsAtWarning(plan.row->no) ? Severity::kWarning : static_cast<Severity>(rule.severity);
    excel_.Wait(plan.row->no, MakeFieldDraft(rule, severity, static_cast<int>(index), std::move(fault.args), 0, 0));
    return;
  }
  Add(rule, static_cast<int>(index), std::move(fault.args), fault.mark_offset_bytes, fault.mark_length_bytes);
}

// No form is printed for telephone numbers, only their length.
bool RecordJudge::FitsPhone(const FieldPlan& plan, const csv::FieldView& field, std::size_t index) {
  if (!judge_bytes_) return true;
  if ((field.flags & csv::kNotPlain) == 0) return false;
  if (ms932::CountCharacters(field.data, field.size) > plan.length) return false;
  JudgeTextBytes(field, index);
  return true;
}

void RecordJudge::JudgeQuoting(const csv::RecordView& record) {
  for (std::uint32_t i = 0; i < record.stored; ++i) {
    const csv::FieldView& field = record.fields[i];
    if ((field.flags & csv::kBrokenQuoting) == 0) continue;
    const EngineRule rule = csv::Has(field, csv::kUnterminated)     ? EngineRule::kCsvQuoteUnterminated
                            : csv::Has(field, csv::kTextAfterQuote) ? EngineRule::kCsvQuoteTextAfter
                                                                    : EngineRule::kCsvQuoteInBare;
    Add(rule, i < plan_.fields.size() ? static_cast<int>(i) : -1);
  }
}

void RecordJudge::JudgeFieldCount(const csv::RecordView& record) {
  if (record.reading == csv::Reading::kCut) return;  // the missing quote is said already
  const auto stop = static_cast<std::int64_t>(record.field_count);
  Add(EngineRule::kCsvFieldCount, -1,
      {NumberArg("expected", static_cast<std::int64_t>(plan_.fields.size())), NumberArg("found", stop)});
}

void RecordJudge::JudgeVersion(const csv::RecordView& record) {
  if (!changed_.Holds(0)) return;
  const csv::FieldView& version = record.fields[0];
  if (first_version_.empty()) {
    first_version_ = Bytes(version).substr(0, 64);
  } else if (!version_mixed_ && !SameText(version.data, version.size, first_version_)) {
    version_mixed_ = true;
    Add(EngineRule::kFileVersionMixed, 0, {DataArg("first", DecodeValue(first_version_, file_.encoding))});
  }
}

void RecordJudge::RunPluginChecks(const csv::RecordView& record) {
  if (checks_.empty()) return;
  renkei_record_t view{};
  view.size = sizeof view;
  view.field_count = static_cast<std::uint32_t>(plan_.fields.size());
  view.fields = record.fields;
  view.changed_begin = changed_.begin;
  view.changed_end = std::min(changed_.end, view.field_count);
  view.faulty = faulty_.data();
  view.place = {record.number, record.line, record.offset_bytes + base_offset_};
  for (const PluginCheck& check : checks_) {
    running_check_ = check.check;
    check.check->record(check.state, &view);
  }
}

void RecordJudge::OnHugeFieldBytes(std::uint32_t field, std::uint64_t at_bytes, std::span<const std::uint8_t> piece) {
  if (!judge_bytes_) return;
  if (at_bytes == 0 || !huge_[field]) huge_[field].emplace();
  huge_[field]->Feed(piece.data(), piece.size());
}

}  // namespace renkei
