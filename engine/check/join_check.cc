// Joins inside a unit, both ways, and users who have nothing of the receiver (標準仕様 2.3, 2.6).
#include <algorithm>
#include <string>
#include <unordered_set>

#include "engine/check/unit_check.h"
#include "engine/names/name_text.h"

namespace renkei {
namespace {

const KeyTable* KeysOf(const FileResult& file, const std::uint16_t* items, std::size_t count) {
  for (const KeySet& set : file.keys) {
    if (set.items.size() == count && std::equal(set.items.begin(), set.items.end(), items)) return &set.keys;
  }
  return nullptr;
}

// One relation between the main and the dependent files of a unit.
class Join {
 public:
  Join(UnitScene& scene, UnitDraft& unit, const renkei_relation_t& relation)
      : scene_(scene),
        relation_(relation),
        mains_(scene.FilesOf(unit, View(relation.main_layout))),
        dependents_(scene.FilesOf(unit, View(relation.dependent_layout))) {}

  void Run() {
    if (mains_.empty() || dependents_.empty() || !Judged(mains_, relation_.main_items) ||
        !Judged(dependents_, relation_.dependent_items))
      return;
    if (Broken(mains_) == 0) ReportOrphans();
    if (Broken(dependents_) == 0 && relation_.main_without_dependent != 0) ReportBare();
  }

 private:
  [[nodiscard]] const KeyTable* Keys(std::size_t file, const std::uint16_t* items) const {
    return KeysOf(scene_.files[file], items, relation_.key_count);
  }
  [[nodiscard]] bool Judged(const std::vector<std::size_t>& files, const std::uint16_t* items) const {
    return std::all_of(files.begin(), files.end(), [&](std::size_t f) {
      return scene_.files[f].records > 0 && scene_.files[f].trouble.ok() && Keys(f, items) != nullptr;
    });
  }
  [[nodiscard]] std::uint64_t Broken(const std::vector<std::size_t>& files) const {
    std::uint64_t broken = 0;
    for (const std::size_t f : files) broken += scene_.files[f].broken_records;
    return broken;
  }
  [[nodiscard]] bool Stands(const std::vector<std::size_t>& files, const std::uint16_t* items,
                            std::string_view key) const {
    return std::any_of(files.begin(), files.end(), [&](std::size_t f) { return Keys(f, items)->Contains(key); });
  }

  // Dependent records without a main one.
  void ReportOrphans() {
    for (const std::size_t f : dependents_) {
      for (const KeyTable::Entry& entry : Keys(f, relation_.dependent_items)->entries()) {
        if (!Stands(mains_, relation_.main_items, entry.key.View())) ReportOrphan(f, entry);
      }
    }
  }

  void ReportOrphan(std::size_t file, const KeyTable::Entry& entry) {
    DraftStore& store = scene_.files[file].drafts;
    const renkei_rule_t& rule = RowOf(EngineRule::kJoinMainMissing);
    if (!store.Count(rule, Severity::kError)) return;
    const renkei_layout_t& main = scene_.LayoutOf(mains_.front());
    Draft draft =
        MakeDraft(rule, {TermArg("layout", View(main.id)), NameArg("layout_name", main.name_ja, main.name_en)});
    const std::size_t part = DifferingPart(entry.key.View());
    Put(draft, entry, relation_.dependent_items[part], part);
    store.Keep(std::move(draft));
  }

  // Main records without a dependent one.
  void ReportBare() {
    for (const std::size_t f : mains_) {
      for (const KeyTable::Entry& entry : Keys(f, relation_.main_items)->entries()) {
        if (Stands(dependents_, relation_.dependent_items, entry.key.View())) continue;
        const renkei_layout_t& dependent = scene_.LayoutOf(dependents_.front());
        Draft draft = MakeDraft(
            EngineRule::kJoinDependentMissing,
            {TermArg("layout", View(dependent.id)), NameArg("layout_name", dependent.name_ja, dependent.name_en)});
        draft.severity = static_cast<Severity>(relation_.main_without_dependent);
        Put(draft, entry, relation_.main_items[PersonPart()], PersonPart());
        scene_.files[f].drafts.Add(std::move(draft));
      }
    }
  }

  static void Put(Draft& draft, const KeyTable::Entry& entry, std::uint16_t item, std::size_t part) {
    draft.place = entry.place;
    draft.item = item;
    draft.has_value = true;
    draft.value = std::string(JoinKey::Part(entry.key.View(), part));
  }

  // The insured person's number, the second item of every key.
  [[nodiscard]] std::size_t PersonPart() const { return relation_.key_count > 1 ? 1 : 0; }

  // Which item keeps the record from its main one: where the main file knows the person, the last; else the person.
  std::size_t DifferingPart(std::string_view key) {
    if (people_.empty()) {
      for (const std::size_t f : mains_) {
        for (const KeyTable::Entry& entry : Keys(f, relation_.main_items)->entries()) {
          const std::string_view main = entry.key.View();
          people_.insert(std::string(JoinKey::Part(main, 0)) + ',' + std::string(JoinKey::Part(main, 1)));
          numbers_.insert(std::string(JoinKey::Part(main, 1)));
        }
      }
    }
    const std::string number(JoinKey::Part(key, 1));
    if (people_.count(std::string(JoinKey::Part(key, 0)) + ',' + number) > 0) return relation_.key_count - 1;
    return numbers_.count(number) > 0 ? 0 : PersonPart();
  }

  UnitScene& scene_;
  const renkei_relation_t& relation_;
  std::vector<std::size_t> mains_;
  std::vector<std::size_t> dependents_;
  std::unordered_set<std::string> people_, numbers_;
};

}  // namespace

void CheckJoins(UnitScene& scene, UnitDraft& unit) {
  if (unit.kind == nullptr) return;
  const renkei_spec_t& spec = scene.SpecOf(unit);
  for (std::uint64_t r = 0; r < spec.relation_count; ++r) {
    // A combined unit holds the same relations as its parts.
    const bool here = View(spec.relations[r].unit_kind) == View(unit.kind->kind) ||
                      (MemberFor(*unit.kind, View(spec.relations[r].main_layout)) != nullptr &&
                       MemberFor(*unit.kind, View(spec.relations[r].dependent_layout)) != nullptr);
    const bool first = std::none_of(spec.relations, spec.relations + r, [&](const renkei_relation_t& other) {
      return View(other.main_layout) == View(spec.relations[r].main_layout) &&
             View(other.dependent_layout) == View(spec.relations[r].dependent_layout);
    });
    if (here && first) Join(scene, unit, spec.relations[r]).Run();
  }
}

// A commissioned office sends plans to its support centre, so a planning receiver needs no service of its own.
void CheckServedUsers(UnitScene& scene, UnitDraft& unit) {
  if (unit.key.receiver.empty() || IsPlanningOnly(scene.SpecOf(unit), unit.key.receiver_type)) return;
  for (const std::size_t f : unit.files) {
    const renkei_layout_t& layout = scene.LayoutOf(f);
    FileResult& file = scene.files[f];
    if (layout.receiver_office_item == 0 || file.keys.empty() || file.name.parts.receiver[0] == '\0') continue;
    for (const KeyTable::Entry& entry : file.keys[0].keys.entries()) {
      if (entry.marked) continue;
      Draft draft = MakeDraft(EngineRule::kRecordUserNotServed, {TermArg("office", file.name.parts.receiver)});
      draft.place = entry.place;
      draft.item = layout.receiver_office_item;
      file.drafts.Add(std::move(draft));
    }
  }
}

}  // namespace renkei
