#include "office/exchange/send_plan.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "connectors/bundle/bundle.h"
#include "engine/hash/sha256.h"

namespace renkei::exchange {
namespace {

const InputFile* FindFile(const Intake& intake, const std::string& path) {
  const auto found =
      std::find_if(intake.files.begin(), intake.files.end(), [&](const InputFile& file) { return file.path == path; });
  return found == intake.files.end() ? nullptr : &*found;
}

// Files that were judged and belong to no unit.
std::vector<const InputFile*> Strays(const Intake& intake, const Report& whole) {
  std::vector<const InputFile*> strays;
  for (const FileReport& file : whole.files) {
    if (file.unit >= 0 || file.verdict == Verdict::kSkipped) continue;
    if (const InputFile* const input = FindFile(intake, file.path)) strays.push_back(input);
  }
  return strays;
}

// Attachments are judged with the set, as if they stood beside it.
void Attach(const std::vector<InputFile>& files, PlannedSend* send) {
  if (send->intake.files.empty()) return;
  const std::string folder = send->intake.files.front().folder;
  for (InputFile file : files) {
    file.folder = folder;
    send->intake.files.push_back(std::move(file));
  }
  send->attachments += files.size();
}

PlannedSend SendOf(const Intake& intake, const Report& whole, const UnitReport& unit, const SendRequest& request) {
  PlannedSend send;
  send.unit = unit;
  for (const int index : unit.files) {
    const InputFile* const file = FindFile(intake, whole.files.at(static_cast<std::size_t>(index)).path);
    if (file != nullptr) send.intake.files.push_back(*file);
  }
  const auto own_message = request.messages_for.find(unit.receiver.office);
  send.message = own_message == request.messages_for.end() ? request.message : own_message->second;
  Attach(request.attachments, &send);
  const auto own_files = request.attachments_for.find(unit.receiver.office);
  if (own_files != request.attachments_for.end()) Attach(own_files->second, &send);
  return send;
}

std::vector<Status> UnknownDestinations(const Report& whole, const SendRequest& request) {
  std::set<std::string> known, wanted;
  for (const UnitReport& unit : whole.units) known.insert(unit.receiver.office);
  for (const auto& [office, message] : request.messages_for) wanted.insert(office);
  for (const auto& [office, files] : request.attachments_for) wanted.insert(office);
  std::vector<Status> refusals;
  for (const std::string& office : wanted) {
    if (!known.contains(office)) refusals.push_back(Status::Error("send-destination-unknown", office));
  }
  return refusals;
}

// Whether `spec` came after `known`: one that takes its place, or takes the place of that.
bool IsNewer(const std::string& spec, const std::string& known, const SpecRegistry& registry) {
  std::set<std::string> seen;
  std::string at = known;
  while (seen.insert(at).second) {
    const LoadedSpec* const found = registry.FindByCoordinate(at);
    if (found == nullptr) return false;
    const renkei_string_t next = found->spec->replacement;
    at = next.data == nullptr ? std::string() : std::string(next.data, next.size);
    if (at == spec) return true;
  }
  return false;
}

std::string ContentsOf(const PlannedSend& send) {
  std::vector<std::string> lines;
  for (const FileReport& file : send.report.files) {
    if (file.verdict != Verdict::kSkipped) lines.push_back(file.sha256 + " " + file.name + "\n");
  }
  std::sort(lines.begin(), lines.end());
  Sha256 hash;
  for (const std::string& line : lines) hash.Update(reinterpret_cast<const std::uint8_t*>(line.data()), line.size());
  return hash.Finish();
}

class Judge {
 public:
  Judge(PlannedSend* send, const JudgeOptions& options) : send_(*send), options_(options) {}

  void Run() {
    send_.report = options_.check(send_.intake);
    send_.contents = ContentsOf(send_);
    if (send_.unit.sender.office != options_.office) {
      Refuse(Status::Error("send-other-office", send_.unit.sender.office, options_.office));
    }
    JudgeContents();
    if (send_.unit.receiver.office != options_.office) JudgePartner();
  }

