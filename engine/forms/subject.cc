#include "engine/forms/subject.h"

#include "engine/report/lookup.h"

namespace renkei::forms {
namespace {

std::string StampOf(const Report& report, int unit) {
  const UnitReport* const found = UnitAt(report, unit);
  return found == nullptr ? std::string() : found->stamp;
}

}  // namespace

const Row* FindSupplement(const Person& person, int unit, const Report& report) {
  const Row* newest = nullptr;
  std::string stamp;
  for (const PersonFile& file : person.files) {
    if (!IsSupplement(*file.file->layout)) continue;
    if (file.file->report->unit == unit) return &file.rows.front();
    const std::string own = StampOf(report, file.file->report->unit);
    if (newest != nullptr && own <= stamp) continue;
    newest = &file.rows.front();
    stamp = own;
  }
  return newest;
}

std::vector<FieldPair> PersonPairs(const Scribe& scribe, NoteBook& notes, const Subject& subject) {
  const Row* const row = subject.supplement;
  return {
      TextPair(scribe, FormWord::kInsurer, scribe.Show(subject.person->insurer)),
      TextPair(scribe, FormWord::kInsured, scribe.Show(subject.person->insured)),
      ItemPair(scribe, notes, FormWord::kName, row, "user_name"),
      ItemPair(scribe, notes, FormWord::kKana, row, "user_name_kana"),
      ItemPair(scribe, notes, FormWord::kBirthDate, row, "user_birth_date"),
      ItemPair(scribe, notes, FormWord::kSex, row, "user_sex"),
  };
}

std::string PersonLabel(const Scribe& scribe, const Subject& subject) {
  const std::string number = scribe.Show(subject.person->insured);
  const std::string name = subject.supplement == nullptr ? "" : scribe.Value(*subject.supplement, "user_name");
  if (number.empty() && name.empty()) return scribe.Say(FormWord::kUnknownPerson);
  return name.empty() || number.empty() ? number + name : number + "　" + name;
}

std::string SourceText(const Scribe& scribe, int unit) {
  const UnitReport* const found = UnitAt(scribe.report(), unit);
  if (found == nullptr) return {};
  return scribe.Say(FormWord::kSource, {{"sender", found->sender.office},
                                        {"receiver", found->receiver.office},
                                        {"stamp", found->stamp}});
}

}  // namespace renkei::forms
