// The page's own files, html/report.{html,css,js}, as they stand in the source: embedded by embed.cmake.
#pragma once

#include <string_view>

namespace renkei {

extern const std::string_view kPageHtml;  // with {{name}} where the writer puts something in
extern const std::string_view kPageCss;
extern const std::string_view kPageJs;

}  // namespace renkei
