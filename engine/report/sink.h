// A small buffer before a stream: writers put many short pieces.
// Threads: one writer, one sink.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

namespace renkei {

class Sink {
 public:
  explicit Sink(std::ostream& out) : out_(out) { buffer_.reserve(kCapacity + 4096); }
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;

  void Put(std::string_view text) {
    buffer_.append(text);
    if (buffer_.size() >= kCapacity) Drain();
  }
  void Put(char c) { buffer_.push_back(c); }
  // Hands everything to the stream; false when the stream failed now or earlier.
  [[nodiscard]] bool Flush() {
    Drain();
    out_.flush();
    return out_.good();
  }

 private:
  static constexpr std::size_t kCapacity = 64U << 10U;
  void Drain() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
  }

  std::ostream& out_;
  std::string buffer_;
};

}  // namespace renkei
