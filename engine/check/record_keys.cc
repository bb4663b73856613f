// What the record judge takes of each record for joins, duplicates and parties (標準仕様 2.3, 2.6).
#include <algorithm>

#include "engine/check/record_judge.h"
#include "engine/names/name_text.h"

namespace renkei {
namespace {

constexpr std::size_t kMostNamedFiles = 10'000;
constexpr std::string_view kNoMonth = "000000";

bool SameItems(const std::vector<std::uint16_t>& items, const std::uint16_t* other, std::size_t count) {
  return items.size() == count && std::equal(items.begin(), items.end(), other);
}

void AddKeySet(FileResult& file, const std::uint16_t* items, std::size_t count) {
  if (count == 0) return;
  for (const KeySet& set : file.keys) {
    if (SameItems(set.items, items, count)) return;
  }
  file.keys.push_back({{items, items + count}, {}});
}

// A layout that stands in two kinds of units (the supplement) joins by the relation of the one that its name speaks of.
bool RelationApplies(const renkei_spec_t& spec, const renkei_relation_t& relation, std::string_view month) {
  if (month.empty()) return true;
  for (std::uint64_t u = 0; u < spec.unit_count; ++u) {
    if (View(spec.units[u].kind) != View(relation.unit_kind)) continue;
    for (std::uint64_t m = 0; m < spec.units[u].member_count; ++m) {
      const renkei_member_t& member = spec.units[u].members[m];
      if (View(member.layout) != View(relation.dependent_layout)) continue;
      if ((member.flags & RENKEI_MEMBER_MONTH_ZERO) != 0) return month == "000000";
      if ((member.flags & RENKEI_MEMBER_MONTH_REAL) != 0) return month != "000000";
    }
  }
  return true;
}

}  // namespace

void RecordJudge::ChooseKeys() {
  const std::string_view id = View(plan_.layout->id);
  const std::string_view month = file_.name.parts.month;
  for (std::uint64_t r = 0; r < spec_.relation_count; ++r) {
    const renkei_relation_t& relation = spec_.relations[r];
    if (View(relation.main_layout) == id) AddKeySet(file_, relation.main_items, relation.key_count);
    if (View(relation.dependent_layout) == id && RelationApplies(spec_, relation, month)) {
      AddKeySet(file_, relation.dependent_items, relation.key_count);
    }
  }
  if (file_.keys.empty() || plan_.layout->receiver_office_item > 0) {
    AddKeySet(file_, plan_.layout->key_items, plan_.layout->key_count);
  }
  last_keys_.resize(file_.keys.size());
  for (std::size_t k = 0; k < file_.keys.size(); ++k) last_keys_[k].sizes.assign(file_.keys[k].items.size(), 0);
  month_ = file_.name.parts.month;
  sender_ = file_.name.parts.sender;
  receiver_ = file_.name.parts.receiver;

  for (const FieldPlan& plan : plan_.fields) {
    if (plan.Flag(RENKEI_FIELD_IMAGE_NAME)) image_items_.push_back(plan.row->no);
  }
  named_items_ = image_items_;
  for (const std::uint16_t item : {plan_.layout->month_item, plan_.layout->sender_office_item}) {
    if (item > 0) named_items_.push_back(item);
  }
  const std::string_view sender_type = file_.name.parts.sender_type;
  const bool forwarded = IsPlanningOnly(spec_, sender_type);
  compare_sender_ = plan_.layout->sender_office_item > 0 && file_.name.parts.sender[0] != '\0' && !forwarded;
  partner_item_ = forwarded || file_.name.parts.receiver[0] == '\0' ? std::uint16_t{0} : plan_.layout->partner_item;
}

bool RecordJudge::Stays(const std::vector<std::uint16_t>& items) const {
  return std::none_of(items.begin(), items.end(), [&](std::uint16_t item) { return changed_.Holds(item - 1U); });
}

bool RecordJudge::SameKey(const KeySet& set, const LastKey& last, const csv::RecordView& record) const {
  if (last.index == kNoKey) return false;
  if (keys_taken_ && Stays(set.items)) return true;
  const auto* text = reinterpret_cast<const std::uint8_t*>(last.key.View().data());
  for (std::size_t i = 0; i < set.items.size(); ++i) {
    const csv::FieldView& field = record.fields[set.items[i] - 1];
    if (field.size != last.sizes[i] || !SameBytes(field.data, text, field.size)) return false;
    text += field.size + 1;
  }
  return true;
}

void RecordJudge::TakeNewKey(std::size_t which, const csv::RecordView& record) {
  KeySet& set = file_.keys[which];
  LastKey& last = last_keys_[which];
  last.key.Clear();
  std::size_t size = 0;
  for (std::size_t i = 0; i < set.items.size(); ++i) {
    const csv::FieldView& field = record.fields[set.items[i] - 1];
    last.key.Add(Bytes(field));
    last.sizes[i] = field.size;
    size += field.size + 1;
  }
  const auto [index, added] = set.keys.Insert(last.key, CurrentPlace());
  last.index = size <= JoinKey::kBytes ? index : kNoKey;  // a key that was cut is compared in the table only
  if (added || which > 0 || plan_.layout->key_unique == 0) return;
  std::string items;
  for (const std::uint16_t item : set.items) items.append(items.empty() ? "" : ", ").append(std::to_string(item));
  Add(EngineRule::kRecordDuplicateKey, set.items.size() > 1 ? set.items[1] - 1 : 0, {TermArg("items", items)});
}

void RecordJudge::TakeKeys(const csv::RecordView& record) {
  const bool taken_before = keys_taken_;
  bool new_user = false;
  for (std::size_t k = 0; k < file_.keys.size(); ++k) {
    const KeySet& set = file_.keys[k];
    for (const std::uint16_t item : set.items) {
      if (faulty_[item - 1U] == 0) continue;
      ++file_.broken_records;
      keys_taken_ = false;
      return;
    }
    if (plan_.layout->key_unique == 0 && SameKey(set, last_keys_[k], record)) continue;
    TakeNewKey(k, record);
    new_user = true;
  }
  keys_taken_ = true;
  if (new_user && partner_item_ > 0) JudgePartner(record);
  const std::uint16_t served = plan_.layout->receiver_office_item;
  if (served > 0 && (new_user || !taken_before || changed_.Holds(served - 1U))) NoteServed(record);
  if (plan_.layout->service_code_item > 0 && plan_.layout->key_unique == 0) JudgeDuplicateRow(record, taken_before);
}

void RecordJudge::JudgePartner(const csv::RecordView& record) {
  const csv::FieldView& partner = record.fields[partner_item_ - 1];
  if (faulty_[partner_item_ - 1U] != 0 || partner.size == 0 || SameText(partner.data, partner.size, receiver_)) return;
  Add(EngineRule::kRecordPartnerDiffers, partner_item_ - 1, {TermArg("office", receiver_)});
}

void RecordJudge::NoteServed(const csv::RecordView& record) {
  if (last_keys_.empty() || last_keys_[0].index == kNoKey) return;
  const csv::FieldView& office = record.fields[plan_.layout->receiver_office_item - 1];
  if (SameText(office.data, office.size, receiver_)) file_.keys[0].keys.at(last_keys_[0].index).marked = true;
}

// `seen_before`: the record before came here too.
void RecordJudge::JudgeDuplicateRow(const csv::RecordView& record, bool seen_before) {
  if (record.data == nullptr) return;
  const csv::ChangedFields changed = seen_before ? changed_ : csv::ChangedFields();
  const std::uint64_t first = rows_.Remember(row_hash_.Of(record, changed), record.number);
  if (first > 0) Add(EngineRule::kRecordDuplicateRow, -1, {NumberArg("first", static_cast<std::int64_t>(first))});
}

// Where one of record and name has zeros, it is not the month that is wrong but the kind of file.
void RecordJudge::JudgeMonth(std::string_view found) {
  if (file_.other_month.empty()) file_.other_month = found;
  if (file_.other_month != found) file_.other_months_vary = true;
  const std::string_view kind = month_ == kNoMonth ? "zero" : found == kNoMonth ? "month" : "other";
  Add(EngineRule::kRecordMonthDiffers, plan_.layout->month_item - 1, {TermArg("month", month_), TermArg("case", kind)});
}

void RecordJudge::JudgeNamedItems(const csv::RecordView& record) {
  if (named_items_fit_ && Stays(named_items_)) return;
  named_items_fit_ = true;
  const renkei_layout_t& layout = *plan_.layout;
  const auto says_other = [&](std::uint16_t item, std::string_view expected) {
    if (item == 0 || expected.empty() || faulty_[item - 1U] != 0) return false;
    const csv::FieldView& field = record.fields[item - 1];
    const bool differs = field.size > 0 && !SameText(field.data, field.size, expected);
    named_items_fit_ = named_items_fit_ && !differs;
    return differs;
  };
  if (says_other(layout.month_item, month_)) JudgeMonth(Bytes(record.fields[layout.month_item - 1U]));
  if (compare_sender_ && says_other(layout.sender_office_item, sender_)) {
    Add(EngineRule::kRecordOfficeNotSender, layout.sender_office_item - 1, {TermArg("office", sender_)});
  }
  for (const std::uint16_t item : image_items_) {
    const std::size_t i = item - 1U;
    if (record.fields[i].size == 0) continue;
    named_items_fit_ = false;
    if (file_.named_files.size() >= kMostNamedFiles) continue;
    file_.named_files.push_back({Decode(Bytes(record.fields[i]), file_.encoding), CurrentPlace(), item,
                                 record.FieldOffset(i) + base_offset_, record.FieldSize(i)});
  }
}

}  // namespace renkei
