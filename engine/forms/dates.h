// Dates, months and times as the forms write them: 令和7年4月1日 in Japanese, 2025-04-01 in English. What is no date is
// shown as it is; all zeros, which stand for "not used", as nothing. Threads: one a Dates (ICU keeps state inside).
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "renkei/report_writer.h"

namespace renkei::forms {

class Dates {
 public:
  explicit Dates(Lang lang);
  ~Dates();
  Dates(const Dates&) = delete;
  Dates& operator=(const Dates&) = delete;

  // Of YYYYMMDD, YYYYMM, HHMM. 9999, which stands for "no time", is shown as nothing.
  [[nodiscard]] std::string Date(std::string_view yyyymmdd) const;
  [[nodiscard]] std::string Month(std::string_view yyyymm) const;
  [[nodiscard]] static std::string Time(std::string_view hhmm);
  // 月 or Mo; empty for what is no date.
  [[nodiscard]] std::string Weekday(std::string_view yyyymmdd) const;

 private:
  struct Formats;
  Lang lang_;
  std::unique_ptr<Formats> formats_;
};

// 1 is Monday, 7 Sunday. REQUIRES: a real date.
int WeekdayOf(std::string_view yyyymmdd);

}  // namespace renkei::forms
