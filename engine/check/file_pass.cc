#include "engine/check/file_pass.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>

#include "engine/check/attachment.h"
#include "engine/check/record_judge.h"
#include "engine/check/version_judge.h"
#include "engine/encoding/encoding_judge.h"
#include "engine/hash/sha256.h"
#include "engine/names/name_text.h"

namespace renkei {
namespace {

constexpr std::size_t kHeadBytes = std::size_t{64} << 10U;
constexpr std::string_view kBom = "\xEF\xBB\xBF";

bool HasExtension(std::string_view name, std::string_view lower_case_extension) {
  if (name.size() < lower_case_extension.size()) return false;
  const std::string_view tail = name.substr(name.size() - lower_case_extension.size());
  return std::equal(tail.begin(), tail.end(), lower_case_extension.begin(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; });
}

// One reading of one file.
class Pass {
 public:
  // `known`: what an earlier reading of the whole file said its encoding is.
  Pass(PassContext& context, const InputFile& input, std::optional<Encoding> known = std::nullopt)
      : context_(context), known_encoding_(known) {
    file_.input = &input;
    file_.drafts = DraftStore(context.options->max_findings_per_rule);
  }

  FileResult Run() {
    file_.name = ReadName(*context_.registry, file_.input->name, context_.options->as_of);
    if (Open() && ReadHead()) {
      Decide();
      Drain();
      if (!file_.trouble.ok()) return std::move(file_);
      if (encoding_assumed_) {
        const Encoding encoding = encoding_judge_.Finish();
        if (encoding != file_.encoding) return Pass(context_, *file_.input, encoding).Run();
      }
    }
    if (file_.trouble.ok()) file_.sha256 = hash_.Finish();
    return std::move(file_);
  }

 private:
  bool Open() {
    auto opened = file_.input->open();
    if (!opened.ok()) {
      file_.trouble = opened.status();
      return false;
    }
    source_ = std::move(opened.value());
    return true;
  }

  // 0 at the end of the file and at trouble.
  std::size_t Read(std::uint8_t* buffer, std::size_t capacity) {
    if (at_end_) return 0;
    auto read = source_->Read(buffer, capacity);
    if (!read.ok()) {
      file_.trouble = read.status();
      at_end_ = true;
      return 0;
    }
    const std::size_t size = read.value();
    if (size == 0) at_end_ = true;
    hash_.Update(buffer, size);
    file_.bytes += size;
    if (encoding_assumed_) encoding_judge_.Feed({buffer, size});
    if (!known_encoding_) context_.Advance(size);
    return size;
  }

  bool ReadHead() {
    head_.resize(kHeadBytes);
    std::size_t filled = 0;
    while (filled < kHeadBytes) {
      const std::size_t size = Read(head_.data() + filled, kHeadBytes - filled);
      if (size == 0) break;
      filled += size;
    }
    head_.resize(filled);
    return file_.trouble.ok();
  }

  [[nodiscard]] std::string_view HeadText() const {
    std::string_view text(reinterpret_cast<const char*>(head_.data()), head_.size());
    if (file_.encoding == Encoding::kUtf8Bom) text.remove_prefix(kBom.size());
    return text;
  }

  void Decide() {
    const renkei_layout_t* named =
        file_.name.standard()
            ? &context_.registry->specs()[static_cast<std::size_t>(file_.name.spec)].spec->layouts[file_.name.layout]
            : nullptr;
    if (named != nullptr && (named->flags & RENKEI_LAYOUT_IMAGE) != 0) {
      TakeImage();
    } else if (named != nullptr || HasExtension(file_.input->name, ".csv")) {
      TakeCsv(named != nullptr);
    } else {
      file_.head.assign(HeadText());
    }
  }

  void TakeImage() {
    file_.spec = file_.name.spec;
    file_.layout = file_.name.layout;
    AddNameIssues(nullptr);
    const std::string_view kind = ContentKind(HeadText());
    if (kind != "jpeg") file_.drafts.Add(MakeDraft(EngineRule::kImageNotJpeg, {TermArg("found", kind)}));
  }

