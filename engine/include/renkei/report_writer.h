// Writers of the report: one model, six forms. Used by the command line and by anyone who embeds the engine.
// Threads: functions without shared state; one stream is written by one caller.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "renkei/report.h"
#include "renkei/status.h"

namespace renkei {

enum class Lang : std::uint8_t { kJa, kEn };
enum class Format : std::uint8_t { kText, kJson, kSarif, kJunit, kHtml, kCsv };
// How much of the users' data is written. kDefault is full for text and HTML, masked for the others (DESIGN: personal
// data).
enum class Values : std::uint8_t { kDefault, kFull, kMasked, kNone };

struct WriteOptions {
  Format format = Format::kText;
  Lang lang = Lang::kJa;
  Values values = Values::kDefault;
  bool colour = false;    // text only: ANSI colours; set on a terminal without NO_COLOR
  bool quiet = false;     // text only: the verdict lines alone (each unit's, then the run's)
  int width_columns = 0;  // text only: the terminal's width; 0: 100
};

// Writes the whole report. Fails with "output-failed" when the stream does.
Status WriteReport(const Report& report, const WriteOptions& options, std::ostream& out);

// The message and the remedy of a finding, with data arguments masked as `values` says (kDefault counts as full).
std::string FormatMessage(const Report& report, const Finding& finding, Lang lang, Values values);
std::string FormatRemedy(const Report& report, const Finding& finding, Lang lang, Values values);

// A run error in words: what happened and what to do.
std::string FormatRunError(const RunError& error, Lang lang);
std::string FormatRunErrorRemedy(const RunError& error, Lang lang);

}  // namespace renkei
