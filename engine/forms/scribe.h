// Items of records as a form shows them, and the notes that findings leave on it. Used by each form. Threads: one a
// Scribe.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "engine/forms/dates.h"
#include "engine/forms/form_model.h"
#include "engine/forms/form_words.h"
#include "engine/forms/person.h"
#include "engine/report/findings_by_record.h"
#include "engine/report/messages.h"
#include "renkei/report.h"
#include "renkei/report_writer.h"

namespace renkei::forms {

class Scribe {
 public:
  // `report` outlives it. REQUIRES: values is not kDefault.
  Scribe(const Report& report, Lang lang, Values values);

  [[nodiscard]] std::string Say(FormWord word, const NamedValues& values = {}) const {
    return forms::Say(word, lang_, values);
  }
  // A text of the set as far as it may be shown.
  [[nodiscard]] std::string Show(std::string_view text) const;
  // An item in its form: a date in the era of the form, a code as what it means, the rest as it is.
  [[nodiscard]] std::string Value(const Row& row, std::string_view id) const;
  // The same with the code before its meaning.
  [[nodiscard]] std::string ValueWithCode(const Row& row, std::size_t item) const;
  // A number with its thousands parted.
  [[nodiscard]] std::string Number(const Row& row, std::string_view id) const;
  // "from ～ to" of two dates; empty where both are.
  [[nodiscard]] std::string Period(const Row& row, std::string_view from, std::string_view to) const;
  // What the service type of a code or the type itself is called; empty: not known.
  [[nodiscard]] std::string ServiceName(const Row& row, std::string_view code) const;

  [[nodiscard]] Lang lang() const { return lang_; }
  [[nodiscard]] Values values() const { return values_; }
  [[nodiscard]] const Dates& dates() const { return dates_; }
  [[nodiscard]] const Report& report() const { return report_; }

 private:
  friend class NoteBook;
  const Report& report_;
  Lang lang_;
  Values values_;
  Dates dates_;
  MessageSet messages_;
  FindingsByRecord findings_;
};

// The notes of one form: findings in its records, each text once.
class NoteBook {
 public:
  explicit NoteBook(Scribe& scribe) : scribe_(scribe) {}

  // Numbers of the notes on these items of the record.
  std::vector<int> On(const Row& row, std::initializer_list<std::string_view> ids);
  // Numbers of all notes on the record.
  std::vector<int> OnAll(const Row& row);
  // To the form, which then has all notes.
  std::vector<Note> Take() { return std::move(notes_); }

 private:
  std::vector<int> Numbers(const Row& row, const std::vector<std::size_t>* items);
  int NumberOf(int finding);

  Scribe& scribe_;
  std::vector<Note> notes_;
};

// A cell of an item, with its notes.
Cell ItemCell(const Scribe& scribe, NoteBook& notes, const Row& row, std::string_view id, Look look = Look::kText);
Cell HeadCell(std::string text, int columns = 1, int rows = 1);

// Adds what is not among them yet.
void AddNumbers(std::vector<int>* numbers, const std::vector<int>& more);

}  // namespace renkei::forms
