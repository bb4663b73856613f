// The entry points that are fuzzed, one function each: it takes any bytes, returns when all is well, and ends the
// process (Require) when something that must hold does not. libFuzzer calls them (libfuzzer_main.cc); replay_main.cc
// runs them over saved files in every build.
// Threads: one at a time.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace renkei::fuzz {

using Bytes = std::span<const std::uint8_t>;

// A file name, read with both specs (engine/names).
void Names(Bytes input);

// Records of a CSV file (engine/csv). The first three bytes choose how the rest is cut into pieces, how many fields are
// expected, and whether the reader's limits are tiny; the records must be the same as those of one piece.
void Records(Bytes input);

// A set of files with right names (engine/check). The first byte picks spec and layout of the first file; the bytes
// 00 FF and one more begin another. What comes out must be a sound report.
void Tables(Bytes input);

// A ZIP archive in memory (engine/intake): every entry that is listed is read.
void Zip(Bytes input);

// Data as JSON and the CSV that it stands for (engine/json). The first byte picks the form and the way: JSON that is
// read, or CSV of a layout that is written and read again; the same bytes must come back.
void Data(Bytes input);

struct Target {
  std::string_view name;  // of its folders in corpus/ and crashes/
  void (*run)(Bytes input);
};

inline constexpr std::array<Target, 5> kTargets = {
    {{"names", Names}, {"records", Records}, {"tables", Tables}, {"zip", Zip}, {"data", Data}}};

// Ends the process with `what` when `holds` is false: a finding for the fuzzer, a failure for the replay.
void Require(bool holds, std::string_view what);

}  // namespace renkei::fuzz
