#include <iconv.h>

#include <array>

#include "tests/engine/encoding/system_converter.h"

namespace renkei {

const bool kSystemAcceptsIllegalBytes = false;

struct SystemConverter::State {
  iconv_t descriptor;
};

SystemConverter::SystemConverter(const std::string& from, const std::string& to)
    : state_(std::make_unique<State>(State{iconv_open(to.c_str(), from.c_str())})) {}

SystemConverter::~SystemConverter() {
  if (state_->descriptor != iconv_t(-1)) iconv_close(state_->descriptor);
}

std::optional<std::string> SystemConverter::Convert(std::string_view bytes) const {
  if (state_->descriptor == iconv_t(-1)) return std::nullopt;
  iconv(state_->descriptor, nullptr, nullptr, nullptr, nullptr);
  std::string input(bytes);
  std::string output(bytes.size() * 8 + 16, '\0');
  char* in = input.data();
  std::size_t in_left = input.size();
  char* out = output.data();
  std::size_t out_left = output.size();
  const auto failed = static_cast<std::size_t>(-1);
  if (iconv(state_->descriptor, &in, &in_left, &out, &out_left) == failed || in_left != 0) return std::nullopt;
  if (iconv(state_->descriptor, nullptr, nullptr, &out, &out_left) == failed) return std::nullopt;
  output.resize(output.size() - out_left);
  return output;
}

}  // namespace renkei
