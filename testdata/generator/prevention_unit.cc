// Basic information (UPKIHON), prevention plans (UPYOBO) and both together.
#include "testdata/generator/basic_info_writer.h"
#include "testdata/generator/prevention_plan_writer.h"
#include "testdata/generator/unit_writer.h"

namespace renkei_generator {
namespace {

class PreventionUnit : public UnitWriter {
 public:
  explicit PreventionUnit(const Frame& frame)
      : frame_(frame),
        has_basic_info_(frame.options.kind != Kind::kPreventionPlan),
        has_plan_(frame.options.kind != Kind::kBasicInfo),
        basic_info_(frame),
        plan_(frame) {}

  std::vector<std::string> FileNames() const override {
    std::vector<std::string> names;
    if (has_basic_info_) {
      for (const std::string_view layout : {"UPKIHON", "UPKIHON_SUB1", "UPKIHON_SUB2"}) {
        names.push_back(frame_.NameOf(layout, "") + ".CSV");
      }
    }
    if (has_plan_) {
      for (const std::string_view layout : {"UPYOBO", "UPYOBO_SUB"}) {
        names.push_back(frame_.NameOf(layout, "") + ".CSV");
      }
    }
    return names;
  }

  void AppendUser(std::uint64_t user_index, std::vector<std::string>* files) override {
    Rng rng = frame_.UserRng(user_index);
    const User user = MakeUser(frame_, user_index, rng);
    std::size_t next = 0;
    if (has_basic_info_) {
      basic_info_.Append(user, rng, &(*files)[0], &(*files)[1], &(*files)[2]);
      next = 3;
    }
    if (has_plan_) plan_.Append(user, rng, &(*files)[next], &(*files)[next + 1]);
  }

  std::optional<File> Picture(std::uint64_t user_index) const override {
    if (!has_basic_info_) return std::nullopt;
    return basic_info_.Picture(user_index);
  }

 private:
  const Frame& frame_;
  bool has_basic_info_;
  bool has_plan_;
  BasicInfoWriter basic_info_;
  PreventionPlanWriter plan_;
};

}  // namespace

std::unique_ptr<UnitWriter> MakePreventionUnit(const Frame& frame) { return std::make_unique<PreventionUnit>(frame); }

}  // namespace renkei_generator
