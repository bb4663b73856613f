// What every table of run errors has to hold to, whichever room it is of: its texts are whole, its codes are those that
// the sources name, and each code is provoked by a test. Each function lists what does not hold, for an EXPECT that the
// list is empty. Threads: functions without state.
#pragma once

#include <filesystem>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "renkei/run_errors.h"

namespace renkei::test {

// The files under `folder` with one of these extensions (".cc"), one after the other, without lines that are comments;
// but none called `except`. Throws when there is none: a wrong folder would hold to anything.
std::string SourcesIn(const std::filesystem::path& folder, const std::set<std::string>& extensions,
                      std::string_view except = {});

// Rows with a code twice, a code of the engine's own table, an empty text, an apostrophe (ICU takes it for a quote), or
// other places in the one language than in the other.
std::vector<std::string> FaultsOfTexts(std::span<const RunErrorText> rows);

// Codes that stand in quotes in `sources` and begin with one of `beginnings` ("bundle") and a hyphen.
std::set<std::string> CodesNamedIn(const std::string& sources, const std::vector<std::string>& beginnings);

// Codes of rows that do not stand in `tests` as a word of their own; `elsewhere` are let off.
std::vector<std::string> CodesMissingIn(const std::string& tests, std::span<const RunErrorText> rows,
                                        const std::set<std::string_view>& elsewhere = {});

}  // namespace renkei::test
