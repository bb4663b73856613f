// Writes a report of the fixture, for the test scripts: report_sample NAME FORMAT LANG VALUES FILE
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>

#include "tests/engine/report/report_fixture.h"

namespace {

renkei::Values ValuesByName(const std::string& name) {
  if (name == "full") return renkei::Values::kFull;
  if (name == "masked") return renkei::Values::kMasked;
  if (name == "none") return renkei::Values::kNone;
  return renkei::Values::kDefault;
}

int Run(int argc, char** argv) {
  if (argc != 6) {
    std::cerr << "usage: report_sample NAME FORMAT LANG VALUES FILE\n";
    return 2;
  }
  renkei::WriteOptions options;
  for (const renkei::Format format : renkei::testing::kAllFormats) {
    if (renkei::testing::FormatName(format) == argv[2]) options.format = format;
  }
  options.lang = std::string(argv[3]) == "en" ? renkei::Lang::kEn : renkei::Lang::kJa;
  options.values = ValuesByName(argv[4]);
  std::ofstream out(argv[5], std::ios::binary);
  const renkei::Report report = renkei::testing::ReportByName(argv[1]);
  return renkei::WriteReport(report, options, out).ok() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return Run(argc, argv);
  } catch (const std::exception& trouble) {
    static_cast<void>(std::fputs(trouble.what(), stderr));
    return 1;
  }
}
