// Writes slips as records of table 6 (UPPLAN, UPJSK) and table 7 (UPSIKYU).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "testdata/generator/bill.h"
#include "testdata/generator/record.h"
#include "testdata/generator/slip.h"
#include "testdata/generator/user.h"

namespace renkei_generator {

class Table6Writer {
 public:
  // `layout` is UPPLAN or UPJSK; the frame must outlive the writer.
  Table6Writer(const Frame& frame, std::string_view layout);

  void Append(const User& user, const Slip& slip, Rng& rng, std::string* out);

 private:
  void SetVisit(const Visit& visit);
  void SetLine(const Line& line, int detail_code);

  const Frame& frame_;
  bool actuals_;
  Record record_;
  std::string month_;
  bool writes_office_name_;
  bool writes_updater_;
  bool writes_short_stay_days_;
  bool writes_percent_units_;
};

class Table7Writer {
 public:
  explicit Table7Writer(const Frame& frame);

  void Append(const User& user, const Slip& slip, const Bill& bill, Rng& rng, std::string* out);

 private:
  // Rows that belong together, as indices into Slip::lines.
  using Group = std::vector<std::size_t>;

  // What all rows of one user have in common.
  struct Context {
    const User& user;
    const Slip& slip;
    const Bill& bill;
    Date created_on;
    std::string* out;
  };

  std::vector<Group> MakeGroups(const Slip& slip) const;
  void AppendDetail(const Context& context, std::size_t index);
  void SetPrices(const Context& context, const Line& line, const BillLine& bill_line);
  void AppendSubtotals(const Context& context, const Group& group);
  void AppendSummary(const Context& context, const Office* office, std::string_view code, const Sums& sums,
                     bool in_limit, bool over_30);
  void StartRow(const Context& context);
  void SetSums(const Sums& sums, bool in_limit);
  void FinishRow(bool over_30, std::string* out);

  const Frame& frame_;
  Record record_;
  std::string month_;
  bool writes_office_name_;
  bool writes_days_;
  bool writes_updater_;
  bool writes_entered_by_;
};

}  // namespace renkei_generator
