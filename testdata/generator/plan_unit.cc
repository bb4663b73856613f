// Care plans: UP1KYO, UP2KYO, UP3KYO (V4.1) and UPHOSOKU.
#include "testdata/generator/plan_tables.h"
#include "testdata/generator/supplement_writer.h"
#include "testdata/generator/unit_writer.h"

namespace renkei_generator {
namespace {

class PlanUnit : public UnitWriter {
 public:
  explicit PlanUnit(const Frame& frame) : frame_(frame), tables_(frame), supplement_(frame) {}

  std::vector<std::string> FileNames() const override {
    std::vector<std::string> names = {frame_.NameOf("UP1KYO", "") + ".CSV", frame_.NameOf("UP2KYO", "") + ".CSV",
                                      frame_.NameOf("UPHOSOKU", "000000") + ".CSV"};
    if (HasTable3()) names.push_back(frame_.NameOf("UP3KYO", "") + ".CSV");
    return names;
  }

  void AppendUser(std::uint64_t user_index, std::vector<std::string>* files) override {
    Rng rng = frame_.UserRng(user_index);
    const User user = MakeUser(frame_, user_index, rng);
    const Date newest = AddDays(frame_.stamp_day, -rng.Between(0, 25));
    AppendPlan(user, newest, rng, files);
    // A plan that was changed is sent with the one before it now and then.
    if (rng.Percent(8)) AppendPlan(user, AddDays(newest, -rng.Between(20, 180)), rng, files);
  }

 private:
  bool HasTable3() const { return frame_.options.spec != Spec::kV3; }

  void AppendPlan(const User& user, const Date& day, Rng& rng, std::vector<std::string>* files) {
    tables_.AppendTable1(user, day, rng, &(*files)[0]);
    tables_.AppendTable2(user, day, rng, &(*files)[1]);
    supplement_.AppendForPlan(user, day, rng, &(*files)[2]);
    if (HasTable3()) tables_.AppendTable3(user, day, rng, &(*files)[3]);
  }

  const Frame& frame_;
  PlanTables tables_;
  SupplementWriter supplement_;
};

}  // namespace

std::unique_ptr<UnitWriter> MakePlanUnit(const Frame& frame) { return std::make_unique<PlanUnit>(frame); }

}  // namespace renkei_generator
