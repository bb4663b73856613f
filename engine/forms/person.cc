#include "engine/forms/person.h"

#include <algorithm>
#include <map>
#include <utility>

namespace renkei::forms {
namespace {

using Key = std::pair<std::string, std::string>;

// Persons by number, in the order of their first record, and how many records each has.
class Roll {
 public:
  std::size_t Add(Key key) {
    const auto [at, fresh] = numbers_.emplace(std::move(key), counts_.size());
    if (fresh) {
      counts_.push_back(0);
      keys_.push_back(&at->first);
    }
    ++counts_[at->second];
    return at->second;
  }
  [[nodiscard]] std::size_t NumberOf(const Key& key) const {
    const auto at = numbers_.find(key);
    return at == numbers_.end() ? counts_.size() : at->second;
  }
  [[nodiscard]] std::size_t size() const { return counts_.size(); }
  [[nodiscard]] const Key& KeyOf(std::size_t number) const { return *keys_[number]; }

  // The end of the part that begins at `begin`.
  [[nodiscard]] std::size_t EndOfPart(std::size_t begin, std::uint64_t records_at_once) const {
    std::uint64_t held = counts_[begin];
    std::size_t end = begin + 1;
    while (end < counts_.size() && held + counts_[end] <= records_at_once) held += counts_[end++];
    return end;
  }

 private:
  std::map<Key, std::size_t> numbers_;
  std::vector<const Key*> keys_;
  std::vector<std::uint64_t> counts_;
};

class PersonReader {
 public:
  explicit PersonReader(const std::vector<records::RecordFile>& files) : files_(files) {}

  Status Count() {
    for (const bool supplements : {false, true}) {
      for (const records::RecordFile& file : files_) {
        if (IsSupplement(*file.layout) != supplements) continue;
        Status status = Each(file, [&](Key key, const records::TextRecord&) { roll_.Add(std::move(key)); });
        if (!status.ok()) return status;
      }
    }
    return Status::Ok();
  }

  Status ReadPart(std::size_t begin, std::size_t end, std::vector<Person>* part) const {
    part->clear();
    for (std::size_t i = begin; i < end; ++i) part->push_back({roll_.KeyOf(i).first, roll_.KeyOf(i).second, {}});
    for (const records::RecordFile& file : files_) {
      Status status = Each(file, [&](const Key& key, const records::TextRecord& record) {
        const std::size_t number = roll_.NumberOf(key);
        if (number < begin || number >= end) return;
        Person& person = (*part)[number - begin];
        if (person.files.empty() || person.files.back().file != &file) person.files.push_back({&file, {}});
        person.files.back().rows.emplace_back(file, record);
      });
      if (!status.ok()) return status;
    }
    return Status::Ok();
  }

  [[nodiscard]] const Roll& roll() const { return roll_; }

 private:
  static Status Each(const records::RecordFile& file,
                     const std::function<void(Key key, const records::TextRecord& record)>& see) {
    const std::size_t insurer = records::ItemOf(*file.layout, "insurer_number");
    const std::size_t insured = records::ItemOf(*file.layout, "insured_number");
    return records::ReadTexts(file, [&](const records::TextRecord& record) {
      see({std::string(record.Item(insurer)), std::string(record.Item(insured))}, record);
    });
  }

  const std::vector<records::RecordFile>& files_;
  Roll roll_;
};

}  // namespace

Status ReadPersons(const std::vector<records::RecordFile>& files, std::uint64_t records_at_once,
                   const std::function<void(const Person&)>& see) {
  PersonReader reader(files);
  if (Status status = reader.Count(); !status.ok()) return status;
  std::vector<Person> part;
  for (std::size_t begin = 0; begin < reader.roll().size();) {
    const std::size_t end = reader.roll().EndOfPart(begin, records_at_once);
    if (Status status = reader.ReadPart(begin, end, &part); !status.ok()) return status;
    for (const Person& person : part) see(person);
    begin = end;
  }
  return Status::Ok();
}

bool HasItems(const renkei_layout_t& layout, std::initializer_list<std::string_view> ids) {
  return std::all_of(ids.begin(), ids.end(), [&](std::string_view id) { return records::ItemOf(layout, id) != 0; });
}

bool IsSupplement(const renkei_layout_t& layout) {
  return HasItems(layout, {"plan_created_on", "service_month", "user_name", "category_limit_units"});
}

}  // namespace renkei::forms
