#include "connectors/bundle/manifest.h"

#include <array>
#include <cstring>
#include <pugixml.hpp>
#include <set>
#include <sstream>
#include <utility>

#include "connectors/bundle/digest.h"
#include "connectors/bundle/layout.h"
#include "engine/encoding/text_tools.h"

namespace renkei::bundle {
namespace {

constexpr const char* kAsicSpace = "http://uri.etsi.org/02918/v1.2.1#";
constexpr const char* kDsigSpace = "http://www.w3.org/2000/09/xmldsig#";
constexpr const char* kSha256 = "http://www.w3.org/2001/04/xmlenc#sha256";
constexpr const char* kSignatureType = "application/pkcs7-signature";

// Extensions of what offices exchange (csv pdf jpeg jpg png gif txt) and of our own parts.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kTypes = {{{".csv", "text/csv"},
                                                                                  {".pdf", "application/pdf"},
                                                                                  {".jpeg", "image/jpeg"},
                                                                                  {".jpg", "image/jpeg"},
                                                                                  {".png", "image/png"},
                                                                                  {".gif", "image/gif"},
                                                                                  {".txt", "text/plain"},
                                                                                  {".json", "application/json"}}};

bool IsUnreserved(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
         std::strchr("-._~/", c) != nullptr;
}

// A name as an URI reference (RFC 3986), each byte in its one spelling.
std::string UriOfName(std::string_view name) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string uri;
  for (const char c : name) {
    if (c != '\0' && IsUnreserved(c)) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += kHex[byte >> 4U];
    uri += kHex[byte & 15U];
  }
  return uri;
}

int HexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// "" where it is not what UriOfName makes of any name.
std::string NameOfUri(std::string_view uri) {
  std::string name;
  for (std::size_t i = 0; i < uri.size(); ++i) {
    if (uri[i] != '%') {
      name += uri[i];
      continue;
    }
    const int high = i + 2 < uri.size() ? HexValue(uri[i + 1]) : -1;
    const int low = i + 2 < uri.size() ? HexValue(uri[i + 2]) : -1;
    if (high < 0 || low < 0) return {};
    name += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return UriOfName(name) == uri && CleanUtf8(name) == name ? name : std::string();
}

Status Invalid(std::string detail) {
  return Status::Error("bundle-manifest-invalid", std::string(kManifestEntry), std::move(detail));
}

// The local name of an element whose prefix stands for `space`, declared on it or above it; "" for any other.
std::string LocalName(const pugi::xml_node& node, const char* space) {
  const std::string name = node.name();
  const std::size_t colon = name.find(':');
  const std::string declared = colon == std::string::npos ? "xmlns" : "xmlns:" + name.substr(0, colon);
  for (pugi::xml_node at = node; at; at = at.parent()) {
    const pugi::xml_attribute attribute = at.attribute(declared.c_str());
    if (!attribute) continue;
    return std::strcmp(attribute.value(), space) == 0 ? name.substr(colon + 1) : std::string();
  }
  return {};
}

// Only attributes of these names, besides declarations of namespaces, and none of them twice: pugixml sees the first,
// others the last.
bool HasOnly(const pugi::xml_node& node, const std::set<std::string>& names) {
  std::set<std::string> seen;
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string name = attribute.name();
    if (name != "xmlns" && !name.starts_with("xmlns:") && names.count(name) == 0) return false;
    if (!seen.insert(name).second) return false;
  }
  return true;
}

// <?xml …?> is taken away, where it is there and says what the bytes are.
bool TakeDeclaration(pugi::xml_document* document) {
  const pugi::xml_node first = document->first_child();
  if (first.type() != pugi::node_declaration) return true;
  const bool right = HasOnly(first, {"version", "encoding", "standalone"}) &&
                     SameIgnoringCase(first.attribute("encoding").as_string("UTF-8"), "UTF-8");
  return document->remove_child(first) && right;
}

std::size_t CountOf(const pugi::xml_node& node) {
  std::size_t count = 0;
  for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) ++count;
  return count;
}

