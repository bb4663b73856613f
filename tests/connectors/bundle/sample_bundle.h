// A small bundle for tests, and ways to make wrong ones: every part can be altered and signed again. Threads: one.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "connectors/bundle/bundle.h"
#include "connectors/bundle/verify.h"
#include "tests/connectors/bundle/authority.h"

namespace renkei::bundle::test {

// One authority, a sender and an addressee, all good; made once.
struct Offices {
  Authority authority;
  OfficeKey sender = authority.Issue({});
  OfficeKey rsa_sender = authority.Issue({.key = "RSA-2048"});
  OfficeKey addressee = authority.Issue({.office = kAddressee});
  OfficeKey rsa_addressee = authority.Issue({.office = kAddressee, .key = "RSA-2048"});
  OfficeKey stranger = authority.Issue({.office = "1370000009"});
  Trust trust = authority.MakeTrust();
};
const Offices& TheOffices();

// Three files from kSender to kAddressee with a message. Verification looks at names and bytes, never into the files.
BundleContents SampleContents();
// The same, signed by `key`.
std::string SampleBundle(const OfficeKey& key = TheOffices().sender);
std::string SampleSealed(const OfficeKey& key = TheOffices().sender,
                         const OfficeKey& addressee = TheOffices().addressee);

// The entries of a container; a test fails when it is not a sound one.
std::vector<Entry> EntriesOf(const std::string& container);
Entry& EntryNamed(std::vector<Entry>& entries, std::string_view name);
// The sample with its entries altered.
std::string Altered(const std::string& container, const std::function<void(std::vector<Entry>&)>& alter);
// The sample with its entries altered, and manifest and signature made anew over them.
std::string AlteredAndSigned(const std::function<void(std::vector<Entry>&)>& alter,
                             const OfficeKey& key = TheOffices().sender);
// A sealed bundle with another cover, signed anew.
std::string SealedWith(const std::function<void(Cover&)>& alter);
// A sealed bundle with other sealed bytes, and a cover that fits them.
std::string SealedWithBytes(const std::string& sealed);

// The codes of the refusals, in order; "" when there are none.
std::string Verify(const std::string& bytes, const OfficeKey* key = nullptr, const Trust& trust = TheOffices().trust,
                   Instant at = Now());
// The first of them.
std::string CauseOf(const std::string& bytes, const OfficeKey* key = nullptr, const Trust& trust = TheOffices().trust,
                    Instant at = Now());
Verification VerifyWhole(const std::string& bytes, const OfficeKey* key = nullptr,
                         const Trust& trust = TheOffices().trust, Instant at = Now(),
                         const std::string& addressee = {});

}  // namespace renkei::bundle::test
