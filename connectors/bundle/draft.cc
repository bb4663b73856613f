#include <algorithm>
#include <set>
#include <utility>

#include "connectors/bundle/bundle.h"
#include "connectors/bundle/digest.h"
#include "connectors/bundle/layout.h"
#include "engine/encoding/text_tools.h"
#include "engine/version.h"

namespace renkei::bundle {
namespace {

// The value that item 1 of the first record has; "" where it is no version value.
std::string CsvVersionOf(std::string_view bytes) {
  constexpr std::size_t kLongest = 6;
  std::string_view first = bytes.substr(0, bytes.find_first_of(",\r\n"));
  if (first.size() >= 2 && first.front() == '"' && first.back() == '"') first = first.substr(1, first.size() - 2);
  const bool version =
      !first.empty() && first.size() <= kLongest && first.find_first_not_of("0123456789") == std::string::npos;
  return version ? std::string(first) : std::string();
}

std::string ExtensionOf(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  std::string extension = dot == std::string::npos ? "" : name.substr(dot + 1);
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return extension;
}

Result<std::string> ReadWhole(const InputFile& file) {
  constexpr std::size_t kBufferBytes = std::size_t{64} << 10U;
  auto source = file.open();
  if (!source.ok()) return source.status();
  std::string bytes;
  std::string buffer(kBufferBytes, '\0');
  for (;;) {
    auto got = source.value()->Read(reinterpret_cast<std::uint8_t*>(buffer.data()), buffer.size());
    if (!got.ok()) return got.status();
    if (got.value() == 0) return bytes;
    bytes.append(buffer, 0, got.value());
  }
}

// Characters that a terminal or a page would obey instead of showing: C0 but for tab and line ends, DEL, C1, and those
// that turn the direction of writing. Variation selectors and the like stay: names are written with them.
bool HoldsControls(std::string_view utf8) {
  static constexpr std::string_view kAllowed = "\t\r\n";
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if ((byte < 0x20 && kAllowed.find(utf8[i]) == std::string_view::npos) || byte == 0x7F) return true;
    const std::string_view rest = utf8.substr(i + 1);
    const unsigned char second = rest.empty() ? 0 : static_cast<unsigned char>(rest[0]);
    const unsigned char third = rest.size() < 2 ? 0 : static_cast<unsigned char>(rest[1]);
    if (byte == 0xC2 && second < 0xA0) return true;
    if (byte == 0xD8 && second == 0x9C) return true;
    if (byte != 0xE2) continue;
    if (second == 0x80 && (third == 0x8E || third == 0x8F || (third >= 0xA8 && third <= 0xAE))) return true;
    if (second == 0x81 && third >= 0xA6 && third <= 0xA9) return true;
  }
  return false;
}

class Drafter {
 public:
  Drafter(const Intake& intake, const Report& report, const DraftOptions& options)
      : intake_(intake), report_(report), options_(options) {}

  Draft Run() {
    JudgeVerdict();
    JudgeParties();
    if (options_.message) Add(JudgeMessage(*options_.message));
    if (draft_.refusals.empty()) ReadFiles();
    if (draft_.refusals.empty()) FillVerdict();
    if (!draft_.refusals.empty()) draft_.contents = {};
    return std::move(draft_);
  }

 private:
  void Refuse(std::string code, std::string subject, std::string detail = {}) {
    Add(Status::Error(std::move(code), std::move(subject), std::move(detail)));
  }
  void Add(Status status) {
    if (!status.ok()) draft_.refusals.push_back(std::move(status));
  }

  void JudgeVerdict() {
    for (const Status& error : intake_.errors) Add(error);
    if (report_.verdict == Verdict::kUnclear) Refuse("sign-set-unclear", {});
    if (report_.verdict == Verdict::kInvalid) Refuse("sign-set-invalid", {}, std::to_string(report_.totals.errors));
    const bool none = report_.verdict == Verdict::kSkipped || report_.units.empty();
    if (none && draft_.refusals.empty()) Refuse("sign-nothing", {});
  }

