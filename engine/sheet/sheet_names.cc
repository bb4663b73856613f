#include "engine/sheet/sheet_names.h"

#include <algorithm>
#include <cstddef>

#include "engine/sheet/cell_text.h"

namespace renkei::sheet {
namespace {

constexpr std::size_t kMostSheetUnits = 31;

// Names are compared by their ASCII letters; Excel goes further, so names that differ by other letters alone are not
// made.
std::string LowerCase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

std::string PlainSheetName(std::string_view wanted) {
  std::string name = TextForCell(wanted).text;
  std::replace_if(
      name.begin(), name.end(),
      [](char c) { return std::string_view("[]:*?/\\'\t\n").find(c) != std::string_view::npos; }, '_');
  return name.empty() ? "_" : name;
}

std::string PlainFileName(std::string_view stem) {
  std::string name(stem);
  std::replace_if(
      name.begin(), name.end(),
      [](char c) {
        const bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        return !letter && std::string_view("-_.").find(c) == std::string_view::npos;
      },
      '_');
  return name;
}

}  // namespace

template <typename Make>
std::string NameList::Free(Make&& make) {
  std::string name = make(std::string());
  for (int number = 2; !taken_.insert(LowerCase(name)).second; ++number) name = make(std::to_string(number));
  return name;
}

std::string NameList::Sheet(std::string_view wanted) {
  const std::string plain = PlainSheetName(wanted);
  return Free([&](const std::string& number) {
    const std::string tail = number.empty() ? number : " (" + number + ")";
    return std::string(TruncateToUnits(plain, kMostSheetUnits - tail.size())) + tail;
  });
}

std::string NameList::Workbook(std::string_view stem) {
  const std::string plain = PlainFileName(stem);
  return Free([&](const std::string& number) { return plain + (number.empty() ? number : "_" + number) + ".xlsx"; });
}

std::string WorkbookStem(const UnitReport& unit) {
  std::string stem = unit.kind.empty() ? "set" : unit.kind;
  if (!unit.month.empty()) stem += "_" + unit.month;
  if (!unit.sender.office.empty()) stem += "_" + unit.sender.office + "-" + unit.receiver.office;
  if (!unit.stamp.empty()) stem += "_" + unit.stamp;
  return stem;
}

}  // namespace renkei::sheet
