// Forms as people know them, before they are written: sheets, forms, tables, cells. Made from the records of a checked
// set (person_forms.h), written as text or HTML (form_writers.h). All texts are UTF-8, ready to be shown but not
// escaped: they may hold anything that a file held. Threads: values.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "renkei/report.h"

namespace renkei::forms {

// What a cell is; the writers choose its look.
enum class Look : std::uint8_t {
  kText,    // words, to the left
  kNumber,  // to the right
  kCentre,  // counts of a day, marks
  kShade,   // as kCentre, on a ground: a day that is billed pro rata
  kHead,    // names what stands below or beside it
  kRest,    // as kHead: a Saturday or Sunday
  kSum,     // a number of a total row
};

// Cells that a span covers are left out, as in HTML.
struct Cell {
  std::string text;
  Look look = Look::kText;
  int columns = 1;
  int rows = 1;
  bool row_head = false;   // names its row: <th scope="row">
  std::vector<int> notes;  // numbers of the form's notes, from 1

  bool operator==(const Cell&) const = default;
};

struct Column {
  int share = 10;      // of the width, in tenths of a millimetre where all shares make 2800
  bool key = false;    // names the row: where a table is split, it stands in each part
  bool lead = false;   // where space is short, a line of its own above the row
  bool tight = false;  // two characters and no frame: days of a month

  bool operator==(const Column&) const = default;
};

using Cells = std::vector<Cell>;

struct Table {
  std::string kind;  // for the style: grid, bill, fields, needs, week, plain
  std::string caption;
  std::vector<Column> columns;
  std::vector<Cells> head, body;

  bool operator==(const Table&) const = default;
};

// A picture of the set, as bytes of a JPEG.
struct Picture {
  std::string caption;
  std::string jpeg;

  bool operator==(const Picture&) const = default;
};

// A line below a table.
struct Remark {
  std::string text;

  bool operator==(const Remark&) const = default;
};

using Block = std::variant<Table, Picture, Remark>;

// What the check found in the records of a form.
struct Note {
  Severity severity = Severity::kInfo;
  std::string text;

  bool operator==(const Note&) const = default;
};

struct Form {
  std::string number;  // 第６表; empty: none
  std::string title;
  std::string period;  // 令和7年4月分; empty: none
  std::string source;  // the parties and the stamp of its set
  std::vector<Block> blocks;
  std::vector<Note> notes;
};

// What starts a page of paper: the forms of one person and month, or one table of a plan.
struct Sheet {
  std::string label;   // whose it is
  bool small = false;  // may share its page with the sheet before it
  std::vector<Form> forms;
};

}  // namespace renkei::forms
