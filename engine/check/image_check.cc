// Images that travel with a unit: named in the records, present, of the right name (標準仕様 別紙 UPKIHON No.62).
#include <algorithm>
#include <string>

#include "engine/check/display.h"
#include "engine/check/unit_check.h"
#include "engine/encoding/text_tools.h"
#include "engine/names/name_text.h"

namespace renkei {
namespace {

const renkei_layout_t* ImageLayout(const renkei_spec_t& spec, const renkei_unit_t& kind) {
  for (std::uint64_t i = 0; i < spec.layout_count; ++i) {
    const bool image = (spec.layouts[i].flags & RENKEI_LAYOUT_IMAGE) != 0;
    if (image && MemberFor(kind, View(spec.layouts[i].id)) != nullptr) return &spec.layouts[i];
  }
  return nullptr;
}

// The name that an image of this parent should have.
std::string RightImageName(const renkei_layout_t& image, const FileResult& parent) {
  renkei_name_t parts = parent.name.parts;
  for (std::size_t i = 0; i < 5; ++i) parts.branch[i] = "0001"[i];
  return MakeName(image, parts);
}

bool NameFits(const renkei_spec_t& spec, const renkei_layout_t& image, const FileResult& parent,
              const std::string& name) {
  renkei_name_t parts{};
  parts.size = sizeof parts;
  if (spec.parse_name(name.data(), name.size(), &parts) == 0 || &spec.layouts[parts.layout] != &image) return false;
  const renkei_name_t& own = parent.name.parts;
  const auto same = [](std::string_view a, std::string_view b) { return a.empty() || b.empty() || a == b; };
  return same(parts.sender, own.sender) && same(parts.sender_type, own.sender_type) &&
         same(parts.receiver, own.receiver) && same(parts.receiver_type, own.receiver_type) &&
         same(parts.stamp, own.stamp);
}

Draft ImageDraft(EngineRule rule, const NamedFile& named, std::vector<Arg> args) {
  Draft draft = MakeDraft(rule, std::move(args));
  draft.place = named.place;
  draft.item = named.item;
  draft.has_offset = true;
  draft.offset_bytes = named.offset_bytes;
  draft.length_bytes = named.length_bytes;
  draft.has_value = true;
  draft.value = std::string(TruncateToCharacters(named.name, kValueCharacters));
  return draft;
}

}  // namespace

void CheckImages(UnitScene& scene, UnitDraft& unit) {
  if (unit.kind == nullptr) return;
  const renkei_layout_t* image = ImageLayout(scene.SpecOf(unit), *unit.kind);
  if (image == nullptr) return;
  const std::vector<std::size_t> images = scene.FilesOf(unit, View(image->id));
  std::vector<bool> named_in_records(images.size(), false);
  bool any_parent = false;
  for (const std::size_t f : unit.files) {
    FileResult& parent = scene.files[f];
    if (View(scene.LayoutOf(f).id) != View(image->parent)) continue;
    any_parent = true;
    for (const NamedFile& named : parent.named_files) {
      if (!NameFits(scene.SpecOf(unit), *image, parent, named.name)) {
        const std::string right = RightImageName(*image, parent);
        parent.drafts.Add(ImageDraft(EngineRule::kImageName, named,
                                     {right.empty() ? NameFormArg("form", *image) : TermArg("form", right)}));
        continue;
      }
      const auto found = std::find_if(images.begin(), images.end(), [&](std::size_t i) {
        return SameIgnoringCase(scene.files[i].input->name, named.name);
      });
      if (found == images.end()) {
        parent.drafts.Add(ImageDraft(EngineRule::kImageMissing, named, {}));
      } else {
        named_in_records[static_cast<std::size_t>(found - images.begin())] = true;
      }
    }
  }
  for (std::size_t i = 0; any_parent && i < images.size(); ++i) {
    if (named_in_records[i]) continue;
    scene.files[images[i]].drafts.Add(MakeDraft(EngineRule::kImageUnnamed, {TermArg("layout", View(image->parent))}));
  }
}

}  // namespace renkei
