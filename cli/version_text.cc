#include "cli/version_text.h"

#include <fmt/core.h>
#include <openssl/opensslv.h>
#include <spdlog/version.h>
#include <unicode/uversion.h>
#include <zlib.h>

#include <CLI/Version.hpp>
#include <boost/version.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/version.h"
#include "renkei/abi/spec_plugin.h"

namespace renkei::cli {
namespace {

std::string Libraries() {
  const int boost = BOOST_VERSION;
  const int fmt_library = FMT_VERSION;
  return fmt::format(
      "ICU {}, OpenSSL {}, zlib {}, Boost {}.{}, fmt {}.{}.{}, spdlog {}.{}.{}, CLI11 {}, nlohmann-json {}.{}.{}",
      U_ICU_VERSION, OPENSSL_VERSION_STR, ZLIB_VERSION, boost / 100000, boost / 100 % 1000, fmt_library / 10000,
      fmt_library / 100 % 100, fmt_library % 100, SPDLOG_VER_MAJOR, SPDLOG_VER_MINOR, SPDLOG_VER_PATCH, CLI11_VERSION,
      NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH);
}

}  // namespace

void WriteVersion(const Words& words, std::ostream& out) {
  out << "renkei " << kVersion << '\n'
      << words(Word::kVersionAbi, RENKEI_ABI_MAJOR, RENKEI_ABI_MINOR) << '\n'
      << words(Word::kVersionLibraries, Libraries()) << '\n';
}

}  // namespace renkei::cli
