#include "engine/check/unit_builder.h"

#include <algorithm>
#include <map>

#include "engine/check/unit_split.h"
#include "engine/names/name_text.h"

namespace renkei {
namespace {

UnitKey KeyOf(const FileResult& file) {
  const renkei_name_t& parts = file.name.parts;
  return {file.input->folder, parts.sender, parts.sender_type, parts.receiver, parts.receiver_type, parts.stamp};
}

// Whether a file's known parts agree with a group; how many do, or -1.
int Agreement(const UnitKey& file, const UnitKey& group) {
  int agreeing = file.folder == group.folder ? 1 : 0;
  const auto compare = [&](const std::string& a, const std::string& b) {
    if (agreeing < 0 || a.empty() || b.empty()) return;
    agreeing = a == b ? agreeing + 2 : -1;
  };
  compare(file.sender, group.sender);
  compare(file.sender_type, group.sender_type);
  compare(file.receiver, group.receiver);
  compare(file.receiver_type, group.receiver_type);
  compare(file.stamp, group.stamp);
  return agreeing;
}

bool HasLayout(const SpecRegistry& registry, const std::vector<FileResult>& files, const FileGroup& group,
               std::string_view id) {
  return std::any_of(group.files.begin(), group.files.end(),
                     [&](std::size_t i) { return View(files[i].LayoutOf(registry)->id) == id; });
}

// Files whose names are whole stand in groups; the others are loose.
void GroupByName(const SpecRegistry& registry, const std::vector<FileResult>& files, std::vector<FileGroup>& groups,
                 std::vector<std::size_t>& loose) {
  for (std::size_t i = 0; i < files.size(); ++i) {
    const renkei_layout_t* layout = files[i].LayoutOf(registry);
    if (layout == nullptr) continue;
    const UnitKey key = KeyOf(files[i]);
    if (!files[i].name.exact && files[i].name.right_name.empty()) {
      loose.push_back(i);
      continue;
    }
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const FileGroup& g) { return g.key == key; });
    if (group == groups.end()) {
      groups.push_back({key, {i}});
    } else {
      group->files.push_back(i);
    }
  }
}

void PlaceLoose(const SpecRegistry& registry, const std::vector<FileResult>& files,
                const std::vector<std::size_t>& loose, std::vector<FileGroup>& groups) {
  for (const std::size_t i : loose) {
    const UnitKey key = KeyOf(files[i]);
    const std::string_view id = View(files[i].LayoutOf(registry)->id);
    FileGroup* best = nullptr;
    int most = 0;
    for (FileGroup& group : groups) {
      const int agreement = Agreement(key, group.key);
      if (agreement > most && !HasLayout(registry, files, group, id)) {
        most = agreement;
        best = &group;
      }
    }
    if (best != nullptr) {
      best->files.push_back(i);
    } else {
      groups.push_back({key, {i}});
    }
  }
}

std::string Parties(const UnitKey& key) {
  const auto party = [](const std::string& office, const std::string& type) {
    return type.empty() ? office : office + "/" + type;
  };
  return party(key.sender, key.sender_type) + " → " + party(key.receiver, key.receiver_type);
}

bool SameParties(const UnitKey& a, const UnitKey& b) {
  const auto same = [](const std::string& x, const std::string& y) { return x == y || x.empty() || y.empty(); };
  return same(a.sender, b.sender) && same(a.sender_type, b.sender_type) && same(a.receiver, b.receiver) &&
         same(a.receiver_type, b.receiver_type);
}

class Adoption {
 public:
  Adoption(const SpecRegistry& registry, std::vector<FileResult>& files, std::vector<UnitDraft>& units)
      : registry_(registry), files_(files), units_(units) {}

  // Gives units without a main file to the unit that lacks just these files.
  void Run() {
    for (std::size_t orphan = 0; orphan < units_.size(); ++orphan) {
      if (units_[orphan].has_main) continue;
      int best_score = 0;
      std::size_t best = 0;
      for (std::size_t target = 0; target < units_.size(); ++target) {
        const int score = target == orphan || !units_[target].has_main ? 0 : Score(units_[orphan], units_[target]);
        if (score > best_score) {
          best_score = score;
          best = target;
        }
      }
      if (best_score > 0) Merge(units_[orphan], units_[best]);
    }
    units_.erase(std::remove_if(units_.begin(), units_.end(), [](const UnitDraft& u) { return u.files.empty(); }),
                 units_.end());
  }

