#include "connectors/bundle/verify_plain.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "connectors/bundle/digest.h"
#include "connectors/bundle/layout.h"
#include "connectors/bundle/manifest.h"
#include "connectors/bundle/signature.h"
#include "engine/names/name_reader.h"

namespace renkei::bundle {
namespace {

constexpr std::array<std::string_view, 3> kUnlisted = {kMimetypeEntry, kManifestEntry, kSignatureEntry};

std::string AlteredCode(std::string_view name) {
  if (name == kMessageEntry) return "bundle-message-altered";
  return name == kVerdictEntry ? "bundle-verdict-altered" : "bundle-file-altered";
}

class PlainVerifier {
 public:
  PlainVerifier(std::vector<Entry> entries, const Trust& trust, const SpecRegistry& registry,
                const VerifyOptions& options, Verification* verification)
      : entries_(std::move(entries)), trust_(trust), registry_(registry), options_(options), out_(*verification) {}

  void Run() {
    CheckSigner();
    CheckManifest();
    CheckMessage();
    CheckVerdict();
    CheckNames();
    CheckParties();
    CheckJudgedFiles();
    TakeContents();
  }

 private:
  void Refuse(std::string code, std::string subject, std::string detail = {}) {
    out_.refusals.push_back(Status::Error(std::move(code), std::move(subject), std::move(detail)));
  }

  [[nodiscard]] const Entry* Find(std::string_view name) const { return FindEntry(entries_, name); }

  void CheckSigner() {
    const Entry* manifest = Find(kManifestEntry);
    const Entry* signature = Find(kSignatureEntry);
    for (const std::string_view name : {kManifestEntry, kSignatureEntry}) {
      if (Find(name) == nullptr) Refuse("bundle-entry-missing", std::string(name));
    }
    if (manifest == nullptr || signature == nullptr) return;
    CheckedSignature checked = CheckSignature(signature->bytes, manifest->bytes, signature->name,
                                              "bundle-manifest-altered", trust_, options_.at);
    for (Status& refusal : checked.refusals) out_.refusals.push_back(std::move(refusal));
    if (!checked.signer.empty()) out_.signer = checked.signer.front();
    out_.signed_at = checked.signed_at;
  }

  // Exactly what the manifest lists is there, with the digests that it lists.
  void CheckManifest() {
    const Entry* manifest = Find(kManifestEntry);
    if (manifest == nullptr) return;
    Result<std::vector<Listed>> listed = ReadManifest(manifest->bytes);
    if (!listed.ok()) {
      out_.refusals.push_back(listed.status());
      return;
    }
    listed_files_ = 0;
    std::set<std::string> names;
    for (const Listed& item : listed.value()) {
      names.insert(item.name);
      CheckListed(item);
    }
    if (names.count(std::string(kVerdictEntry)) == 0) Refuse("verdict-missing", std::string(kVerdictEntry), "-");
    for (const Entry& entry : entries_) {
      const bool known = std::find(kUnlisted.begin(), kUnlisted.end(), entry.name) != kUnlisted.end();
      if (!known && names.count(entry.name) == 0) Refuse("bundle-entry-extra", entry.name);
    }
  }

  void CheckListed(const Listed& item) {
    const bool own = item.name == kMessageEntry || item.name == kVerdictEntry;
    if (!own) ++*listed_files_;
    if (!own && !IsDataFileName(item.name))
      return Refuse("bundle-entry-name", item.name, "a name of the format itself");
    const Entry* entry = Find(item.name);
    if (entry == nullptr) {
      if (item.name != kVerdictEntry) return Refuse("bundle-entry-missing", item.name);
      return Refuse("verdict-missing", item.name, "-");
    }
    if (Sha256Hex(entry->bytes) != item.sha256) return Refuse(AlteredCode(item.name), item.name);
    if (own) return;
    digests_[item.name] = item.sha256;
    contents_.files.push_back(*entry);
  }

  void CheckMessage() {
    const Entry* message = Find(kMessageEntry);
    if (message == nullptr) return;
    contents_.message = message->bytes;
    Status status = JudgeMessage(message->bytes);
    if (!status.ok()) out_.refusals.push_back(std::move(status));
  }

