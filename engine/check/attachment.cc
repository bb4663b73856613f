#include "engine/check/attachment.h"

#include <algorithm>
#include <array>
#include <utility>

namespace renkei {
namespace {

using Magic = std::pair<std::string_view, std::string_view>;
using namespace std::string_view_literals;

constexpr std::array<Magic, 13> kMagic = {{{"\xFF\xD8\xFF"sv, "jpeg"sv},
                                           {"\x89PNG\r\n\x1A\n"sv, "png"sv},
                                           {"GIF87a"sv, "gif"sv},
                                           {"GIF89a"sv, "gif"sv},
                                           {"%PDF-"sv, "pdf"sv},
                                           {"BM"sv, "bmp"sv},
                                           {"II*\0"sv, "tiff"sv},
                                           {"MM\0*"sv, "tiff"sv},
                                           {"PK\x03\x04"sv, "zip"sv},
                                           {"PK\x05\x06"sv, "zip"sv},
                                           {"\xD0\xCF\x11\xE0"sv, "office"sv},
                                           {"MZ"sv, "exe"sv},
                                           {"\x7F"
                                            "ELF"sv,
                                            "exe"sv}}};

bool IsHeic(std::string_view head) {
  if (head.size() < 12 || head.substr(4, 4) != "ftyp") return false;
  const std::string_view brand = head.substr(8, 4);
  return brand == "heic" || brand == "heix" || brand == "hevc" || brand == "mif1" || brand == "msf1" ||
         brand == "heim" || brand == "avif";
}

bool IsText(std::string_view head) {
  return std::none_of(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\r' && c != '\n' && c != '\f' && byte != 0x1A && byte != 0x1B;
  });
}

// Text files that a Windows editor saved as "Unicode" hold NULs.
bool IsUtf16(std::string_view head) { return head.substr(0, 2) == "\xFF\xFE"sv || head.substr(0, 2) == "\xFE\xFF"sv; }

}  // namespace

std::string_view ContentKind(std::string_view head) {
  if (head.empty()) return "empty";
  // "BM" and "MZ" also begin words, so those two need a byte that no text has.
  const bool text = IsText(head) || IsUtf16(head);
  for (const auto& [magic, kind] : kMagic) {
    if (head.substr(0, magic.size()) == magic && (magic.size() > 2 || !text)) return kind;
  }
  if (IsHeic(head)) return "heic";
  return text ? "text" : "binary";
}

std::string LowerExtension(std::string_view name) {
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos || dot + 1 == name.size()) return {};
  std::string extension(name.substr(dot + 1));
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return extension;
}

bool IsAllowedExtension(std::string_view extension) {
  static constexpr std::array kAllowed = {"csv"sv, "pdf"sv, "jpeg"sv, "jpg"sv, "png"sv, "gif"sv, "txt"sv};
  return std::find(kAllowed.begin(), kAllowed.end(), extension) != kAllowed.end();
}

bool FitsExtension(std::string_view extension, std::string_view kind) {
  if (extension == "csv" || extension == "txt") return kind == "text";
  if (extension == "jpg" || extension == "jpeg") return kind == "jpeg";
  return extension == kind;
}

}  // namespace renkei
