#include "engine/convert/supply.h"

#include <algorithm>

#include "engine/check/display.h"
#include "engine/csv/record_reader.h"
#include "engine/encoding/encoding_judge.h"
#include "engine/names/name_text.h"

namespace renkei::convert {
namespace {

std::string_view Text(const csv::FieldView& field) { return {reinterpret_cast<const char*>(field.data), field.size}; }

bool Names(std::string_view heading, const renkei_field_t& field) {
  return heading == View(field.id) || heading == View(field.name_ja);
}

class TableReader : public csv::RecordSink {
 public:
  explicit TableReader(Encoding encoding) : encoding_(encoding) {}
  void OnRecord(const csv::RecordView& record) override {
    if (record.kind != csv::RecordKind::kData) return;
    std::vector<std::string> cells;
    for (std::uint32_t i = 0; i < record.stored; ++i) cells.push_back(Decode(Text(record.fields[i]), encoding_));
    if (table.headings.empty()) {
      table.headings = std::move(cells);
    } else {
      wide = wide && cells.size() == table.headings.size();
      table.rows.push_back(std::move(cells));
    }
  }
  SupplyTable table;
  bool wide = true;  // all rows are as wide as the headings

 private:
  Encoding encoding_;
};

}  // namespace

Result<SupplyTable> ReadSupply(const std::string& name, std::string_view bytes) {
  constexpr std::string_view kBom = "\xEF\xBB\xBF";
  EncodingJudge judge;
  judge.Feed({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
  const Encoding encoding = judge.Finish();
  if (bytes.starts_with(kBom)) bytes.remove_prefix(kBom.size());
  TableReader reader(encoding == Encoding::kUtf8Bom ? Encoding::kUtf8 : encoding);
  csv::RecordReader records(reader);
  while (!bytes.empty()) {
    const auto space = records.Span();
    const std::size_t size = std::min(space.size(), bytes.size());
    std::copy_n(bytes.begin(), size, space.begin());
    records.Commit(size);
    bytes.remove_prefix(size);
  }
  records.Finish();
  if (!reader.wide || reader.table.rows.empty()) return Status::Error("supply-unreadable", name);
  return std::move(reader.table);
}

Result<SupplyTable> ReadSupply(const InputFile& input) {
  if (input.open == nullptr) return SupplyTable();
  constexpr std::size_t kMostBytes = std::size_t{16} << 20U;
  auto source = input.open();
  if (!source.ok()) return source.status();
  std::string bytes;
  std::vector<std::uint8_t> piece(std::size_t{64} << 10U);
  while (bytes.size() <= kMostBytes) {
    const auto read = source.value()->Read(piece.data(), piece.size());
    if (!read.ok()) return read.status();
    if (read.value() == 0) return ReadSupply(input.path, bytes);
    bytes.append(piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(read.value()));
  }
  return Status::Error("supply-unreadable", input.path);
}

Supply::Supply(const SupplyTable& table, const LayoutMapping& mapping) : table_(table) {
  if (mapping.target == nullptr) return;
  for (std::size_t column = 0; column < table.headings.size(); ++column) {
    const std::string& heading = table.headings[column];
    const renkei_layout_t& source = *mapping.source;
    const auto* const end = source.fields + source.field_count;
    const auto* const own =
        std::find_if(source.fields, end, [&](const renkei_field_t& field) { return Names(heading, field); });
    if (own != end) {
      conditions_.push_back({column, static_cast<std::size_t>(own - source.fields)});
      continue;
    }
    for (std::size_t i = 0; i < mapping.from.size(); ++i) {
      const renkei_field_t& field = mapping.target->fields[i];
      if (mapping.from[i] != LayoutMapping::kEmpty || field.type == RENKEI_FIELD_TEXT || !Names(heading, field))
        continue;
      values_[i] = column;
    }
  }
  if (conditions_.empty()) values_.clear();  // a row for every record would be a guess
  for (std::size_t row = 0; row < table.rows.size() && !values_.empty(); ++row) {
    rows_.emplace(table.rows[row][conditions_.front().column], row);
  }
}

bool Supply::Fits(const std::vector<std::string>& row, const csv::RecordView& record) const {
  return std::all_of(conditions_.begin(), conditions_.end(), [&](const Condition& condition) {
    const std::string& cell = row[condition.column];
    return cell.empty() || cell == Text(record.fields[condition.source_item]);
  });
}

std::string_view Supply::For(const csv::RecordView& record, std::size_t target_item) const {
  const std::size_t column = values_.at(target_item);
  std::string_view value;
  for (const std::string_view key : {Text(record.fields[conditions_.front().source_item]), std::string_view()}) {
    const auto [first, last] = rows_.equal_range(key);
    for (auto at = first; at != last; ++at) {
      const std::vector<std::string>& row = table_.rows[at->second];
      if (row[column].empty() || !Fits(row, record)) continue;
      if (!value.empty() && value != row[column]) return {};
      value = row[column];
    }
    if (key.empty()) break;
  }
  return value;
}

}  // namespace renkei::convert
