// Bytes in and out: an input as a std::istream whose memory is bounded, and an output that is written in large pieces.
// Threads: each belongs to one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

#include "renkei/input.h"
#include "renkei/status.h"

namespace renkei::json {

// The bytes of an input, once through. A reader says with Restart that it is done with what it got so far; where more
// than the limit comes without that, or the input fails, the stream ends early and status() says why.
class InputBuffer : public std::streambuf {
 public:
  // What one piece (a record, a value of the head) may take.
  static constexpr std::size_t kMostBytes = std::size_t{16} << 20U;

  // `subject` names the file in a Status.
  InputBuffer(std::unique_ptr<ByteSource> source, std::string subject);

  void Restart() { since_restart_ = 0; }
  [[nodiscard]] const Status& status() const { return status_; }

 protected:
  int_type underflow() override;

 private:
  std::unique_ptr<ByteSource> source_;
  std::string subject_;
  std::vector<char> bytes_;
  std::size_t since_restart_ = 0;
  Status status_;
};

// Gathers small pieces. The first failure is kept, later pieces are dropped.
class OutputBuffer {
 public:
  using Write = std::function<Status(std::span<const std::uint8_t> bytes)>;
  explicit OutputBuffer(Write write) : write_(std::move(write)) {}

  void Put(std::string_view bytes);
  // Hands on what is left; what went wrong, if anything did.
  Status Flush();
  [[nodiscard]] bool ok() const { return status_.ok(); }

 private:
  static constexpr std::size_t kPiece = std::size_t{64} << 10U;
  void Drain();

  Write write_;
  std::string buffer_;
  Status status_;
};

}  // namespace renkei::json
