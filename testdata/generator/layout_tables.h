// The field tables that layouts.cc puts together. Private to the generator.
#pragma once

#include <span>

#include "testdata/generator/layouts.h"

namespace renkei_generator {

std::span<const Field> Up1kyoFields();
std::span<const Field> Up2kyoFields();
std::span<const Field> Up3kyoFields();
std::span<const Field> Dlt1kyoFields();
std::span<const Field> DltplanFields();
std::span<const Field> DltjskFields();
std::span<const Field> UphosokuFields();
std::span<const Field> UpplanV3Fields();
std::span<const Field> UpplanV41Fields();
std::span<const Field> UpsikyuV3Fields();
std::span<const Field> UpsikyuV41Fields();
std::span<const Field> UpkihonFields();
std::span<const Field> UpkihonSub1Fields();
std::span<const Field> UpkihonSub2Fields();
std::span<const Field> UpyoboFields();
std::span<const Field> UpyoboSubFields();
std::span<const Field> DltkihonFields();
std::span<const Field> DltyoboFields();

}  // namespace renkei_generator
