// Tables drawn with letters: cells wrapped to the columns of a terminal, spans kept. What is too wide even so is
// parted: columns that name the row go above it, or stand in each part again. Threads: functions without state.
#pragma once

#include <string>
#include <vector>

#include "engine/forms/form_model.h"
#include "renkei/report_writer.h"

namespace renkei::forms {

// The lines of the table, none wider than `columns` where cells can be broken. Notes stand as *1 behind their cell, in
// tight columns as *.
std::vector<std::string> DrawTable(const Table& table, int columns, Lang lang);

}  // namespace renkei::forms