Result<Listed> ReadReference(const pugi::xml_node& node) {
  if (LocalName(node, kAsicSpace) != "DataObjectReference") return Invalid(node.name());
  const pugi::xml_node method = node.first_child();
  const pugi::xml_node value = method.next_sibling();
  if (CountOf(node) != 2 || LocalName(method, kDsigSpace) != "DigestMethod" ||
      LocalName(value, kDsigSpace) != "DigestValue") {
    return Invalid("DataObjectReference");
  }
  if (!HasOnly(node, {"URI", "MimeType", "Rootfile"}) || !HasOnly(method, {"Algorithm"}) || !HasOnly(value, {}) ||
      CountOf(method) != 0) {
    return Invalid("DataObjectReference");
  }
  if (std::strcmp(method.attribute("Algorithm").value(), kSha256) != 0) return Invalid("DigestMethod");
  Listed listed;
  listed.name = NameOfUri(node.attribute("URI").value());
  listed.sha256 = CountOf(value) == 1 ? HexOfBase64(value.child_value()) : std::string();
  if (listed.name.empty()) return Invalid("URI");
  if (listed.sha256.empty()) return Invalid("DigestValue");
  return listed;
}

bool IsSignatureReference(const pugi::xml_node& node) {
  return LocalName(node, kAsicSpace) == "SigReference" && HasOnly(node, {"URI", "MimeType"}) && CountOf(node) == 0 &&
         node.attribute("URI").value() == kSignatureEntry &&
         std::strcmp(node.attribute("MimeType").as_string(kSignatureType), kSignatureType) == 0;
}

}  // namespace

std::string_view MediaTypeOf(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  std::string extension(dot == std::string_view::npos ? std::string_view() : name.substr(dot));
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const auto& [ending, type] : kTypes) {
    if (ending == extension) return type;
  }
  return "application/octet-stream";
}

std::string WriteManifest(const std::vector<Listed>& listed) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node root = document.append_child("asic:ASiCManifest");
  root.append_attribute("xmlns:asic") = kAsicSpace;
  root.append_attribute("xmlns:ds") = kDsigSpace;
  pugi::xml_node signature = root.append_child("asic:SigReference");
  signature.append_attribute("URI") = std::string(kSignatureEntry).c_str();
  signature.append_attribute("MimeType") = kSignatureType;
  for (const Listed& file : listed) {
    pugi::xml_node reference = root.append_child("asic:DataObjectReference");
    reference.append_attribute("URI") = UriOfName(file.name).c_str();
    reference.append_attribute("MimeType") = std::string(MediaTypeOf(file.name)).c_str();
    reference.append_child("ds:DigestMethod").append_attribute("Algorithm") = kSha256;
    reference.append_child("ds:DigestValue").text() = Base64OfHex(file.sha256).c_str();
  }
  std::ostringstream out;
  document.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
  return out.str();
}

Result<std::vector<Listed>> ReadManifest(std::string_view xml) {
  if (xml.size() > kLargestText) return Invalid("size");
  // Neither DTD, comment nor CDATA; what is left of XML has no other markup declarations.
  if (xml.find("<!") != std::string_view::npos || xml.find('\0') != std::string_view::npos) return Invalid("<!");
  pugi::xml_document document;
  constexpr unsigned kParse =
      pugi::parse_minimal | pugi::parse_escapes | pugi::parse_pi | pugi::parse_declaration | pugi::parse_eol;
  const pugi::xml_parse_result parsed = document.load_buffer(xml.data(), xml.size(), kParse, pugi::encoding_utf8);
  if (!parsed) return Invalid(parsed.description());
  if (!TakeDeclaration(&document)) return Invalid("<?xml");
  const pugi::xml_node root = document.first_child();
  if (CountOf(document) != 1 || LocalName(root, kAsicSpace) != "ASiCManifest" || !HasOnly(root, {})) {
    return Invalid("ASiCManifest");
  }
  pugi::xml_node node = root.first_child();
  if (!IsSignatureReference(node)) return Invalid("SigReference");
  std::vector<Listed> all;
  std::set<std::string> names;
  for (node = node.next_sibling(); node; node = node.next_sibling()) {
    Result<Listed> listed = ReadReference(node);
    if (!listed.ok()) return listed.status();
    if (!names.insert(listed.value().name).second) return Invalid(listed.value().name);
    all.push_back(std::move(listed.value()));
  }
  if (all.empty()) return Invalid("DataObjectReference");
  return all;
}

}  // namespace renkei::bundle