 private:
  [[nodiscard]] bool Lacks(const UnitDraft& unit, const FileResult& file) const {
    const std::string_view id = View(file.LayoutOf(registry_)->id);
    const renkei_member_t* member = unit.kind == nullptr ? nullptr : MemberFor(*unit.kind, id);
    if (member == nullptr) return false;
    if ((member->flags & RENKEI_MEMBER_MANY) != 0) return true;
    return std::none_of(unit.files.begin(), unit.files.end(),
                        [&](std::size_t i) { return View(files_[i].LayoutOf(registry_)->id) == id; });
  }

  // 0: does not belong; else the better, the more agrees.
  int Score(const UnitDraft& orphan, const UnitDraft& target) const {
    const bool fits =
        std::all_of(orphan.files.begin(), orphan.files.end(), [&](std::size_t i) { return Lacks(target, files_[i]); });
    if (!fits) return 0;
    const bool stamp = orphan.key.stamp == target.key.stamp;
    const bool parties = SameParties(orphan.key, target.key);
    const bool offices = orphan.key.sender == target.key.sender || orphan.key.receiver == target.key.receiver;
    if (!parties && !(stamp && offices)) return 0;
    return 1 + (stamp ? 4 : 0) + (parties ? 4 : 0) + (orphan.key.folder == target.key.folder ? 2 : 0) +
           (orphan.month == target.month ? 1 : 0);
  }

  void Merge(UnitDraft& orphan, UnitDraft& target) {
    // The smaller side is the one that is off.
    const bool orphan_is_off = orphan.files.size() <= target.files.size();
    const UnitDraft& off = orphan_is_off ? orphan : target;
    const UnitDraft& right = orphan_is_off ? target : orphan;
    for (const std::size_t i : off.files) Report(off, right, files_[i]);
    if (!orphan_is_off) {
      target.key = orphan.key;
    }
    target.files.insert(target.files.end(), orphan.files.begin(), orphan.files.end());
    std::sort(target.files.begin(), target.files.end());
    orphan.files.clear();
  }

  static void Report(const UnitDraft& off, const UnitDraft& right, FileResult& file) {
    if (!SameParties(off.key, right.key)) {
      file.drafts.Add(MakeDraft(EngineRule::kUnitPartiesDiffer,
                                {TermArg("found", Parties(off.key)), TermArg("expected", Parties(right.key))}));
    }
    if (off.key.stamp != right.key.stamp) {
      file.drafts.Add(MakeDraft(EngineRule::kUnitStampDiffers,
                                {TermArg("found", off.key.stamp), TermArg("expected", right.key.stamp)}));
    }
    const std::string_view month = file.name.parts.month;
    if (!month.empty() && month != "000000" && !right.month.empty() && month != right.month) {
      file.drafts.Add(
          MakeDraft(EngineRule::kUnitMonthDiffers, {TermArg("found", month), TermArg("expected", right.month)}));
      file.BlameNameForMonth(right.month);
    }
  }

  const SpecRegistry& registry_;
  std::vector<FileResult>& files_;
  std::vector<UnitDraft>& units_;
};

}  // namespace

const renkei_member_t* MemberFor(const renkei_unit_t& kind, std::string_view layout) {
  for (std::uint64_t i = 0; i < kind.member_count; ++i) {
    if (View(kind.members[i].layout) == layout) return &kind.members[i];
  }
  return nullptr;
}

std::vector<UnitDraft> BuildUnits(const SpecRegistry& registry, std::vector<FileResult>& files) {
  std::vector<FileGroup> groups;
  std::vector<std::size_t> loose;
  GroupByName(registry, files, groups, loose);
  PlaceLoose(registry, files, loose, groups);
  std::vector<UnitDraft> units;
  for (FileGroup& group : groups) {
    std::sort(group.files.begin(), group.files.end());
    SplitGroup(registry, files, group, units);
  }
  Adoption(registry, files, units).Run();
  std::sort(units.begin(), units.end(),
            [](const UnitDraft& a, const UnitDraft& b) { return a.files.front() < b.files.front(); });
  return units;
}

}  // namespace renkei
