// Which service types the offices of a run have, as far as its records tell. For names of specs that carry them where
// the source's names do not. Threads: one.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/csv/record_reader.h"
#include "renkei/abi/spec_plugin.h"

namespace renkei::convert {

// The types by office number.
using TypesOfOffices = std::map<std::string, std::set<std::string>, std::less<>>;

// What the records of one file tell: rows that name an office and a service code. Rows of services that are not
// exchanged tell nothing.
class TypeCollector : public csv::RecordSink {
 public:
  // Whether records of the layout tell anything.
  static bool Knows(const renkei_layout_t& layout);
  TypeCollector(const renkei_spec_t& spec, const renkei_layout_t& layout, TypesOfOffices& types)
      : spec_(spec), layout_(layout), types_(types) {}
  void OnRecord(const csv::RecordView& record) override;

 private:
  const renkei_spec_t& spec_;
  const renkei_layout_t& layout_;
  TypesOfOffices& types_;
  std::string last_;  // office and type of the record before
};

struct TypeChoice {
  std::string type;               // empty: not known
  std::string_view from;          // records, other, role; empty: it was told
  std::set<std::string> several;  // the types when there are too many
};

// What is known when a unit's names are made.
struct TypeKnowledge {
  const std::map<std::string, std::string>& told;
  const TypesOfOffices& of_unit;
  const TypesOfOffices& of_run;
  const renkei_map_t& map;
  const renkei_spec_t& target;
};

// The type of an office. `planning`: it is the side that plans.
TypeChoice ChooseType(const TypeKnowledge& knowledge, const std::string& office, bool planning);

}  // namespace renkei::convert