 private:
  void Refuse(Status status) { send_.refusals.push_back(std::move(status)); }

  void JudgeContents() {
    bundle::DraftOptions draft;
    draft.addressee = send_.unit.receiver.office;
    draft.message = send_.message;
    draft.created_at = send_.report.checked_at;
    for (Status& refusal : bundle::DraftBundle(send_.intake, send_.report, draft).refusals) Refuse(std::move(refusal));
  }

  void JudgePartner() {
    const std::string& number = send_.unit.receiver.office;
    const auto partner = options_.partner(number);
    if (!partner.ok() && partner.status().code != "partner-unknown") return Refuse(partner.status());
    if (!partner.ok() || partner.value().certificate.empty()) Refuse(Status::Error("send-no-certificate", number));
    if (!partner.ok()) return;
    send_.partner_name = partner.value().name;
    const std::string& reads = partner.value().receiver_spec;
    if (!reads.empty() && IsNewer(send_.unit.spec, reads, *options_.registry)) {
      Refuse(Status::Error("send-partner-reads-older", number, reads));
    }
    if (!partner.value().certificate.empty()) JudgeCertificates(partner.value());
  }

  // A certificate is good where all is right with it; one that is not may have a successor beside it.
  void JudgeCertificates(const office::Partner& partner) {
    auto certificates = bundle::ReadCertificates(partner.certificate, partner.number);
    if (!certificates.ok()) return Refuse(certificates.status());
    std::vector<Status> wrong;
    for (const bundle::Certificate& each : certificates.value()) {
      std::vector<Status> refusals = JudgeWhole(each, bundle::CertificateUse::kSeal, *options_.trust, options_.at);
      if (refusals.empty() && each.office() != partner.number) {
        refusals.push_back(Status::Error("seal-other-addressee", each.subject(), partner.number));
      }
      if (refusals.empty()) send_.addressees.push_back(each);
      std::move(refusals.begin(), refusals.end(), std::back_inserter(wrong));
    }
    if (send_.addressees.empty()) std::move(wrong.begin(), wrong.end(), std::back_inserter(send_.refusals));
  }

  PlannedSend& send_;
  const JudgeOptions& options_;
};

}  // namespace

SendPlan SplitSends(const Intake& intake, const Report& whole, const SendRequest& request) {
  SendPlan plan;
  plan.refusals = intake.errors;
  for (const RunError& error : whole.run_errors) {
    const auto same = [&](const Status& known) { return known.code == error.code && known.subject == error.path; };
    if (std::none_of(plan.refusals.begin(), plan.refusals.end(), same)) {
      plan.refusals.push_back(Status::Error(error.code, error.path, error.detail));
    }
  }
  if (whole.units.empty() && plan.refusals.empty()) plan.refusals.push_back(Status::Error("sign-nothing", {}));
  if (whole.units.size() > kMostSends) {
    plan.refusals.push_back(
        Status::Error("send-too-many", std::to_string(kMostSends), std::to_string(whole.units.size())));
  }
  const std::vector<const InputFile*> strays = Strays(intake, whole);
  if (whole.units.size() > 1) {
    for (const InputFile* const stray : strays) plan.refusals.push_back(Status::Error("send-stray-file", stray->path));
  }
  for (Status& refusal : UnknownDestinations(whole, request)) plan.refusals.push_back(std::move(refusal));
  for (const UnitReport& unit : whole.units) plan.sends.push_back(SendOf(intake, whole, unit, request));
  if (plan.sends.size() == 1) {
    for (const InputFile* const stray : strays) Attach({*stray}, &plan.sends.front());
  }
  return plan;
}

void JudgeSend(PlannedSend* send, const JudgeOptions& options) { Judge(send, options).Run(); }

}  // namespace renkei::exchange
