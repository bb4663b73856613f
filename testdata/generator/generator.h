// Makes realistic, clean sets of the care-plan data exchange: any unit of files of either version,
// of any size, the same bytes for the same options. Used by tests, benchmarks and certification;
// the program renkei-generate is a thin front of it.
//
// It shares no code or table with the checker, so that a set which it makes proves something about
// the checker. People, offices and towns are invented.
//
// Threads: the functions keep no state between calls; calls may run at the same time. Exceptions
// (std::logic_error, std::bad_alloc) come only of a slip in the generator or lack of memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "testdata/generator/layouts.h"

namespace renkei_generator {

// The units of files that the standard sends and imports together (標準仕様 V4.1 2.4 and 3.4).
enum class Kind {
  kPlanSet,                     // tables 1, 2 (and 3) and the supplement
  kServiceSlip,                 // tables 6 and 7 and the supplement
  kActuals,                     // UPJSK
  kPlanDelete,                  // DLT1KYO
  kSlipDelete,                  // DLTPLAN
  kActualsDelete,               // DLTJSK
  kBasicInfo,                   // UPKIHON with sub tables and pictures; from here on V4.1 only
  kPreventionPlan,              // UPYOBO with its sub table
  kPreventionPlanAndBasicInfo,  // both
  kBasicInfoDelete,             // DLTKIHON
  kPreventionPlanDelete         // DLTYOBO
};

// Whose services: care level 1-5, support level 1-2, or the municipality's own (総合事業).
enum class Care { kCare, kPrevention, kLocal };

// What free text holds. kRich adds what the standard allows and importers stumble over: line
// breaks, half-width kana, cells that begin with = + - or @.
enum class TextStyle { kPlain, kRich };

// Where the published text leaves two readings, kAny lets the seed choose one for the set, kCommon
// always takes the usual one. README.md lists them.
enum class Readings { kAny, kCommon };

// Pictures of UPKIHON rows: as many as fit into a send of seven files, one for every row, or none.
enum class Images { kFit, kAll, kNone };

struct Options {
  Spec spec = Spec::kV4_1;
  Kind kind = Kind::kServiceSlip;
  // Default: kPrevention for the prevention kinds, else kCare. Others than kCare need kV4_1.
  std::optional<Care> care;
  // How many insured persons. Default: a few, by seed. Not together with `bytes`.
  std::uint64_t users = 0;
  // About how many bytes all files together shall have; ends after the user that comes nearest.
  std::uint64_t bytes = 0;
  std::uint64_t seed = 1;
  // Service month YYYYMM, for kinds without one the month of the plans. Default: by seed. kV3 has
  // 202301 to 202503, kV4_1 begins with 202504.
  std::string month;
  // Office numbers, ten of 0-9 A-Z. Default: by seed.
  std::string sender;
  std::string receiver;
  // Sequence stamp YYYYMMDDHHMMSS. Default: a working hour that suits the month.
  std::string stamp;
  TextStyle text = TextStyle::kPlain;
  Readings readings = Readings::kAny;
  Images images = Images::kFit;
};

// One file of a set: its base name (ASCII) and its content (MS932 text with CRLF, or JPEG).
struct File {
  std::string name;
  std::string bytes;
};

// What GenerateToDirectory did. `error` is empty on success, else one English sentence.
struct Written {
  std::string error;
  std::vector<std::string> names;  // base names in the order of creation
  std::uint64_t bytes = 0;         // of all files together
  std::uint64_t users = 0;
};

// Empty when a set can be made from the options, else what is wrong with them, in English.
std::string CheckOptions(const Options& options);

// The set in memory, or nothing when CheckOptions finds a fault.
std::vector<File> Generate(const Options& options);

// The set as files in a folder, which is created when missing; files of the same name are
// overwritten. Memory use does not depend on the size of the set.
Written GenerateToDirectory(const Options& options, const std::filesystem::path& directory);

// The names of the command line: "3" and "4.1", "plan-set" …, "care" …; nullopt for others.
std::optional<Spec> SpecFromName(std::string_view name);
std::optional<Kind> KindFromName(std::string_view name);
std::optional<Care> CareFromName(std::string_view name);
std::string_view SpecName(Spec spec);
std::string_view KindName(Kind kind);
std::string_view CareName(Care care);

// Every kind in the order of the enum.
std::vector<Kind> AllKinds();

// Whether that kind can be made for the version and that care.
bool KindExists(Kind kind, Spec spec, Care care);

// Every character string that the generator can write into free text, UTF-8, for tests.
std::vector<std::string_view> AllTextMaterial();

}  // namespace renkei_generator
