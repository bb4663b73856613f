// A set written by hand for the tests of the forms, checked and made into sheets. Threads: one a set.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <vector>

#include "engine/forms/form_model.h"
#include "engine/forms/show.h"
#include "renkei/check.h"
#include "tests/engine/check/sample_set.h"

namespace renkei::test {

// Items of one record by id; what is not named stays empty. Values are written in quotes.
using Items = std::map<std::string, std::string>;

class FormSet {
 public:
  FormSet() = default;
  explicit FormSet(const std::vector<renkei_generator::File>& files);

  // Adds a record to the file of this layout of V4.1, or of V3 where `v3`; files of one stamp are a set. The person is
  // 139906 0000000001 where the record names nobody else.
  void Add(const std::string& layout, Items items, const std::string& stamp = "20250328090000", bool v3 = false);
  void AddFile(std::string name, std::string bytes);

  // All sheets in order.
  [[nodiscard]] std::vector<forms::Sheet> Sheets(Lang lang = Lang::kJa, Values values = Values::kFull,
                                                 std::uint64_t records_at_once = 100'000) const;
  [[nodiscard]] std::string Written(const forms::ShowOptions& options) const;

 private:
  [[nodiscard]] Intake MakeIntake() const;
  std::map<std::string, std::string> files_;
};

// A record of a service slip.
Items SlipItems(const std::string& date, const std::string& start, const std::string& end, const std::string& code,
                const std::string& count = "1");

// The tables of this kind in a form.
std::vector<const forms::Table*> TablesOf(const forms::Form& form, std::string_view kind);

// What stands right of a field's name; "(none)" where the form has no such field.
std::string FieldOf(const forms::Form& form, std::string_view name);

// The texts of a row, parted by |.
std::string RowText(const forms::Cells& row);

}  // namespace renkei::test
