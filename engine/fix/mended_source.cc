#include "engine/fix/mended_source.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <utility>

namespace renkei::fix {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

// Keeps the plan while the source is read.
class OwningSource : public ByteSource {
 public:
  OwningSource(std::unique_ptr<ByteSource> original, std::shared_ptr<const RewritePlan> plan)
      : plan_(std::move(plan)), source_(std::move(original), *plan_) {}
  Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) override {
    return source_.Read(buffer, capacity);
  }

 private:
  std::shared_ptr<const RewritePlan> plan_;
  MendedSource source_;
};

}  // namespace

MendedSource::MendedSource(std::unique_ptr<ByteSource> original, const RewritePlan& plan, EditSink* edits)
    : original_(std::move(original)), plan_(plan), edits_(edits), rewriter_(plan, out_, edits), reader_(rewriter_) {
  reader_.SetExpectedFields(plan.expected_fields);
}

Result<std::size_t> MendedSource::Read(std::uint8_t* buffer, std::size_t capacity) {
  while (given_ == out_.size() && !finished_) {
    out_.clear();
    given_ = 0;
    if (Status status = Step(); !status.ok()) return status;
  }
  const std::size_t size = std::min(capacity, out_.size() - given_);
  if (size > 0) std::memcpy(buffer, out_.data() + given_, size);
  given_ += size;
  return size;
}

Status MendedSource::Step() {
  if (read_bytes_ < plan_.mark_bytes) return SkipMark();
  const auto space = reader_.Span();
  auto read = original_->Read(space.data(), space.size());
  if (!read.ok()) return read.status();
  if (read.value() == 0) {
    Finish();
    return Status::Ok();
  }
  const std::uint64_t content_end = plan_.bytes - plan_.eof_mark_bytes;
  const std::uint64_t left = read_bytes_ < content_end ? content_end - read_bytes_ : 0;
  read_bytes_ += read.value();
  reader_.Commit(static_cast<std::size_t>(std::min<std::uint64_t>(read.value(), left)));
  return Status::Ok();
}

Status MendedSource::SkipMark() {
  std::array<std::uint8_t, kMark.size()> skipped{};
  auto read = original_->Read(skipped.data(), static_cast<std::size_t>(plan_.mark_bytes - read_bytes_));
  if (!read.ok()) return read.status();
  read_bytes_ += read.value();
  if (read.value() == 0) Finish();
  if (read_bytes_ == plan_.mark_bytes) Tell(Repair::kEncode, 0, kMark);
  return Status::Ok();
}

void MendedSource::Finish() {
  reader_.Finish();
  finished_ = true;
  if (plan_.eof_mark_bytes == 0) return;
  const std::string marks(static_cast<std::size_t>(plan_.eof_mark_bytes), '\x1A');
  Tell(Repair::kEofMark, plan_.bytes - plan_.eof_mark_bytes, marks);
}

void MendedSource::Tell(Repair repair, std::uint64_t offset_bytes, std::string_view before) {
  if (edits_ == nullptr) return;
  Edit edit;
  edit.repairs = repair;
  edit.offset_bytes = offset_bytes;
  edit.before = before;
  edits_->OnEdit(edit);
}

InputFile MendedFile(const InputFile& original, std::shared_ptr<const RewritePlan> plan, std::uint64_t bytes) {
  InputFile mended = original;
  mended.bytes = bytes;
  mended.open = [open = original.open, plan = std::move(plan),
                 path = original.path]() -> Result<std::unique_ptr<ByteSource>> {
    try {
      auto source = open();
      if (!source.ok()) return source.status();
      return std::unique_ptr<ByteSource>(std::make_unique<OwningSource>(std::move(source.value()), plan));
    } catch (const std::bad_alloc&) {
      return Status::Error("out-of-memory", path);
    }
  };
  return mended;
}

}  // namespace renkei::fix
