// What the commands about bundles share: keys, trust, files, and how a refusal is told.
// Threads: one call a run.
#pragma once

#include <string>
#include <vector>

#include "cli/exit_codes.h"
#include "cli/invocation.h"
#include "connectors/bundle/office_key.h"
#include "connectors/bundle/trust.h"

namespace renkei::cli {

// The bytes of a file. Throws RunFailure when it cannot be read or is above the size of any bundle.
std::string ReadBundleFile(const std::string& path, const Words& words);

// The kinds of certificates, with what --certificate-kind says. Throws UsageError.
std::vector<bundle::CertificateKind> KindsOf(const Invocation& invocation);

// --ca, --crl, --no-crl and --certificate-kind. Throws UsageError without --ca, RunFailure for files that cannot be
// read.
bundle::Trust TrustOf(const Invocation& invocation);

// The key of --key, opened. Throws UsageError for a wrong option, RunFailure when the key cannot be had.
bundle::OfficeKey OpenKey(const Invocation& invocation);

// The certificates of these files. Throws RunFailure.
std::vector<bundle::Certificate> CertificatesIn(const std::vector<std::string>& paths, const Words& words);

// The moment of --as-of, noon of that day in Asia/Tokyo, or now.
bundle::Instant MomentOf(const Invocation& invocation);

// Writes the file of --out. Throws UsageError when it exists, RunFailure when it cannot be written.
void WriteOut(const Invocation& invocation, const std::string& bytes);

// Tells each refusal on standard error, the cause first.
void TellRefusals(const Invocation& invocation, const std::vector<Status>& refusals);

// 0 without refusals; 3 where anything could not be judged; else 1.
ExitCode ExitCodeOf(const std::vector<Status>& refusals);

}  // namespace renkei::cli
