// The field tables that layouts.cc puts together. Private to the generator.
#pragma once

#include <span>

#include "testdata/generator/layouts.h"

namespace renkei_generator {

extern const std::span<const Field> kUp1kyo;
extern const std::span<const Field> kUp2kyo;
extern const std::span<const Field> kUp3kyo;
extern const std::span<const Field> kDlt1kyo;
extern const std::span<const Field> kDltplan;
extern const std::span<const Field> kDltjsk;
extern const std::span<const Field> kUphosoku;
extern const std::span<const Field> kUpplanV3;
extern const std::span<const Field> kUpplanV41;
extern const std::span<const Field> kUpsikyuV3;
extern const std::span<const Field> kUpsikyuV41;
extern const std::span<const Field> kUpkihon;
extern const std::span<const Field> kUpkihonSub1;
extern const std::span<const Field> kUpkihonSub2;
extern const std::span<const Field> kUpyobo;
extern const std::span<const Field> kUpyoboSub;
extern const std::span<const Field> kDltkihon;
extern const std::span<const Field> kDltyobo;

}  // namespace renkei_generator
