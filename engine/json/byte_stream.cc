#include "engine/json/byte_stream.h"

#include <utility>

namespace renkei::json {

namespace {
constexpr std::size_t kReadBytes = std::size_t{64} << 10U;
}  // namespace

InputBuffer::InputBuffer(std::unique_ptr<ByteSource> source, std::string subject)
    : source_(std::move(source)), subject_(std::move(subject)), bytes_(kReadBytes) {}

InputBuffer::int_type InputBuffer::underflow() {
  if (!status_.ok()) return traits_type::eof();
  if (since_restart_ > kMostBytes) {
    status_ = Status::Error("json-too-large", subject_, std::to_string(kMostBytes >> 20U) + " MiB");
    return traits_type::eof();
  }
  auto read = source_->Read(reinterpret_cast<std::uint8_t*>(bytes_.data()), bytes_.size());
  if (!read.ok()) {
    status_ = read.status();
    return traits_type::eof();
  }
  if (read.value() == 0) return traits_type::eof();
  since_restart_ += read.value();
  setg(bytes_.data(), bytes_.data(), bytes_.data() + read.value());
  return traits_type::to_int_type(*gptr());
}

void OutputBuffer::Put(std::string_view bytes) {
  buffer_.append(bytes);
  if (buffer_.size() >= kPiece) Drain();
}

Status OutputBuffer::Flush() {
  Drain();
  return status_;
}

void OutputBuffer::Drain() {
  if (status_.ok() && !buffer_.empty()) {
    status_ = write_({reinterpret_cast<const std::uint8_t*>(buffer_.data()), buffer_.size()});
  }
  buffer_.clear();
}

}  // namespace renkei::json
