// Writes one service of an office into a slip: its days, times and additions. Private to the
// slips. One object writes one service.
#pragma once

#include <string_view>
#include <vector>

#include "testdata/generator/slip.h"

namespace renkei_generator {

class ServiceWriter {
 public:
  // The office must be of the frame; all arguments outlive the writer.
  ServiceWriter(const Frame& frame, const Office& office, Rng& rng, Slip* slip);

  // Adds at least one line and one visit.
  void Write();

 private:
  // The patterns, in service_patterns.cc.
  void WriteVisits();
  void WriteRehabVisits();
  void WriteDayCare();
  void WriteShortStay();
  void WriteMonthly();
  void WriteRental();
  void WriteAdvice();

  // One base service at one time of the day.
  void WriteCourse(const ServiceItem& item, int start, int times_a_week);
  // `pieces` rows of one code and units; with `detail_code` they are numbered on from it.
  void AddPiece(const ServiceItem& base, int units, int pieces, int day, int* detail_code);
  void SetEquipment(Line* line);
  std::vector<int> DaysOnWeekdays(int times_a_week);
  // Base lines of an item, one for each site of the office that the user visits.
  std::vector<int> AddSites(const ServiceItem& item, std::size_t visits);

  // Rows beside the visits before `end`, of the same time.
  void WriteTied(const ServiceItem& item, int percent_of_visits, std::size_t end);
  void WriteMonthlyAddition();
  void WritePercentAddition();

  int AddLine(std::string_view item, int units, bool may_be_discounted);
  int AddBase(const ServiceItem& item) { return AddLine(item.item, item.units, true); }
  void AddVisit(int line, int day, int start, int end, int count);
  Line& LineAt(int index) { return slip_.lines[static_cast<std::size_t>(index)]; }

  const Frame& frame_;
  const Office& office_;
  const ServiceType& type_;
  Rng& rng_;
  Slip& slip_;
  std::size_t first_line_;
  std::size_t first_visit_;
  int days_in_month_;
};

}  // namespace renkei_generator
