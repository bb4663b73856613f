#include "engine/report/messages.h"

#include <cstddef>

#include "engine/report/lookup.h"
#include "engine/report/values.h"

namespace renkei {

MessageSet::MessageSet(const Report& report, Lang lang, Values values)
    : report_(report), lang_(lang), values_(values), messages_(report.rules.size()), remedies_(report.rules.size()) {}

std::string MessageSet::Message(const Finding& finding) {
  const RuleInfo& rule = RuleAt(report_, finding.rule);
  return Fill(messages_, finding, Localised(rule.message_ja, rule.message_en, lang_));
}

std::string MessageSet::Remedy(const Finding& finding) {
  const RuleInfo& rule = RuleAt(report_, finding.rule);
  return Fill(remedies_, finding, Localised(rule.remedy_ja, rule.remedy_en, lang_));
}

std::string MessageSet::Fill(Cache& cache, const Finding& finding, std::string_view text) {
  const auto index = static_cast<std::size_t>(finding.rule);
  if (finding.rule < 0 || index >= cache.size()) return {};
  if (cache[index] == nullptr) cache[index] = std::make_unique<Pattern>(text, lang_);
  if (cache[index]->IsPlain()) return cache[index]->Text();
  return cache[index]->Format(ArgumentsOf(finding));
}

NamedValues MessageSet::ArgumentsOf(const Finding& finding) const {
  NamedValues values;
  values.reserve(finding.args.size() + 4);
  for (const Arg& arg : finding.args) {
    if (arg.kind == Arg::Kind::kNumber) {
      values.emplace_back(arg.name, arg.number);
    } else {
      const bool data = arg.kind == Arg::Kind::kData;
      values.emplace_back(arg.name, data ? ShowData(arg.text, values_) : std::string(TermText(arg, lang_)));
    }
  }
  const FieldInfo* field = FieldAt(report_, finding.field);
  const FileReport* file = FileAt(report_, finding.file);
  values.emplace_back("field", std::string(field == nullptr ? "" : FieldName(*field, lang_)));
  values.emplace_back("item", std::int64_t{field == nullptr ? 0 : field->item});
  values.emplace_back("file", file == nullptr ? std::string() : file->name);
  values.emplace_back("record", AsNumber(finding.record));
  return values;
}

std::string FormatMessage(const Report& report, const Finding& finding, Lang lang, Values values) {
  return MessageSet(report, lang, values).Message(finding);
}

std::string FormatRemedy(const Report& report, const Finding& finding, Lang lang, Values values) {
  return MessageSet(report, lang, values).Remedy(finding);
}

}  // namespace renkei
