#include "tests/engine/report/golden.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace renkei::testing {
namespace {

std::string WithoutCarriageReturns(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out.push_back(text[i]);
  }
  return out;
}

bool UpdateWanted() {
  const char* wanted = std::getenv("RENKEI_UPDATE_GOLDEN");  // NOLINT(concurrency-mt-unsafe)
  return wanted != nullptr && *wanted == '1';
}

}  // namespace

void ExpectGolden(const std::string& name, const std::string& text) {
  const std::string path = RENKEI_SOURCE_DIR "/tests/engine/report/golden/" + name;
  const std::string shown = WithoutCarriageReturns(text);
  if (UpdateWanted()) std::ofstream(path, std::ios::binary) << shown;
  std::ifstream file(path, std::ios::binary);
  std::stringstream wanted;
  wanted << file.rdbuf();
  EXPECT_EQ(shown, wanted.str()) << "differs from " << path;
}

}  // namespace renkei::testing
