#include "engine/forms/person_forms.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "engine/forms/bill_form.h"
#include "engine/forms/plain_form.h"
#include "engine/forms/plan_forms.h"
#include "engine/forms/slip_form.h"
#include "engine/report/lookup.h"

namespace renkei::forms {
namespace {

using Rows = std::vector<const Row*>;

// The records of one set.
struct SetRows {
  int unit = -1;
  Rows rows;
};

struct PlanTables {
  Rows plan, needs, week;
};

struct MonthSlips {
  std::vector<SetRows> plans, results;
};

std::string_view View(renkei_string_t text) { return {text.data, static_cast<std::size_t>(text.size)}; }

bool SaysTheSame(const Sheet& a, const Sheet& b) {
  return std::equal(a.forms.begin(), a.forms.end(), b.forms.begin(), b.forms.end(), [](const Form& x, const Form& y) {
    return std::tie(x.number, x.title, x.period, x.blocks, x.notes) ==
           std::tie(y.number, y.title, y.period, y.blocks, y.notes);
  });
}

void AddSource(const std::string& source, Form* form) {
  if (source.empty() || form->source.find(source) != std::string::npos) return;
  form->source += (form->source.empty() ? "" : " / ") + source;
}

Rows* RowsOf(std::vector<SetRows>* sets, int unit) {
  const auto at = std::find_if(sets->begin(), sets->end(), [&](const SetRows& set) { return set.unit == unit; });
  if (at != sets->end()) return &at->rows;
  sets->push_back({unit, {}});
  return &sets->back().rows;
}

class SheetMaker {
 public:
  SheetMaker(Scribe& scribe, const Person& person, const PictureShelf& pictures)
      : scribe_(scribe), person_(person), pictures_(pictures) {}

  std::vector<Sheet> Make() {
    for (const PersonFile& file : person_.files) Sort(file);
    for (const auto& [key, tables] : plans_) MakePlanSheets(key.first, tables);
    for (auto& [month, slips] : slips_) MakeSlipSheets(month, &slips);
    for (const auto& [key, rows] : bills_) MakeLooseBill(key, rows);
    MakePlainSheets(others_);
    if (sheets_.empty()) MakePlainSheets(supplements_);
    return std::move(sheets_);
  }

 private:
  void Sort(const PersonFile& file) {
    const renkei_layout_t& layout = *file.file->layout;
    const int unit = file.file->report->unit;
    if (IsPlan(layout) || IsNeeds(layout) || IsWeek(layout)) return SortPlan(file, unit);
    if (IsSlip(layout)) return SortSlip(file, unit);
    if (IsBill(layout)) {
      for (const Row& row : file.rows) bills_[{unit, std::string(row.Raw("service_month"))}].push_back(&row);
      return;
    }
    (IsSupplement(layout) ? supplements_ : others_).push_back(&file);
  }

  void SortPlan(const PersonFile& file, int unit) {
    const renkei_layout_t& layout = *file.file->layout;
    for (const Row& row : file.rows) {
      PlanTables& tables = plans_[{unit, std::string(row.Raw("plan_created_on"))}];
      (IsPlan(layout) ? tables.plan : (IsNeeds(layout) ? tables.needs : tables.week)).push_back(&row);
    }
  }

  void SortSlip(const PersonFile& file, int unit) {
    const bool results = (file.file->layout->flags & RENKEI_LAYOUT_RESULTS) != 0;
    for (const Row& row : file.rows) {
      MonthSlips& slips = slips_[std::string(row.Raw("service_month"))];
      RowsOf(results ? &slips.results : &slips.plans, unit)->push_back(&row);
    }
  }

  [[nodiscard]] Subject SubjectOf(int unit) const {
    return {&person_, FindSupplement(person_, unit, scribe_.report()), unit};
  }

  void Add(std::vector<Form> forms, const Subject& subject, bool small = false) {
    Sheet sheet{PersonLabel(scribe_, subject), small, std::move(forms)};
    const auto same =
        std::find_if(sheets_.begin(), sheets_.end(), [&](const Sheet& other) { return SaysTheSame(sheet, other); });
    if (same == sheets_.end()) {
      sheets_.push_back(std::move(sheet));
      return;
    }
    for (std::size_t i = 0; i < sheet.forms.size(); ++i) AddSource(sheet.forms[i].source, &same->forms[i]);
  }

