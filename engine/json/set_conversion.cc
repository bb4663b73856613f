#include "engine/json/set_conversion.h"

namespace renkei::json {

std::vector<Status> ConvertToJson(const Intake& /*intake*/, const Report& /*report*/, const SpecRegistry& /*registry*/,
                                  Form /*form*/, output::OutputFolder& /*folder*/) {
  return {Status::Error("internal-error", "json", "not there yet")};
}

std::vector<Status> ConvertToCsv(const Intake& /*intake*/, const SpecRegistry& /*registry*/,
                                 const ReadOptions& /*options*/, output::OutputFolder& /*folder*/) {
  return {Status::Error("internal-error", "json", "not there yet")};
}

}  // namespace renkei::json
