// Walks DER, one element after another: for judging the shape of a structure before a library makes something of it.
// Private to this room. Threads: one.
#pragma once

#include <string_view>

namespace renkei::bundle {

class DerReader {
 public:
  explicit DerReader(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool AtEnd() const { return rest_.empty(); }
  // The identifier octet of the next element; 0 at the end.
  [[nodiscard]] unsigned char NextTag() const { return rest_.empty() ? 0 : static_cast<unsigned char>(rest_.front()); }
  // Takes the next element, header and all, where it has this identifier octet and a definite length in its shortest
  // form; empty otherwise.
  std::string_view Take(unsigned char tag);
  // The same without the header; *good is false where Take would fail.
  std::string_view TakeContents(unsigned char tag, bool* good);

 private:
  std::string_view rest_;
};

}  // namespace renkei::bundle
