// Files of intake read through once: as they are, or as records. Threads: one.
#pragma once

#include <string>

#include "engine/csv/record_reader.h"
#include "engine/output/output_folder.h"
#include "renkei/input.h"

namespace renkei::convert {

// Byte for byte. Fails as reading or writing does.
Status CopyFile(const InputFile& input, const std::string& name, output::OutputFolder& folder);

// Hands every record to the sink. Fails as reading does.
Status ReadRecords(const InputFile& input, std::size_t field_count, csv::RecordSink& sink);

}  // namespace renkei::convert
