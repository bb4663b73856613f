#include "engine/convert/converted_source.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/convert/record_converter.h"
#include "engine/csv/record_reader.h"

namespace renkei::convert {
namespace {

class ConvertedSource : public ByteSource {
 public:
  ConvertedSource(std::unique_ptr<ByteSource> source, const LayoutMapping& mapping, const Supply& supply,
                  std::string_view version)
      : source_(std::move(source)),
        converter_(
            mapping, version, supply, [this](std::span<const std::uint8_t> bytes) { return Take(bytes); },
            std::nullopt),
        reader_(converter_) {
    reader_.SetExpectedFields(mapping.source->field_count);
  }

  Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) override {
    while (taken_ == made_.size() && !ended_) {
      made_.clear();
      taken_ = 0;
      if (Status status = Convert(); !status.ok()) return status;
    }
    const std::size_t size = std::min(capacity, made_.size() - taken_);
    std::copy_n(made_.begin() + static_cast<std::ptrdiff_t>(taken_), size, buffer);
    taken_ += size;
    return size;
  }

 private:
  // One piece of the source.
  Status Convert() {
    const std::span<std::uint8_t> space = reader_.Span();
    const auto read = source_->Read(space.data(), space.size());
    if (!read.ok()) return read.status();
    if (read.value() > 0) {
      reader_.Commit(read.value());
      return Status::Ok();
    }
    ended_ = true;
    reader_.Finish();
    return converter_.Finish();
  }

  Status Take(std::span<const std::uint8_t> bytes) {
    made_.insert(made_.end(), bytes.begin(), bytes.end());
    return Status::Ok();
  }

  const std::unique_ptr<ByteSource> source_;
  RecordConverter converter_;
  csv::RecordReader reader_;
  std::vector<std::uint8_t> made_;
  std::size_t taken_ = 0;  // of made_
  bool ended_ = false;
};

}  // namespace

InputFile ConvertedFile(const InputFile& input, const LayoutMapping& mapping, const Supply& supply,
                        std::string_view version) {
  InputFile file = input;
  file.open = [open = input.open, &mapping, &supply, version]() -> Result<std::unique_ptr<ByteSource>> {
    auto source = open();
    if (!source.ok()) return source.status();
    return std::unique_ptr<ByteSource>(
        std::make_unique<ConvertedSource>(std::move(source.value()), mapping, supply, version));
  };
  return file;
}

}  // namespace renkei::convert
