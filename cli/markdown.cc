#include "cli/markdown.h"

#include <algorithm>

namespace renkei::cli {
namespace {

bool IsAlnum(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// An underscore within a word is text to Markdown.
bool IsWithinWord(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && IsAlnum(text[at - 1]) && IsAlnum(text[at + 1]);
}

}  // namespace

std::string MarkdownText(std::string_view text) {
  constexpr std::string_view kMarks = "\\`*<>[]|~";
  std::string written;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool mark = kMarks.find(c) != std::string_view::npos || (c == '_' && !IsWithinWord(text, at));
    if (mark) written += '\\';
    written += c == '\n' ? ' ' : c;
  }
  return written;
}

std::string MarkdownCode(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const std::string_view pad = longest == 0 ? "" : " ";
  std::string written = fence;
  written.append(pad).append(text).append(pad).append(fence);
  std::replace(written.begin(), written.end(), '\n', ' ');
  return written;
}

}  // namespace renkei::cli
