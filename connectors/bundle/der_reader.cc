#include "connectors/bundle/der_reader.h"

#include <cstddef>

namespace renkei::bundle {
namespace {

struct Header {
  std::size_t header_bytes = 0;  // 0: no header in DER
  std::size_t content_bytes = 0;
};

Header ReadHeader(std::string_view bytes) {
  constexpr std::size_t kMostLengthBytes = 4;
  if (bytes.size() < 2 || (static_cast<unsigned char>(bytes[0]) & 0x1FU) == 0x1FU) return {};
  const auto first = static_cast<unsigned char>(bytes[1]);
  if (first < 0x80U) return {2, first};
  const std::size_t count = first & 0x7FU;
  if (count == 0 || count > kMostLengthBytes || bytes.size() < 2 + count) return {};
  std::size_t length = 0;
  for (std::size_t i = 0; i < count; ++i) length = length << 8U | static_cast<unsigned char>(bytes[2 + i]);
  const bool shortest = length >= 0x80U && bytes[2] != '\0';
  return shortest ? Header{2 + count, length} : Header{};
}

}  // namespace

std::string_view DerReader::Take(unsigned char tag) {
  const Header header = ReadHeader(rest_);
  if (NextTag() != tag || header.header_bytes == 0 || header.content_bytes > rest_.size() - header.header_bytes) {
    return {};
  }
  const std::string_view element = rest_.substr(0, header.header_bytes + header.content_bytes);
  rest_.remove_prefix(element.size());
  return element;
}

std::string_view DerReader::TakeContents(unsigned char tag, bool* good) {
  const std::string_view element = Take(tag);
  *good = !element.empty();
  return *good ? element.substr(ReadHeader(element).header_bytes) : element;
}

}  // namespace renkei::bundle
