#include "engine/loader/table_inspector.h"

#include <algorithm>
#include <cstddef>

#include "engine/encoding/text_tools.h"

namespace renkei::loader {
namespace {

constexpr std::uint64_t kMaxTextBytes = 64U * 1024U;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The run of digits, or the single other character, at the front.
std::string_view FrontPart(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && IsDigit(text[size])) ++size;
  return text.substr(0, size == 0 ? 1 : size);
}

// Less than 0, 0 or more: parts compared as numbers when both are.
int ComparePart(std::string_view a, std::string_view b) {
  if (IsDigit(a[0]) && IsDigit(b[0])) {
    a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
    b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
    if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  }
  return a.compare(b);
}

}  // namespace

std::string At::str() const {
  std::string out = up == nullptr ? "" : up->str();
  if (!out.empty()) out += '.';
  out += name;
  if (row >= 0) out += "[" + std::to_string(row) + "]";
  return out;
}

bool IsLess(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const std::string_view front_a = FrontPart(a);
    const std::string_view front_b = FrontPart(b);
    if (const int order = ComparePart(front_a, front_b); order != 0) return order < 0;
    a.remove_prefix(front_a.size());
    b.remove_prefix(front_b.size());
  }
  return a.empty() && !b.empty();
}

bool TableInspector::Fail(const At& at, const std::string& value, const std::string& expected) {
  if (!fault_) fault_ = SpecFault{at.str() + " = " + value, expected};
  return false;
}

bool TableInspector::Between(const At& at, std::uint64_t value, std::uint64_t least, std::uint64_t most) {
  if (value >= least && value <= most) return true;
  return Fail(at, std::to_string(value), std::to_string(least) + ".." + std::to_string(most));
}

bool TableInspector::Table(const At& at, const void* rows, std::uint64_t count, std::uint64_t least,
                           std::uint64_t most) {
  const At count_at = {&at, "count"};
  return Between(count_at, count, least, most) && Given(at, count == 0 || rows != nullptr);
}

bool TableInspector::Text(const At& at, renkei_string_t text) {
  if (text.size == 0) return true;
  const At size_at = {&at, "size"};
  if (!Given(at, text.data != nullptr) || !Between(size_at, text.size, 0, kMaxTextBytes)) return false;
  return CleanUtf8(View(text)) == View(text) || Fail(at, EscapeForTerminal(View(text)), "UTF-8");
}

bool TableInspector::Words(const At& at, renkei_string_t text) {
  if (text.size == 0) return Fail(at, "\"\"", "!= \"\"");
  return Text(at, text);
}

bool TableInspector::NewId(const At& at, renkei_string_t id, std::set<std::string_view>* ids) {
  if (!Words(at, id)) return false;
  const std::string_view view = View(id);
  const bool plain = std::all_of(view.begin(), view.end(), [](char c) { return c > ' ' && c < '\x7F'; });
  if (!plain) return Fail(at, EscapeForTerminal(view), "[!-~]+");
  return ids->insert(view).second || Fail(at, std::string(view), "unique");
}

bool TableInspector::KnownId(const At& at, renkei_string_t id, const std::set<std::string_view>& ids) {
  if (!Words(at, id)) return false;
  if (ids.contains(View(id))) return true;
  std::string known;
  for (const std::string_view each : ids) known += (known.empty() ? "" : "|") + std::string(each);
  return Fail(at, EscapeForTerminal(View(id)), known);
}

}  // namespace renkei::loader
