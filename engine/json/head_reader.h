// The head of a data file: from JSON members to spec, layout, name and style. Threads: one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/json/complaints.h"
#include "engine/json/data_form.h"
#include "engine/json/value.h"
#include "renkei/specs.h"

namespace renkei::json {

class HeadReader {
 public:
  // A member of the root; a key that was there before or that a head does not have is a complaint of Judge.
  void Take(const std::string& key, Value value);
  // Whether all members that a head can have were there.
  [[nodiscard]] bool Complete() const { return members_.size() == 5; }

  void ComplainOfKeys(Complaints& complaints) const;
  // The head; nullopt with complaints where it is not right. What is not ours at all is one complaint, json-foreign.
  std::optional<Head> Judge(const SpecRegistry& registry, Complaints& complaints) const;

 private:
  [[nodiscard]] const Value* Find(std::string_view key) const;
  // The text of a member; nullptr with a complaint.
  [[nodiscard]] const std::string* Text(std::string_view key, Complaints& complaints) const;
  void JudgeStyle(const renkei_layout_t& layout, Style* style, Complaints& complaints) const;

  std::vector<std::pair<std::string, Value>> members_;
  std::vector<std::pair<std::string_view, std::string>> odd_keys_;  // code and pointer
};

// A list of item ids at `pointer`; ids that the layout lacks and items of another kind are complaints of `code`.
ItemSet ReadItems(const Value& list, const renkei_layout_t& layout, const std::string& pointer, std::string_view code,
                  Complaints& complaints);

// The place of an item in the layout; -1: it has none of that id. `guess` is looked at first.
int FindItem(const renkei_layout_t& layout, std::string_view id, std::size_t guess = 0);

}  // namespace renkei::json
