// Conversion of whole units between specs: names, version value, items. Driven by the maps of the plugins; nothing is
// invented: what the target wants and neither the data nor the caller tells is asked for by name, what the target
// cannot hold is listed, and the outcome is checked before it is put in its place.
// Used by the command line. Threads: as Check.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "renkei/check.h"
#include "renkei/input.h"
#include "renkei/report.h"
#include "renkei/specs.h"
#include "renkei/status.h"

namespace renkei {

struct ConvertOptions {
  // Coordinate of the spec to convert to; REQUIRED, and known to the registry.
  std::string target;
  // How sets are checked before and after (standard alone: the scope is taken for kSet).
  CheckOptions check;
  // Service types by office number, for names that want them. They go before what the data tell.
  std::map<std::string, std::string> service_types;
  // Files of the target spec that the source has no counterpart of (table 3), taken over into the unit of the same
  // sender, receiver and stamp; `extra` is read as Intake's files are.
  std::vector<InputFile> extra;
  // A table of values that the source has no item for (equipment codes), CSV in UTF-8 or MS932 whose headings are ids
  // or Japanese names of items: columns that the source has say for which records, the others what. `open` empty: none.
  InputFile supply;
  // Also convert units with errors, and put units with errors in their place.
  bool force = false;
};

struct ConvertResult {
  // About the sources: the errors of units that were refused, what was lost, what was taken from where, what is
  // missing, and the errors that the outcome still has, at the record they come from. Units and files are those of the
  // check of the sources. The verdict is kInvalid when a unit was not converted or has errors. The caller fills in
  // checked_at.
  Report report;
  // Where the files stand now, in the order of their names; empty: nothing was written.
  std::vector<std::string> files;
  // Names of extra files that joined no unit.
  std::vector<std::string> unused;
  // Trouble with the output folder (output-exists, output-failed …); nothing was written then.
  Status trouble;
};

// Converts what intake found into the folder `out` (UTF-8), which must not exist or be empty; its parent exists. All
// files appear together or none does. Files of units that already are of the target, and files of no unit, are copied
// byte for byte; a unit that is refused is left out. Never fails as a whole.
ConvertResult Convert(const Intake& intake, const SpecRegistry& registry, const ConvertOptions& options,
                      const std::string& out);

}  // namespace renkei
