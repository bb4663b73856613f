#include "testdata/generator/unit_writer.h"

namespace renkei_generator {

std::optional<File> UnitWriter::Picture(std::uint64_t /*user_index*/) const { return std::nullopt; }

std::unique_ptr<UnitWriter> MakeUnitWriter(const Frame& frame) {
  switch (frame.options.kind) {
    case Kind::kPlanSet:
      return MakePlanUnit(frame);
    case Kind::kServiceSlip:
    case Kind::kActuals:
      return MakeSlipUnit(frame);
    case Kind::kBasicInfo:
    case Kind::kPreventionPlan:
    case Kind::kPreventionPlanAndBasicInfo:
      return MakePreventionUnit(frame);
    default:
      return MakeDeletionUnit(frame);
  }
}

}  // namespace renkei_generator
