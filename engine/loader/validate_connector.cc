#include "engine/loader/validate_connector.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "engine/loader/table_inspector.h"

namespace renkei::loader {
namespace {

constexpr std::uint64_t kMaxRows = 1000;
constexpr std::uint32_t kAllCapabilities = RENKEI_CONNECTOR_BULK | RENKEI_CONNECTOR_RECEIPTS |
                                           RENKEI_CONNECTOR_LISTING | RENKEI_CONNECTOR_WAITING |
                                           RENKEI_CONNECTOR_OUTCOMES;
constexpr std::uint32_t kAllSettingFlags = RENKEI_SETTING_REQUIRED | RENKEI_SETTING_SECRET | RENKEI_SETTING_PATH;

class Inspector {
 public:
  explicit Inspector(const renkei_connector_t& connector) : connector_(connector) {}

  bool Head() {
    if (!AtLeast({nullptr, "size"}, connector_.size, sizeof connector_)) return false;
    std::set<std::string_view> none;
    return Key({nullptr, "id"}, connector_.id, &none) && ask_.Words({nullptr, "name_ja"}, connector_.name_ja) &&
           ask_.Words({nullptr, "name_en"}, connector_.name_en) &&
           ask_.Words({nullptr, "plugin_version"}, connector_.plugin_version) &&
           Flags({nullptr, "capabilities"}, connector_.capabilities, kAllCapabilities);
  }

  bool Settings() {
    if (!ask_.Table({nullptr, "settings"}, connector_.settings, connector_.setting_count, 0, kMaxRows)) return false;
    std::set<std::string_view> keys;
    for (std::uint64_t i = 0; i < connector_.setting_count; ++i) {
      const renkei_setting_t& row = connector_.settings[i];
      const At at = {nullptr, "settings", static_cast<std::int64_t>(i)};
      if (!AtLeast({&at, "size"}, row.size, sizeof row) || !Key({&at, "key"}, row.key, &keys) ||
          !Flags({&at, "flags"}, row.flags, kAllSettingFlags) || !ask_.Words({&at, "name_ja"}, row.name_ja) ||
          !ask_.Words({&at, "name_en"}, row.name_en)) {
        return false;
      }
    }
    return true;
  }

  bool Texts() {
    if (!ask_.Table({nullptr, "texts"}, connector_.texts, connector_.text_count, 0, kMaxRows)) return false;
    const std::string prefix = std::string(View(connector_.id)) + "-";
    std::set<std::string_view> codes;
    for (std::uint64_t i = 0; i < connector_.text_count; ++i) {
      const renkei_trouble_text_t& row = connector_.texts[i];
      const At at = {nullptr, "texts", static_cast<std::int64_t>(i)};
      if (!AtLeast({&at, "size"}, row.size, sizeof row) || !Key({&at, "code"}, row.code, &codes) || !Words(at, row)) {
        return false;
      }
      if (!View(row.code).starts_with(prefix)) {
        return ask_.Fail({&at, "code"}, std::string(View(row.code)), prefix + "*");
      }
    }
    return true;
  }

  bool Calls() {
    if (!ask_.Given({nullptr, "open"}, connector_.open != nullptr) ||
        !ask_.Given({nullptr, "calls"}, connector_.calls != nullptr)) {
      return false;
    }
    const renkei_connector_calls_t& calls = *connector_.calls;
    const At at = {nullptr, "calls"};
    return AtLeast({&at, "size"}, calls.size, sizeof calls) && ask_.Given({&at, "send"}, calls.send != nullptr) &&
           ask_.Given({&at, "list"}, calls.list != nullptr) && ask_.Given({&at, "fetch"}, calls.fetch != nullptr) &&
           ask_.Given({&at, "acknowledge"}, calls.acknowledge != nullptr) &&
           ask_.Given({&at, "reject"}, calls.reject != nullptr) &&
           ask_.Given({&at, "outcomes"}, !Promises(RENKEI_CONNECTOR_OUTCOMES) || calls.outcomes != nullptr) &&
           ask_.Given({&at, "wait"}, !Promises(RENKEI_CONNECTOR_WAITING) || calls.wait != nullptr) &&
           ask_.Given({&at, "close"}, calls.close != nullptr);
  }

  [[nodiscard]] const std::optional<SpecFault>& fault() const { return ask_.fault(); }

 private:
  [[nodiscard]] bool Promises(std::uint32_t capability) const { return (connector_.capabilities & capability) != 0; }

  bool AtLeast(const At& at, std::uint64_t size, std::uint64_t least) {
    return size >= least || ask_.Fail(at, std::to_string(size), ">= " + std::to_string(least));
  }

  bool Flags(const At& at, std::uint32_t flags, std::uint32_t known) {
    return (flags & ~known) == 0 || ask_.Fail(at, std::to_string(flags), "<= " + std::to_string(known));
  }

  // Lower case, digits, hyphens.
  bool Key(const At& at, renkei_string_t key, std::set<std::string_view>* keys) {
    if (!ask_.NewId(at, key, keys)) return false;
    const std::string_view view = View(key);
    const bool plain = std::all_of(view.begin(), view.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
    return plain || ask_.Fail(at, std::string(view), "[a-z0-9-]+");
  }

  bool Words(const At& at, const renkei_trouble_text_t& row) {
    return ask_.Words({&at, "message_ja"}, row.message_ja) && ask_.Words({&at, "message_en"}, row.message_en) &&
           ask_.Words({&at, "remedy_ja"}, row.remedy_ja) && ask_.Words({&at, "remedy_en"}, row.remedy_en) &&
           ask_.Text({&at, "why_ja"}, row.why_ja) && ask_.Text({&at, "why_en"}, row.why_en);
  }

  const renkei_connector_t& connector_;
  TableInspector ask_;
};

}  // namespace

std::optional<SpecFault> ValidateConnector(const renkei_connector_t& connector) {
  Inspector inspector(connector);
  const bool sound = inspector.Head() && inspector.Settings() && inspector.Texts() && inspector.Calls();
  return sound ? std::nullopt : inspector.fault();
}

}  // namespace renkei::loader
