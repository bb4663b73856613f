#include "office/exchange/reception_facts.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace renkei::exchange {
namespace {

std::string_view View(renkei_string_t text) { return {text.data, static_cast<std::size_t>(text.size)}; }

// How many main files a unit is known by; 0 where one of them is not there.
std::size_t MainsIn(const renkei_unit_t& unit, const std::vector<bundle::CoverFile>& files) {
  std::size_t mains = 0;
  for (std::uint64_t i = 0; i < unit.member_count; ++i) {
    const renkei_member_t& member = unit.members[i];
    if ((member.flags & RENKEI_MEMBER_MAIN) == 0) continue;
    const bool there = std::any_of(files.begin(), files.end(),
                                   [&](const bundle::CoverFile& file) { return file.kind == View(member.layout); });
    if (!there) return 0;
    ++mains;
  }
  return mains;
}

// The kind of unit that these files make, as the check finds it; empty where no spec knows one.
std::string KindOf(const bundle::Cover& cover, const SpecRegistry& registry) {
  std::string kind;
  std::size_t most = 0;
  for (const std::string& coordinate : cover.specs) {
    const LoadedSpec* const spec = registry.FindByCoordinate(coordinate);
    if (spec == nullptr) continue;
    for (std::uint64_t i = 0; i < spec->spec->unit_count; ++i) {
      const renkei_unit_t& unit = spec->spec->units[i];
      const std::size_t mains = MainsIn(unit, cover.files);
      if (mains <= most) continue;
      most = mains;
      kind = View(unit.kind);
    }
  }
  return kind;
}

}  // namespace

void DescribeByCover(const bundle::Verification& verification, const SpecRegistry& registry,
                     office::Reception* reception) {
  if (!verification.cover && !verification.verdict) return;
  const std::uint64_t message_bytes =
      verification.contents && verification.contents->message ? verification.contents->message->size() : 0;
  const bundle::Cover cover =
      verification.cover ? *verification.cover : bundle::CoverOf(*verification.verdict, message_bytes, 0);
  reception->kind = KindOf(cover, registry);
  reception->files = cover.files.size();
  reception->message = cover.message_bytes != 0;
  for (const bundle::CoverFile& file : cover.files) {
    if (reception->csv_version.empty()) reception->csv_version = file.csv_version;
    reception->bytes += file.bytes;
    reception->layouts += (reception->layouts.empty() ? "" : ",") + file.kind;
  }
}

void DescribeByCheck(const bundle::Verification& verification, const Report& report, office::Reception* reception) {
  if (!report.units.empty()) {
    const UnitReport& unit = report.units.front();
    reception->sender_type = unit.sender.service;
    reception->month = unit.month;
    reception->kind = unit.kind;
  }
  for (const bundle::JudgedFile& file : verification.verdict->files) {
    if (reception->csv_version.empty()) reception->csv_version = file.csv_version;
  }
}

}  // namespace renkei::exchange
