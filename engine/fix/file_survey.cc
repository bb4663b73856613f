#include "engine/fix/file_survey.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/check/attachment.h"
#include "engine/check/file_result.h"
#include "engine/check/version_judge.h"
#include "engine/encoding/encoding_judge.h"
#include "engine/fix/record_survey.h"
#include "engine/names/name_text.h"

namespace renkei::fix {
namespace {

constexpr std::size_t kHeadBytes = std::size_t{64} << 10U;
constexpr std::uint64_t kMarkBytes = 3;
constexpr std::uint8_t kEofMark = 0x1A;

// Hands each piece of the file to `take`.
Status ReadThrough(const InputFile& input, const std::function<void(const std::uint8_t*, std::size_t)>& take) {
  auto source = input.open();
  if (!source.ok()) return source.status();
  std::vector<std::uint8_t> buffer(kHeadBytes);
  for (;;) {
    auto read = source.value()->Read(buffer.data(), buffer.size());
    if (!read.ok()) return read.status();
    if (read.value() == 0) return Status::Ok();
    take(buffer.data(), read.value());
  }
}

// The right name is certain where all that is wrong are marks that copying and retyping leave.
bool IsCertainName(const SpecRegistry& registry, const NameReading& name, std::string_view as_of) {
  bool mended = false;
  for (const NameIssue& issue : name.issues) {
    const renkei_rule_t& rule = RowOf(issue.rule);
    const bool certain = Mends(Repair::kName, View(rule.id));
    if (rule.severity == RENKEI_SEVERITY_ERROR && !certain) return false;
    mended = mended || certain;
  }
  if (!mended || name.right_name.empty()) return false;
  const NameReading right = ReadName(registry, name.right_name, as_of);
  return right.exact && right.spec == name.spec && right.layout == name.layout;
}

// One file on its way to a plan.
class Survey {
 public:
  Survey(const SurveyContext& context, const InputFile& input) : context_(context), input_(input) {}

  FileSurvey Run() {
    const SpecRegistry& registry = *context_.registry;
    result_.name = ReadName(registry, input_.name, context_.options.as_of);
    named_ = result_.name.standard();
    certain_name_ = IsCertainName(registry, result_.name, context_.options.as_of);
    const bool image = named_ && (NamedLayout().flags & RENKEI_LAYOUT_IMAGE) != 0;
    if (!image && (named_ || LowerExtension(input_.name) == "csv")) LookInside();
    if (certain_name_ && (!HasOtherExtension() || HasTheItems())) result_.right_name = result_.name.right_name;
    return std::move(result_);
  }

 private:
  [[nodiscard]] const renkei_layout_t& NamedLayout() const {
    return context_.registry->specs()[static_cast<std::size_t>(result_.name.spec)].spec->layouts[result_.name.layout];
  }

  // The content has to say that it is what another extension denies.
  [[nodiscard]] bool HasOtherExtension() const {
    return std::any_of(result_.name.issues.begin(), result_.name.issues.end(),
                       [](const NameIssue& issue) { return issue.rule == EngineRule::kNameExtension; });
  }

  // Whether the content is what the name says, as far as the number of items tells.
  [[nodiscard]] bool HasTheItems() const {
    const std::uint64_t items = NamedLayout().field_count;
    return look_.field_count == items || look_.field_count == items + 1;
  }

  void LookInside() {
    if (!ReadBytes()) return;
    RewritePlan& plan = result_.plan;
    const bool utf8 = plan.encoding == Encoding::kUtf8 || plan.encoding == Encoding::kUtf8Bom;
    if (!utf8 && plan.encoding != Encoding::kMs932) return;
    if (plan.encoding == Encoding::kUtf8Bom) plan.mark_bytes = kMarkBytes;
    const std::string_view head = std::string_view(head_).substr(static_cast<std::size_t>(plan.mark_bytes));
    look_ = LookAtStart(head, plan.bytes <= kHeadBytes);
    if (plan.bytes == 0 || look_.empty || look_.delimiter != ',' || !ChooseLayout(head)) return;
    plan.expected_fields = look_.field_count;
    if (plan.layout && !HasTheItems()) plan.expected_fields = plan.layout->fields.size();
    if (ReadRecords(utf8)) Decide(utf8);
  }

