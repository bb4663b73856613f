#include "testdata/generator/jpeg.h"

#include <cstdint>
#include <initializer_list>

namespace renkei_generator {
namespace {

void AppendBytes(std::initializer_list<int> bytes, std::string* out) {
  for (const int byte : bytes) out->push_back(static_cast<char>(byte));
}

// Entropy-coded data: most significant bit first, a zero after each FF.
class BitWriter {
 public:
  explicit BitWriter(std::string* out) : out_(out) {}

  void Put(std::uint32_t bits, int count) {
    for (int i = count - 1; i >= 0; --i) {
      byte_ = (byte_ << 1U) | (bits >> static_cast<unsigned>(i) & 1U);
      if (++filled_ == 8) Flush();
    }
  }

  void FillWithOnes() {
    while (filled_ != 0) Put(1, 1);
  }

 private:
  void Flush() {
    out_->push_back(static_cast<char>(byte_));
    if (byte_ == 0xFF) out_->push_back('\0');
    byte_ = 0;
    filled_ = 0;
  }

  std::string* out_;
  std::uint32_t byte_ = 0;
  int filled_ = 0;
};

void AppendHeaders(int blocks_wide, int blocks_high, std::string* out) {
  AppendBytes({0xFF, 0xD8}, out);  // start of image
  AppendBytes({0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0}, out);
  AppendBytes({0xFF, 0xDB, 0, 67, 0}, out);  // quantisation: 16 throughout
  out->append(64, '\x10');
  AppendBytes({0xFF, 0xC0, 0, 11, 8, 0, 8 * blocks_high, 0, 8 * blocks_wide, 1, 1, 0x11, 0}, out);
  // DC codes: sixteen possible lengths, eight categories of four bits each.
  AppendBytes({0xFF, 0xC4, 0, 27, 0x00, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, out);
  AppendBytes({0, 1, 2, 3, 4, 5, 6, 7}, out);
  // AC codes: the end of the block alone, as one bit.
  AppendBytes({0xFF, 0xC4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, out);
  AppendBytes({0xFF, 0xDA, 0, 8, 1, 1, 0x00, 0, 63, 0}, out);  // start of scan
}

// The difference from the block before, by its category and its bits.
void PutDc(int difference, BitWriter* bits) {
  const int magnitude = difference < 0 ? -difference : difference;
  int category = 0;
  while (magnitude >> category != 0) ++category;
  bits->Put(static_cast<std::uint32_t>(category), 4);
  const int value = difference < 0 ? difference + (1 << category) - 1 : difference;
  bits->Put(static_cast<std::uint32_t>(value), category);
  bits->Put(0, 1);
}

}  // namespace

std::string MakeJpeg(Rng& rng) {
  const int blocks_wide = rng.Between(1, 8);
  const int blocks_high = rng.Between(1, 8);
  std::string jpeg;
  AppendHeaders(blocks_wide, blocks_high, &jpeg);
  BitWriter bits(&jpeg);
  int last = 0;
  for (int block = 0; block < blocks_wide * blocks_high; ++block) {
    const int shade = rng.Between(-60, 60);
    PutDc(shade - last, &bits);
    last = shade;
  }
  bits.FillWithOnes();
  AppendBytes({0xFF, 0xD9}, &jpeg);  // end of image
  return jpeg;
}

}  // namespace renkei_generator
