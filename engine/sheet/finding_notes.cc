#include "engine/sheet/finding_notes.h"

#include <algorithm>
#include <tuple>

#include "engine/report/lookup.h"
#include "engine/report/wording.h"

namespace renkei::sheet {

FindingNotes::FindingNotes(const Report& report, Lang lang, Values values)
    : report_(report), messages_(report, lang, values), words_(lang) {
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    if (report.findings[i].file >= 0 && report.findings[i].record > 0) by_record_.push_back(static_cast<int>(i));
  }
  std::stable_sort(by_record_.begin(), by_record_.end(), [&](int a, int b) {
    const Finding& left = report_.findings[static_cast<std::size_t>(a)];
    const Finding& right = report_.findings[static_cast<std::size_t>(b)];
    return std::tie(left.file, left.record) < std::tie(right.file, right.record);
  });
}

std::span<const int> FindingNotes::Of(int file, std::uint64_t record) const {
  const auto key = [&](int finding) {
    const Finding& the = report_.findings[static_cast<std::size_t>(finding)];
    return std::tuple(the.file, the.record);
  };
  const std::tuple wanted(file, record);
  const auto begin = std::lower_bound(by_record_.begin(), by_record_.end(), wanted,
                                      [&](int finding, const auto& value) { return key(finding) < value; });
  const auto end = std::find_if(begin, by_record_.end(), [&](int finding) { return key(finding) != wanted; });
  return {begin, end};
}

int FindingNotes::ItemOf(int finding) const {
  const FieldInfo* const field = FieldAt(report_, report_.findings[static_cast<std::size_t>(finding)].field);
  return field == nullptr ? 0 : field->item;
}

std::string FindingNotes::NoteText(int index) {
  const Finding& finding = report_.findings[static_cast<std::size_t>(index)];
  std::string text = std::string(words_.Say(SeverityWord(finding.severity))) + ": " + messages_.Message(finding);
  if (const std::string remedy = messages_.Remedy(finding); !remedy.empty()) {
    text += "\n" + words_.Say(Word::kRemedyLine, {{"remedy", remedy}});
  }
  for (const Related& related : finding.related) {
    text +=
        "\n" + words_.Say(Word::kRelatedLine, {{"message", std::string(RelatedText(related.key, words_.Language()))},
                                               {"place", RelatedPlaceText(report_, related, words_)}});
  }
  return text + "\n[" + RuleAt(report_, finding.rule).id + "]";
}

std::string FindingNotes::CommentText(std::span<const int> findings) {
  std::string text;
  for (const int finding : findings) text += (text.empty() ? "" : "\n\n") + NoteText(finding);
  return text;
}

Severity FindingNotes::Worst(std::span<const int> findings) const {
  Severity worst = Severity::kInfo;
  for (const int finding : findings)
    worst = std::max(worst, report_.findings[static_cast<std::size_t>(finding)].severity);
  return worst;
}

const CellPlace* FindingNotes::PlaceOf(int finding) const {
  const auto found = places_.find(finding);
  return found == places_.end() ? nullptr : &found->second;
}

}  // namespace renkei::sheet
