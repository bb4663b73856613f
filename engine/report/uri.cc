#include "engine/report/uri.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace renkei {
namespace {

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool StaysAsIs(char c) {
  constexpr std::string_view kKept = "-._~/!";
  return IsLetter(c) || (c >= '0' && c <= '9') || kKept.find(c) != std::string_view::npos;
}

void AppendEncoded(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (StaysAsIs(c)) {
      out.push_back(c);
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
}

bool HasDrive(std::string_view path) {
  return path.size() >= 3 && IsLetter(path[0]) && path[1] == ':' && (path[2] == '/' || path[2] == '\\');
}

}  // namespace

std::string PathToUri(std::string_view path) {
  std::string turned(path);
  const bool drive = HasDrive(path);
  const bool share = path.substr(0, 2) == "\\\\";
  if (drive || share) std::replace(turned.begin(), turned.end(), '\\', '/');
  std::string uri;
  std::string_view rest = turned;
  if (drive) {
    uri.append("file:///").append(rest.substr(0, 2));
    rest.remove_prefix(2);
  } else if (share) {
    uri = "file:";
  } else if (!rest.empty() && rest.front() == '/') {
    uri = "file://";
  }
  AppendEncoded(rest, uri);
  return uri;
}

}  // namespace renkei
