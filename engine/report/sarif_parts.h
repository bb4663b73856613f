// The parts of a SARIF log beside its results: the tool with its rules, the invocation, the artifacts.
// Used by the SARIF writer.
// Threads: functions without state.
#pragma once

#include <string_view>

#include "engine/report/json_writer.h"
#include "renkei/report.h"
#include "renkei/report_writer.h"

namespace renkei {

// error, warning, note.
std::string_view SarifLevel(Severity severity);
// ja-JP, en-US.
std::string_view SarifLanguage(Lang lang);
// A message object. SARIF reads {0} as a placeholder and [text](target) as a link; a text of ours has neither.
void SarifText(JsonWriter& json, std::string_view key, std::string_view text);

// Each writes one member of a run.
void WriteSarifTool(const Report& report, Lang lang, JsonWriter& json);
void WriteSarifInvocation(const Report& report, Lang lang, JsonWriter& json);
void WriteSarifArtifacts(const Report& report, JsonWriter& json);

}  // namespace renkei
