// One CSV record under construction: values are set by the ids of its layout, quoting and order
// follow from the layout. Reused for every record of a file. One object belongs to one thread.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "testdata/generator/calendar.h"
#include "testdata/generator/layouts.h"

namespace renkei_generator {

class Record {
 public:
  // `empty_quotes`: an empty free text is written "" instead of nothing. `layout` must outlive
  // the record.
  Record(const Layout& layout, bool empty_quotes);

  // Forgets all values and sets item 1.
  void Start(std::string_view csv_version);

  // Sets a value; an empty one leaves the field empty. Text is MS932 with its quotes not yet
  // doubled. Throws std::logic_error for an id that the layout lacks: a slip of the generator.
  void Set(std::string_view id, std::string_view value);
  void SetInt(std::string_view id, std::int64_t value);
  void SetDate(std::string_view id, const Date& date);

  // Appends the record with its line end.
  void AppendTo(std::string* out) const;

 private:
  struct Slot {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
  };
  static constexpr std::size_t kMostFields = 71;

  std::size_t IndexOf(std::string_view id);

  const Layout& layout_;
  bool empty_quotes_;
  std::size_t cursor_ = 0;  // where IndexOf looks first: ids mostly come in order
  std::array<Slot, kMostFields> slots_{};
  std::string values_;
};

}  // namespace renkei_generator
