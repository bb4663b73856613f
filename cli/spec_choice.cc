#include "cli/spec_choice.h"

#include <fmt/format.h>

#include <vector>

#include "cli/failures.h"
#include "cli/spec_loading.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

bool Means(const std::string& said, const std::string& coordinate) {
  if (said == coordinate) return true;
  const std::string last = coordinate.substr(coordinate.rfind(':') + 1);
  return said == last || said == "v" + last || said == "V" + last;
}

}  // namespace

std::string ChooseSpec(const std::string& said, const SpecRegistry& registry, const Words& words) {
  if (said.empty()) return {};
  std::vector<std::string> meant;
  std::vector<std::string> known;
  for (const LoadedSpec& spec : registry.specs()) {
    known.push_back(TextOf(spec.spec->coordinate));
    if (said == known.back()) return said;
    if (Means(said, known.back())) meant.push_back(known.back());
  }
  if (meant.size() == 1) return meant.front();
  const Word complaint = meant.empty() ? Word::kUnknownSpec : Word::kAmbiguousSpec;
  throw UsageError(
      words(complaint, EscapeForTerminal(said), fmt::format("{}", fmt::join(meant.empty() ? known : meant, ", "))));
}

}  // namespace renkei::cli
