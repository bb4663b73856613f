#include "engine/fix/fix_plan.h"

#include <algorithm>
#include <map>
#include <memory>
#include <new>
#include <utility>

#include "engine/check/display.h"
#include "engine/encoding/ms932.h"
#include "engine/fix/mended_source.h"
#include "engine/fix/output_paths.h"

namespace renkei::fix {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{64} << 10U;
constexpr std::size_t kShownBytes = 4 * kValueCharacters;  // of any encoding these hold what is shown

std::string Shown(std::string_view bytes, Encoding encoding) {
  return DecodeValue(bytes.substr(0, kShownBytes), encoding);
}

// Takes down the edits of one file.
class Listing : public EditSink {
 public:
  Listing(FixPlan& plan, int file, std::uint64_t most) : plan_(plan), file_(file), most_(most) {}

  void OnEdit(const Edit& edit) override {
    PlannedFile& file = plan_.files[static_cast<std::size_t>(file_)];
    ++file.changes;
    edit.repairs.ForEach([&](Repair repair) { ++file.counts[static_cast<std::size_t>(repair)]; });
    if (most_ > 0 && file.listed >= most_) return;
    ++file.listed;
    Change change;
    change.file = file_;
    change.repairs = edit.repairs;
    change.record = edit.record;
    change.line = edit.line;
    change.item = edit.item;
    change.field = edit.field;
    change.offset_bytes = edit.offset_bytes;
    change.length_bytes = edit.before.size();
    change.bytes = edit.after;
    change.before = Shown(edit.before, file.encoding);
    const bool encoded = edit.repairs.Has(Repair::kEncode);
    change.after = Shown(edit.after, encoded ? Encoding::kMs932 : file.encoding);
    plan_.changes.push_back(std::move(change));
  }

 private:
  FixPlan& plan_;
  int file_;
  std::uint64_t most_;
};

// Runs the mending once for the list of its edits and for the length of what comes out.
Status ListEdits(const InputFile& input, const RewritePlan& rewrite, EditSink& sink, std::uint64_t* bytes) {
  auto original = input.open();
  if (!original.ok()) return original.status();
  MendedSource source(std::move(original.value()), rewrite, &sink);
  std::vector<std::uint8_t> buffer(kBufferBytes);
  for (;;) {
    auto read = source.Read(buffer.data(), buffer.size());
    if (!read.ok()) return read.status();
    if (read.value() == 0) return Status::Ok();
    *bytes += read.value();
  }
}

std::string LowerCase(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

// The planning of one set.
class Planner {
 public:
  Planner(const Intake& intake, const SpecRegistry& registry, const FixOptions& options) : context_(registry, options) {
    for (const InputFile& file : intake.files) {
      if (!file.junk) inputs_.push_back(&file);
    }
    plan_.troubles = intake.errors;
  }

  FixPlan Run() {
    for (const InputFile* input : inputs_) TakeFile(*input);
    SettleNames();
    SettleTargets();
    return std::move(plan_);
  }

 private:
  void TakeFile(const InputFile& input) {
    const int index = static_cast<int>(plan_.files.size());
    PlannedFile& file = plan_.files.emplace_back();
    file.name = file.new_name = input.name;
    file.path = input.path;
    file.mended = input;
    right_names_.emplace_back();
    try {
      FileSurvey survey = SurveyFile(context_, input);
      right_names_.back() = survey.right_name;
      for (HeldBack& held : survey.held_back) {
        held.file = index;
        plan_.held_back.push_back(held);
      }
      if (survey.trouble.ok()) survey.trouble = Mend(input, std::move(survey.plan), index);
      if (!survey.trouble.ok()) plan_.troubles.push_back(survey.trouble);
    } catch (const std::bad_alloc&) {
      plan_.troubles.push_back(Status::Error("out-of-memory", input.path));
    }
  }

  Status Mend(const InputFile& input, RewritePlan rewrite, int index) {
    plan_.files[static_cast<std::size_t>(index)].encoding = rewrite.encoding;
    if (rewrite.repairs.Empty()) return Status::Ok();
    std::uint64_t bytes = 0;
    Listing listing(plan_, index, context_.options.most_listed);
    Status status = ListEdits(input, rewrite, listing, &bytes);
    PlannedFile& file = plan_.files[static_cast<std::size_t>(index)];
    if (status.ok() && file.changes > 0) {
      file.mended = MendedFile(input, std::make_shared<const RewritePlan>(std::move(rewrite)), bytes);
    }
    return status;
  }

  // A right name that another file of the folder has or wants belongs to nobody for certain.
  void SettleNames() {
    std::map<std::pair<std::string, std::string>, int> wanted;
    const auto key = [&](std::size_t i, const std::string& name) {
      return std::pair(plan_.files[i].mended.folder, LowerCase(name));
    };
    for (std::size_t i = 0; i < plan_.files.size(); ++i) {
      ++wanted[key(i, plan_.files[i].name)];
      const bool other = !right_names_[i].empty() && LowerCase(right_names_[i]) != LowerCase(plan_.files[i].name);
      if (other) ++wanted[key(i, right_names_[i])];
    }
    for (std::size_t i = 0; i < plan_.files.size(); ++i) {
      if (right_names_[i].empty()) continue;
      if (wanted[key(i, right_names_[i])] == 1) {
        PlannedFile& file = plan_.files[i];
        file.new_name = right_names_[i];
        ++file.counts[static_cast<std::size_t>(Repair::kName)];
        continue;
      }
      HeldBack held;
      held.reason = Reason::kNameTaken;
      held.repair = Repair::kName;
      held.file = static_cast<int>(i);
      plan_.held_back.push_back(held);
    }
  }

  void SettleTargets() {
    std::vector<std::string> folders;
    for (const PlannedFile& file : plan_.files) folders.push_back(file.mended.folder);
    const std::vector<std::string> places = PlacesBelowCommon(folders);
    for (std::size_t i = 0; i < plan_.files.size(); ++i) {
      PlannedFile& file = plan_.files[i];
      file.target = places[i].empty() ? file.new_name : places[i] + "/" + file.new_name;
      file.mended.name = file.new_name;
      file.mended.path = file.target;
    }
  }

  SurveyContext context_;
  std::vector<const InputFile*> inputs_;
  std::vector<std::string> right_names_;  // by file; empty: it keeps its own
  FixPlan plan_;
};

}  // namespace

std::uint64_t FixPlan::CountOf(Repair repair) const {
  std::uint64_t count = 0;
  for (const PlannedFile& file : files) count += file.counts[static_cast<std::size_t>(repair)];
  return count;
}

Intake FixPlan::Mended() const {
  Intake intake;
  for (const PlannedFile& file : files) intake.files.push_back(file.mended);
  std::sort(intake.files.begin(), intake.files.end(),
            [](const InputFile& a, const InputFile& b) { return a.path < b.path; });
  intake.errors = troubles;
  return intake;
}

FixPlan PlanFix(const Intake& intake, const SpecRegistry& registry, const FixOptions& options) {
  return Planner(intake, registry, options).Run();
}

}  // namespace renkei::fix