  void CheckVerdict() {
    const Entry* entry = Find(kVerdictEntry);
    if (entry == nullptr) return;
    Result<BundleVerdict> read = ReadVerdict(entry->bytes);
    if (!read.ok()) {
      out_.refusals.push_back(read.status());
      return;
    }
    out_.verdict = read.value();
    contents_.verdict = std::move(read.value());
    const BundleVerdict& verdict = contents_.verdict;
    if (verdict.verdict != "valid") Refuse("verdict-not-valid", std::string(kVerdictEntry), verdict.verdict);
    std::map<std::string, std::string> judged;
    for (const JudgedFile& file : verdict.files) {
      const Entry* data = Find(file.name);
      const bool same = data != nullptr && IsDataFileName(file.name) && data->bytes.size() == file.bytes &&
                        Sha256Hex(data->bytes) == file.sha256;
      if (!judged.emplace(file.name, file.sha256).second || !same) Refuse("verdict-other-bytes", file.name);
    }
    for (const auto& [name, sha256] : digests_) {
      if (judged.count(name) == 0) Refuse("verdict-other-bytes", name);
    }
    const std::string message = contents_.message ? Sha256Hex(*contents_.message) : std::string();
    if (message != verdict.message_sha256) Refuse("verdict-other-bytes", std::string(kMessageEntry));
  }

  // Who sends to whom, as the names of the standard's files say.
  void CheckNames() {
    if (registry_.specs().empty()) return Refuse("bundle-names-unread", options_.shown_path);
    std::string day = TokyoDate(options_.at);
    std::erase(day, '-');
    for (const auto& [name, sha256] : digests_) {
      const NameReading reading = ReadName(registry_, name, day);
      if (!reading.standard() || !reading.exact) continue;
      senders_.insert(static_cast<const char*>(reading.parts.sender));
      receivers_.insert(static_cast<const char*>(reading.parts.receiver));
      standard_.insert(name);
    }
    if (senders_.empty() && listed_files_ == digests_.size()) Refuse("bundle-no-standard-file", options_.shown_path);
    if (senders_.size() > 1) Refuse("bundle-mixed-parties", *senders_.begin(), *senders_.rbegin());
    if (receivers_.size() > 1) Refuse("bundle-mixed-parties", *receivers_.begin(), *receivers_.rbegin());
  }

  // Certificate, names and verdict agree, and the bundle is for whom it should be.
  void CheckParties() {
    if (out_.signer && !senders_.empty() && senders_.count(out_.signer->office()) == 0) {
      Refuse("certificate-other-office", out_.signer->office(), *senders_.begin());
    }
    if (!out_.verdict) return;
    const BundleVerdict& verdict = *out_.verdict;
    if (!senders_.empty() && senders_.count(verdict.sender) == 0) {
      Refuse("bundle-other-sender", verdict.sender, *senders_.begin());
    } else if (out_.signer && senders_.empty() && out_.signer->office() != verdict.sender) {
      Refuse("certificate-other-office", out_.signer->office(), verdict.sender);
    }
    if (!receivers_.empty() && receivers_.count(verdict.addressee) == 0) {
      Refuse("bundle-other-addressee", verdict.addressee, *receivers_.begin());
    }
    if (!options_.addressee.empty() && verdict.addressee != options_.addressee) {
      Refuse("bundle-other-addressee", options_.addressee, verdict.addressee);
    }
    if (verdict.sender == verdict.addressee) Refuse("bundle-to-itself", verdict.sender);
    RefuseOtherArrival(options_, verdict.sender, verdict.bundle_id, &out_.refusals);
  }

  // A file of the standard has a spec by which it was judged.
  void CheckJudgedFiles() {
    if (!out_.verdict) return;
    for (const JudgedFile& file : out_.verdict->files) {
      if (standard_.count(file.name) != 0 && file.spec.empty()) Refuse("verdict-other-bytes", file.name);
    }
  }

  void TakeContents() { out_.contents = std::move(contents_); }

  std::vector<Entry> entries_;
  const Trust& trust_;
  const SpecRegistry& registry_;
  const VerifyOptions& options_;
  Verification& out_;
  BundleContents contents_;
  std::optional<std::size_t> listed_files_;     // data files of the manifest, where it could be read
  std::map<std::string, std::string> digests_;  // of those that are as the manifest says
  std::set<std::string> senders_, receivers_, standard_;
};

}  // namespace

void VerifyPlain(std::vector<Entry> entries, const Trust& trust, const SpecRegistry& registry,
                 const VerifyOptions& options, Verification* verification) {
  PlainVerifier(std::move(entries), trust, registry, options, verification).Run();
}

void RefuseOtherArrival(const VerifyOptions& options, const std::string& sender, const std::string& bundle_id,
                        std::vector<Status>* refusals) {
  const auto refuse = [&](const std::string& said, const std::string& found) {
    if (!said.empty() && said != found) refusals->push_back(Status::Error("bundle-other-arrival", said, found));
  };
  refuse(options.sender, sender);
  refuse(options.bundle_id, bundle_id);
}

const Entry* FindEntry(const std::vector<Entry>& entries, std::string_view name) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.name == name; });
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace renkei::bundle
