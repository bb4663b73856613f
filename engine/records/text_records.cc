#include "engine/records/text_records.h"

#include <algorithm>
#include <array>
#include <span>

#include "engine/check/display.h"
#include "engine/encoding/encoding_judge.h"
#include "engine/records/read_records.h"

namespace renkei::records {
namespace {

std::string_view View(renkei_string_t s) { return {s.data, static_cast<std::size_t>(s.size)}; }

const renkei_layout_t* FindLayout(const renkei_spec_t& spec, std::string_view id) {
  const auto* const end = spec.layouts + spec.layout_count;
  const auto* const found =
      std::find_if(spec.layouts, end, [&](const renkei_layout_t& layout) { return View(layout.id) == id; });
  return found == end ? nullptr : found;
}

Result<Encoding> JudgeEncoding(const InputFile& input) {
  auto source = input.open();
  if (!source.ok()) return source.status();
  EncodingJudge judge;
  std::vector<std::uint8_t> bytes(std::size_t{64} << 10U);
  while (judge.Undecided()) {
    const auto read = source.value()->Read(bytes.data(), bytes.size());
    if (!read.ok()) return read.status();
    if (read.value() == 0) break;
    judge.Feed(std::span<const std::uint8_t>(bytes).first(read.value()));
  }
  return judge.Finish();
}

// Decodes records and hands them on.
class TextSink : public csv::RecordSink {
 public:
  TextSink(Encoding encoding, const std::function<void(const TextRecord&)>& see) : encoding_(encoding), see_(see) {}

  void OnRecord(const csv::RecordView& record) override {
    if (record.kind != csv::RecordKind::kData) return;
    text_.number = record.number;
    text_.line = record.line;
    text_.field_count = record.field_count;
    text_.texts.resize(record.stored);
    text_.heads.clear();
    for (std::size_t i = 0; i < record.stored; ++i) {
      Take(record.fields[i], &text_.texts[i]);
      if (csv::Has(record.fields[i], csv::kHuge)) text_.heads.push_back(i + 1);
    }
    see_(text_);
  }

 private:
  void Take(const csv::FieldView& field, std::string* text) {
    const std::string_view bytes(reinterpret_cast<const char*>(field.data), field.size);
    if (!csv::Has(field, csv::kDoubledQuotes)) {
      *text = Shown(field, bytes);
      return;
    }
    single_.clear();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      single_.push_back(bytes[i]);
      if (bytes.substr(i, 2) == "\"\"") ++i;
    }
    *text = Shown(field, single_);
  }

  [[nodiscard]] std::string Shown(const csv::FieldView& field, std::string_view bytes) const {
    return csv::Has(field, csv::kNotPlain) ? Decode(bytes, encoding_) : std::string(bytes);
  }

  const Encoding encoding_;
  const std::function<void(const TextRecord&)>& see_;
  TextRecord text_;
  std::string single_;
};

std::string_view NameOfCode(const renkei_code_t* codes, std::uint64_t count, std::string_view value, Lang lang) {
  const auto* const found =
      std::find_if(codes, codes + count, [&](const renkei_code_t& code) { return View(code.value) == value; });
  return found == codes + count ? std::string_view() : NameIn(lang, found->name_ja, found->name_en);
}

}  // namespace

std::vector<RecordFile> RecordFiles(const Intake& intake, const Report& report, const SpecRegistry& registry) {
  std::vector<RecordFile> files;
  for (std::size_t i = 0; i < report.files.size(); ++i) {
    const FileReport& file = report.files[i];
    const LoadedSpec* const loaded = registry.FindByCoordinate(file.spec);
    const renkei_layout_t* const layout = loaded == nullptr ? nullptr : FindLayout(*loaded->spec, file.layout);
    if (layout == nullptr || (layout->flags & RENKEI_LAYOUT_IMAGE) != 0) continue;
    files.push_back({static_cast<int>(i), &intake.files[i], &file, loaded->spec, layout});
  }
  return files;
}

Status ReadTexts(const RecordFile& file, const std::function<void(const TextRecord&)>& see) {
  const auto encoding = JudgeEncoding(*file.input);
  if (!encoding.ok()) return encoding.status();
  TextSink sink(encoding.value(), see);
  return ReadRecords(*file.input, file.layout->field_count, sink);
}

std::size_t ItemOf(const renkei_layout_t& layout, std::string_view id) {
  for (std::uint64_t i = 0; i < layout.field_count; ++i) {
    if (View(layout.fields[i].id) == id) return i + 1;
  }
  return 0;
}

std::string_view Meaning(const renkei_spec_t& spec, const renkei_field_t& field, std::string_view value, Lang lang) {
  if (field.code_count > 0) return NameOfCode(field.codes, field.code_count, value, lang);
  return View(field.id).ends_with("service_type") ? ServiceTypeName(spec, value, lang) : std::string_view();
}

std::string_view ServiceTypeName(const renkei_spec_t& spec, std::string_view type, Lang lang) {
  constexpr std::array<std::string_view, 3> kLists = {RENKEI_LIST_SCOPE_TYPES, RENKEI_LIST_PLANNING_TYPES,
                                                      RENKEI_LIST_OUT_OF_SCOPE_TYPES};
  for (const std::string_view id : kLists) {
    for (std::uint64_t i = 0; i < spec.list_count; ++i) {
      const renkei_list_t& list = spec.lists[i];
      if (View(list.id) != id) continue;
      if (const std::string_view name = NameOfCode(list.codes, list.code_count, type, lang); !name.empty()) return name;
    }
  }
  return {};
}

std::string_view NameIn(Lang lang, renkei_string_t ja, renkei_string_t en) {
  return View(lang == Lang::kJa || en.size == 0 ? ja : en);
}

}  // namespace renkei::records
