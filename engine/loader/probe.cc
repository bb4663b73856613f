#include "engine/loader/probe.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "engine/encoding/path_utf8.h"
#include "engine/loader/child_process.h"
#include "engine/loader/load_steps.h"
#include "engine/loader/probe_cache.h"
#include "engine/loader/random_word.h"

namespace renkei::loader {
namespace {

// Sanitizers reserve more address space than any limit allows.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::uint64_t kMemoryLimitBytes = 0;
#else
constexpr std::uint64_t kMemoryLimitBytes = std::uint64_t{2} << 30U;
#endif

constexpr std::size_t kColumns = 4;

// One line of the child as the refusal that it tells of; nothing when it does not.
std::optional<RefusedPlugin> ParseRefusal(std::string_view line, const std::string& path) {
  std::array<std::string, kColumns> columns;
  for (std::size_t i = 0; i < kColumns; ++i) {
    const std::size_t tab = i + 1 < kColumns ? line.find('\t') : line.size();
    if (tab == std::string_view::npos) return {};
    columns[i] = line.substr(0, tab);
    line.remove_prefix(std::min(line.size(), tab + 1));
  }
  if (!FindStep(columns[0])) return {};
  return RefusedPlugin{path, columns[0], columns[1], columns[2], columns[3]};
}

// The last refusal in the output: what a plugin printed may stand before and behind it.
std::optional<RefusedPlugin> FindRefusal(std::string_view output, const std::string& path) {
  while (!output.empty()) {
    const std::size_t before = output.find_last_of('\n');
    std::string_view line = before == std::string_view::npos ? output : output.substr(before + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (auto refusal = ParseRefusal(line, path)) return refusal;
    output = before == std::string_view::npos ? std::string_view() : output.substr(0, before);
  }
  return {};
}

RefusedPlugin Judge(const ChildResult& child, const std::string& path, const std::string& word,
                    const LoadOptions& options) {
  if (!child.start_error.empty()) {
    return Refuse(LoadStep::kUntrustedRefused, path, child.start_error, {}, options.probe_command.front());
  }
  if (child.timed_out) {
    return Refuse(LoadStep::kUntrustedTimeout, path, {}, std::to_string(options.probe_timeout_ms) + " ms");
  }
  if (!child.death.empty()) return Refuse(LoadStep::kUntrustedCrashed, path, child.death);
  const bool good = child.output.find(std::string(kGoodStep) + '\t' + word + '\t') != std::string::npos;
  if (good && child.exit_code == 0) return {path, std::string(kGoodStep), {}, {}, {}};
  if (auto refusal = FindRefusal(child.output, path); refusal && !good) return *refusal;
  const std::string code = "exit code " + std::to_string(child.exit_code);
  return Refuse(child.exit_code == 0 ? LoadStep::kUntrustedSilent : LoadStep::kUntrustedCrashed, path, code);
}

RefusedPlugin Probe(const std::string& path, const LoadOptions& options) {
  const std::string word = RandomWord();
  ChildOptions child;
  child.command = options.probe_command;
  child.command.push_back(path);
  child.environment = {{kProbeWordVariable, word}};
  child.timeout_ms = options.probe_timeout_ms;
  child.memory_limit_bytes = kMemoryLimitBytes;
  child.cpu_limit_seconds = static_cast<unsigned>(options.probe_timeout_ms / 1000) + 2;
  return Judge(RunChild(child), path, word, options);
}

// What depends on the machine more than on the file is tried again each time: a missing library may be installed.
bool IsWorthKeeping(const RefusedPlugin& result) {
  return result.step != StepKey(LoadStep::kLoadFailed) && result.step != StepKey(LoadStep::kUntrustedRefused) &&
         result.step != StepKey(LoadStep::kUnreadable);
}

}  // namespace

std::optional<RefusedPlugin> Vet(const std::string& path, const std::string& sha256, const LoadOptions& options) {
  if (options.probe_command.empty()) return Refuse(LoadStep::kUntrustedRefused, path);
  if (!PathFromUtf8(options.probe_command.front()).is_absolute()) {
    return Refuse(LoadStep::kUntrustedRefused, path, options.probe_command.front());
  }
  const ProbeCache cache(options.cache_folder);
  const std::optional<RefusedPlugin> kept = cache.Find(sha256);
  const bool known = kept.has_value() && !(options.probe_refused_again && kept->step != kGoodStep);
  RefusedPlugin result = known ? *kept : Probe(path, options);
  if (!known && IsWorthKeeping(result)) cache.Keep(sha256, result);
  if (result.step == kGoodStep) return std::nullopt;
  result.path = path;
  return result;
}

}  // namespace renkei::loader
