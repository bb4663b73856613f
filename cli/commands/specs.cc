// renkei specs: which specs are there, where they come from, and which plugins were refused and why.
#include "renkei/specs.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/failures.h"
#include "cli/invocation.h"
#include "cli/spec_choice.h"
#include "cli/spec_loading.h"
#include "cli/text_table.h"
#include "engine/encoding/text_tools.h"
#include "engine/json/schema.h"

namespace renkei::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kShortHash = 12;
constexpr std::string_view kIndent = "    ";

Word StatusWord(std::uint32_t status) {
  if (status == RENKEI_STATUS_DEPRECATED) return Word::kStatusDeprecated;
  return status == RENKEI_STATUS_DRAFT ? Word::kStatusDraft : Word::kStatusCurrent;
}

std::string Months(const renkei_spec_t& spec) { return TextOf(spec.month_from) + "-" + TextOf(spec.month_to); }

std::vector<std::string> Row(const LoadedSpec& loaded, const Words& words) {
  const renkei_spec_t& spec = *loaded.spec;
  return {TextOf(spec.coordinate),
          words(StatusWord(spec.status)),
          Months(spec),
          TextOf(spec.csv_version),
          EscapeForTerminal(loaded.plugin),
          TextOf(spec.plugin_version),
          loaded.sha256.substr(0, kShortHash)};
}

void WriteRest(const LoadedSpec& loaded, const Words& words, std::ostream& out) {
  const renkei_spec_t& spec = *loaded.spec;
  const std::string path = loaded.path.empty() ? words(Word::kSpecsBuiltIn) : EscapeForTerminal(loaded.path);
  out << kIndent << path << '\n';
  if (spec.replacement.size != 0) {
    out << kIndent << words(Word::kSpecsReplacement, TextOf(spec.replacement)) << '\n';
  }
  const std::string reason = TextOf(words.lang == Lang::kJa ? spec.reason_ja : spec.reason_en);
  if (!reason.empty()) out << kIndent << reason << '\n';
}

void WriteText(const SpecRegistry& registry, const Words& words, std::ostream& out) {
  TextTable table({words(Word::kSpecsCoordinate), words(Word::kSpecsStatus), words(Word::kSpecsMonths),
                   words(Word::kSpecsCsvVersion), words(Word::kSpecsPlugin), words(Word::kSpecsPluginVersion),
                   words(Word::kSpecsHash)});
  for (const LoadedSpec& loaded : registry.specs()) table.Add(Row(loaded, words));
  if (registry.specs().empty()) {
    out << words(Word::kSpecsNone) << '\n';
  } else {
    out << table.Line(0) << '\n';
  }
  for (std::size_t i = 0; i < registry.specs().size(); ++i) {
    out << table.Line(i + 1) << '\n';
    WriteRest(registry.specs()[i], words, out);
  }
  if (registry.refused().empty()) return;
  out << '\n' << words(Word::kSpecsRefused) << '\n';
  for (const RefusedPlugin& refused : registry.refused()) {
    out << kIndent << EscapeForTerminal(refused.path) << '\n'
        << kIndent << kIndent << FormatRefusal(refused, words.lang == Lang::kJa) << '\n';
  }
}

Json SpecJson(const LoadedSpec& loaded) {
  const renkei_spec_t& spec = *loaded.spec;
  Json json;
  json["coordinate"] = TextOf(spec.coordinate);
  json["name"] = {{"ja", TextOf(spec.name_ja)}, {"en", TextOf(spec.name_en)}};
  json["status"] = Text(StatusWord(spec.status), Lang::kEn);
  json["month_from"] = TextOf(spec.month_from);
  json["month_to"] = TextOf(spec.month_to);
  json["csv_version"] = TextOf(spec.csv_version);
  json["replacement"] = TextOf(spec.replacement);
  json["reason"] = {{"ja", TextOf(spec.reason_ja)}, {"en", TextOf(spec.reason_en)}};
  json["plugin"] = CleanUtf8(loaded.plugin);
  json["plugin_version"] = TextOf(spec.plugin_version);
  json["path"] = CleanUtf8(loaded.path);
  json["sha256"] = loaded.sha256;
  json["own"] = loaded.own;
  return json;
}

