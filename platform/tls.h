#pragma once

#include <curl/curl.h>

#include "platform/client.h"

namespace platform {

// TLS 1.3, our certificate authority and no other, our client certificate, host name checked, no proxy, no redirect.
void applyTls(CURL*, const ClientConfig&);

// Whether a failed handshake is a matter of certificates, so that a technician looks there and not at the cable.
bool aboutCertificates(CURLcode, const char* words);

}  // namespace platform
