#include "engine/forms/subject.h"

#include "engine/report/lookup.h"

namespace renkei::forms {
namespace {

std::string StampOf(const Report& report, int unit) {
  const UnitReport* const found = UnitAt(report, unit);
  return found == nullptr ? std::string() : found->stamp;
}

const Row* RowWithName(const Subject& subject) {
  if (subject.supplement != nullptr) return subject.supplement;
  for (const PersonFile& file : subject.person->files) {
    if (!file.rows.front().Raw("user_name").empty()) return &file.rows.front();
  }
  return nullptr;
}

}  // namespace

std::string_view Subject::OfficeName(std::string_view office_number) const {
  for (const PersonFile& file : person->files) {
    if (!HasItems(*file.file->layout, {"service_date", "service_office_number", "service_office_name"})) continue;
    for (const Row& row : file.rows) {
      if (row.Raw("service_office_number") != office_number) continue;
      if (const std::string_view name = row.Raw("service_office_name"); !name.empty()) return name;
    }
  }
  return {};
}

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

FieldPair NamePair(const Scribe& scribe, NoteBook& notes, const Subject& subject) {
  return ItemPair(scribe, notes, FormWord::kName, RowWithName(subject), "user_name");
}

std::vector<FieldPair> PersonPairs(const Scribe& scribe, NoteBook& notes, const Subject& subject) {
  const Row* const row = subject.supplement;
  return {
      TextPair(scribe, FormWord::kInsurer, scribe.Show(subject.person->insurer)),
      TextPair(scribe, FormWord::kInsured, scribe.Show(subject.person->insured)),
      NamePair(scribe, notes, subject),
      ItemPair(scribe, notes, FormWord::kKana, row, "user_name_kana"),
      ItemPair(scribe, notes, FormWord::kBirthDate, row, "user_birth_date"),
      ItemPair(scribe, notes, FormWord::kSex, row, "user_sex"),
  };
}

std::string PersonLabel(const Scribe& scribe, const Subject& subject) {
  const std::string number = scribe.Show(subject.person->insured);
  const Row* const named = RowWithName(subject);
  const std::string name = named == nullptr ? "" : scribe.Value(*named, "user_name");
  if (number.empty() && name.empty()) return scribe.Say(FormWord::kUnknownPerson);
  return name.empty() || number.empty() ? number + name : number + "　" + name;
}

std::string SourceText(const Scribe& scribe, int unit) {
  const UnitReport* const found = UnitAt(scribe.report(), unit);
  if (found == nullptr) return {};
  return scribe.Say(FormWord::kSource,
                    {{"sender", found->sender.office}, {"receiver", found->receiver.office}, {"stamp", found->stamp}});
}

}  // namespace renkei::forms
