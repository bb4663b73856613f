// A clean CSV file written in another of the ways that the standard leaves open, or spoiled. Threads: pure functions.
#pragma once

#include <random>
#include <string>

#include "renkei/abi/spec_plugin.h"

namespace renkei::json {

// Other line ends, quotes around other items, no last line end, and texts with quotes, line breaks, half-width kana and
// characters by their second code, each at random. REQUIRES: `csv` is a file of the layout as the generator writes it.
std::string Restyle(const std::string& csv, const renkei_layout_t& layout, std::mt19937_64& random);

// A few bytes changed, put in or taken out.
std::string Spoil(std::string csv, std::mt19937_64& random);

}  // namespace renkei::json
