#include "connectors/bundle/verify.h"

#include <algorithm>
#include <array>
#include <utility>

#include "connectors/bundle/digest.h"
#include "connectors/bundle/envelope.h"
#include "connectors/bundle/layout.h"
#include "connectors/bundle/refusals.h"
#include "connectors/bundle/signature.h"
#include "connectors/bundle/verify_plain.h"

namespace renkei::bundle {
namespace {

constexpr std::array<std::string_view, 4> kSealedEntries = {kMimetypeEntry, kCoverEntry, kCoverSignatureEntry,
                                                            kSealedEntry};

class Verifier {
 public:
  Verifier(const Trust& trust, const SpecRegistry& registry, const VerifyOptions& options, const OfficeKey* key)
      : trust_(trust), registry_(registry), options_(options), key_(key) {}

  Verification Run(std::string_view bytes) {
    std::vector<Entry> entries = Open(bytes);
    const std::string_view type = entries.empty() ? std::string_view() : entries.front().bytes;
    if (type == kSealedMimetype) {
      VerifySealed(entries);
    } else if (type == kAsicMimetype) {
      VerifyPlainBytes(std::move(entries), std::string(bytes));
    } else if (out_.refusals.empty()) {
      Refuse("bundle-not-a-bundle", options_.shown_path);
    }
    if (!out_.refusals.empty()) {
      out_.contents.reset();
      out_.container.clear();
    }
    return std::move(out_);
  }

 private:
  void Refuse(std::string code, std::string subject, std::string detail = {}) {
    out_.refusals.push_back(Status::Error(std::move(code), std::move(subject), std::move(detail)));
  }

  // The entries, of which the first is the media type; none when the container is of no use.
  std::vector<Entry> Open(std::string_view bytes) {
    ReadContainer container = OpenContainer(bytes, options_.shown_path);
    for (Status& refusal : container.refusals) out_.refusals.push_back(std::move(refusal));
    if (container.entries.empty() || container.entries.front().name != kMimetypeEntry) return {};
    return std::move(container.entries);
  }

  void VerifyPlainBytes(std::vector<Entry> entries, std::string bytes) {
    out_.opened = true;
    VerifyPlain(std::move(entries), trust_, registry_, options_, &out_);
    out_.container = std::move(bytes);
  }

  void VerifySealed(const std::vector<Entry>& entries) {
    out_.sealed = true;
    for (const std::string_view name : kSealedEntries) {
      if (FindEntry(entries, name) == nullptr) Refuse("bundle-entry-missing", std::string(name));
    }
    for (const Entry& entry : entries) {
      const bool known = std::find(kSealedEntries.begin(), kSealedEntries.end(), entry.name) != kSealedEntries.end();
      if (!known) Refuse("bundle-entry-extra", entry.name);
    }
    const Entry* cover = FindEntry(entries, kCoverEntry);
    const Entry* signature = FindEntry(entries, kCoverSignatureEntry);
    const Entry* sealed = FindEntry(entries, kSealedEntry);
    if (cover == nullptr || signature == nullptr || sealed == nullptr) return;
    CheckedSignature checked =
        CheckSignature(signature->bytes, cover->bytes, signature->name, "cover-altered", trust_, options_.at);
    for (Status& refusal : checked.refusals) out_.refusals.push_back(std::move(refusal));
    if (!checked.signer.empty()) out_.signer = checked.signer.front();
    out_.signed_at = checked.signed_at;
    if (CheckCover(*cover, *sealed) && key_ != nullptr && !IsBad()) OpenSealed(*sealed);
  }

  // A private key answers nobody who is not believed so far. What could only not be judged yet is opened and told.
  [[nodiscard]] bool IsBad() const {
    return std::any_of(out_.refusals.begin(), out_.refusals.end(),
                       [](const Status& refusal) { return StandingOf(refusal.code) == Standing::kBad; });
  }

