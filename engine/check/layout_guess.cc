#include "engine/check/layout_guess.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <tuple>

#include "engine/csv/record_reader.h"

namespace renkei {
namespace {

constexpr std::uint64_t kMostRecords = 100;

bool Fits(const FieldPlan& plan, const csv::FieldView& field) {
  if (field.size == 0) return !plan.required;
  if (plan.type == RENKEI_FIELD_TEXT) return csv::Has(field, csv::kQuoted);
  return !csv::Has(field, csv::kHuge) && FitsField(plan, field.data, field.size);
}

struct Candidate {
  int index;
  const LayoutPlan* plan;
  std::uint64_t fitting = 0;  // fields of all records
  std::string sender;         // of the first record, where the layout says where it stands
  bool one_sender = true;

  // Several records with one sender speak for the layout, different senders against it.
  [[nodiscard]] int SenderSpeaks(std::uint64_t records) const {
    if (plan->layout->sender_office_item == 0) return 0;
    return !one_sender ? -1 : records > 1 ? 1 : 0;
  }
};

class Sample : public csv::RecordSink {
 public:
  Sample(std::vector<Candidate>& candidates, std::uint64_t field_count, std::uint64_t skipped)
      : candidates_(candidates), field_count_(field_count), skipped_(skipped) {}

  void OnRecord(const csv::RecordView& record) override {
    if (record.kind != csv::RecordKind::kData || record.field_count != field_count_ || record.number <= skipped_ ||
        records_ == kMostRecords)
      return;
    ++records_;
    for (Candidate& candidate : candidates_) Look(record, candidate);
  }
  [[nodiscard]] std::uint64_t records() const { return records_; }

 private:
  void Look(const csv::RecordView& record, Candidate& candidate) const {
    const std::vector<FieldPlan>& fields = candidate.plan->fields;
    for (std::size_t i = 0; i < fields.size(); ++i) candidate.fitting += Fits(fields[i], record.fields[i]) ? 1U : 0U;
    const std::uint16_t item = candidate.plan->layout->sender_office_item;
    if (item == 0) return;
    const csv::FieldView& field = record.fields[item - 1U];
    const std::string_view sender(reinterpret_cast<const char*>(field.data), field.size);
    if (records_ == 1) candidate.sender = sender;
    if (candidate.sender != sender) candidate.one_sender = false;
  }

  std::vector<Candidate>& candidates_;
  std::uint64_t field_count_;
  std::uint64_t skipped_;
  std::uint64_t records_ = 0;
};

void Read(std::string_view head, csv::RecordReader& reader) {
  while (!head.empty()) {
    const auto space = reader.Span();
    const std::size_t size = std::min(space.size(), head.size());
    std::memcpy(space.data(), head.data(), size);
    reader.Commit(size);
    head.remove_prefix(size);
  }
  reader.Finish();
}

}  // namespace

int FittingLayout(const std::vector<LayoutPlan>& plans, std::uint64_t field_count, std::string_view head,
                  std::uint64_t skipped) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < plans.size() && field_count > 0; ++i) {
    if (plans[i].fields.size() == field_count) candidates.push_back({static_cast<int>(i), &plans[i], 0, {}, true});
  }
  if (candidates.empty()) return -1;
  if (candidates.size() == 1) return candidates.front().index;
  Sample sample(candidates, field_count, skipped);
  csv::RecordReader reader(sample);
  reader.SetExpectedFields(field_count);
  Read(head, reader);
  const auto best = std::max_element(candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
    return std::tuple(a.fitting, a.SenderSpeaks(sample.records())) <
           std::tuple(b.fitting, b.SenderSpeaks(sample.records()));
  });
  return best->index;
}

}  // namespace renkei
