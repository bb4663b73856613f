#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include "engine/check/file_pass.h"
#include "engine/check/report_builder.h"
#include "engine/check/unit_builder.h"
#include "engine/check/unit_check.h"
#include "renkei/check.h"

namespace renkei {
namespace {

// Files are read by several threads; everything after that by one.
std::vector<FileResult> PassAll(PassContext& context, const Intake& intake, int jobs) {
  std::vector<FileResult> results(intake.files.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < results.size(); i = next++) results[i] = PassFile(context, intake.files[i]);
  };
  if (jobs == 0) jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  const auto helpers =
      std::min<std::size_t>(static_cast<std::size_t>(std::max(jobs, 1)), std::max<std::size_t>(results.size(), 1)) - 1;
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < helpers; ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  return results;
}

}  // namespace

Report Check(const Intake& intake, const SpecRegistry& registry, const CheckOptions& options) {
  PassContext context(registry, options);
  for (const InputFile& file : intake.files) context.total_bytes += file.bytes;
  std::vector<FileResult> files = PassAll(context, intake, options.jobs);
  std::vector<UnitDraft> units;
  DraftStore send;
  if (options.scope != Scope::kFile) {
    units = BuildUnits(registry, files);
    UnitScene scene{registry, files, units, send};
    for (UnitDraft& unit : units) {
      CheckMembers(scene, unit);
      CheckServiceTypes(scene, unit);
      CheckJoins(scene, unit);
      CheckServedUsers(scene, unit);
      CheckImages(scene, unit);
    }
    CheckStamps(scene);
    if (options.scope == Scope::kSend) CheckSends(scene);
  }
  return BuildReport(registry, options, intake, files, units, send);
}

}  // namespace renkei
