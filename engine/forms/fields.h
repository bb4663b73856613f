// Fields of a form: a name and what stands there, side by side in a table. Threads: values.
#pragma once

#include <string>
#include <vector>

#include "engine/forms/scribe.h"

namespace renkei::forms {

struct FieldPair {
  std::string name, text;
  std::vector<int> notes;
  bool wide = false;  // takes a row of its own
};

// The pairs in rows of `in_a_row`; the last one of a row takes what is left.
Table FieldTable(const std::vector<FieldPair>& pairs, int in_a_row, int name_share);

// A pair of an item, or of a text made of several.
FieldPair ItemPair(const Scribe& scribe, NoteBook& notes, FormWord name, const Row* row, std::string_view id);
FieldPair TextPair(const Scribe& scribe, FormWord name, std::string text, std::vector<int> notes = {});

}  // namespace renkei::forms
