// A generated set in memory that a test damages and checks. Threads: one thread a set.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "renkei/check.h"
#include "testdata/generator/generator.h"

namespace renkei::test {

// Both specs, linked in.
const SpecRegistry& Specs();

class SampleSet {
 public:
  explicit SampleSet(const renkei_generator::Options& options);
  // Two users, plain text, the usual readings.
  static SampleSet Of(renkei_generator::Spec spec, renkei_generator::Kind kind, std::uint64_t seed = 5);

  [[nodiscard]] std::vector<renkei_generator::File>& files() { return files_; }
  // The first file whose name begins so. REQUIRES: there is one.
  renkei_generator::File& file(std::string_view prefix);
  void Remove(std::string_view prefix);
  void Add(std::string name, std::string bytes) { files_.push_back({std::move(name), std::move(bytes)}); }
  void Rename(std::string_view prefix, const std::function<std::string(std::string)>& change);
  void ChangeBytes(std::string_view prefix, const std::function<std::string(std::string)>& change);

  // Records and their items as they stand, quotes included. Records and items count from 1.
  [[nodiscard]] std::size_t RecordCount(std::string_view prefix);
  [[nodiscard]] std::string Item(std::string_view prefix, std::size_t record, std::size_t item);
  void SetItem(std::string_view prefix, std::size_t record, std::size_t item, const std::string& bytes);

  [[nodiscard]] Report Check(Scope scope = Scope::kSend, int jobs = 1) const;

 private:
  std::vector<renkei_generator::File> files_;
};

// The ids of all rules that fired, each once, sorted; infos left out unless asked for.
std::vector<std::string> RulesOf(const Report& report, bool infos = false);
// Whether a rule fired at a file (by the start of its name), record and item; 0 and "" match any.
bool Fired(const Report& report, std::string_view rule, std::string_view file = {}, std::uint64_t record = 0,
           int item = 0);
// Everything that fired, for the message of a failed test.
std::string Describe(const Report& report);

}  // namespace renkei::test
