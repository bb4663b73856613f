#include "tests/support/run_error_tables.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>

namespace renkei::test {
namespace {

namespace fs = std::filesystem;

bool IsComment(std::string_view line) {
  const std::size_t at = line.find_first_not_of(" \t");
  return at != std::string_view::npos && (line.substr(at, 2) == "//" || line.substr(at, 2) == "# ");
}

std::set<std::string> PlacesIn(std::string_view text) {
  static const std::regex kPlace(R"(\{[a-z]+\})");
  const std::string copy(text);
  return {std::sregex_token_iterator(copy.begin(), copy.end(), kPlace), {}};
}

bool IsOfTheEngine(std::string_view code) {
  const std::span<const RunErrorText> own = RunErrorTexts();
  return std::any_of(own.begin(), own.end(), [&](const RunErrorText& row) { return row.code == code; });
}

// No letter or hyphen beside it: "bundle-entry-name" is not provoked where "bundle-entry-names" stands.
bool StandsAlone(const std::string& text, std::size_t at, std::size_t size) {
  const auto part = [&](std::size_t place) {
    return place < text.size() && (text[place] == '-' || (text[place] >= 'a' && text[place] <= 'z'));
  };
  return !(at > 0 && part(at - 1)) && !part(at + size);
}

bool HasWord(const std::string& text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    if (StandsAlone(text, at, word.size())) return true;
  }
  return false;
}

}  // namespace

std::string SourcesIn(const fs::path& folder, const std::set<std::string>& extensions, std::string_view except) {
  std::string all;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path& path = entry.path();
    if (extensions.count(path.extension().string()) == 0 || path.filename() == except) continue;
    std::ifstream file(path, std::ios::binary);
    for (std::string line; std::getline(file, line);) {
      if (!IsComment(line)) all += line + "\n";
    }
  }
  if (all.empty()) throw std::runtime_error("no sources in " + folder.string());
  return all;
}

std::vector<std::string> FaultsOfTexts(std::span<const RunErrorText> rows) {
  std::vector<std::string> faults;
  std::set<std::string_view> codes;
  for (const RunErrorText& row : rows) {
    const std::string code(row.code);
    if (!codes.insert(row.code).second) faults.push_back(code + ": twice");
    if (IsOfTheEngine(row.code)) faults.push_back(code + ": in the engine's table too");
    for (const std::string_view text :
         {row.message_ja, row.message_en, row.remedy_ja, row.remedy_en, row.why_ja, row.why_en}) {
      if (text.empty()) faults.push_back(code + ": an empty text");
      if (text.find('\'') != std::string_view::npos) faults.push_back(code + ": an apostrophe");
    }
    if (PlacesIn(row.message_ja) != PlacesIn(row.message_en)) faults.push_back(code + ": other places in the message");
    if (PlacesIn(row.remedy_ja) != PlacesIn(row.remedy_en)) faults.push_back(code + ": other places in the remedy");
    if (!PlacesIn(row.why_ja).empty() || !PlacesIn(row.why_en).empty()) faults.push_back(code + ": places in the why");
  }
  if (rows.empty()) faults.emplace_back("no rows");
  return faults;
}

std::set<std::string> CodesNamedIn(const std::string& sources, const std::vector<std::string>& beginnings) {
  std::string any;
  for (const std::string& beginning : beginnings) any += (any.empty() ? "" : "|") + beginning;
  const std::regex named("\"((" + any + ")-[a-z-]+)\"");
  std::set<std::string> codes;
  for (std::sregex_iterator at(sources.begin(), sources.end(), named), end; at != end; ++at) {
    codes.insert((*at)[1].str());
  }
  return codes;
}

std::vector<std::string> CodesMissingIn(const std::string& tests, std::span<const RunErrorText> rows,
                                        const std::set<std::string_view>& elsewhere) {
  std::vector<std::string> missing;
  for (const RunErrorText& row : rows) {
    if (elsewhere.count(row.code) == 0 && !HasWord(tests, row.code)) missing.emplace_back(row.code);
  }
  return missing;
}

}  // namespace renkei::test