  // `meant`: the layout whose form of names is told where little of the name could be read; nullptr: as it was read.
  void AddNameIssues(const renkei_layout_t* meant) {
    for (NameIssue& issue : file_.name.issues) {
      for (Arg& arg : issue.args) {
        if (meant != nullptr && arg.name == "form") arg = NameFormArg("form", *meant);
      }
      file_.drafts.Add(MakeDraft(issue.rule, issue.args));
    }
  }

  void TakeCsv(bool named) {
    JudgeEncoding();
    if (!file_.trouble.ok()) return;
    const FirstLook look = LookAtStart(HeadText(), at_end_);
    const bool readable = IsReadable();
    if (!named && !(readable && GuessLayout(*context_.registry, context_.plans, look, HeadText(), file_))) {
      file_.drafts.Add(MakeDraft(EngineRule::kNameFreeCsv));
      file_.head.assign(HeadText());
      return;
    }
    if (!file_.content_guess) AddNameIssues(&LayoutMeant(*context_.registry, look, file_));
    AddEncodingFinding();
    if (!readable) {
      file_.spec = file_.name.spec;
      file_.layout = file_.name.layout;
      return;
    }
    const bool judged = ChooseSpec(*context_.registry, look, context_.options->spec, file_);
    if (file_.bytes == 0) {
      file_.drafts.Add(MakeDraft(EngineRule::kFileEmpty));
    } else if (look.empty) {
      file_.drafts.Add(MakeDraft(EngineRule::kFileNoRecords));
    } else if (judged && MayJudgeRecords(look)) {
      JudgeRecords(look);
    } else {
      CountRecords(look);
    }
  }

  [[nodiscard]] bool IsReadable() const {
    return file_.encoding == Encoding::kMs932 || file_.encoding == Encoding::kUtf8 ||
           file_.encoding == Encoding::kUtf8Bom || file_.encoding == Encoding::kEucJp;
  }

  // MS932 is told by the head alone. Where the encoding is still open after it (plain ASCII, UTF-8), what the head says
  // is assumed; should the rest say otherwise, the file is read again.
  void JudgeEncoding() {
    if (known_encoding_) {
      file_.encoding = *known_encoding_;
      return;
    }
    encoding_judge_.Feed(head_);
    encoding_assumed_ = encoding_judge_.Undecided() && !at_end_;
    file_.encoding = EncodingJudge(encoding_judge_).Finish();
  }

  void AddEncodingFinding() {
    switch (file_.encoding) {
      case Encoding::kMs932:
        return;
      case Encoding::kUtf8:
        return file_.drafts.Add(MakeDraft(EngineRule::kEncodingUtf8));
      case Encoding::kUtf8Bom:
        return file_.drafts.Add(MakeDraft(EngineRule::kEncodingUtf8Bom));
      case Encoding::kEucJp:
        return file_.drafts.Add(MakeDraft(EngineRule::kEncodingEucJp));
      case Encoding::kIso2022Jp:
        return file_.drafts.Add(MakeDraft(EngineRule::kEncodingIso2022Jp));
      default:
        return file_.drafts.Add(MakeDraft(EngineRule::kEncodingUtf16));
    }
  }

  // False where every record would be wrong for one and the same reason, which is said here once.
  bool MayJudgeRecords(const FirstLook& look) {
    const renkei_layout_t& layout = *file_.LayoutOf(*context_.registry);
    if (look.delimiter != ',') {
      file_.drafts.Add(
          MakeDraft(EngineRule::kCsvDelimiter, {TermArg("delimiter", look.delimiter == '\t' ? "tab" : "semicolon")}));
      return false;
    }
    const bool deletion = (layout.flags & RENKEI_LAYOUT_DELETION) != 0;
    if (deletion && look.field_count >= layout.field_count + 3) {
      file_.drafts.Add(MakeDraft(
          EngineRule::kNameDeletionHoldsData,
          {TermArg("layout", View(layout.id)), NumberArg("found", static_cast<std::int64_t>(look.field_count))}));
      return false;
    }
    return true;
  }

