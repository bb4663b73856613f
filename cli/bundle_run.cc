#include "cli/bundle_run.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "cli/failures.h"
#include "cli/secrets.h"
#include "cli/trouble.h"
#include "connectors/bundle/container.h"
#include "connectors/bundle/refusals.h"
#include "engine/encoding/path_utf8.h"
#include "engine/encoding/text_tools.h"
#include "engine/output/new_file.h"
#include "engine/time/civil_time.h"

namespace renkei::cli {
namespace {

namespace fs = std::filesystem;

template <typename T>
T Require(Result<T> result, const Words& words) {
  if (result.ok()) return std::move(result.value());
  const Status& status = result.status();
  throw RunFailure(words(Word::kRefusalLine, MessageOf(status, words), status.code) + " " + RemedyOf(status, words));
}

// A folder stands for the files in it, in the order of their names.
std::vector<std::string> FilesOf(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code error;
    if (!fs::is_directory(PathFromUtf8(path), error)) {
      files.push_back(path);
      continue;
    }
    std::vector<std::string> inside;
    for (fs::directory_iterator at(PathFromUtf8(path), error), end; !error && at != end; at.increment(error)) {
      if (at->is_regular_file(error)) inside.push_back(Utf8FromPath(at->path()));
    }
    std::sort(inside.begin(), inside.end());
    std::move(inside.begin(), inside.end(), std::back_inserter(files));
  }
  return files;
}

bundle::Secret Taken(SecretText secret, const std::string& place, const Words& words) {
  switch (secret.trouble) {
    case SecretTrouble::kNone:
      return bundle::Secret(std::move(secret.text));
    case SecretTrouble::kOpenToOthers:
      throw UsageError(words(Word::kSecretOpenToOthers, EscapeForTerminal(place)));
    case SecretTrouble::kNoFile:
    case SecretTrouble::kNotReadable:
      break;
  }
  throw UsageError(words(Word::kSecretUnreadable, EscapeForTerminal(place)));
}

bundle::Secret SecretOf(const Invocation& invocation, const std::string& key) {
  const Settings& settings = invocation.settings;
  const Words& words = invocation.words;
  if (settings.Said(OptionId::kPasswordFile)) {
    const std::string path = settings.Text(OptionId::kPasswordFile);
    return Taken(invocation.host.secret_in_file(path), path, words);
  }
  if (settings.Said(OptionId::kPasswordFd)) {
    const auto descriptor = static_cast<int>(settings.Number(OptionId::kPasswordFd));
    return Taken(invocation.host.secret_in_descriptor(descriptor), settings.Text(OptionId::kPasswordFd), words);
  }
  std::optional<std::string> typed = invocation.host.ask_secret(words(Word::kSecretPrompt, EscapeForTerminal(key)));
  if (!typed) throw UsageError(words(Word::kSecretNoTerminal));
  return bundle::Secret(std::move(*typed));
}

std::unique_ptr<bundle::KeySource> SourceOf(const Invocation& invocation, const std::string& key) {
  const Settings& settings = invocation.settings;
  const Words& words = invocation.words;
  if (!bundle::IsPkcs11Uri(key)) return bundle::Pkcs12Source(ReadBundleFile(key, words), EscapeForTerminal(key));
  if (bundle::HoldsPin(key)) throw UsageError(words(Word::kKeyHoldsPin));
  const std::string certificate = settings.Text(OptionId::kCert);
  return bundle::Pkcs11Source(key, settings.Text(OptionId::kPkcs11Module),
                              certificate.empty() ? std::string() : ReadBundleFile(certificate, words));
}

}  // namespace

std::string ReadBundleFile(const std::string& path, const Words& words) {
  constexpr std::uint64_t kMost = bundle::ContainerLimits().file_bytes;
  std::error_code error;
  const fs::path place = PathFromUtf8(path);
  if (!fs::exists(place, error)) throw RunFailure(MessageOf(Status::Error("path-not-found", path), words));
  if (!fs::is_regular_file(place, error)) throw RunFailure(MessageOf(Status::Error("path-special", path), words));
  std::ifstream file(place, std::ios::binary);
  std::string bytes;
  std::vector<char> buffer(std::size_t{64} << 10U);
  while (bytes.size() <= kMost && file.read(buffer.data(), static_cast<std::streamsize>(buffer.size())).gcount() > 0) {
    bytes.append(buffer.data(), static_cast<std::size_t>(file.gcount()));
  }
  if (!file.is_open() || file.bad()) throw RunFailure(MessageOf(Status::Error("path-unreadable", path, "-"), words));
  if (bytes.size() > kMost) throw RunFailure(MessageOf(Status::Error("bundle-too-large", path, "-"), words));
  return bytes;
}

