// The deletion files: one record for each user.
#include <string_view>

#include "testdata/generator/record.h"
#include "testdata/generator/unit_writer.h"
#include "testdata/generator/user.h"

namespace renkei_generator {
namespace {

std::string_view LayoutFor(Kind kind) {
  switch (kind) {
    case Kind::kPlanDelete:
      return "DLT1KYO";
    case Kind::kSlipDelete:
      return "DLTPLAN";
    case Kind::kActualsDelete:
      return "DLTJSK";
    case Kind::kBasicInfoDelete:
      return "DLTKIHON";
    default:
      return "DLTYOBO";
  }
}

class DeletionUnit : public UnitWriter {
 public:
  explicit DeletionUnit(const Frame& frame)
      : frame_(frame),
        layout_(LayoutFor(frame.options.kind)),
        record_(*FindLayout(frame.options.spec, layout_), frame.habits.empty_quotes) {}

  std::vector<std::string> FileNames() const override {
    const bool by_month = layout_ == "DLTPLAN" || layout_ == "DLTJSK";
    return {frame_.NameOf(layout_, by_month ? CompactMonth(frame_.month) : "") + ".CSV"};
  }

  void AppendUser(std::uint64_t user_index, std::vector<std::string>* files) override {
    Rng rng = frame_.UserRng(user_index);
    const Identity user = MakeIdentity(frame_, user_index, rng);
    record_.Start(frame_.csv_version);
    record_.Set("insurer_number", user.insurer_number);
    record_.Set("insured_number", user.insured_number);
    SetWhatToDelete(rng);
    record_.AppendTo(&files->front());
  }

 private:
  void SetWhatToDelete(Rng& rng) {
    if (layout_ == "DLTPLAN" || layout_ == "DLTJSK") {
      record_.Set("service_month", CompactMonth(frame_.month));
    } else {
      const Date day = AddDays(frame_.stamp_day, -rng.Between(0, 200));
      record_.SetDate(layout_ == "DLTKIHON" ? "consulted_on" : "plan_created_on", day);
    }
    if (layout_ == "DLTJSK") {
      record_.Set("service_office_number", frame_.sender.number);
      record_.Set("service_type", frame_.sender.type);
    }
  }

  const Frame& frame_;
  std::string_view layout_;
  Record record_;
};

}  // namespace

std::unique_ptr<UnitWriter> MakeDeletionUnit(const Frame& frame) { return std::make_unique<DeletionUnit>(frame); }

}  // namespace renkei_generator
