// A file read through once, record by record. Used by whatever looks at records after the check: conversion, sheets,
// forms. Threads: one.
#pragma once

#include <cstddef>

#include "engine/csv/record_reader.h"
#include "renkei/input.h"
#include "renkei/status.h"

namespace renkei::records {

// Hands every record to the sink. `field_count` is that of the layout. Fails as reading does; what was handed out
// until then was right.
Status ReadRecords(const InputFile& input, std::size_t field_count, csv::RecordSink& sink);

}  // namespace renkei::records
