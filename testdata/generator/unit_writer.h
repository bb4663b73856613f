// What makes the records of one kind of unit, user by user.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "testdata/generator/frame.h"

namespace renkei_generator {

class UnitWriter {
 public:
  UnitWriter() = default;
  UnitWriter(const UnitWriter&) = delete;
  UnitWriter& operator=(const UnitWriter&) = delete;
  virtual ~UnitWriter() = default;

  // Base names of the CSV files, always the same number in the same order.
  virtual std::vector<std::string> FileNames() const = 0;

  // Appends the user's records to (*files)[i] for FileNames()[i], at least one to each. The same
  // index gives the same records, whatever came before.
  virtual void AppendUser(std::uint64_t user_index, std::vector<std::string>* files) = 0;

  // The user's picture, for kinds that have some.
  virtual std::optional<File> Picture(std::uint64_t user_index) const;
};

// REQUIRES: the frame outlives the writer.
std::unique_ptr<UnitWriter> MakeUnitWriter(const Frame& frame);

// The single makers behind MakeUnitWriter.
std::unique_ptr<UnitWriter> MakeSlipUnit(const Frame& frame);      // kServiceSlip, kActuals
std::unique_ptr<UnitWriter> MakePlanUnit(const Frame& frame);      // kPlanSet
std::unique_ptr<UnitWriter> MakeDeletionUnit(const Frame& frame);  // all deletions
// kBasicInfo, kPreventionPlan and both together.
std::unique_ptr<UnitWriter> MakePreventionUnit(const Frame& frame);

}  // namespace renkei_generator