std::vector<bundle::CertificateKind> KindsOf(const Invocation& invocation) {
  std::vector<bundle::CertificateKind> kinds = bundle::DefaultKinds();
  const std::vector<bundle::CertificateKind> known = kinds;
  for (const std::string& said : invocation.settings.List(OptionId::kCertificateKind)) {
    const std::size_t at = said.find('=');
    const std::string id = at == std::string::npos ? std::string() : said.substr(at + 1);
    const std::string oid = said.substr(0, at);
    const auto kind = std::find_if(known.begin(), known.end(), [&](const auto& each) { return each.id == id; });
    if (kind == known.end() || oid.empty() || oid.find_first_not_of("0123456789.") != std::string::npos) {
      throw UsageError(invocation.words(Word::kBadCertificateKind, EscapeForTerminal(said)));
    }
    kinds.push_back({oid, id, kind->usable});
  }
  return kinds;
}

std::vector<bundle::Certificate> CertificatesIn(const std::vector<std::string>& paths, const Words& words) {
  std::vector<bundle::Certificate> all;
  for (const std::string& path : FilesOf(paths)) {
    auto found = Require(bundle::ReadCertificates(ReadBundleFile(path, words), path), words);
    std::move(found.begin(), found.end(), std::back_inserter(all));
  }
  return all;
}

bundle::Trust TrustOf(const Invocation& invocation) {
  const Settings& settings = invocation.settings;
  bundle::Trust trust;
  trust.kinds = KindsOf(invocation);
  trust.require_crl = !settings.Flag(OptionId::kNoCrl);
  trust.anchors = CertificatesIn(settings.List(OptionId::kCa), invocation.words);
  if (trust.anchors.empty()) throw UsageError(invocation.words(Word::kNoCa));
  for (const std::string& path : FilesOf(settings.List(OptionId::kCrl))) {
    auto lists = Require(bundle::ReadCrls(ReadBundleFile(path, invocation.words), path), invocation.words);
    std::move(lists.begin(), lists.end(), std::back_inserter(trust.crls));
  }
  return trust;
}

bundle::OfficeKey OpenKey(const Invocation& invocation) {
  const std::string key = invocation.settings.Text(OptionId::kKey);
  if (key.empty()) throw UsageError(invocation.words(Word::kNoKey));
  const std::unique_ptr<bundle::KeySource> source = SourceOf(invocation, key);
  return Require(source->Load(SecretOf(invocation, key)), invocation.words);
}

bundle::Instant MomentOf(const Invocation& invocation) {
  if (!invocation.settings.Said(OptionId::kVerifyAsOf)) return invocation.host.now();
  return *ParseInstant(invocation.settings.Text(OptionId::kVerifyAsOf) + "T12:00:00+09:00");
}

void WriteOut(const Invocation& invocation, const std::string& bytes) {
  const Status status = output::WriteNewFile(invocation.settings.Text(OptionId::kBundleOut), bytes);
  if (status.ok()) return;
  if (status.code == "output-exists") {
    throw UsageError(invocation.words(Word::kOutExists, EscapeForTerminal(status.subject)));
  }
  throw RunFailure(MessageOf(status, invocation.words));
}

void TellRefusals(const Invocation& invocation, const std::vector<Status>& refusals) {
  const Words& words = invocation.words;
  for (const Status& refusal : refusals) {
    const std::string line = words(Word::kRefusalLine, MessageOf(refusal, words), refusal.code);
    invocation.log.error(words(Word::kErrorLine, line));
    invocation.log.error(words(Word::kRemedyLine, RemedyOf(refusal, words)));
  }
}

ExitCode ExitCodeOf(const std::vector<Status>& refusals) {
  if (refusals.empty()) return ExitCode::kClean;
  const bool unclear = std::any_of(refusals.begin(), refusals.end(), [](const Status& refusal) {
    return bundle::StandingOf(refusal.code) == bundle::Standing::kUnclear;
  });
  return unclear ? ExitCode::kCouldNotCheck : ExitCode::kFindings;
}

}  // namespace renkei::cli
