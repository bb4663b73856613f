// html/forms.css as it stands in the source: embedded at configure time.
#pragma once

#include <string_view>

namespace renkei {

extern const std::string_view kFormsCss;

}  // namespace renkei
