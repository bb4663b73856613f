#include <algorithm>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "engine/convert/conversion_plan.h"
#include "engine/convert/converted_source.h"
#include "engine/convert/outcome_judge.h"
#include "engine/convert/record_converter.h"
#include "engine/names/name_text.h"
#include "engine/records/read_records.h"
#include "renkei/receiver.h"

namespace renkei {
namespace convert {
namespace {

// What stands between a unit and the receiver: keys of the select in receiver-spec-differs.
constexpr std::string_view kReady = "ready";      // converting it is enough
constexpr std::string_view kMissing = "missing";  // a conversion wants more than the set holds
constexpr std::string_view kFaulty = "faulty";    // its own errors
constexpr std::string_view kNoWay = "none";       // the receiver's version has nothing for it

class ReceiverCheck {
 public:
  ReceiverCheck(const Intake& intake, const SpecRegistry& registry, const ReceiverOptions& options)
      : intake_(intake),
        registry_(registry),
        options_(options),
        target_(*registry.FindByCoordinate(options.spec)->spec),
        checked_(Check(intake, registry, options.check)),
        beside_(LossReport::Beside(checked_, options.check)) {}

  Report Run() {
    ConvertOptions convert;
    convert.target = options_.spec;
    convert.check = options_.check;
    const Plan plan = MakePlan({intake_, registry_, convert, target_, checked_, beside_}, PlanFor::kRehearsal);
    Status trouble = plan.trouble.ok() ? NoteLosses(plan) : plan.trouble;
    const std::vector<int> faulty = Rehearse(plan, &trouble);
    for (std::size_t u = 0; u < plan.units.size(); ++u) Tell(static_cast<int>(u), plan.units[u], faulty);
    Report report = beside_.Finish();
    if (trouble.ok() || !checked_.run_errors.empty()) return report;  // the check has said it
    report.run_errors.push_back({trouble.code, trouble.subject, trouble.detail});
    report.verdict = Verdict::kUnclear;
    return report;
  }

 private:
  // What converting loses, listed once.
  Status NoteLosses(const Plan& plan) {
    const SupplyTable nothing;
    for (const PlannedFile& file : plan.files) {
      if (!file.mapping) continue;
      const Supply supply(nothing, *file.mapping);
      RecordConverter converter(
          *file.mapping, View(target_.csv_version), supply, [](std::span<const std::uint8_t>) { return Status::Ok(); },
          RecordConverter::Losses{beside_, {file.unit, file.file}, SpecArg("target", target_)});
      Status read = records::ReadRecords(*file.input, file.mapping->source->field_count, converter);
      if (!read.ok()) return read;
      if (Status done = converter.Finish(); !done.ok()) return done;
    }
    return Status::Ok();
  }

  // Checks what a conversion would make and tells its errors. The units that have some.
  std::vector<int> Rehearse(const Plan& plan, Status* trouble) {
    const SupplyTable nothing;
    std::deque<Supply> supplies;
    Intake after;
    for (const PlannedFile& file : plan.files) {
      if (!file.mapping) continue;
      const Supply& supply = supplies.emplace_back(nothing, *file.mapping);
      InputFile made = ConvertedFile(*file.input, *file.mapping, supply, View(target_.csv_version));
      const std::size_t slash = file.name.rfind('/');
      made.path = file.name;
      made.name = file.name.substr(slash == std::string::npos ? 0 : slash + 1);
      made.folder = file.name.substr(0, file.name.size() - made.name.size());
      after.files.push_back(std::move(made));
    }
    if (after.files.empty()) return {};
    const Report outcome = Check(after, registry_, OutcomeOptions(options_.check));
    if (!outcome.run_errors.empty() && trouble->ok()) {
      const RunError& error = outcome.run_errors.front();
      *trouble = Status::Error(error.code, error.path, error.detail);
    }
    const OutcomeJudge judge(plan.files, outcome, "");
    judge.TellErrors(beside_);
    return judge.FaultyUnits();
  }

  void Tell(int u, UnitPlan planned, const std::vector<int>& faulty) {
    const UnitReport& unit = checked_.units[static_cast<std::size_t>(u)];
    if (planned == UnitPlan::kSame) {
      beside_.Lead(EngineRule::kReceiverSpecSame, u, {SpecArg("target", target_)});
      return;
    }
    const bool leaves_errors = std::find(faulty.begin(), faulty.end(), u) != faulty.end();
    const LoadedSpec* const source = registry_.FindByCoordinate(unit.spec);
    beside_.Lead(
        EngineRule::kReceiverSpecDiffers, u,
        {source == nullptr ? TermArg("source", unit.spec) : SpecArg("source", *source->spec),
         SpecArg("target", target_), TermArg("case", leaves_errors ? kMissing : CaseOf(planned)),
         NumberArg("lost", static_cast<std::int64_t>(beside_.LossesOf(u))), TermArg("command", options_.command)});
  }

  static std::string_view CaseOf(UnitPlan planned) {
    if (planned == UnitPlan::kFaulty) return kFaulty;
    if (planned == UnitPlan::kNoWay) return kNoWay;
    return planned == UnitPlan::kConverted ? kReady : kMissing;
  }

  const Intake& intake_;
  const SpecRegistry& registry_;
  const ReceiverOptions& options_;
  const renkei_spec_t& target_;
  const Report checked_;
  LossReport beside_;
};

}  // namespace
}  // namespace convert

Report CheckForReceiver(const Intake& intake, const SpecRegistry& registry, const ReceiverOptions& options) {
  return convert::ReceiverCheck(intake, registry, options).Run();
}

}  // namespace renkei