  void MakePlanSheets(int unit, const PlanTables& tables) {
    const Subject subject = SubjectOf(unit);
    for (const Row* const row : tables.plan) Add({MakePlan(scribe_, subject, *row)}, subject);
    if (!tables.needs.empty()) Add({MakeNeeds(scribe_, subject, tables.needs)}, subject);
    if (!tables.week.empty()) Add({MakeWeek(scribe_, subject, tables.week)}, subject);
  }

  void MakeSlipSheets(const std::string& month, MonthSlips* slips) {
    const std::vector<SetRows> older = TakeOlder(&slips->results);
    Rows results;
    for (const SetRows& set : slips->results) results.insert(results.end(), set.rows.begin(), set.rows.end());
    for (const SetRows& set : slips->plans) MakeSlipSheet(month, set.unit, set.rows, results, slips->results);
    if (slips->plans.empty()) MakeSlipSheet(month, slips->results.front().unit, {}, results, slips->results);
    for (const SetRows& set : older) MakeSlipSheet(month, set.unit, {}, set.rows, {});
  }

  // Takes out the sets that a newer one of the same sender replaces.
  std::vector<SetRows> TakeOlder(std::vector<SetRows>* sets) const {
    const auto unit_of = [&](const SetRows& set) { return UnitAt(scribe_.report(), set.unit); };
    std::stable_sort(sets->begin(), sets->end(), [&](const SetRows& a, const SetRows& b) {
      const UnitReport* const left = unit_of(a);
      const UnitReport* const right = unit_of(b);
      return (left == nullptr ? "" : left->stamp) > (right == nullptr ? "" : right->stamp);
    });
    std::set<std::pair<std::string, std::string>> senders;
    std::vector<SetRows> kept, older;
    for (SetRows& set : *sets) {
      const UnitReport* const unit = unit_of(set);
      const bool newest = unit == nullptr || senders.emplace(unit->sender.office, unit->sender.service).second;
      (newest ? kept : older).push_back(std::move(set));
    }
    *sets = std::move(kept);
    return older;
  }

  void MakeSlipSheet(const std::string& month, int unit, const Rows& plan, const Rows& results,
                     const std::vector<SetRows>& result_sets) {
    const Subject subject = SubjectOf(unit);
    std::vector<Form> forms = {MakeSlip(scribe_, subject, month, plan, results)};
    for (const SetRows& set : result_sets) AddSource(SourceText(scribe_, set.unit), &forms.front());
    if (const auto bill = bills_.find({unit, month}); bill != bills_.end()) {
      forms.push_back(MakeBill(scribe_, subject, month, bill->second));
      shown_bills_.insert(bill->first);
    }
    Add(std::move(forms), subject);
  }

  void MakeLooseBill(const std::pair<int, std::string>& key, const Rows& rows) {
    if (shown_bills_.contains(key)) return;
    const Subject subject = SubjectOf(key.first);
    Add({MakeBill(scribe_, subject, key.second, rows)}, subject);
  }

  // A layout that depends on another (利用者基本情報 別表) stands on the sheet of that one.
  void MakePlainSheets(const std::vector<const PersonFile*>& files) {
    std::map<std::pair<int, std::string_view>, std::vector<const PersonFile*>> families;
    for (const PersonFile* const file : files) {
      const renkei_layout_t& layout = *file->file->layout;
      auto& family = families[{file->file->report->unit, View(layout.parent.size > 0 ? layout.parent : layout.id)}];
      family.insert(layout.parent.size > 0 ? family.end() : family.begin(), file);
    }
    for (const auto& [key, family] : families) {
      const Subject subject = SubjectOf(key.first);
      std::vector<Form> forms;
      for (const PersonFile* const file : family) forms.push_back(MakePlain(scribe_, subject, *file, pictures_));
      Add(std::move(forms), subject, (family.front()->file->layout->flags & RENKEI_LAYOUT_DELETION) != 0);
    }
  }

  Scribe& scribe_;
  const Person& person_;
  const PictureShelf& pictures_;
  std::map<std::pair<int, std::string>, PlanTables> plans_;
  std::map<std::string, MonthSlips> slips_;
  std::map<std::pair<int, std::string>, Rows> bills_;
  std::set<std::pair<int, std::string>> shown_bills_;
  std::vector<const PersonFile*> others_, supplements_;
  std::vector<Sheet> sheets_;
};

}  // namespace

std::vector<Sheet> MakeSheets(Scribe& scribe, const Person& person, const PictureShelf& pictures) {
  return SheetMaker(scribe, person, pictures).Make();
}

}  // namespace renkei::forms
