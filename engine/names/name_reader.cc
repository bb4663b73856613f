#include "engine/names/name_reader.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <optional>
#include <tuple>

#include "engine/encoding/text_tools.h"
#include "engine/names/civil_date.h"
#include "engine/names/name_alignment.h"
#include "engine/names/name_repair.h"
#include "engine/names/name_text.h"
#include "engine/rules/spelling.h"

namespace renkei {
namespace {

// Prefixes that care software is known to write by mistake and that are far from the right one by spelling.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kKnownMistakes = {
    {{"UP6KYO", "UPPLAN"}, {"UP7KYO", "UPSIKYU"}, {"UPKHON", "UPKIHON"}}};
constexpr int kMostCost = 8;  // of an alignment that still counts as near

struct Candidate {
  int spec = -1;
  int layout = -1;
  int prefix_distance = 0;
  std::string prefix;  // as written
  Alignment alignment;
  [[nodiscard]] int cost() const { return alignment.cost + 2 * prefix_distance; }
  // A known prefix first, then what is cheapest to mend, then what keeps most.
  [[nodiscard]] std::tuple<bool, int, std::ptrdiff_t> rank() const {
    const auto right = std::count_if(alignment.pieces.begin(), alignment.pieces.end(),
                                     [](const AlignedPiece& piece) { return piece.fate == PieceFate::kRight; });
    return {prefix_distance > 0, cost(), -right};
  }
};

bool ReadExact(const SpecRegistry& registry, std::string_view name, NameReading& reading) {
  for (std::size_t s = 0; s < registry.specs().size(); ++s) {
    const renkei_spec_t& spec = *registry.specs()[s].spec;
    renkei_name_t parts{};
    parts.size = sizeof parts;
    if (spec.parse_name(name.data(), name.size(), &parts) == 0 || parts.layout >= spec.layout_count) continue;
    reading.spec = static_cast<int>(s);
    reading.layout = static_cast<int>(parts.layout);
    reading.parts = parts;
    reading.exact = true;
    return true;
  }
  return false;
}

std::vector<std::string> SplitAtUnderscore(std::string_view stem) {
  std::vector<std::string> pieces;
  while (!stem.empty()) {
    const auto at = stem.find('_');
    pieces.emplace_back(stem.substr(0, at));
    if (at == std::string_view::npos) break;
    stem.remove_prefix(at + 1);
  }
  pieces.erase(std::remove(pieces.begin(), pieces.end(), ""), pieces.end());
  return pieces;
}

// How far the start of the name is from a layout's prefix; nullopt when too far. A prefix may itself hold underscores.
std::optional<int> PrefixDistance(const std::vector<std::string>& pieces, std::string_view prefix, std::size_t* used,
                                  std::string* written) {
  *used = static_cast<std::size_t>(std::count(prefix.begin(), prefix.end(), '_')) + 1;
  if (pieces.size() < *used) return std::nullopt;
  written->clear();
  for (std::size_t i = 0; i < *used; ++i) written->append(i > 0 ? "_" : "").append(pieces[i]);
  if (*written == prefix) return 0;
  for (const auto& [mistake, right] : kKnownMistakes) {
    if (*written == mistake && prefix == right) return 1;
  }
  const auto distance = static_cast<int>(EditDistance(*written, prefix));
  if (distance > 2 || written->size() < 4) return std::nullopt;
  return distance;
}

std::optional<Candidate> Nearest(const SpecRegistry& registry, const std::vector<std::string>& pieces) {
  std::optional<Candidate> best;
  for (std::size_t s = 0; s < registry.specs().size(); ++s) {
    const renkei_spec_t& spec = *registry.specs()[s].spec;
    for (std::uint64_t l = 0; l < spec.layout_count; ++l) {
      std::size_t used = 0;
      Candidate candidate;
      const auto distance = PrefixDistance(pieces, View(spec.layouts[l].id), &used, &candidate.prefix);
      if (!distance) continue;
      candidate.spec = static_cast<int>(s);
      candidate.layout = static_cast<int>(l);
      candidate.prefix_distance = *distance;
      candidate.alignment = Align(spec.layouts[l], {pieces.begin() + static_cast<std::ptrdiff_t>(used), pieces.end()});
      if (!best || candidate.rank() < best->rank()) best = std::move(candidate);
    }
  }
  return best;
}

void KeepPart(renkei_name_t& parts, std::uint8_t part, std::string_view text) {
  const auto [slot, size] = Slot(parts, part);
  if (slot == nullptr || text.size() >= size) return;
  std::memcpy(slot, text.data(), text.size());
  slot[text.size()] = '\0';
}

std::string_view PartyOf(std::uint8_t part) {
  return part == RENKEI_NAME_SENDER || part == RENKEI_NAME_SENDER_TYPE ? "sender" : "receiver";
}

void AddWrongForm(NameReading& reading, const AlignedPiece& piece) {
  const Arg part = TermArg("part", piece.text);
  const Arg found = NumberArg("found", static_cast<std::int64_t>(piece.text.size()));
  switch (piece.part) {
    case RENKEI_NAME_SENDER:
    case RENKEI_NAME_RECEIVER:
      reading.issues.push_back({EngineRule::kNameOfficeNumber, {TermArg("party", PartyOf(piece.part)), part, found}});
      break;
    case RENKEI_NAME_SENDER_TYPE:
    case RENKEI_NAME_RECEIVER_TYPE:
      reading.issues.push_back({EngineRule::kNameServiceType, {TermArg("party", PartyOf(piece.part)), part}});
      break;
    case RENKEI_NAME_STAMP:
      reading.issues.push_back({EngineRule::kNameStampLength, {part, found}});
      break;
    case RENKEI_NAME_MONTH:
    case RENKEI_NAME_MONTH_OR_ZERO:
      reading.issues.push_back({EngineRule::kNameMonth, {part}});
      break;
    default:
      break;
  }
}

void AddMissing(NameReading& reading, const Alignment& alignment, const renkei_layout_t& layout) {
  bool types[2] = {false, false};
  for (const AlignedPiece& piece : alignment.pieces) {
    if (piece.fate != PieceFate::kMissing) continue;
    switch (piece.part) {
      case RENKEI_NAME_MONTH:
      case RENKEI_NAME_MONTH_OR_ZERO:
        reading.issues.push_back({EngineRule::kNameMonthMissing, {}});
        break;
      case RENKEI_NAME_RECEIVER:
        reading.issues.push_back({EngineRule::kNameOfficeMissing, {}});
        break;
      case RENKEI_NAME_SENDER_TYPE:
        types[0] = true;
        break;
      case RENKEI_NAME_RECEIVER_TYPE:
        types[1] = true;
        break;
      default:
        reading.issues.push_back(
            {EngineRule::kNameNotStandard, {TermArg("layout", View(layout.id)), NameFormArg("form", layout)}});
    }
  }
  const bool office_missing = std::any_of(reading.issues.begin(), reading.issues.end(), [](const NameIssue& issue) {
    return issue.rule == EngineRule::kNameOfficeMissing;
  });
  if (office_missing || (!types[0] && !types[1])) return;  // the receiver's type goes with the receiver
  const std::string_view party = types[0] && types[1] ? "both" : types[0] ? "sender" : "receiver";
  reading.issues.push_back({EngineRule::kNameServiceTypeMissing, {TermArg("party", party)}});
}

void AddExtras(NameReading& reading, const Alignment& alignment, const renkei_layout_t& layout) {
  for (const AlignedPiece& piece : alignment.pieces) {
    if (piece.fate != PieceFate::kExtra) continue;
    if (piece.text.size() == 6 && IsAllDigits(piece.text)) {
      reading.issues.push_back({EngineRule::kNameMonthUnexpected, {TermArg("part", piece.text)}});
    } else {
      reading.issues.push_back(
          {EngineRule::kNameNotStandard, {TermArg("layout", View(layout.id)), NameFormArg("form", layout)}});
    }
  }
}

void TakeCandidate(const SpecRegistry& registry, const Candidate& candidate, NameReading& reading) {
  const renkei_layout_t& layout =
      registry.specs()[static_cast<std::size_t>(candidate.spec)].spec->layouts[candidate.layout];
  reading.spec = candidate.spec;
  reading.layout = candidate.layout;
  reading.parts.size = sizeof reading.parts;
  reading.parts.layout = static_cast<std::uint32_t>(candidate.layout);
  if (candidate.prefix_distance > 0) {
    reading.issues.push_back(
        {EngineRule::kNamePrefix, {TermArg("part", candidate.prefix), TermArg("expected", View(layout.id))}});
  }
  for (const AlignedPiece& piece : candidate.alignment.pieces) {
    if (piece.fate == PieceFate::kRight) KeepPart(reading.parts, piece.part, piece.text);
    if (piece.fate == PieceFate::kWrongForm) AddWrongForm(reading, piece);
  }
  AddMissing(reading, candidate.alignment, layout);
  AddExtras(reading, candidate.alignment, layout);
}

void JudgeExtension(const renkei_layout_t& layout, const std::string& extension, NameReading& reading) {
  const std::string_view right = View(layout.extension);
  if (extension == right) return;
  if (SameIgnoringCase(extension, right)) {
    reading.issues.push_back(
        {EngineRule::kNameExtensionCase, {TermArg("found", extension), TermArg("expected", right)}});
  } else {
    reading.issues.push_back({EngineRule::kNameExtension,
                              {TermArg("part", extension.empty() ? "" : "." + extension), TermArg("expected", right)}});
  }
}

// The grammar knows digits; the calendar is judged here.
void JudgeCalendar(std::string_view as_of, NameReading& reading) {
  const std::string_view month = reading.parts.month;
  if (!month.empty() && month != "000000" && !IsMonth(month.data())) {
    reading.issues.push_back({EngineRule::kNameMonth, {TermArg("part", month)}});
    reading.parts.month[0] = '\0';  // nothing is compared with it
  }
  const std::string_view stamp = reading.parts.stamp;
  if (stamp.empty()) return;
  if (!IsStamp(stamp.data())) {
    reading.issues.push_back({EngineRule::kNameStampImpossible, {TermArg("part", stamp)}});
  } else if (!as_of.empty() && stamp.substr(0, 8) > as_of) {
    reading.issues.push_back({EngineRule::kNameStampFuture, {TermArg("part", stamp)}});
  }
}

// Data in free text formats keep their extension; a PDF is not a renamed CSV, whatever its name begins with.
bool MayBeRenamed(const renkei_layout_t& layout, const std::string& extension) {
  static constexpr std::array<std::string_view, 8> kOther = {"pdf", "jpg", "jpeg", "png", "gif", "xlsx", "docx", "zip"};
  if (SameIgnoringCase(extension, View(layout.extension))) return true;
  return std::none_of(kOther.begin(), kOther.end(),
                      [&](std::string_view other) { return SameIgnoringCase(extension, other); });
}

void AddRightName(const SpecRegistry& registry, NameReading& reading) {
  const renkei_layout_t& layout =
      registry.specs()[static_cast<std::size_t>(reading.spec)].spec->layouts[reading.layout];
  reading.right_name = MakeName(layout, reading.parts);
  const Arg right = reading.right_name.empty() ? NameFormArg("right", layout) : TermArg("right", reading.right_name);
  for (NameIssue& issue : reading.issues) issue.args.push_back(right);
}

}  // namespace

