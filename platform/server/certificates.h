#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <openssl/x509v3.h>

// The demo certificates of the reference platform: P-256 keys, made here, of no worth outside.
namespace platform {

struct FreeCertificate { void operator()(X509* certificate) const { X509_free(certificate); } };
struct FreeKey { void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); } };

struct Certified {
    std::unique_ptr<X509, FreeCertificate> certificate;
    std::unique_ptr<EVP_PKEY, FreeKey> key;
};

struct Wish {
    enum class Use { authority, server, terminal, seal } use = Use::authority;
    std::string commonName;                 // UTF-8
    std::vector<std::string> hosts;         // of a server: names and addresses
    long validFromDays = -1, validToDays = 3650;    // counted from now
};

Certified makeAuthority(const std::string& commonName);
Certified issue(const Certified& authority, const Wish&);

void save(const Certified&, const std::filesystem::path& certificate, const std::filesystem::path& key);    // key 0600
Certified loadCertified(const std::filesystem::path& certificate, const std::filesystem::path& key);

}  // namespace platform