  void JudgeParties() {
    std::set<std::string> senders, receivers;
    for (const UnitReport& unit : report_.units) {
      senders.insert(unit.sender.office);
      receivers.insert(unit.receiver.office);
    }
    if (report_.units.empty()) return;
    if (senders.size() > 1) Refuse("sign-two-senders", *senders.begin(), *senders.rbegin());
    if (receivers.size() > 1) Refuse("sign-two-destinations", *receivers.begin(), *receivers.rbegin());
    if (receivers.count(options_.addressee) == 0)
      Refuse("sign-other-destination", options_.addressee, *receivers.begin());
    if (senders.count(options_.addressee) != 0) Refuse("bundle-to-itself", options_.addressee);
    draft_.contents.verdict.sender = *senders.begin();
  }

  // Only what was judged goes in, and only the bytes that were judged.
  void ReadFiles() {
    std::uint64_t left = ContainerLimits().unpacked_bytes / 2;
    std::set<std::string> names;
    for (const FileReport& judged : report_.files) {
      if (judged.verdict == Verdict::kSkipped) continue;
      const auto file = std::find_if(intake_.files.begin(), intake_.files.end(),
                                     [&](const InputFile& input) { return input.path == judged.path; });
      if (file == intake_.files.end()) return Refuse("file-changed", judged.path, "-");
      if (!IsDataFileName(judged.name)) {
        return Refuse("bundle-entry-name", judged.name, "not a plain name, or one of the format itself");
      }
      if (!names.insert(FoldName(judged.name)).second) return Refuse("bundle-entry-duplicate", judged.name);
      if (file->bytes > left) return Refuse("bundle-too-large", judged.name, std::to_string(file->bytes));
      left -= file->bytes;
      Result<std::string> bytes = ReadWhole(*file);
      if (!bytes.ok()) return Add(bytes.status());
      if (judged.sha256.empty() || Sha256Hex(bytes.value()) != judged.sha256) {
        return Refuse("file-changed", judged.path, "SHA-256");
      }
      Take(judged, std::move(bytes.value()));
    }
  }

  void Take(const FileReport& judged, std::string bytes) {
    JudgedFile file;
    file.name = judged.name;
    file.bytes = bytes.size();
    file.sha256 = judged.sha256;
    file.kind = judged.layout.empty() ? ExtensionOf(judged.name) : judged.layout;
    file.spec = judged.spec;
    if (!judged.layout.empty() && ExtensionOf(judged.name) == "csv") file.csv_version = CsvVersionOf(bytes);
    draft_.contents.verdict.files.push_back(std::move(file));
    draft_.contents.files.push_back({judged.name, std::move(bytes)});
  }

  void FillVerdict() {
    BundleVerdict& verdict = draft_.contents.verdict;
    verdict.bundle_id = options_.bundle_id.empty() ? NewBundleId() : options_.bundle_id;
    verdict.created_at = options_.created_at;
    verdict.addressee = options_.addressee;
    verdict.verdict = "valid";
    verdict.checked_at = report_.checked_at;
    verdict.as_of = report_.as_of;
    verdict.tool = std::string("renkei ") + kVersion;
    verdict.specs = report_.specs;
    draft_.contents.message = options_.message;
    if (options_.message) verdict.message_sha256 = Sha256Hex(*options_.message);
  }

  const Intake& intake_;
  const Report& report_;
  const DraftOptions& options_;
  Draft draft_;
};

}  // namespace

Draft DraftBundle(const Intake& intake, const Report& report, const DraftOptions& options) {
  return Drafter(intake, report, options).Run();
}

Status JudgeMessage(std::string_view message) {
  const auto invalid = [](const char* detail) {
    return Status::Error("bundle-message-invalid", std::string(kMessageEntry), detail);
  };
  if (message.empty()) return invalid("0");
  if (CleanUtf8(message) != message) return invalid("UTF-8");
  if (HoldsControls(message)) return invalid("control characters");
  if (TruncateToCharacters(message, kLongestMessage).size() < message.size()) return invalid("2,001+");
  return Status::Ok();
}

}  // namespace renkei::bundle
