// The report: what a run found, as one value that every writer prints. It owns all of its text, so it outlives plugins
// and may cross a process boundary. Byte format: docs/report.md, docs/report.schema.json (renkei.report/1). Threads: a
// value; read by many, changed by one.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace renkei {

enum class Severity : std::uint8_t { kInfo = 1, kWarning = 2, kError = 3 };
enum class Verdict : std::uint8_t { kValid, kInvalid, kUnclear, kSkipped };

// A rule as it is printed. Texts are ICU message patterns with named arguments.
struct RuleInfo {
  std::string id;
  Severity severity = Severity::kError;  // the rule's own; a finding may be milder
  std::vector<std::string> specs;        // coordinates of the specs that hold it; empty: the engine's own
  std::vector<std::string> clauses;      // one a spec, in the same order; at least one
  std::string message_ja, message_en;
  std::string remedy_ja, remedy_en;
  std::string why_ja, why_en;
  std::string example;
  std::vector<std::string> legacy_ids;
};

// An item of a layout as findings name it.
struct FieldInfo {
  std::string layout;
  int item = 0;
  std::string id;
  std::string name_ja, name_en;
  bool personal = true;
};

// One argument of a message. Data comes from the user's file and is masked where values are; terms and numbers never
// are.
struct Arg {
  enum class Kind : std::uint8_t { kNumber, kTerm, kData };
  std::string name;
  Kind kind = Kind::kNumber;
  std::int64_t number = 0;
  std::string text;     // UTF-8
  std::string text_en;  // of a term that has a name in each language: the English one; `text` is then the Japanese one
};

// Another place that the finding speaks of.
struct Related {
  int file = -1;  // index in Report::files
  std::uint64_t record = 0;
  int item = 0;
  std::string key;  // key of RENKEI_RELATED in engine/report/words.def
};

struct Finding {
  int rule = -1;  // index in Report::rules
  Severity severity = Severity::kError;
  int unit = -1;             // index in Report::units; -1: none
  int file = -1;             // index in Report::files; -1: the unit or the whole send
  std::uint64_t record = 0;  // from 1; 0: the whole file
  std::uint64_t line = 0;    // 1-based physical line where the record starts; 0: none
  int field = -1;            // index in Report::fields; -1: none
  bool has_offset = false;
  std::uint64_t offset_bytes = 0;
  std::uint64_t length_bytes = 0;
  bool has_value = false;
  std::string value;              // UTF-8, at most 80 characters; undecodable bytes as \xNN
  std::uint32_t mark_begin = 0;   // the offending part of value, in bytes of it
  std::uint32_t mark_length = 0;  // 0: all of it
  std::vector<Arg> args;
  std::vector<Related> related;
  std::string clause;  // of the spec that the file was judged by
};

struct SpecUsed {
  std::string coordinate, plugin, plugin_version, plugin_sha256;
};

struct Party {
  std::string office, service;  // service empty where the names have none
};

struct UnitReport {
  std::string id;  // u1, u2 …
  std::string kind, kind_ja, kind_en;
  std::string spec;   // coordinate
  std::string month;  // empty where the names have none
  std::string stamp;
  Party sender, receiver;
  std::vector<int> files;  // indices
  Verdict verdict = Verdict::kValid;
};

struct FileReport {
  std::string id;                            // f1, f2 …
  std::string name;                          // base name; what is not UTF-8 as \xNN
  std::string path;                          // as given, plus !/ and the entry inside a ZIP
  std::string layout, layout_ja, layout_en;  // empty: no standard file
  std::string spec;                          // coordinate that it was judged by; empty: no standard file
  int unit = -1;
  std::uint64_t bytes = 0;
  std::string sha256;  // lower-case hex; empty: not read
  std::uint64_t records = 0;
  Verdict verdict = Verdict::kValid;
};

// Trouble of the run itself.
struct RunError {
  std::string code;  // key of engine/intake/run_errors.def
  std::string path;
  std::string detail;  // the system's own words
};

struct RuleCount {
  int rule = -1;
  Severity severity = Severity::kError;
  std::uint64_t count = 0, shown = 0;
};

struct Totals {
  std::uint64_t files = 0, records = 0, errors = 0, warnings = 0, infos = 0, not_shown = 0;
};

// What a report is about; it chooses the words of verdicts.
enum class Purpose : std::uint8_t { kCheck, kConversion };

struct Report {
  Purpose purpose = Purpose::kCheck;
  std::string tool_version;
  std::string checked_at;  // RFC 3339 with +09:00
  std::string as_of;       // YYYY-MM-DD, Asia/Tokyo
  std::vector<SpecUsed> specs;
  Verdict verdict = Verdict::kValid;
  Totals totals;
  std::vector<UnitReport> units;
  std::vector<FileReport> files;
  std::vector<Finding> findings;  // in their fixed order; capped, counts are exact
  std::vector<RuleCount> rule_counts;
  std::vector<RunError> run_errors;
  std::vector<RuleInfo> rules;    // those that fired
  std::vector<FieldInfo> fields;  // those that findings name
};

}  // namespace renkei
