// The pictures of sets, found by the names that records give them (標準仕様 別紙 UPKIHON No.62). Threads: one.
#pragma once

#include <string_view>

#include "engine/forms/form_model.h"
#include "engine/forms/scribe.h"
#include "renkei/input.h"

namespace renkei::forms {

class PictureShelf {
 public:
  // Both outlive it and go side by side.
  PictureShelf(const Intake& intake, const Report& report) : intake_(intake), report_(report) {}

  // The picture of this name in the unit; a remark where there is none, where it is no sound JPEG or too large, or
  // where values are not shown in full.
  [[nodiscard]] Block BlockOf(int unit, std::string_view name, const Scribe& scribe) const;

 private:
  const Intake& intake_;
  const Report& report_;
};

}  // namespace renkei::forms
