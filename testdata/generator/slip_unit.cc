// Service slips (UPPLAN, UPSIKYU, UPHOSOKU) and actuals (UPJSK).
#include "testdata/generator/slip_records.h"
#include "testdata/generator/supplement_writer.h"
#include "testdata/generator/unit_writer.h"

namespace renkei_generator {
namespace {

class ServiceSlipUnit : public UnitWriter {
 public:
  explicit ServiceSlipUnit(const Frame& frame)
      : frame_(frame), table6_(frame, "UPPLAN"), table7_(frame), supplement_(frame) {}

  std::vector<std::string> FileNames() const override {
    const std::string month = CompactMonth(frame_.month);
    return {frame_.NameOf("UPPLAN", month) + ".CSV", frame_.NameOf("UPSIKYU", month) + ".CSV",
            frame_.NameOf("UPHOSOKU", month) + ".CSV"};
  }

  void AppendUser(std::uint64_t user_index, std::vector<std::string>* files) override {
    Rng rng = frame_.UserRng(user_index);
    const User user = MakeUser(frame_, user_index, rng);
    MakeSlip(frame_, false, rng, &slip_);
    MakeBill(frame_, user, slip_, rng, &bill_);
    table6_.Append(user, slip_, rng, &(*files)[0]);
    table7_.Append(user, slip_, bill_, rng, &(*files)[1]);
    supplement_.AppendForSlip(user, slip_, bill_.limits, rng, &(*files)[2]);
  }

 private:
  const Frame& frame_;
  Table6Writer table6_;
  Table7Writer table7_;
  SupplementWriter supplement_;
  Slip slip_;
  Bill bill_;
};

class ActualsUnit : public UnitWriter {
 public:
  explicit ActualsUnit(const Frame& frame) : frame_(frame), table6_(frame, "UPJSK") {}

  std::vector<std::string> FileNames() const override {
    return {frame_.NameOf("UPJSK", CompactMonth(frame_.month)) + ".CSV"};
  }

  void AppendUser(std::uint64_t user_index, std::vector<std::string>* files) override {
    Rng rng = frame_.UserRng(user_index);
    const User user = MakeUser(frame_, user_index, rng);
    MakeSlip(frame_, true, rng, &slip_);
    table6_.Append(user, slip_, rng, &(*files)[0]);
  }

 private:
  const Frame& frame_;
  Table6Writer table6_;
  Slip slip_;
};

}  // namespace

std::unique_ptr<UnitWriter> MakeSlipUnit(const Frame& frame) {
  if (frame.options.kind == Kind::kActuals) return std::make_unique<ActualsUnit>(frame);
  return std::make_unique<ServiceSlipUnit>(frame);
}

}  // namespace renkei_generator
