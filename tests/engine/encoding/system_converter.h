// The operating system's own character tables, to hold ours against.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace renkei {

// Whether the system's CP932 gives the bytes 80 A0 FD FE FF characters, which strict MS932 refuses.
extern const bool kSystemAcceptsIllegalBytes;

// Converts strictly from one encoding to another ("CP932", "UTF-8", "UTF-16LE", "UTF-16BE", "EUC-JP", "ISO-2022-JP").
class SystemConverter {
 public:
  SystemConverter(const std::string& from, const std::string& to);
  ~SystemConverter();
  SystemConverter(const SystemConverter&) = delete;
  SystemConverter& operator=(const SystemConverter&) = delete;

  // nullopt where any part of `bytes` does not convert, or the system lacks an encoding.
  [[nodiscard]] std::optional<std::string> Convert(std::string_view bytes) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace renkei
