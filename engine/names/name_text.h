// Small tools over the ABI's names and strings. Threads: pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "renkei/abi/spec_plugin.h"
#include "renkei/report.h"

namespace renkei {

inline std::string_view View(renkei_string_t s) { return {s.data, static_cast<std::size_t>(s.size)}; }

// The place of a part in the ABI's struct and its size with the NUL; nullptr for the prefix.
inline std::pair<char*, std::size_t> Slot(renkei_name_t& name, std::uint8_t part) {
  switch (part) {
    case RENKEI_NAME_MONTH:
    case RENKEI_NAME_MONTH_OR_ZERO:
      return {name.month, sizeof name.month};
    case RENKEI_NAME_SENDER:
      return {name.sender, sizeof name.sender};
    case RENKEI_NAME_SENDER_TYPE:
      return {name.sender_type, sizeof name.sender_type};
    case RENKEI_NAME_RECEIVER:
      return {name.receiver, sizeof name.receiver};
    case RENKEI_NAME_RECEIVER_TYPE:
      return {name.receiver_type, sizeof name.receiver_type};
    case RENKEI_NAME_STAMP:
      return {name.stamp, sizeof name.stamp};
    case RENKEI_NAME_BRANCH:
      return {name.branch, sizeof name.branch};
    default:
      return {nullptr, 0};
  }
}
inline std::string_view PartOf(const renkei_name_t& name, std::uint8_t part) {
  const char* text = Slot(const_cast<renkei_name_t&>(name), part).first;  // NOLINT: only read
  return text == nullptr ? std::string_view() : std::string_view(text);
}

inline Arg TermArg(std::string name, std::string_view text) {
  return {std::move(name), Arg::Kind::kTerm, 0, std::string(text), {}};
}
// A term with a name in each language.
inline Arg NameArg(std::string name, renkei_string_t ja, renkei_string_t en) {
  return {std::move(name), Arg::Kind::kTerm, 0, std::string(View(ja)), std::string(View(en))};
}
inline Arg NumberArg(std::string name, std::int64_t number) {
  return {std::move(name), Arg::Kind::kNumber, number, {}, {}};
}
inline Arg DataArg(std::string name, std::string text) {
  return {std::move(name), Arg::Kind::kData, 0, std::move(text), {}};
}

inline const renkei_list_t* FindList(const renkei_spec_t& spec, std::string_view id) {
  for (std::uint64_t i = 0; i < spec.list_count; ++i) {
    if (View(spec.lists[i].id) == id) return &spec.lists[i];
  }
  return nullptr;
}
inline const renkei_code_t* FindCode(const renkei_list_t* list, std::string_view code) {
  for (std::uint64_t i = 0; list != nullptr && i < list->code_count; ++i) {
    if (View(list->codes[i].value) == code) return &list->codes[i];
  }
  return nullptr;
}

// A type that plans and delivers nothing itself: 43, 46 … Small multi-function offices do both and are not meant.
inline bool IsPlanningOnly(const renkei_spec_t& spec, std::string_view service_type) {
  return FindCode(FindList(spec, RENKEI_LIST_PLANNING_TYPES), service_type) != nullptr &&
         FindCode(FindList(spec, RENKEI_LIST_SCOPE_TYPES), service_type) == nullptr;
}

// The name of a code in any of the spec's lists; the code itself where none has it.
inline Arg CodeNameArg(const renkei_spec_t& spec, std::string name, std::string_view code) {
  for (std::uint64_t i = 0; i < spec.list_count; ++i) {
    if (const renkei_code_t* row = FindCode(&spec.lists[i], code)) {
      return NameArg(std::move(name), row->name_ja, row->name_en);
    }
  }
  return TermArg(std::move(name), code);
}

}  // namespace renkei
