// Carries out a plan record by record: what the plan does not touch is copied byte for byte, and every place that is
// changed is told. Used by the mended source. Threads: one thread a rewriter.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/csv/record_view.h"
#include "engine/fix/repair.h"
#include "engine/fix/rewrite_plan.h"

namespace renkei::fix {

// Flags of a field whose end is not certain. A record that has one is taken as a whole.
constexpr std::uint8_t kUnpaired = csv::kTextAfterQuote | csv::kUnterminated;

// One place that was changed: `before` stood at the offset of the original file, `after` stands for it. Views live
// during the call.
struct Edit {
  RepairSet repairs;
  std::uint64_t record = 0;  // of the original, from 1; 0: none
  std::uint64_t line = 0;
  std::uint32_t item = 0;                 // from 1; 0: the record or the file
  const renkei_field_t* field = nullptr;  // the item's row, where it is known
  std::uint64_t offset_bytes = 0;
  std::string_view before;
  std::string_view after;
};

// Is told of edits, in the order of their offsets.
class EditSink {
 public:
  virtual ~EditSink() = default;
  virtual void OnEdit(const Edit& edit) = 0;
};

class RecordRewriter : public csv::RecordSink {
 public:
  // All outlive the rewriter; `edits` may be nullptr. Mended bytes are appended to `out`.
  RecordRewriter(const RewritePlan& plan, std::string& out, EditSink* edits) : plan_(plan), out_(out), edits_(edits) {}

  void OnRecord(const csv::RecordView& record) override;

 private:
  [[nodiscard]] RepairSet DroppedBy(const csv::RecordView& record) const;
  void RewriteFields();
  void RewriteField(std::uint32_t index);
  void RewriteWhole();
  void RewriteEnd();
  void Replace(std::size_t at, std::size_t length, std::string_view after, RepairSet repairs, std::uint32_t item);
  void CopyTo(std::size_t at);
  [[nodiscard]] bool FitsLayout() const;
  [[nodiscard]] std::string_view Bytes() const;

  const RewritePlan& plan_;
  std::string& out_;
  EditSink* edits_;
  const csv::RecordView* record_ = nullptr;  // the one being rewritten
  std::size_t copied_ = 0;                   // of its bytes
  std::size_t body_bytes_ = 0;               // of it without the line end
};

}  // namespace renkei::fix
