// Writes the records of one file in the form of another spec. What is carried over keeps its bytes, quotes and line
// ends; blank lines and an end-of-file mark stay as they are. Threads: one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/convert/layout_mapping.h"
#include "engine/convert/loss_report.h"
#include "engine/convert/supply.h"
#include "engine/csv/record_reader.h"
#include "engine/output/durable_file.h"

namespace renkei::convert {

class RecordConverter : public csv::RecordSink {
 public:
  // All must outlive the converter. `version` is the target's version value; `at` names unit and file; `target_name`
  // is the target spec's name for messages.
  RecordConverter(const LayoutMapping& mapping, std::string_view version, Arg target_name, const LossReport::At& at,
                  LossReport& losses, const Supply& supply, output::DurableFile& out);

  void OnRecord(const csv::RecordView& record) override;
  // After the last record: brings what is left to the file and closes it. Fails with the first trouble there was.
  Status Finish();

 private:
  void WriteVersion(const csv::FieldView& field);
  void WriteSupplied(const csv::RecordView& record, std::size_t target_item);
  void WriteFields(const csv::FieldView& first, const csv::FieldView& last);
  void WriteEnd(csv::RecordEnd end);
  void NoteLosses(const csv::RecordView& record);
  void Append(const std::uint8_t* data, std::size_t size);
  void Flush();

  const LayoutMapping& mapping_;
  std::string_view version_;
  Arg target_name_;
  LossReport::At at_;
  LossReport& losses_;
  const Supply& supply_;
  output::DurableFile& out_;
  std::vector<std::uint8_t> buffer_;
  Status trouble_;
};

}  // namespace renkei::convert
