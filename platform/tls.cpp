#include "platform/tls.h"

#include <string_view>

namespace platform {

void applyTls(CURL* curl, const ClientConfig& config) {
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_3));
    curl_easy_setopt(curl, CURLOPT_CAINFO, config.ca.c_str());
    curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);    // else the system's authorities would be good enough too
    if (!config.certificate.empty()) curl_easy_setopt(curl, CURLOPT_SSLCERT, config.certificate.c_str());
    if (!config.key.empty()) curl_easy_setopt(curl, CURLOPT_SSLKEY, config.key.c_str());
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
}

bool aboutCertificates(CURLcode code, const char* words) {
    // In TLS 1.3 a client certificate is refused after the handshake: then the alert shows as a failed read or write.
    std::string_view said(words);
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        return true;
    case CURLE_SSL_CONNECT_ERROR:                       // or the line was cut within the handshake: reset, an end that came too early
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
        return said.find("alert") != said.npos || said.find("certificate") != said.npos;
    default:
        return false;
    }
}

}  // namespace platform