NameReading ReadName(const SpecRegistry& registry, std::string_view name, std::string_view as_of) {
  NameReading reading;
  if (!ReadExact(registry, name, reading)) {
    RepairedName repaired = RepairName(name);
    const std::vector<std::string> pieces = SplitAtUnderscore(repaired.stem);
    const auto candidate = Nearest(registry, pieces);
    if (!candidate) return reading;
    const bool near = candidate->cost() <= kMostCost && pieces.size() >= 3;
    if (!near && candidate->prefix_distance > 0) return reading;
    const renkei_layout_t& layout =
        registry.specs()[static_cast<std::size_t>(candidate->spec)].spec->layouts[candidate->layout];
    if (!MayBeRenamed(layout, repaired.extension)) return reading;
    if (!near && !SameIgnoringCase(repaired.extension, View(layout.extension))) return reading;
    if (near) reading.issues = std::move(repaired.issues);
    TakeCandidate(registry, *candidate, reading);
    if (!near) {  // a known prefix and little else: the parts are not worth naming one by one
      reading.issues = {
          {EngineRule::kNameNotStandard, {TermArg("layout", View(layout.id)), NameFormArg("form", layout)}}};
    }
    JudgeExtension(layout, repaired.extension, reading);
    if (reading.issues.empty()) {  // doubled or outer underscores are all that is wrong
      reading.issues.push_back({EngineRule::kNameSeparator, {TermArg("part", "_")}});
    }
    JudgeCalendar(as_of, reading);
  } else {
    const renkei_layout_t& layout =
        registry.specs()[static_cast<std::size_t>(reading.spec)].spec->layouts[reading.layout];
    JudgeExtension(layout, reading.parts.extension, reading);
    JudgeCalendar(as_of, reading);
  }
  AddRightName(registry, reading);
  return reading;
}

}  // namespace renkei
