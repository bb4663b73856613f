// Judges the records of one standard file as the reader hands them out: fields by the layout's table, keys, and the
// spec's own checks. The hot path of the whole product: no allocation for a clean record. Threads: one thread a judge.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check/display.h"
#include "engine/check/excel_traces.h"
#include "engine/check/field_fault.h"
#include "engine/check/file_result.h"
#include "engine/check/layout_plan.h"
#include "engine/check/row_table.h"
#include "engine/csv/record_reader.h"
#include "engine/encoding/ms932.h"

namespace renkei {

class RecordJudge : public csv::RecordSink {
 public:
  // `file` has name, spec, layout and encoding set; findings and keys go into it. `cap` bounds kept findings a rule; 0:
  // none.
  RecordJudge(const LayoutPlan& plan, const SpecRegistry& registry, std::uint64_t cap, FileResult& file);
  ~RecordJudge() override;
  RecordJudge(const RecordJudge&) = delete;
  RecordJudge& operator=(const RecordJudge&) = delete;

  void OnRecord(const csv::RecordView& record) override;
  void OnHugeFieldBytes(std::uint32_t field, std::uint64_t at_bytes, std::span<const std::uint8_t> piece) override;
  // The first record is no data but headings, or stands for something that makes records pointless to judge.
  void SkipFirstRecord() { skip_first_ = true; }
  // Bytes taken off the file's start before the reader saw it (a byte-order mark).
  void SetBaseOffset(std::uint64_t bytes) { base_offset_ = bytes; }
  // After the last record: what can only be said at the end.
  void Finish(const csv::RecordSummary& summary);

 private:
  struct PluginCheck {
    const renkei_check_t* check;
    void* state;
  };
  struct Notes {  // told once a file, with a count
    std::uint64_t line_breaks = 0, half_width_kana = 0, duplicates = 0, formulas = 0, nuls = 0;
  };
  struct FirstPlace {
    Place place;
    std::uint16_t item = 0;
  };

  void JudgeFields(const csv::RecordView& record);
  void JudgeItem(const csv::FieldView& field, std::size_t index);
  bool JudgeText(const FieldPlan& plan, const csv::FieldView& field, std::size_t index);
  void JudgeTextBytes(const csv::FieldView& field, std::size_t index);
  void Note(std::uint64_t& counter, FirstPlace& first, std::size_t index, std::uint64_t times);
  bool JudgeEmpty(const FieldPlan& plan, std::size_t index);
  void ExplainFault(const FieldPlan& plan, const csv::FieldView& field, std::size_t index);
  bool FitsPhone(const FieldPlan& plan, const csv::FieldView& field, std::size_t index);
  void JudgeQuoting(const csv::RecordView& record);
  void JudgeFieldCount(const csv::RecordView& record);
  void JudgeNamedItems(const csv::RecordView& record);
  void JudgeMonth(std::string_view found);
  void JudgeVersion(const csv::RecordView& record);
  void TakeKeys(const csv::RecordView& record);
  void NoteServed(const csv::RecordView& record);
  void JudgeDuplicateRow(const csv::RecordView& record, bool seen_before);
  void RunPluginChecks(const csv::RecordView& record);
  void OpenPluginChecks();
  void ChooseKeys();
  void FinishNotes();
  void FinishLines(const csv::RecordSummary& summary);

  static void EmitFromPlugin(void* context, const renkei_finding_t* finding);
  void TakePluginFinding(const renkei_finding_t& finding);

  [[nodiscard]] std::string_view Bytes(const csv::FieldView& field) const {
    return {reinterpret_cast<const char*>(field.data), field.size};
  }
  [[nodiscard]] Place CurrentPlace() const;
  [[nodiscard]] bool CapsAtWarning(std::uint16_t item) const;
  // Adds a finding at a field of the current record; index -1: the record.
  void Add(const renkei_rule_t& rule, int index, std::vector<Arg> args, std::size_t mark_offset = 0,
           std::size_t mark_length = 0, bool mild = false);
  void Add(EngineRule rule, int index, std::vector<Arg> args = {}) { Add(RowOf(rule), index, std::move(args)); }
  Draft MakeFieldDraft(const renkei_rule_t& rule, Severity severity, int index, std::vector<Arg> args,
                       std::size_t mark_offset, std::size_t mark_length);

  const LayoutPlan& plan_;
  const renkei_spec_t& spec_;
  std::uint64_t cap_;
  FileResult& file_;
  ExcelTraces excel_;
  bool judge_bytes_;  // MS932: the bytes of texts are judged
  bool skip_first_ = false;
  std::uint64_t base_offset_ = 0;
  const csv::RecordView* record_ = nullptr;  // the one being judged
  csv::ChangedFields changed_;               // since the record before, if that one was judged
  bool judged_before_ = false;
  std::vector<std::uint8_t> faulty_;
  std::vector<std::uint8_t> quiet_;  // items that gave nothing to say in the record before
  std::size_t loud_;                 // how many are not
  std::vector<QuickPlan> quick_;
  std::uint64_t said_ = 0;  // findings and notes of texts so far

  std::string first_version_;
  bool version_mixed_ = false;

  bool quoted_text_seen_ = false;
  std::uint64_t unquoted_texts_ = 0;  // filled text fields without quotes
  std::vector<Draft> unquoted_;

  Notes notes_;
  FirstPlace first_line_break_, first_kana_, first_duplicate_, first_formula_, first_nul_;
  std::array<std::optional<ms932::StreamJudge>, csv::kMaxStoredFields> huge_;

  struct LastKey {  // of the record before, to skip what stays the same
    JoinKey key;
    std::vector<std::uint32_t> sizes;  // of the key's items
    std::uint32_t index = kNoKey;
  };
  static constexpr std::uint32_t kNoKey = 0xFFFFFFFFU;
  [[nodiscard]] bool Stays(const std::vector<std::uint16_t>& items) const;
  [[nodiscard]] bool SameKey(const KeySet& set, const LastKey& last, const csv::RecordView& record) const;
  void TakeNewKey(std::size_t which, const csv::RecordView& record);
  void JudgePartner(const csv::RecordView& record);
  std::vector<LastKey> last_keys_;
  bool keys_taken_ = false;                     // of the record before, all of them
  std::vector<std::uint16_t> named_items_;      // those that the file's name, or a file's name, says again
  bool named_items_fit_ = false;                // of the record before
  std::string_view month_, sender_, receiver_;  // of the name
  bool compare_sender_ = false;
  std::uint16_t partner_item_ = 0;
  std::vector<std::uint16_t> image_items_;
  RowHash row_hash_;
  RowTable rows_;

  renkei_file_t plugin_file_{};
  renkei_host_t plugin_host_{};
  std::vector<PluginCheck> checks_;
  const renkei_check_t* running_check_ = nullptr;
};

}  // namespace renkei
