#include "tests/engine/fix/damaged_set.h"

#include <set>

#include "tests/support/inputs.h"

namespace renkei::fix {

FixOptions NoConsents() {
  FixOptions options;
  options.as_of = kAsOf;
  options.most_listed = 0;
  return options;
}

FixOptions AllConsents() {
  FixOptions options = NoConsents();
  options.accept_substitutes = true;
  options.unsafe = true;
  return options;
}

Intake IntakeOf(const std::vector<renkei_generator::File>& files) {
  Intake intake;
  for (const auto& file : files) intake.files.push_back(MemoryFile(file.name, file.bytes, "set"));
  return intake;
}

std::string BytesOf(const InputFile& file) {
  // A small buffer, so that nothing hangs on how the bytes are cut.
  auto bytes = test::ReadAll(file, 7);
  return bytes.ok() ? bytes.value() : "trouble: " + bytes.status().code;
}

std::vector<renkei_generator::File> MendedFiles(const FixPlan& plan) {
  std::vector<renkei_generator::File> files;
  for (const PlannedFile& file : plan.files) files.push_back({file.new_name, BytesOf(file.mended)});
  return files;
}

std::string Apply(const FixPlan& plan, int file, std::string original) {
  for (auto change = plan.changes.rbegin(); change != plan.changes.rend(); ++change) {
    if (change->file == file) original.replace(change->offset_bytes, change->length_bytes, change->bytes);
  }
  return original;
}

std::vector<std::string> ReasonsOf(const FixPlan& plan) {
  std::set<std::string> reasons;
  for (const HeldBack& held : plan.held_back) reasons.emplace(InfoOf(held.reason).id);
  return {reasons.begin(), reasons.end()};
}

std::vector<std::string> RepairsOf(const FixPlan& plan) {
  std::vector<std::string> repairs;
  for (std::size_t i = 0; i < kRepairCount; ++i) {
    const auto repair = static_cast<Repair>(i);
    if (plan.CountOf(repair) > 0) repairs.emplace_back(InfoOf(repair).id);
  }
  return repairs;
}

}  // namespace renkei::fix
