#include "engine/check/unit_split.h"

#include <algorithm>
#include <map>

#include "engine/names/name_text.h"

namespace renkei {
namespace {

class Splitter {
 public:
  Splitter(const SpecRegistry& registry, std::vector<FileResult>& files, const FileGroup& group)
      : registry_(registry), files_(files), group_(group), spec_index_(MajoritySpec()), left_(group.files) {}

  std::vector<UnitDraft> Run() {
    ReportMixedVersions();
    TakeMains();
    TakeDependents();
    if (units_.empty()) TakeOrphans();
    ReportForeign();
    return std::move(units_);
  }

 private:
  [[nodiscard]] const renkei_spec_t& spec() const {
    return *registry_.specs()[static_cast<std::size_t>(spec_index_)].spec;
  }
  [[nodiscard]] std::string_view Id(std::size_t file) const { return View(files_[file].LayoutOf(registry_)->id); }
  [[nodiscard]] std::string_view Month(std::size_t file) const { return files_[file].name.parts.month; }

  int MajoritySpec() const {
    std::map<int, int> votes;
    for (const std::size_t i : group_.files) ++votes[files_[i].spec];
    return std::max_element(votes.begin(), votes.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }

  void ReportMixedVersions() {
    for (const std::size_t i : group_.files) {
      if (files_[i].spec == spec_index_) continue;
      const renkei_spec_t& other = *registry_.specs()[static_cast<std::size_t>(files_[i].spec)].spec;
      files_[i].drafts.Add(
          MakeDraft(EngineRule::kUnitVersionsDiffer,
                    {TermArg("found", View(other.clause_prefix)), TermArg("expected", View(spec().clause_prefix))}));
    }
  }

  static std::vector<std::string_view> MainsOf(const renkei_unit_t& kind) {
    std::vector<std::string_view> mains;
    for (std::uint64_t m = 0; m < kind.member_count; ++m) {
      if ((kind.members[m].flags & RENKEI_MEMBER_MAIN) != 0) mains.push_back(View(kind.members[m].layout));
    }
    return mains;
  }

  // Kinds with more mains first, so that a pair of mains is not taken for two units.
  [[nodiscard]] std::vector<const renkei_unit_t*> KindsByMains() const {
    std::vector<const renkei_unit_t*> kinds;
    for (std::uint64_t u = 0; u < spec().unit_count; ++u) kinds.push_back(&spec().units[u]);
    std::stable_sort(kinds.begin(), kinds.end(), [](const renkei_unit_t* a, const renkei_unit_t* b) {
      return MainsOf(*a).size() > MainsOf(*b).size();
    });
    return kinds;
  }

  void TakeMains() {
    for (const renkei_unit_t* kind : KindsByMains()) {
      while (TakeUnit(*kind)) {
      }
    }
  }

  bool TakeUnit(const renkei_unit_t& kind) {
    std::vector<std::size_t> mains;
    for (const std::string_view id : MainsOf(kind)) {
      const auto found = std::find_if(left_.begin(), left_.end(), [&](std::size_t i) { return Id(i) == id; });
      if (found == left_.end()) return false;
      mains.push_back(*found);
    }
    if (mains.empty()) return false;
    // A second main of the same month is a double, not a unit of its own.
    UnitDraft* same = nullptr;
    for (UnitDraft& unit : units_) {
      if (unit.kind == &kind && unit.month == Month(mains.front())) same = &unit;
    }
    if (same == nullptr) {
      units_.push_back({spec_index_, &kind, group_.key, std::string(Month(mains.front())), {}, DraftStore(), true});
      same = &units_.back();
    }
    for (const std::size_t i : mains) Move(i, *same);
    return true;
  }

  void Move(std::size_t file, UnitDraft& unit) {
    unit.files.push_back(file);
    left_.erase(std::find(left_.begin(), left_.end(), file));
  }

  [[nodiscard]] bool MonthFits(const UnitDraft& unit, const renkei_member_t& member, std::size_t file) const {
    if ((member.flags & RENKEI_MEMBER_MONTH_ZERO) != 0) return Month(file) == "000000";
    if (Month(file).empty() || unit.month.empty())
      return (member.flags & RENKEI_MEMBER_MONTH_REAL) == 0 || Month(file) != "000000";
    return Month(file) == unit.month;
  }

  [[nodiscard]] bool Has(const UnitDraft& unit, std::string_view id) const {
    return std::any_of(unit.files.begin(), unit.files.end(), [&](std::size_t i) { return Id(i) == id; });
  }

  void TakeDependents() {
    const std::vector<std::size_t> waiting = left_;
    for (const std::size_t file : waiting) {
      UnitDraft* best = nullptr;
      int best_score = 0;
      for (UnitDraft& unit : units_) {
        const renkei_member_t* member = MemberFor(*unit.kind, Id(file));
        if (member == nullptr) continue;
        const bool free = (member->flags & RENKEI_MEMBER_MANY) != 0 || !Has(unit, Id(file));
        const int score = 1 + (MonthFits(unit, *member, file) ? 4 : 0) + (free ? 2 : 0);
        if (score > best_score) {
          best_score = score;
          best = &unit;
        }
      }
      if (best == nullptr) continue;
      ReportMonth(*best, *MemberFor(*best->kind, Id(file)), file);
      Move(file, *best);
    }
  }

  void ReportMonth(const UnitDraft& unit, const renkei_member_t& member, std::size_t file) {
    if (MonthFits(unit, member, file) || Month(file).empty()) return;
    const bool wants_zero = (member.flags & RENKEI_MEMBER_MONTH_ZERO) != 0;
    if (wants_zero || Month(file) == "000000") {
      files_[file].drafts.Add(
          MakeDraft(EngineRule::kUnitSupplementKind,
                    {TermArg("found", Month(file)), TermArg("expected", wants_zero ? "zero" : "month"),
                     NameArg("unit", unit.kind->name_ja, unit.kind->name_en)}));
    } else {
      files_[file].drafts.Add(
          MakeDraft(EngineRule::kUnitMonthDiffers, {TermArg("found", Month(file)), TermArg("expected", unit.month)}));
    }
    files_[file].BlameNameForMonth(wants_zero ? std::string_view("000000") : unit.month);
  }

  // No main file at all: the kind that most of the files fit, with the fewest files missing.
  void TakeOrphans() {
    const renkei_unit_t* best = nullptr;
    int best_score = -1000;
    for (std::uint64_t u = 0; u < spec().unit_count; ++u) {
      const renkei_unit_t& kind = spec().units[u];
      int score = 0;
      for (const std::size_t file : left_) {
        const renkei_member_t* member = MemberFor(kind, Id(file));
        if (member == nullptr) continue;
        score += 10;
        if ((member->flags & RENKEI_MEMBER_MONTH_ZERO) != 0 && Month(file) == "000000") score += 5;
        if ((member->flags & RENKEI_MEMBER_MONTH_REAL) != 0 && Month(file) != "000000") score += 5;
      }
      score -= static_cast<int>(kind.member_count);
      if (score > best_score) {
        best_score = score;
        best = &kind;
      }
    }
    UnitDraft unit{spec_index_, best, group_.key, {}, {}, DraftStore(), false};
    for (const std::size_t file : left_) {
      if (unit.month.empty() && Month(file) != "000000") unit.month = Month(file);
    }
    const std::vector<std::size_t> all = left_;
    for (const std::size_t file : all) {
      if (best != nullptr && MemberFor(*best, Id(file)) != nullptr) Move(file, unit);
    }
    if (!unit.files.empty()) units_.push_back(std::move(unit));
  }

  void ReportForeign() {
    const std::vector<std::size_t> strangers = left_;
    for (const std::size_t file : strangers) {
      if (units_.empty()) return;
      const renkei_layout_t& layout = *files_[file].LayoutOf(registry_);
      const renkei_unit_t& kind = *units_.front().kind;
      if (const renkei_layout_t* parent = FindLayout(View(layout.parent))) {
        files_[file].drafts.Add(
            MakeDraft(EngineRule::kUnitMainMissing,
                      {NameArg("unit", kind.name_ja, kind.name_en), TermArg("layout", View(parent->id)),
                       NameArg("layout_name", parent->name_ja, parent->name_en)}));
        Move(file, units_.front());
        continue;
      }
      files_[file].drafts.Add(MakeDraft(
          EngineRule::kUnitForeignFile,
          {NameArg("layout_name", layout.name_ja, layout.name_en), NameArg("unit", kind.name_ja, kind.name_en)}));
      Move(file, units_.front());
    }
  }

  [[nodiscard]] const renkei_layout_t* FindLayout(std::string_view id) const {
    for (std::uint64_t i = 0; i < spec().layout_count && !id.empty(); ++i) {
      if (View(spec().layouts[i].id) == id) return &spec().layouts[i];
    }
    return nullptr;
  }

  const SpecRegistry& registry_;
  std::vector<FileResult>& files_;
  const FileGroup& group_;
  int spec_index_;
  std::vector<std::size_t> left_;
  std::vector<UnitDraft> units_;
};

}  // namespace

void SplitGroup(const SpecRegistry& registry, std::vector<FileResult>& files, const FileGroup& group,
                std::vector<UnitDraft>& units) {
  for (UnitDraft& unit : Splitter(registry, files, group).Run()) {
    std::sort(unit.files.begin(), unit.files.end());
    units.push_back(std::move(unit));
  }
}

}  // namespace renkei
