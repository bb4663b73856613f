// The small questions that the judging of tables is made of. Each returns true when the answer is right; the first
// wrong one is kept as the fault. Places are built only when they are needed. Private to the loader. Threads: one.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "engine/loader/validate_spec.h"
#include "renkei/abi/spec_plugin.h"

namespace renkei::loader {

// A place in the tables: a member, or a row of a table, of another place.
struct At {
  const At* up = nullptr;
  const char* name = "";
  std::int64_t row = -1;  // -1: no table

  [[nodiscard]] std::string str() const;
};

inline std::string_view View(renkei_string_t text) {
  return text.size == 0 ? std::string_view() : std::string_view(text.data, static_cast<std::size_t>(text.size));
}

// `1.2` of "1.2 < 1.10" read as people do: runs of digits are numbers.
bool IsLess(std::string_view a, std::string_view b);

class TableInspector {
 public:
  [[nodiscard]] const std::optional<SpecFault>& fault() const { return fault_; }

  // Keeps "place = value" and what it should be, and is false.
  bool Fail(const At& at, const std::string& value, const std::string& expected);
  bool Want(bool right, const At& at, std::int64_t value, const char* expected) {
    return right || Fail(at, std::to_string(value), expected);
  }

  bool Equals(const At& at, std::uint64_t value, std::uint64_t expected) {
    return value == expected || Fail(at, std::to_string(value), std::to_string(expected));
  }
  bool Between(const At& at, std::uint64_t value, std::uint64_t least, std::uint64_t most);
  // A pointer that is not NULL.
  bool Given(const At& at, bool given) { return given || Fail(at, "NULL", "!= NULL"); }
  // A table: rows within bounds, and a pointer when there are any.
  bool Table(const At& at, const void* rows, std::uint64_t count, std::uint64_t least, std::uint64_t most);

  // Well-formed UTF-8, or empty.
  bool Text(const At& at, renkei_string_t text);
  // The same, and not empty.
  bool Words(const At& at, renkei_string_t text);
  // An id of printable ASCII without blanks, not seen in `ids` so far, and adds it.
  bool NewId(const At& at, renkei_string_t id, std::set<std::string_view>* ids);
  // An id that stands in `ids`.
  bool KnownId(const At& at, renkei_string_t id, const std::set<std::string_view>& ids);

 private:
  std::optional<SpecFault> fault_;
};

}  // namespace renkei::loader
