// A world for the command line in tests: variables, terminals and clocks as a test says, and an engine that remembers
// what it was asked and answers with what the test laid ready. Threads: one.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/engine.h"
#include "cli/host.h"
#include "renkei/report.h"

namespace renkei::cli {

struct Outcome {
  int code = -1;
  std::string out, err;
};

class FakeWorld {
 public:
  FakeWorld();

  // Runs the command line in this world.
  Outcome Run(const std::vector<std::string>& args);
  // With a standard output that takes nothing.
  Outcome RunIntoBrokenStream(const std::vector<std::string>& args);
  // With a configuration file of that text.
  Outcome RunWithConfig(const std::string& config, const std::vector<std::string>& args);

  // ---- laid ready by the test ----
  std::map<std::string, std::string> variables;
  Host host;
  Intake intake;                            // what collect answers
  Report report;                            // what check answers
  std::vector<const renkei_spec_t*> specs;  // what load answers
  std::string written = "REPORT\n";         // what write writes
  Status write_status;
  RefusedPlugin probe_answer;
  bool probe_good = true;
  std::function<void()> during_check;  // called by check

  // ---- remembered ----
  std::vector<std::string> paths;
  std::size_t files_checked = 0;
  LoadOptions load_options;
  CheckOptions check_options;
  WriteOptions write_options;
  Report report_written;

 private:
  Engine MakeEngine();
};

// Two specs with a rule each, valid as the loader judges: mhlw:careplan:3 and mhlw:careplan:4.1.
const renkei_spec_t* FakeSpec3();
const renkei_spec_t* FakeSpec41();

// A report about one file with so many findings.
Report ReportWith(std::uint64_t errors, std::uint64_t warnings, std::uint64_t infos);

// The bytes of a file; empty when there is none.
std::string ReadFile(const std::string& path);

// The names in a folder, sorted.
std::vector<std::string> NamesIn(const std::string& folder);

}  // namespace renkei::cli
