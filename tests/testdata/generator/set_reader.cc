#include "tests/testdata/generator/set_reader.h"

#include <gtest/gtest.h>

namespace renkei_generator {
namespace {

bool IsLead(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 0x81 && byte <= 0x9F) || (byte >= 0xE0 && byte <= 0xFC);
}

// Reads the values of a file one after the other.
class CsvReader {
 public:
  explicit CsvReader(std::string_view bytes) : bytes_(bytes) {}

  std::vector<Row> Read() {
    std::vector<Row> rows;
    while (at_ < bytes_.size()) rows.push_back(ReadRow());
    return rows;
  }

 private:
  Row ReadRow() {
    Row row;
    for (;;) {
      row.push_back(at_ < bytes_.size() && bytes_[at_] == '"' ? ReadQuoted() : ReadBare());
      if (at_ < bytes_.size() && bytes_[at_] == ',') {
        ++at_;
        continue;
      }
      if (at_ < bytes_.size()) {
        EXPECT_EQ(bytes_.substr(at_, 2), "\r\n") << "at byte " << at_;
        at_ += 2;
      }
      return row;
    }
  }

  Value ReadBare() {
    Value value;
    while (at_ < bytes_.size() && bytes_[at_] != ',' && bytes_[at_] != '\r') {
      EXPECT_NE(bytes_[at_], '"') << "at byte " << at_;
      EXPECT_NE(bytes_[at_], '\n') << "at byte " << at_;
      value.bytes.push_back(bytes_[at_++]);
    }
    return value;
  }

  Value ReadQuoted() {
    Value value;
    value.quoted = true;
    for (++at_; at_ < bytes_.size(); ++at_) {
      if (IsLead(bytes_[at_])) {
        value.bytes.push_back(bytes_[at_++]);
      } else if (bytes_[at_] == '"') {
        ++at_;
        if (at_ >= bytes_.size() || bytes_[at_] != '"') return value;
      }
      if (at_ < bytes_.size()) value.bytes.push_back(bytes_[at_]);
    }
    ADD_FAILURE() << "a quote is never closed";
    return value;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace

std::string Table::Get(const Row& row, std::string_view id) const {
  const Field* field = FindField(*layout, id);
  EXPECT_NE(field, nullptr) << layout->name << " has no " << id;
  return field == nullptr ? "" : row.at(static_cast<std::size_t>(field->no - 1)).bytes;
}

std::vector<Row> ReadCsv(const std::string& bytes) { return CsvReader(bytes).Read(); }

std::string LayoutOfName(std::string_view file_name) {
  for (const std::string_view longer : {"UPKIHON_SUB1", "UPKIHON_SUB2", "UPKIHON_IMAGE", "UPYOBO_SUB"}) {
    if (file_name.substr(0, longer.size() + 1) == std::string(longer) + "_") {
      return std::string(longer);
    }
  }
  return std::string(file_name.substr(0, file_name.find('_')));
}

std::map<std::string, Table> ReadTables(Spec spec, const std::vector<File>& files) {
  std::map<std::string, Table> tables;
  for (const File& file : files) {
    const std::string name = LayoutOfName(file.name);
    if (name == "UPKIHON_IMAGE") continue;
    const Layout* layout = FindLayout(spec, name);
    EXPECT_NE(layout, nullptr) << file.name;
    const bool inserted = tables.emplace(name, Table{file.name, layout, ReadCsv(file.bytes)}).second;
    EXPECT_TRUE(inserted) << "two files of " << name;
  }
  return tables;
}

Options Combination::ToOptions(std::uint64_t seed) const {
  Options options;
  options.spec = spec;
  options.kind = kind;
  options.care = care;
  options.seed = seed;
  return options;
}

std::string Combination::Name() const {
  return std::string(SpecName(spec)) + " " + std::string(KindName(kind)) + " " + std::string(CareName(care));
}

std::vector<Combination> AllCombinations() {
  std::vector<Combination> combinations;
  for (const Spec spec : {Spec::kV3, Spec::kV4_1}) {
    for (const Kind kind : AllKinds()) {
      for (const Care care : {Care::kCare, Care::kPrevention, Care::kLocal}) {
        if (KindExists(kind, spec, care)) combinations.push_back({spec, kind, care});
      }
    }
  }
  return combinations;
}

}  // namespace renkei_generator