Json RefusedJson(const RefusedPlugin& refused, Lang lang) {
  Json json;
  json["path"] = CleanUtf8(refused.path);
  json["step"] = refused.step;
  json["found"] = CleanUtf8(refused.found);
  json["expected"] = CleanUtf8(refused.expected);
  json["detail"] = CleanUtf8(refused.detail);
  json["message"] = FormatRefusal(refused, lang == Lang::kJa);
  return json;
}

void WriteJson(const SpecRegistry& registry, const Words& words, std::ostream& out) {
  Json json;
  json["schema"] = "renkei.specs/1";
  json["specs"] = Json::array();
  for (const LoadedSpec& loaded : registry.specs()) json["specs"].push_back(SpecJson(loaded));
  json["refused"] = Json::array();
  for (const RefusedPlugin& refused : registry.refused()) json["refused"].push_back(RefusedJson(refused, words.lang));
  out << json.dump(2) << '\n';
}

bool HasRecords(const renkei_layout_t& layout) { return (layout.flags & RENKEI_LAYOUT_IMAGE) == 0; }

const renkei_layout_t* FindLayout(const renkei_spec_t& spec, const std::string& id) {
  const auto* const end = spec.layouts + spec.layout_count;
  const auto* const found = std::find_if(
      spec.layouts, end, [&](const renkei_layout_t& layout) { return HasRecords(layout) && TextOf(layout.id) == id; });
  return found == end ? nullptr : found;
}

// The newer of two specs, a current one before others; `left` may be null.
const renkei_spec_t* Newer(const renkei_spec_t* left, const renkei_spec_t* right) {
  if (left == nullptr) return right;
  const auto rank = [](const renkei_spec_t& spec) {
    return std::pair(spec.status == RENKEI_STATUS_CURRENT, TextOf(spec.month_from));
  };
  return rank(*left) < rank(*right) ? right : left;
}

void WriteSchema(const Invocation& invocation, const SpecRegistry& registry) {
  const Words& words = invocation.words;
  const std::string id = invocation.settings.Text(OptionId::kSchema);
  const std::string coordinate = ChooseSpec(invocation.settings.Text(OptionId::kSchemaSpec), registry, words);
  const renkei_spec_t* chosen = nullptr;
  std::set<std::string> known;
  for (const LoadedSpec& loaded : registry.specs()) {
    const renkei_spec_t& spec = *loaded.spec;
    if (!coordinate.empty() && TextOf(spec.coordinate) != coordinate) continue;
    for (std::uint64_t i = 0; i < spec.layout_count; ++i) {
      if (HasRecords(spec.layouts[i])) known.insert(TextOf(spec.layouts[i].id));
    }
    if (FindLayout(spec, id) != nullptr) chosen = Newer(chosen, &spec);
  }
  if (chosen == nullptr) {
    throw UsageError(words(Word::kUnknownLayout, EscapeForTerminal(id), fmt::format("{}", fmt::join(known, ", "))));
  }
  invocation.out << json::SchemaText(*chosen, *FindLayout(*chosen, id));
}

}  // namespace

ExitCode RunSpecs(const Invocation& invocation) {
  LoadOptions options = LoadOptionsOf(invocation);
  options.probe_refused_again = true;
  const SpecRegistry registry = invocation.engine.load(options);
  if (invocation.settings.Said(OptionId::kSchema) && !registry.specs().empty()) {
    WriteSchema(invocation, registry);
  } else if (invocation.settings.Text(OptionId::kSpecsFormat) == "json") {
    WriteJson(registry, invocation.words, invocation.out);
  } else {
    WriteText(registry, invocation.words, invocation.out);
  }
  return registry.specs().empty() ? ExitCode::kCouldNotCheck : ExitCode::kClean;
}

}  // namespace renkei::cli
