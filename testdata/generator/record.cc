#include "testdata/generator/record.h"

#include <charconv>
#include <stdexcept>

namespace renkei_generator {
namespace {

// Doubles the quotes. Safe on bytes: no MS932 trail byte is a quote.
void AppendQuoted(std::string_view text, std::string* out) {
  out->push_back('"');
  std::size_t quote = text.find('"');
  while (quote != std::string_view::npos) {
    out->append(text.substr(0, quote + 1));
    out->push_back('"');
    text.remove_prefix(quote + 1);
    quote = text.find('"');
  }
  out->append(text);
  out->push_back('"');
}

}  // namespace

Record::Record(const Layout& layout, bool empty_quotes) : layout_(layout), empty_quotes_(empty_quotes) {}

void Record::Start(std::string_view csv_version) {
  for (std::size_t i = 0; i < layout_.fields.size(); ++i) slots_[i].length = 0;
  values_.clear();
  cursor_ = 0;
  Set("csv_version", csv_version);
}

std::size_t Record::IndexOf(std::string_view id) {
  const std::size_t count = layout_.fields.size();
  for (std::size_t step = 0; step < count; ++step) {
    std::size_t index = cursor_ + step;
    if (index >= count) index -= count;
    if (layout_.fields[index].id == id) {
      cursor_ = index;
      return index;
    }
  }
  throw std::logic_error(std::string(layout_.name) + " has no field " + std::string(id));
}

void Record::Set(std::string_view id, std::string_view value) {
  Slot& slot = slots_[IndexOf(id)];
  slot.offset = static_cast<std::uint32_t>(values_.size());
  slot.length = static_cast<std::uint32_t>(value.size());
  values_.append(value);
}

void Record::SetInt(std::string_view id, std::int64_t value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  Set(id, std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

void Record::SetDate(std::string_view id, const Date& date) { Set(id, CompactDate(date)); }

void Record::AppendTo(std::string* out) const {
  for (std::size_t i = 0; i < layout_.fields.size(); ++i) {
    if (i > 0) out->push_back(',');
    const std::string_view value(values_.data() + slots_[i].offset, slots_[i].length);
    if (layout_.fields[i].type != FieldType::kText) {
      out->append(value);
    } else if (!value.empty() || empty_quotes_) {
      AppendQuoted(value, out);
    }
  }
  out->append("\r\n");
}

}  // namespace renkei_generator
