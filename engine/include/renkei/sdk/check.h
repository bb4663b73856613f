// For plugin authors: the glue between a C++ class and the ABI's check. A check is a class that is made for one file,
// sees its records in order and emits findings:
//   class TotalsCheck : public renkei::sdk::FileCheck { … void OnRecord(const Record& r) override; void OnEnd()
//   override; }; inline constexpr renkei_check_t kTotals = renkei::sdk::MakeCheck<TotalsCheck>(Str("table7-totals"),
//   kLayouts);
// Threads: one object is used by one thread. Exceptions end at this glue: the engine then reports that the check
// failed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "renkei/abi/spec_plugin.h"
#include "renkei/sdk/numbers.h"

namespace renkei::sdk {

inline std::string_view View(renkei_slice_t s) {
  return {reinterpret_cast<const char*>(s.data), static_cast<std::size_t>(s.size)};
}
inline std::string_view View(const renkei_field_view_t& f) { return {reinterpret_cast<const char*>(f.data), f.size}; }
inline std::string_view View(renkei_string_t s) { return {s.data, static_cast<std::size_t>(s.size)}; }

// A record during OnRecord. Item numbers are those of the standard, from 1.
class Record {
 public:
  explicit Record(const renkei_record_t& raw) : raw_(raw) {}
  // REQUIRES: 1 <= item <= the layout's field count. Valid during OnRecord only.
  [[nodiscard]] std::string_view Item(int item) const { return View(raw_.fields[item - 1]); }
  // The item as a whole number; nullopt when it is empty or no number of up to 18 digits, with or without a minus.
  [[nodiscard]] std::optional<std::int64_t> Number(int item) const { return ToNumber(raw_.fields[item - 1]); }
  [[nodiscard]] bool Empty(int item) const { return raw_.fields[item - 1].size == 0; }
  // True when the field itself is already reported as wrong, so that what follows from it is not reported again.
  [[nodiscard]] bool Faulty(int item) const { return raw_.faulty[item - 1] != 0; }
  [[nodiscard]] bool Sound(std::initializer_list<int> items) const {
    for (int item : items) {
      if (Faulty(item)) return false;
    }
    return true;
  }
  // False when all of the items are those of the record before, with the same faults.
  [[nodiscard]] bool Changed(std::initializer_list<int> items) const {
    for (int item : items) {
      const auto index = static_cast<std::uint32_t>(item - 1);
      if (index >= raw_.changed_begin && index < raw_.changed_end) return true;
    }
    return false;
  }
  [[nodiscard]] renkei_place_t place() const { return raw_.place; }

 private:
  const renkei_record_t& raw_;
};

// Arguments of a message.
inline renkei_arg_t Number(std::string_view name, std::int64_t number) {
  return {{name.data(), name.size()}, RENKEI_ARG_NUMBER, 0, number, {nullptr, 0}};
}
inline renkei_arg_t Term(std::string_view name, std::string_view text) {
  return {{name.data(), name.size()},
          RENKEI_ARG_TERM,
          0,
          0,
          {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}};
}
inline renkei_arg_t Data(std::string_view name, std::string_view bytes) {
  return {{name.data(), name.size()},
          RENKEI_ARG_DATA,
          0,
          0,
          {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}};
}

// A code of one of the spec's lists, shown by its name.
inline renkei_arg_t CodeName(std::string_view name, std::string_view code) {
  renkei_arg_t arg = Term(name, code);
  arg.kind = RENKEI_ARG_CODE_NAME;
  return arg;
}

class FileCheck {
 public:
  FileCheck(const renkei_file_t& file, const renkei_host_t& host) : file_(file), host_(host) {}
  virtual ~FileCheck() = default;
  FileCheck(const FileCheck&) = delete;
  FileCheck& operator=(const FileCheck&) = delete;

  virtual void OnRecord(const Record& record) = 0;
  virtual void OnEnd() {}

 protected:
  [[nodiscard]] const renkei_name_t& name() const { return *file_.name; }
  [[nodiscard]] const renkei_layout_t& layout() const { return file_.spec->layouts[file_.layout]; }
  [[nodiscard]] const renkei_list_t* List(std::string_view id) const {
    for (std::uint64_t i = 0; i < file_.spec->list_count; ++i) {
      if (View(file_.spec->lists[i].id) == id) return &file_.spec->lists[i];
    }
    return nullptr;
  }

  // A finding at an item of a place; the engine copies everything.
  void Emit(std::string_view rule, renkei_place_t place, int item, std::string_view value = {},
            std::initializer_list<renkei_arg_t> args = {}) {
    const std::vector<renkei_arg_t> list(args);
    renkei_finding_t finding{};
    finding.size = sizeof finding;
    finding.item = static_cast<std::uint16_t>(item);
    finding.arg_count = static_cast<std::uint16_t>(list.size());
    finding.rule = {rule.data(), rule.size()};
    finding.place = place;
    finding.value = {reinterpret_cast<const std::uint8_t*>(value.data()), value.size()};
    finding.args = list.data();
    host_.emit(host_.context, &finding);
  }
  void Emit(std::string_view rule, const Record& record, int item, std::initializer_list<renkei_arg_t> args = {}) {
    Emit(rule, record.place(), item, item > 0 ? record.Item(item) : std::string_view(), args);
  }

 private:
  renkei_file_t file_;
  renkei_host_t host_;
};

// True when a code stands in a list.
inline bool Contains(const renkei_list_t* list, std::string_view code) {
  if (list == nullptr) return false;
  for (std::uint64_t i = 0; i < list->code_count; ++i) {
    if (View(list->codes[i].value) == code) return true;
  }
  return false;
}

namespace detail {
// A check that threw is dead: it sees no more records, and the engine is told once.
struct Cell {
  FileCheck* check;
  renkei_host_t host;
  bool dead;
};

inline void Fail(Cell* cell) {
  cell->dead = true;
  renkei_finding_t failed{};
  failed.size = sizeof failed;
  failed.rule = {"", 0};  // no rule: the check itself failed
  cell->host.emit(cell->host.context, &failed);
}

template <typename T>
void* Open(const renkei_file_t* file, const renkei_host_t* host) noexcept {
  try {
    return new Cell{new T(*file, *host), *host, false};
  } catch (...) {
    return nullptr;
  }
}
inline void OnRecord(void* state, const renkei_record_t* record) noexcept {
  auto* cell = static_cast<Cell*>(state);
  if (cell->dead) return;
  try {
    cell->check->OnRecord(Record(*record));
  } catch (...) {
    Fail(cell);
  }
}
inline void Close(void* state) noexcept {
  auto* cell = static_cast<Cell*>(state);
  try {
    if (!cell->dead) cell->check->OnEnd();
  } catch (...) {
    Fail(cell);
  }
  delete cell->check;
  delete cell;
}
}  // namespace detail

template <typename T, std::size_t N>
constexpr renkei_check_t MakeCheck(renkei_string_t id, const renkei_string_t (&layouts)[N]) {
  return {sizeof(renkei_check_t), N, id, layouts, &detail::Open<T>, &detail::OnRecord, &detail::Close};
}

}  // namespace renkei::sdk