  // Encoding, length and what stands at the end.
  bool ReadBytes() {
    RewritePlan& plan = result_.plan;
    EncodingJudge judge;
    result_.trouble = ReadThrough(input_, [&](const std::uint8_t* data, std::size_t size) {
      judge.Feed({data, size});
      const std::size_t room = kHeadBytes - head_.size();
      head_.append(reinterpret_cast<const char*>(data), std::min(room, size));
      const auto* last = data + size;
      while (last != data && last[-1] == kEofMark) --last;
      const auto marks = static_cast<std::uint64_t>(data + size - last);
      plan.eof_mark_bytes = marks == size ? plan.eof_mark_bytes + size : marks;
      plan.bytes += size;
    });
    plan.encoding = judge.Finish();
    return result_.trouble.ok();
  }

  // False for a CSV that is none of the standard's.
  bool ChooseLayout(std::string_view head) {
    FileResult scratch;
    scratch.name = result_.name;
    scratch.encoding = result_.plan.encoding;
    if (!named_) return GuessLayout(*context_.registry, context_.plans, look_, head, scratch);
    if (!ChooseSpec(*context_.registry, look_, {}, scratch)) return true;
    result_.plan.layout =
        context_.plans[static_cast<std::size_t>(scratch.spec)][static_cast<std::size_t>(scratch.layout)];
    return true;
  }

  bool ReadRecords(bool utf8) {
    RecordSurvey::Questions questions;
    RewritePlan& plan = result_.plan;
    questions.layout = plan.layout ? &*plan.layout : nullptr;
    questions.utf8 = utf8;
    questions.header_row = look_.header_row;
    questions.version = look_.version;
    if (context_.options.most_listed > 0) questions.most_characters = context_.options.most_listed;
    RecordSurvey survey(std::move(questions));
    csv::RecordReader reader(survey);
    reader.SetExpectedFields(plan.expected_fields);
    std::uint64_t skip = plan.mark_bytes;
    std::uint64_t left = plan.bytes - plan.mark_bytes - std::min(plan.eof_mark_bytes, plan.bytes - plan.mark_bytes);
    result_.trouble = ReadThrough(input_, [&](const std::uint8_t* data, std::size_t size) {
      const auto skipped = static_cast<std::size_t>(std::min<std::uint64_t>(skip, size));
      skip -= skipped;
      data += skipped;
      size = static_cast<std::size_t>(std::min<std::uint64_t>(size - skipped, left));
      left -= size;
      while (size > 0) {
        const auto space = reader.Span();
        const std::size_t taken = std::min(space.size(), size);
        std::memcpy(space.data(), data, taken);
        reader.Commit(taken);
        data += taken;
        size -= taken;
      }
    });
    summary_ = reader.Finish();
    facts_ = std::move(survey.facts());
    plan.records = summary_.records;
    return result_.trouble.ok();
  }

  void Decide(bool utf8) {
    if (summary_.records == 0 || (utf8 && !MayEncode())) return;
    RewritePlan& plan = result_.plan;
    if (utf8) plan.repairs.Add(Repair::kEncode);
    if (plan.eof_mark_bytes > 0) plan.repairs.Add(Repair::kEofMark);
    const RepairSet of_bytes = plan.repairs;
    DecideLines();
    if (plan.layout) DecideItems();
    if (facts_.broken && !(plan.repairs == of_bytes)) {
      HoldBack(Reason::kQuotesUnpaired, FirstBeyond(of_bytes));
      plan.repairs = of_bytes;
    }
    if (!facts_.too_long || plan.repairs.Empty()) return;
    HoldBack(Reason::kRecordTooLong, FirstBeyond({}));
    plan.repairs = {};
  }

  [[nodiscard]] Repair FirstBeyond(RepairSet done) const {
    Repair first = Repair::kEncode;
    bool found = false;
    result_.plan.repairs.ForEach([&](Repair repair) {
      if (!found && !done.Has(repair)) first = repair;
      found = found || !done.Has(repair);
    });
    return first;
  }

  void HoldBack(Reason reason, Repair repair) {
    HeldBack held;
    held.reason = reason;
    held.repair = repair;
    result_.held_back.push_back(held);
  }

