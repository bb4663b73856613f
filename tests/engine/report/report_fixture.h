// Reports made by hand for the writers' tests. Nothing in them comes from a check.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "renkei/report.h"
#include "renkei/report_writer.h"

namespace renkei::testing {

// Texts of "users" that must never be seen in masked output: long enough that no mask meets them by chance.
extern const char* const kSecretName;     // kanji and kana
extern const char* const kSecretNumber;   // digits
extern const char* const kSecretLatin;    // letters
extern const char* const kSecretMessage;  // a data argument

// What an attacker would put into a field.
extern const char* const kHostileMarkup;
extern const char* const kHostileScriptEnd;
extern const char* const kHostileFormula;
extern const char* const kHostileTerminal;  // ESC
extern const char* const kHostileBidi;      // U+202E
extern const char* const kHostileBreaks;    // CR LF

// A clean set of one file.
Report CleanReport();
// One unit of two files, an error with a marked value and related places, a warning, an info.
Report SmallReport();
// Everything that the model can hold: every severity and verdict, findings of the send, of a unit, of a file without a
// unit, counts beyond what is listed, run errors, hostile and broken texts.
Report RichReport();
// `count` findings over 20 files and 12 rules.
Report HugeReport(std::size_t count);

// The report by its name: clean, small, rich, huge:N. An empty report for any other.
Report ReportByName(std::string_view name);

std::string Written(const Report& report, Format format, Lang lang = Lang::kJa, Values values = Values::kDefault);
std::string Written(const Report& report, const WriteOptions& options);

inline constexpr Format kAllFormats[] = {Format::kText,  Format::kJson, Format::kSarif,
                                         Format::kJunit, Format::kHtml, Format::kCsv};
inline constexpr Lang kBothLangs[] = {Lang::kJa, Lang::kEn};
std::string_view FormatName(Format format);
std::string_view LangName(Lang lang);

bool Contains(std::string_view text, std::string_view part);

}  // namespace renkei::testing
