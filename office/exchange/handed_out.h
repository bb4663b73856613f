// The folder into which a received set is handed out: its files as they came, the message, a report where there are
// findings. It is there whole or not at all, and a second run knows it again. Private to this room. Threads: one.
#pragma once

#include <string>
#include <string_view>

#include "connectors/bundle/bundle.h"
#include "renkei/report.h"
#include "renkei/report_writer.h"
#include "renkei/status.h"

namespace renkei::exchange {

// OUT/<sender>_<id>; paths are UTF-8.
std::string FolderOf(const std::string& out, const std::string& sender, const std::string& id);

enum class Written : std::uint8_t { kNow, kBefore };

// Makes the folder `target`, and the one that it is to stand in where that is missing. `report`: empty, or the bytes of
// renkei-report with this ending, which goes beside the files: no file of a bundle begins with renkei-. Where the
// folder is there with exactly these files (the report may be another one), nothing is written. Fails with
// reception-folder-differs where there is something else, and as output::OutputFolder does.
Result<Written> HandOut(const std::string& target, const bundle::BundleContents& contents, std::string_view report,
                        std::string_view ending);

}  // namespace renkei::exchange
