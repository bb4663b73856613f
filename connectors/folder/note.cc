#include "connectors/folder/note.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "connectors/folder/names.h"

namespace renkei::folder {
namespace {

constexpr std::string_view kFirstLine = "renkei-folder/1 ";
constexpr std::array<std::string_view, 3> kKinds = {"receipt", "acknowledgement", "rejection"};

// Takes lines from the front of a text, each with what it begins with.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}

  std::string Value(std::string_view start) {
    const std::size_t end = text_.find('\n');
    if (!good_ || end == std::string_view::npos || !text_.substr(0, end).starts_with(start)) {
      good_ = false;
      return {};
    }
    std::string value(text_.substr(start.size(), end - start.size()));
    text_.remove_prefix(end + 1);
    return value;
  }

  template <typename Number>
  Number NumberValue(std::string_view start) {
    const std::string value = Value(start);
    Number number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size()) good_ = false;
    return number;
  }

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] std::string_view rest() const { return text_; }

 private:
  std::string_view text_;
  bool good_ = true;
};

}  // namespace

std::vector<std::uint8_t> WriteNote(const Note& note) {
  std::string text(kFirstLine);
  text += kKinds[static_cast<std::size_t>(note.kind)];
  text += "\nid " + note.id + "\nsender " + note.sender + "\naddressee " + note.addressee;
  text += "\nsha256 " + note.sha256 + "\nat " + std::to_string(note.at);
  text += "\nbody " + std::to_string(note.body.size()) + "\n";
  std::vector<std::uint8_t> bytes(text.begin(), text.end());
  bytes.insert(bytes.end(), note.body.begin(), note.body.end());
  return bytes;
}

std::optional<Note> ReadNote(std::span<const std::uint8_t> bytes) {
  const std::string text(bytes.begin(), bytes.end());
  Lines lines(text);
  Note note;
  const auto* const kind = std::find(kKinds.begin(), kKinds.end(), lines.Value(kFirstLine));
  note.id = lines.Value("id ");
  note.sender = lines.Value("sender ");
  note.addressee = lines.Value("addressee ");
  note.sha256 = lines.Value("sha256 ");
  note.at = lines.NumberValue<std::int64_t>("at ");
  const auto body = lines.NumberValue<std::size_t>("body ");
  if (!lines.good() || kind == kKinds.end() || body > kMaxNoteBody || body != lines.rest().size()) return {};
  if (!IsId(note.id) || !IsOffice(note.sender) || !IsOffice(note.addressee) || !IsDigest(note.sha256)) return {};
  note.kind = static_cast<NoteKind>(kind - kKinds.begin());
  note.body.assign(lines.rest().begin(), lines.rest().end());
  const std::vector<std::uint8_t> again = WriteNote(note);
  return std::equal(again.begin(), again.end(), bytes.begin(), bytes.end()) ? std::optional(note) : std::nullopt;
}

}  // namespace renkei::folder
