// The limits of the exchange and what its users get wrong across sets (ケアプランデータ連携システム 送信の制限;
// 標準仕様 5.1).
#include <algorithm>
#include <string>

#include "engine/check/attachment.h"
#include "engine/check/unit_check.h"
#include "engine/names/name_text.h"

namespace renkei {
namespace {

constexpr std::uint64_t kMostFiles = 7;
constexpr std::uint64_t kWarnBytes = 10'000'000;
constexpr std::uint64_t kMostBytes = 10'485'760;
constexpr std::size_t kMostSends = 100;
constexpr std::int64_t kManySmall = 5;
constexpr std::uint64_t kSmallUsers = 2;

// Neither a file of the standard nor junk.
bool IsAttachment(const FileResult& file) { return !file.skipped && file.layout < 0; }

void CheckAttachment(FileResult& file) {
  const std::string extension = LowerExtension(file.input->name);
  const std::string shown = extension.empty() ? "-" : "." + extension;
  if (!IsAllowedExtension(extension)) {
    file.drafts.Add(MakeDraft(EngineRule::kSendAttachmentType,
                              {TermArg("extension", shown), TermArg("allowed", kAllowedExtensions)}));
    return;
  }
  const std::string_view kind = ContentKind(file.head);
  if (file.trouble.ok() && !FitsExtension(extension, kind)) {
    file.drafts.Add(
        MakeDraft(EngineRule::kSendAttachmentContent, {TermArg("extension", shown), TermArg("content", kind)}));
  }
}

// Attachments beside a unit go with it; where a folder holds several units, nobody can tell with which.
std::vector<std::size_t> AttachmentsOf(const UnitScene& scene, const UnitDraft& unit) {
  const auto in_folder = std::count_if(scene.units.begin(), scene.units.end(),
                                       [&](const UnitDraft& other) { return other.key.folder == unit.key.folder; });
  std::vector<std::size_t> attachments;
  for (std::size_t i = 0; in_folder == 1 && i < scene.files.size(); ++i) {
    if (IsAttachment(scene.files[i]) && scene.files[i].input->folder == unit.key.folder) attachments.push_back(i);
  }
  return attachments;
}

void CheckLimits(const std::vector<FileResult>& files, const std::vector<std::size_t>& send, DraftStore& store) {
  if (send.size() > kMostFiles) {
    store.Add(MakeDraft(EngineRule::kSendTooManyFiles,
                        {NumberArg("found", static_cast<std::int64_t>(send.size())), NumberArg("limit", kMostFiles)}));
  }
  std::uint64_t bytes = 0;
  for (const std::size_t i : send) bytes += files[i].bytes;
  if (bytes > kWarnBytes) {
    store.Add(MakeDraft(bytes > kMostBytes ? EngineRule::kSendTooLarge : EngineRule::kSendNearLimit,
                        {NumberArg("found", static_cast<std::int64_t>(bytes))}));
  }
}

bool SameTask(const UnitDraft& a, const UnitDraft& b) {
  return a.kind == b.kind && a.month == b.month && a.key.sender == b.key.sender &&
         a.key.sender_type == b.key.sender_type && a.key.receiver == b.key.receiver &&
         a.key.receiver_type == b.key.receiver_type;
}

bool IsSmall(const UnitScene& scene, const UnitDraft& unit) {
  return std::all_of(unit.files.begin(), unit.files.end(), [&](std::size_t i) {
    return scene.files[i].keys.empty() || scene.files[i].keys[0].keys.entries().size() <= kSmallUsers;
  });
}

// The same job done in several units: actuals overwrite each other, plans only make work.
void CheckSplitJobs(UnitScene& scene) {
  for (std::size_t i = 0; i < scene.units.size(); ++i) {
    UnitDraft& unit = scene.units[i];
    if (unit.kind == nullptr || !unit.has_main) continue;
    std::int64_t before = 0;
    std::int64_t all = 0;
    bool small = true;
    for (std::size_t j = 0; j < scene.units.size(); ++j) {
      if (!SameTask(scene.units[j], unit)) continue;
      ++all;
      before += j < i ? 1 : 0;
      small = small && IsSmall(scene, scene.units[j]);
    }
    const bool results = (scene.LayoutOf(unit.files.front()).flags & RENKEI_LAYOUT_RESULTS) != 0;
    if (results && before == 1) {
      unit.drafts.Add(MakeDraft(EngineRule::kSendActualsSplit, {NumberArg("count", all)}));
    } else if (!results && small && all >= kManySmall && before == 0) {
      unit.drafts.Add(MakeDraft(EngineRule::kSendManySmall,
                                {NumberArg("count", all), NameArg("unit", unit.kind->name_ja, unit.kind->name_en)}));
    }
  }
}

bool ShareAUser(const FileResult& deletion, const FileResult& data) {
  if (deletion.keys.empty() || data.keys.empty()) return false;
  const auto& entries = deletion.keys[0].keys.entries();
  return std::any_of(entries.begin(), entries.end(), [&](const KeyTable::Entry& entry) {
    std::string key;
    for (std::size_t part = 0; part < data.keys[0].items.size(); ++part) {
      key.append(part > 0 ? "," : "").append(JoinKey::Part(entry.key.View(), part));
    }
    return data.keys[0].keys.Contains(key);
  });
}

// DLTPLAN and UPPLAN of the same user and month: an update needs no deletion.
void CheckDeletionAndUpdate(UnitScene& scene) {
  for (FileResult& deletion : scene.files) {
    const renkei_layout_t* layout = deletion.LayoutOf(scene.registry);
    if (layout == nullptr || (layout->flags & RENKEI_LAYOUT_DELETION) == 0 || layout->id.size < 3) continue;
    const std::string wanted = "UP" + std::string(View(layout->id).substr(3));
    for (const FileResult& data : scene.files) {
      const renkei_layout_t* other = data.LayoutOf(scene.registry);
      const bool pair = other != nullptr && View(other->id) == wanted &&
                        std::string_view(data.name.parts.receiver) == deletion.name.parts.receiver;
      if (!pair || !ShareAUser(deletion, data)) continue;
      deletion.drafts.Add(
          MakeDraft(EngineRule::kSendDeletionAndUpdate, {NameArg("layout_name", other->name_ja, other->name_en)}));
      break;
    }
  }
}

}  // namespace

void CheckSends(UnitScene& scene) {
  for (FileResult& file : scene.files) {
    if (IsAttachment(file)) CheckAttachment(file);
  }
  for (UnitDraft& unit : scene.units) {
    std::vector<std::size_t> send = unit.files;
    const std::vector<std::size_t> attachments = AttachmentsOf(scene, unit);
    send.insert(send.end(), attachments.begin(), attachments.end());
    CheckLimits(scene.files, send, unit.drafts);
    if (!unit.key.sender.empty() && unit.key.sender == unit.key.receiver) {
      unit.drafts.Add(MakeDraft(EngineRule::kSendSameOffice, {TermArg("office", unit.key.sender)}));
    }
  }
  CheckSplitJobs(scene);
  CheckDeletionAndUpdate(scene);
  const auto count = static_cast<std::int64_t>(scene.units.size());
  if (scene.units.empty()) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < scene.files.size(); ++i) {
      if (IsAttachment(scene.files[i])) all.push_back(i);
    }
    if (all.empty()) return;
    CheckLimits(scene.files, all, scene.send);
    scene.send.Add(MakeDraft(EngineRule::kSendNoStandardFiles));
  } else if (count > 1) {
    scene.send.Add(MakeDraft(EngineRule::kSendSeveral, {NumberArg("count", count)}));
  }
  if (scene.units.size() > kMostSends) {
    scene.send.Add(
        MakeDraft(EngineRule::kSendOverBulkLimit, {NumberArg("count", count), NumberArg("limit", kMostSends)}));
  }
}

}  // namespace renkei
