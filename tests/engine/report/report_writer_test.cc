#include "renkei/report_writer.h"

#include <gtest/gtest.h>

#include <ostream>
#include <streambuf>
#include <string>

#include "tests/engine/report/report_fixture.h"

namespace renkei {
namespace {

using namespace ::renkei::testing;  // NOLINT(google-build-using-namespace)

// A stream that takes `room` bytes and then nothing more.
class FullDisk : public std::streambuf {
 public:
  explicit FullDisk(std::streamsize room) : room_(room) {}

 protected:
  std::streamsize xsputn(const char* /*text*/, std::streamsize size) override {  // NOLINT
    const std::streamsize taken = size < room_ ? size : room_;
    room_ -= taken;
    return taken;
  }
  int_type overflow(int_type /*c*/) override { return traits_type::eof(); }

 private:
  std::streamsize room_;
};

TEST(ReportWriter, AStreamThatFailsIsReported) {
  for (const Format format : kAllFormats) {
    FullDisk disk(100);
    std::ostream out(&disk);
    WriteOptions options;
    options.format = format;
    EXPECT_EQ(WriteReport(SmallReport(), options, out).code, "output-failed");
  }
}

TEST(ReportWriter, AStreamThatThrowsIsReportedToo) {
  FullDisk disk(100);
  std::ostream out(&disk);
  out.exceptions(std::ios::badbit | std::ios::failbit);
  EXPECT_EQ(WriteReport(SmallReport(), {}, out).code, "output-failed");
}

TEST(ReportWriter, TheSameReportGivesTheSameBytes) {
  for (const Format format : kAllFormats) {
    EXPECT_EQ(Written(RichReport(), format), Written(RichReport(), format));
  }
}

TEST(ReportWriter, AnEmptyReportIsWritten) {
  for (const Format format : kAllFormats) {
    for (const Lang lang : kBothLangs) {
      const std::string text = Written(Report{}, format, lang);
      EXPECT_GT(text.size(), 40U);
      EXPECT_NE(text.substr(0, 6), "failed");
    }
  }
}

TEST(ReportWriter, IndicesOutOfRangeAreHarmless) {
  Report report = SmallReport();
  for (Finding& finding : report.findings) {
    finding.rule = finding.unit = finding.file = finding.field = 1000;
    finding.related = {{-7, 1, 1, "same-key"}, {1000, 0, 0, ""}};
  }
  report.units[0].files = {-1, 1000};
  report.files[0].unit = 1000;
  report.rule_counts = {{-1, Severity::kInfo, 2, 1}, {1000, Severity::kError, 2, 1}};
  report.totals.not_shown = 2;
  for (const Format format : kAllFormats) {
    EXPECT_NE(Written(report, format).substr(0, 6), "failed");
  }
}

}  // namespace
}  // namespace renkei
