#pragma once

#include <openssl/x509.h>

#include <string>

namespace platform {

std::string commonName(const X509*);                 // of the subject, UTF-8; empty when it has none

}  // namespace platform
