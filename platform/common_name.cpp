#include "platform/common_name.h"

namespace platform {

std::string commonName(const X509* certificate) {
    auto* subject = X509_get_subject_name(certificate);
    int at = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    if (at < 0) return {};
    unsigned char* utf8 = nullptr;
    int length = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
    std::string name = length > 0 ? std::string(reinterpret_cast<char*>(utf8), std::size_t(length)) : std::string();
    OPENSSL_free(utf8);
    return name;
}

}  // namespace platform
