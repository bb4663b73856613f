// Points in time as certificates and signatures have them. Private to this room. Threads: a pure function.
#pragma once

#include <openssl/asn1.h>

#include <optional>

#include "connectors/bundle/certificate.h"

namespace renkei::bundle {

// Nothing where it is no time. What is beyond the years that an Instant can say (9999 stands for no end, RFC 5280
// 4.1.2.5) is its first or last whole day but one, so that an offset can still be added.
std::optional<Instant> InstantOf(const ASN1_TIME* time);

}  // namespace renkei::bundle