  // Where a character cannot be encoded the whole file stays as it is.
  bool MayEncode() {
    if (facts_.not_utf8) {
      HoldBack(Reason::kNotUtf8, Repair::kEncode);
      return false;
    }
    const bool all = facts_.unmappable == 0 || (context_.options.accept_substitutes && facts_.without_substitute == 0);
    if (!all) result_.held_back = std::move(facts_.characters);
    return all;
  }

  void DecideLines() {
    RewritePlan& plan = result_.plan;
    const bool header = look_.header_row && summary_.records > 1;
    if (header && (named_ ? plan.layout && HasTheItems() : true)) plan.repairs.Add(Repair::kHeaderRow);
    // Blank lines between records come of line ends that were written twice: what was one end is not certain.
    if (summary_.blank_between > 0) return;
    const std::uint64_t wrong = summary_.Count(csv::RecordEnd::kLf) + summary_.Count(csv::RecordEnd::kCr);
    if (wrong > 0) plan.repairs.Add(Repair::kLineEnds);
    if (summary_.blank_at_end > 0) plan.repairs.Add(Repair::kBlankLines);
  }

  void DecideItems() {
    RewritePlan& plan = result_.plan;
    if (facts_.empty_column && summary_.records > (look_.header_row ? 1U : 0U)) plan.repairs.Add(Repair::kEmptyColumn);
    if (facts_.unquoted_texts > 0) plan.repairs.Add(Repair::kQuoteText);
    DecideVersion();
    DecideZeros();
  }

  // Known mistakes of the spec that name and number of items speak for, alike in all records.
  void DecideVersion() {
    RewritePlan& plan = result_.plan;
    if (!facts_.versions_alike || !(result_.name.exact || certain_name_) || !HasTheItems()) return;
    const renkei_spec_t& spec = *context_.registry->specs()[static_cast<std::size_t>(result_.name.spec)].spec;
    const auto* const end = spec.wrong_versions + spec.wrong_version_count;
    const auto* const row = std::find_if(spec.wrong_versions, end, [&](const renkei_wrong_version_t& wrong) {
      return View(wrong.value) == look_.version && Mends(Repair::kVersion, View(wrong.rule));
    });
    if (row == end || !IsOfItsTime(spec)) return;
    plan.repairs.Add(Repair::kVersion);
    plan.version_before = look_.version;
    plan.version_after = std::string(View(spec.csv_version));
  }

  // A name with a month that the spec does not cover speaks against it.
  [[nodiscard]] bool IsOfItsTime(const renkei_spec_t& spec) const {
    const std::string_view month = result_.name.parts.month;
    return month.empty() || month == "000000" || month >= View(spec.month_from);
  }

  void DecideZeros() {
    RewritePlan& plan = result_.plan;
    std::uint64_t lost = 0;
    for (const ColumnZeros& column : facts_.zeros) lost += column.kept ? 0 : column.lost;
    if (lost <= 1) return;
    if (context_.options.unsafe) plan.repairs.Add(Repair::kZeros);
    for (std::size_t i = 0; i < facts_.zeros.size(); ++i) {
      const bool pad = !facts_.zeros[i].kept && facts_.zeros[i].lost > 0;
      plan.padded.push_back(pad);
      if (!pad || context_.options.unsafe) continue;
      HeldBack held;
      held.reason = Reason::kNeedsUnsafe;
      held.repair = Repair::kZeros;
      held.item = static_cast<std::uint32_t>(i + 1);
      held.field = plan.layout->fields[i].row;
      held.count = facts_.zeros[i].lost;
      result_.held_back.push_back(held);
    }
  }

  const SurveyContext& context_;
  const InputFile& input_;
  FileSurvey result_;
  bool named_ = false;
  bool certain_name_ = false;
  std::string head_;
  FirstLook look_;
  csv::RecordSummary summary_;
  RecordFacts facts_;
};

}  // namespace

SurveyContext::SurveyContext(const SpecRegistry& the_registry, const FixOptions& the_options)
    : registry(&the_registry), options(the_options) {
  for (const LoadedSpec& loaded : the_registry.specs()) {
    plans.emplace_back();
    for (std::uint64_t l = 0; l < loaded.spec->layout_count; ++l) plans.back().emplace_back(loaded.spec->layouts[l]);
  }
}

FileSurvey SurveyFile(const SurveyContext& context, const InputFile& input) { return Survey(context, input).Run(); }

}  // namespace renkei::fix
