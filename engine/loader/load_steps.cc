#include "engine/loader/load_steps.h"

#include <array>
#include <cstddef>
#include <utility>

#include "engine/encoding/text_tools.h"

namespace renkei::loader {
namespace {

struct StepTexts {
  std::string_view key, ja, en, found_ja, found_en, expected_ja, expected_en;
};

constexpr StepTexts kSteps[] = {
#define RENKEI_LOAD_STEP(name, key, ja, en, found_ja, found_en, expected_ja, expected_en) \
  {key, ja, en, found_ja, found_en, expected_ja, expected_en},
#include "engine/loader/load_steps.def"
#undef RENKEI_LOAD_STEP
};

// The text with {file}, {found} and {expected} filled in, in one pass: what is filled in is not looked at again.
std::string Fill(std::string_view text, std::string_view file, std::string_view found, std::string_view expected) {
  const std::array<std::pair<std::string_view, std::string_view>, 3> names = {
      {{"{file}", file}, {"{found}", found}, {"{expected}", expected}}};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    bool filled = false;
    for (const auto& [name, value] : names) {
      if (text.substr(i, name.size()) != name) continue;
      out += value;
      i += name.size();
      filled = true;
      break;
    }
    if (!filled) out += text[i++];
  }
  return out;
}

}  // namespace

std::string_view StepKey(LoadStep step) { return kSteps[static_cast<std::size_t>(step)].key; }

std::optional<LoadStep> FindStep(std::string_view key) {
  for (std::size_t i = 0; i < std::size(kSteps); ++i) {
    if (kSteps[i].key == key) return static_cast<LoadStep>(i);
  }
  return std::nullopt;
}

RefusedPlugin Refuse(LoadStep step, std::string path, std::string found, std::string expected, std::string detail) {
  return {std::move(path), std::string(StepKey(step)), std::move(found), std::move(expected), std::move(detail)};
}

}  // namespace renkei::loader

namespace renkei {

std::string FormatRefusal(const RefusedPlugin& refused, bool japanese) {
  const std::optional<loader::LoadStep> step = loader::FindStep(refused.step);
  if (!step) return EscapeForTerminal(refused.path + ": " + refused.step);
  const loader::StepTexts& texts = loader::kSteps[static_cast<std::size_t>(*step)];
  const auto words = [japanese](const std::string& own, std::string_view ja, std::string_view en) {
    return own.empty() ? std::string(japanese ? ja : en) : EscapeForTerminal(own);
  };
  std::string out = loader::Fill(japanese ? texts.ja : texts.en, EscapeForTerminal(refused.path),
                                 words(refused.found, texts.found_ja, texts.found_en),
                                 words(refused.expected, texts.expected_ja, texts.expected_en));
  if (refused.detail.empty()) return out;
  out += japanese ? "（" : " (";
  out += EscapeForTerminal(refused.detail);
  out += japanese ? "）" : ")";
  return out;
}

}  // namespace renkei
