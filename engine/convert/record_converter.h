// Writes the records of one file in the form of another spec. What is carried over keeps its bytes, quotes and line
// ends; blank lines and an end-of-file mark stay as they are. Threads: one.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/convert/layout_mapping.h"
#include "engine/convert/loss_report.h"
#include "engine/convert/supply.h"
#include "engine/csv/record_reader.h"
#include "renkei/status.h"

namespace renkei::convert {

class RecordConverter : public csv::RecordSink {
 public:
  // Where the bytes go, in pieces.
  using Write = std::function<Status(std::span<const std::uint8_t> bytes)>;
  // Takes note of what is lost, and of records that cannot be converted.
  struct Losses {
    LossReport& report;
    LossReport::At at;  // unit and file
    Arg target_name;    // the target spec's name for messages
  };

  // All must outlive the converter. `version` is the target's version value; without `losses` nothing is noted.
  RecordConverter(const LayoutMapping& mapping, std::string_view version, const Supply& supply, Write write,
                  std::optional<Losses> losses);

  void OnRecord(const csv::RecordView& record) override;
  // After the last record: writes what is left. Fails with the first trouble there was.
  Status Finish();

 private:
  void WriteVersion(const csv::FieldView& field);
  void WriteSupplied(const csv::RecordView& record, std::size_t target_item);
  void WriteFields(const csv::FieldView& first, const csv::FieldView& last);
  void WriteEnd(csv::RecordEnd end);
  [[nodiscard]] LossReport::At PlaceOf(const csv::RecordView& record) const;
  void NoteLosses(const csv::RecordView& record);
  void Append(const std::uint8_t* data, std::size_t size);
  void Flush();

  const LayoutMapping& mapping_;
  std::string_view version_;
  const Supply& supply_;
  const Write write_;
  std::optional<Losses> losses_;
  std::int64_t empty_quotes_lost_ = 0;  // quotes around nothing, of items that the target has no place for
  std::vector<std::uint8_t> buffer_;
  Status trouble_;
};

}  // namespace renkei::convert
