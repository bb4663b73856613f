// The person of a form: what the heads of the forms say of one. Threads: values.
#pragma once

#include <vector>

#include "engine/forms/fields.h"
#include "engine/forms/person.h"

namespace renkei::forms {

// A person in one set, with the supplement that goes with it.
struct Subject {
  const Person* person = nullptr;
  const Row* supplement = nullptr;  // nullptr: none came along
  int unit = -1;                    // in Report::units

  // What the person's slips call the office; empty: they do not name it.
  [[nodiscard]] std::string_view OfficeName(std::string_view office_number) const;
};

// The supplement of the set, else of another set that names the person, the newest first; nullptr: there is none.
const Row* FindSupplement(const Person& person, int unit, const Report& report);

// The person's name from the supplement, else from whichever record has it; empty text: nobody gives it.
FieldPair NamePair(const Scribe& scribe, NoteBook& notes, const Subject& subject);

// Insurer, insured number, name, kana, birth date, sex.
std::vector<FieldPair> PersonPairs(const Scribe& scribe, NoteBook& notes, const Subject& subject);

// Who it is, for a list of contents.
std::string PersonLabel(const Scribe& scribe, const Subject& subject);

// The parties and the stamp of the set; empty where the file belongs to none.
std::string SourceText(const Scribe& scribe, int unit);

}  // namespace renkei::forms
