// Reads generated files back for the tests: a CSV reader of its own that takes nothing on trust.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "testdata/generator/generator.h"

namespace renkei_generator {

struct Value {
  std::string bytes;  // quotes undone
  bool quoted = false;
};

using Row = std::vector<Value>;

// One CSV file of a set with its layout.
struct Table {
  std::string file_name;
  const Layout* layout = nullptr;
  std::vector<Row> rows;

  // The value of a field by its id; a failed expectation and "" where the layout has no such
  // field.
  std::string Get(const Row& row, std::string_view id) const;
};

// The rows of a file. Fails the current test on bytes that no CSV reader should meet: quotes in
// a bare value, text after a closing quote, a line end other than CRLF.
std::vector<Row> ReadCsv(const std::string& bytes);

// The layout that the name of a file begins with ("UPKIHON_SUB1_…"), "UPKIHON_IMAGE" for pictures.
std::string LayoutOfName(std::string_view file_name);

// The CSV files of a set by layout; pictures are left out.
std::map<std::string, Table> ReadTables(Spec spec, const std::vector<File>& files);

// One combination of version, kind and care that exists.
struct Combination {
  Spec spec = Spec::kV4_1;
  Kind kind = Kind::kServiceSlip;
  Care care = Care::kCare;

  Options ToOptions(std::uint64_t seed) const;
  std::string Name() const;
};

std::vector<Combination> AllCombinations();

}  // namespace renkei_generator
