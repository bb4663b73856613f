// Text for Markdown pages. Threads: pure functions.
#pragma once

#include <string>
#include <string_view>

namespace renkei::cli {

// Text in which nothing is taken for markup.
std::string MarkdownText(std::string_view text);

// A code span, whatever stands in it.
std::string MarkdownCode(std::string_view text);

}  // namespace renkei::cli
