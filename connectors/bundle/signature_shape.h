// The one shape of a signature that is taken. CMS leaves much open (BER, several signers, embedded content, weak
// digests, attributes that nobody signed); whatever is not needed is refused before OpenSSL parses it.
// Private to this room. Threads: a pure function.
#pragma once

#include <string_view>

namespace renkei::bundle {

// "" when `der` is a detached SignedData in DER with one signer, SHA-256, signed attributes, RSA (PKCS#1 v1.5) or
// ECDSA, and nothing unsigned but certificates; otherwise the part that is odd.
std::string_view OddityOfSignature(std::string_view der);

// The same of a SignedData that holds what is signed, which *content gets; it is of `der`.
std::string_view OddityOfAttached(std::string_view der, std::string_view* content);

}  // namespace renkei::bundle
