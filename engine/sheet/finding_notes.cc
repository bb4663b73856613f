#include "engine/sheet/finding_notes.h"

#include <algorithm>

#include "engine/report/lookup.h"
#include "engine/report/wording.h"

namespace renkei::sheet {

FindingNotes::FindingNotes(const Report& report, Lang lang, Values values)
    : report_(report), messages_(report, lang, values), words_(lang), by_record_(report) {}

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
