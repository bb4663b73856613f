// For plugin authors: constexpr builders for the tables above the fields: layouts as a whole, sending units, relations,
// lists of codes. The fields of a layout are in renkei/sdk/tables.h.
//   inline constexpr renkei_layout_t kLayouts[] = {
//       MakeLayout("ORDER", "注文情報", "orders").Fields(kFields).Named(kParts).OneEach(kKey).MonthIn(3), …};
// Everything here is constexpr; nothing allocates, nothing is called at run time. What is handed in (arrays, literals)
// is pointed at and has to live as long as the module.
#pragma once

#include <cstddef>
#include <cstdint>

#include "renkei/sdk/tables.h"

namespace renkei::sdk {

// One code of a list: its value and its names.
template <std::size_t V, std::size_t J, std::size_t E>
constexpr renkei_code_t Value(const char (&value)[V], const char (&ja)[J], const char (&en)[E]) {
  return {Str(value), Str(ja), Str(en)};
}

template <std::size_t I, std::size_t N>
constexpr renkei_list_t List(const char (&id)[I], const renkei_code_t (&codes)[N]) {
  return {Str(id), codes, N};
}

// One record layout. Starts as a CSV file of either side without fields, items or keys; the calls below change that and
// may be chained.
struct Layout {
  renkei_layout_t row;

  constexpr operator renkei_layout_t() const { return row; }  // NOLINT(google-explicit-constructor): a row of a table

  template <std::size_t N>
  constexpr Layout Fields(const renkei_field_t (&fields)[N]) const {
    Layout l = *this;
    l.row.fields = fields;
    l.row.field_count = N;
    return l;
  }
  // The parts of the file's name, in order (renkei_name_part_t).
  template <std::size_t N>
  constexpr Layout Named(const std::uint8_t (&parts)[N]) const {
    Layout l = *this;
    l.row.name_parts = parts;
    l.row.name_part_count = N;
    return l;
  }
  constexpr Layout From(renkei_side_t side) const {
    Layout l = *this;
    l.row.side = static_cast<std::uint8_t>(side);
    return l;
  }
  // The items that make the record's key, the user first. OneEach: a key stands once in a file.
  template <std::size_t N>
  constexpr Layout OneEach(const std::uint16_t (&items)[N]) const {
    return Keyed(items, N, 1);
  }
  template <std::size_t N>
  constexpr Layout ManyEach(const std::uint16_t (&items)[N]) const {
    return Keyed(items, N, 0);
  }
  // The item that equals the month, the sender or the receiver in the name.
  constexpr Layout MonthIn(std::uint16_t item) const { return Item(&renkei_layout_t::month_item, item); }
  constexpr Layout SenderIn(std::uint16_t item) const { return Item(&renkei_layout_t::sender_office_item, item); }
  constexpr Layout ReceiverIn(std::uint16_t item) const { return Item(&renkei_layout_t::receiver_office_item, item); }
  constexpr Layout PartnerIn(std::uint16_t item) const { return Item(&renkei_layout_t::partner_item, item); }
  constexpr Layout ServiceCodeIn(std::uint16_t item) const { return Item(&renkei_layout_t::service_code_item, item); }
  constexpr Layout Deletion() const { return Flag(RENKEI_LAYOUT_DELETION); }
  constexpr Layout Results() const { return Flag(RENKEI_LAYOUT_RESULTS); }
  // A picture: no records, and a name that ends in .jpg.
  constexpr Layout Image() const {
    Layout l = Flag(RENKEI_LAYOUT_IMAGE);
    l.row.extension = Str("jpg");
    return l;
  }
  // The layout whose name tail this one repeats.
  template <std::size_t N>
  constexpr Layout PartOf(const char (&parent)[N]) const {
    Layout l = *this;
    l.row.parent = Str(parent);
    return l;
  }