  // True when the sealed bytes are those of the cover.
  bool CheckCover(const Entry& entry, const Entry& sealed) {
    Result<Cover> read = ReadCover(entry.bytes);
    if (!read.ok()) {
      out_.refusals.push_back(read.status());
      return false;
    }
    const Cover& cover = out_.cover.emplace(std::move(read.value()));
    const bool same = cover.sealed_bytes == sealed.bytes.size() && cover.sealed_sha256 == Sha256Hex(sealed.bytes);
    if (!same) Refuse("cover-sealed-altered", sealed.name);
    if (out_.signer && out_.signer->office() != cover.sender) {
      Refuse("certificate-other-office", out_.signer->office(), cover.sender);
    }
    if (cover.verdict != "valid") Refuse("verdict-not-valid", entry.name, cover.verdict);
    if (!options_.addressee.empty() && cover.addressee != options_.addressee) {
      Refuse("bundle-other-addressee", options_.addressee, cover.addressee);
    }
    if (cover.sender == cover.addressee) Refuse("bundle-to-itself", cover.sender);
    RefuseOtherArrival(options_, cover.sender, cover.bundle_id, &out_.refusals);
    return same;
  }

  void OpenSealed(const Entry& sealed) {
    Result<std::string> opened = OpenEnvelope(sealed.bytes, *key_, sealed.name);
    if (!opened.ok()) {
      out_.refusals.push_back(opened.status());
      return;
    }
    Verification inner = Verifier(trust_, registry_, options_, nullptr).RunInner(opened.value());
    const bool inner_good = inner.refusals.empty();
    for (Status& refusal : inner.refusals) AddOnce(std::move(refusal));
    out_.opened = inner.opened;
    out_.verdict = std::move(inner.verdict);
    if (inner_good) Compare(inner);
    out_.signed_at = inner.signed_at;
    out_.contents = std::move(inner.contents);
    out_.container = std::move(inner.container);
  }

  // What both signatures say of one certificate is said once.
  void AddOnce(Status refusal) {
    const bool known = std::any_of(out_.refusals.begin(), out_.refusals.end(), [&](const Status& other) {
      return other.code == refusal.code && other.subject == refusal.subject;
    });
    if (!known) out_.refusals.push_back(std::move(refusal));
  }

  // As Run, of what was sealed: that is never sealed again.
  Verification RunInner(std::string_view bytes) {
    std::vector<Entry> entries = Open(bytes);
    if (!entries.empty() && entries.front().bytes == kAsicMimetype) {
      VerifyPlainBytes(std::move(entries), std::string(bytes));
    } else if (out_.refusals.empty()) {
      Refuse("bundle-not-a-bundle", std::string(kSealedEntry));
    }
    return std::move(out_);
  }

  // The cover tells of exactly this bundle, and one office signed both.
  void Compare(const Verification& inner) {
    const std::uint64_t message_bytes = inner.contents->message ? inner.contents->message->size() : 0;
    Cover expected = CoverOf(*out_.verdict, message_bytes, out_.cover->number);
    expected.sealed_bytes = out_.cover->sealed_bytes;
    expected.sealed_sha256 = out_.cover->sealed_sha256;
    if (WriteCover(expected) != WriteCover(*out_.cover)) Refuse("cover-other-bundle", std::string(kCoverEntry));
    if (!out_.signer || !inner.signer || !(*out_.signer == *inner.signer)) {
      Refuse("cover-other-signer", out_.signer ? out_.signer->subject() : "-");
    }
  }

  const Trust& trust_;
  const SpecRegistry& registry_;
  const VerifyOptions& options_;
  const OfficeKey* key_;
  Verification out_;
};

}  // namespace

Verification VerifyBundle(std::string_view bytes, const Trust& trust, const SpecRegistry& registry,
                          const VerifyOptions& options, const OfficeKey* key) {
  return Verifier(trust, registry, options, key).Run(bytes);
}

}  // namespace renkei::bundle
