#include <cstdlib>
#include <exception>
#include <string>

#include "engine/encoding/path_utf8.h"
#include "engine/encoding/text_tools.h"
#include "engine/loader/candidate.h"
#include "engine/loader/load_steps.h"
#include "engine/loader/module.h"
#include "engine/loader/plugin_kind.h"
#include "engine/loader/probe.h"
#include "renkei/specs.h"

namespace renkei {

namespace {

template <typename Kind>
RefusedPlugin Try(const std::string& path, const std::string& word, bool* good) {
  loader::ModuleResult<Kind> module = loader::LoadModule<Kind>(path, {});
  if (module.descriptor == nullptr) return module.refused;
  *good = true;
  return {path, std::string(loader::kGoodStep), word, {}, std::string(Kind::IdOf(*module.descriptor))};
}

}  // namespace

RefusedPlugin ProbePlugin(const std::string& path, bool* good) {
  *good = false;
  try {
    const char* const given = std::getenv(loader::kProbeWordVariable);  // NOLINT(concurrency-mt-unsafe): at the start
    const std::string word = given == nullptr ? "" : given;
    if (!PathFromUtf8(path).is_absolute()) return loader::Refuse(loader::LoadStep::kFolderNotAbsolute, path);
    loader::Candidate candidate = loader::Examine(path);
    if (candidate.refused) return *candidate.refused;
    const bool connector = loader::Exports(candidate.path, loader::ConnectorKind::kSymbol);
    return connector ? Try<loader::ConnectorKind>(candidate.path, word, good)
                     : Try<loader::SpecKind>(candidate.path, word, good);
  } catch (const std::exception& error) {
    return loader::Refuse(loader::LoadStep::kLoadFailed, path, {}, {}, error.what());
  }
}

std::string ProbeLine(const RefusedPlugin& result) {
  std::string line;
  for (const std::string* column : {&result.step, &result.found, &result.expected, &result.detail}) {
    if (column != &result.step) line += '\t';
    line += EscapeForTerminal(*column);
  }
  return line;
}

}  // namespace renkei