  void JudgeRecords(const FirstLook& look) {
    const auto& plan = context_.plans[static_cast<std::size_t>(file_.spec)][static_cast<std::size_t>(file_.layout)];
    RecordJudge judge(plan, *context_.registry, context_.options->max_findings_per_rule, file_);
    csv::RecordReader reader(judge);
    reader.SetExpectedFields(plan.fields.size());
    if (file_.encoding == Encoding::kUtf8Bom) judge.SetBaseOffset(kBom.size());
    if (look.header_row) {
      judge.SkipFirstRecord();
      Draft header = MakeDraft(EngineRule::kFileHeaderRow);
      header.place = {1, 1, 0};
      file_.drafts.Add(std::move(header));
    }
    Feed(reader, look.delimiter);
    file_.records = reader.SoFar().records;
    if (!file_.trouble.ok()) return;
    const csv::RecordSummary& summary = reader.Finish();
    judge.Finish(summary);
    if (summary.records == (look.header_row ? 1U : 0U)) file_.drafts.Add(MakeDraft(EngineRule::kFileNoRecords));
  }

  // How many records there are, where they are not judged.
  void CountRecords(const FirstLook& look) {
    struct : csv::RecordSink {
      void OnRecord(const csv::RecordView& /*record*/) override {}
    } nothing;
    csv::RecordReader reader(nothing);
    reader.SetExpectedFields(look.field_count);
    Feed(reader, look.delimiter);
    file_.records = file_.trouble.ok() ? reader.Finish().records : reader.SoFar().records;
  }

  // The whole file into the reader, for which the delimiter is made the comma that it knows.
  void Feed(csv::RecordReader& reader, char delimiter) {
    const auto commit = [&](std::uint8_t* bytes, std::size_t size) {
      if (delimiter != ',') std::replace(bytes, bytes + size, static_cast<std::uint8_t>(delimiter), std::uint8_t{','});
      reader.Commit(size);
    };
    const std::string_view head = HeadText();
    for (std::size_t at = 0; at < head.size();) {
      const auto space = reader.Span();
      const std::size_t size = std::min(space.size(), head.size() - at);
      std::memcpy(space.data(), head.data() + at, size);
      commit(space.data(), size);
      at += size;
    }
    head_ = {};
    while (!at_end_) {
      const std::span<std::uint8_t> space = reader.Span();
      commit(space.data(), Read(space.data(), space.size()));
    }
  }

  // Reads to the end for the hash alone.
  void Drain() {
    std::vector<std::uint8_t> buffer(at_end_ ? 0 : kHeadBytes);
    while (!at_end_) Read(buffer.data(), buffer.size());
  }

  PassContext& context_;
  FileResult file_;
  std::unique_ptr<ByteSource> source_;
  std::vector<std::uint8_t> head_;
  Sha256 hash_;
  bool at_end_ = false;
  std::optional<Encoding> known_encoding_;
  EncodingJudge encoding_judge_;
  bool encoding_assumed_ = false;
};

}  // namespace

PassContext::PassContext(const SpecRegistry& the_registry, const CheckOptions& the_options)
    : registry(&the_registry), options(&the_options) {
  for (const LoadedSpec& loaded : the_registry.specs()) {
    plans.emplace_back();
    for (std::uint64_t l = 0; l < loaded.spec->layout_count; ++l) plans.back().emplace_back(loaded.spec->layouts[l]);
  }
}

void PassContext::Advance(std::uint64_t bytes) {
  const std::uint64_t done = done_bytes += bytes;
  if (!options->progress) return;
  const std::lock_guard<std::mutex> lock(progress_mutex);
  options->progress(done, total_bytes);
}

FileResult PassFile(PassContext& context, const InputFile& input) {
  if (input.junk) {
    FileResult skipped;
    skipped.input = &input;
    skipped.skipped = true;
    skipped.bytes = input.bytes;
    return skipped;
  }
  try {
    return Pass(context, input).Run();
  } catch (const std::bad_alloc&) {
    FileResult failed;
    failed.input = &input;
    failed.trouble = Status::Error("out-of-memory", input.path);
    return failed;
  }
}

}  // namespace renkei
