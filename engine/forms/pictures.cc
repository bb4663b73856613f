#include "engine/forms/pictures.h"

#include <optional>

#include "engine/check/attachment.h"
#include "engine/encoding/text_tools.h"

namespace renkei::forms {
namespace {

constexpr std::size_t kLargestPicture = std::size_t{10} << 20U;  // no send takes more

std::optional<std::string> ReadWhole(const InputFile& input) {
  auto source = input.open();
  if (!source.ok() || input.bytes > kLargestPicture) return std::nullopt;
  std::string bytes;
  std::vector<std::uint8_t> buffer(std::size_t{64} << 10U);
  for (;;) {
    const auto read = source.value()->Read(buffer.data(), buffer.size());
    if (!read.ok() || bytes.size() > kLargestPicture) return std::nullopt;
    if (read.value() == 0) return bytes;
    bytes.append(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(read.value()));
  }
}

// Begins as a JPEG does and has its end mark.
bool IsWholeJpeg(const std::string& bytes) {
  return ContentKind(std::string_view(bytes).substr(0, 64)) == "jpeg" && bytes.find("\xff\xd9") != std::string::npos;
}

}  // namespace

Block PictureShelf::BlockOf(int unit, std::string_view name, const Scribe& scribe) const {
  const Remark left_out{scribe.Say(FormWord::kPictureLeftOut, {{"name", scribe.Show(name)}})};
  if (scribe.values() != Values::kFull) return left_out;
  for (std::size_t i = 0; i < report_.files.size(); ++i) {
    if (report_.files[i].unit != unit || !SameIgnoringCase(intake_.files[i].name, name)) continue;
    auto bytes = ReadWhole(intake_.files[i]);
    if (!bytes || !IsWholeJpeg(*bytes)) return left_out;
    return Picture{scribe.Say(FormWord::kPictureName, {{"name", scribe.Show(name)}}), std::move(*bytes)};
  }
  return left_out;
}

}  // namespace renkei::forms