 private:
  constexpr Layout Keyed(const std::uint16_t* items, std::size_t count, std::uint16_t unique) const {
    Layout l = *this;
    l.row.key_items = items;
    l.row.key_count = static_cast<std::uint16_t>(count);
    l.row.key_unique = unique;
    return l;
  }
  constexpr Layout Item(std::uint16_t renkei_layout_t::*member, std::uint16_t item) const {
    Layout l = *this;
    l.row.*member = item;
    return l;
  }
  constexpr Layout Flag(std::uint32_t flag) const {
    Layout l = *this;
    l.row.flags |= flag;
    return l;
  }
};

template <std::size_t I, std::size_t J, std::size_t E>
constexpr Layout MakeLayout(const char (&id)[I], const char (&ja)[J], const char (&en)[E]) {
  Layout l{};
  l.row.size = sizeof(renkei_layout_t);
  l.row.id = Str(id);
  l.row.name_ja = Str(ja);
  l.row.name_en = Str(en);
  l.row.extension = Str("CSV");
  l.row.parent = Str("");
  return l;
}

// The index of a layout in a spec's table; an id that is not there does not compile.
template <std::size_t N, std::size_t I>
consteval std::uint32_t IndexOf(const renkei_layout_t (&layouts)[N], const char (&id)[I]) {
  std::uint32_t index = 0;
  while (!Same(layouts[index].id, Str(id))) ++index;  // past the end is no constant
  return index;
}

// The files of a sending unit. `flags` are RENKEI_MEMBER_MONTH_ZERO, …_MONTH_REAL and …_MANY.
template <std::size_t N>
constexpr renkei_member_t MainFile(const char (&layout)[N], std::uint32_t flags = 0) {
  return {Str(layout), RENKEI_MEMBER_REQUIRED, RENKEI_MEMBER_MAIN | flags};
}
template <std::size_t N>
constexpr renkei_member_t RequiredFile(const char (&layout)[N], std::uint32_t flags = 0) {
  return {Str(layout), RENKEI_MEMBER_REQUIRED, flags};
}
template <std::size_t N>
constexpr renkei_member_t ExpectedFile(const char (&layout)[N], std::uint32_t flags = 0) {
  return {Str(layout), RENKEI_MEMBER_EXPECTED, flags};
}
template <std::size_t N>
constexpr renkei_member_t OptionalFile(const char (&layout)[N], std::uint32_t flags = 0) {
  return {Str(layout), RENKEI_MEMBER_OPTIONAL, flags};
}

template <std::size_t K, std::size_t J, std::size_t E, std::size_t C, std::size_t N>
constexpr renkei_unit_t Unit(const char (&kind)[K], const char (&ja)[J], const char (&en)[E], const char (&clause)[C],
                             const renkei_member_t (&members)[N]) {
  return {sizeof(renkei_unit_t), 0, Str(kind), Str(ja), Str(en), Str(clause), members, N};
}

// What a main record without dependents costs.
inline constexpr std::uint32_t kNothing = 0;
inline constexpr std::uint32_t kWarning = RENKEI_SEVERITY_WARNING;

// Records of `main` and `dependent` inside a unit join where the items are equal, in order.
template <std::size_t K, std::size_t M, std::size_t D, std::size_t C, std::size_t N>
constexpr renkei_relation_t Join(const char (&kind)[K], const char (&main)[M], const std::uint16_t (&main_items)[N],
                                 const char (&dependent)[D], const std::uint16_t (&dependent_items)[N],
                                 std::uint32_t main_without_dependent, const char (&clause)[C]) {
  return {sizeof(renkei_relation_t), N, Str(kind),  Str(main), Str(dependent), main_items, dependent_items,
          main_without_dependent,    0, Str(clause)};
}

template <std::size_t V, std::size_t R>
constexpr renkei_wrong_version_t WrongVersion(const char (&value)[V], const char (&rule)[R], bool records_judged) {
  return {Str(value), Str(rule), records_judged ? 1U : 0U, 0};
}

}  // namespace renkei::sdk
