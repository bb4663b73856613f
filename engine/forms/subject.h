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
};

// The supplement of the set, else of another set that names the person, the newest first; nullptr: there is none.
const Row* FindSupplement(const Person& person, int unit, const Report& report);

// Insurer, insured number, name, kana, birth date, sex.
std::vector<FieldPair> PersonPairs(const Scribe& scribe, NoteBook& notes, const Subject& subject);

// Who it is, for a list of contents.
std::string PersonLabel(const Scribe& scribe, const Subject& subject);

// The parties and the stamp of the set; empty where the file belongs to none.
std::string SourceText(const Scribe& scribe, int unit);

}  // namespace renkei::forms
