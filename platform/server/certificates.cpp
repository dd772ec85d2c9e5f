#include "platform/server/certificates.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <stdexcept>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>

namespace platform {

namespace {

void must(bool good, const char* what) {
    if (!good) throw std::runtime_error(std::string("certificate: ") + what);
}

void addExtension(X509* certificate, X509* issuer, int nid, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    auto* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str());
    must(extension != nullptr, "extension");
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

std::string alternativeNames(const std::vector<std::string>& hosts) {
    std::string names;
    for (auto& host : hosts) {
        bool address = host.find_first_not_of("0123456789.:") == host.npos;
        names += (names.empty() ? "" : ",") + std::string(address ? "IP:" : "DNS:") + host;
    }
    return names;
}

void addPurpose(X509* certificate, X509* issuer, const Wish& wish) {
    using Use = Wish::Use;
    bool authority = wish.use == Use::authority;
    addExtension(certificate, issuer, NID_basic_constraints, authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    addExtension(certificate, issuer, NID_subject_key_identifier, "hash");
    addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always");
    auto usage = authority ? "critical,keyCertSign,cRLSign" : wish.use == Use::seal ? "critical,digitalSignature,nonRepudiation" : "critical,digitalSignature";
    addExtension(certificate, issuer, NID_key_usage, usage);
    if (wish.use == Use::server) addExtension(certificate, issuer, NID_ext_key_usage, "serverAuth");
    if (wish.use == Use::terminal) addExtension(certificate, issuer, NID_ext_key_usage, "clientAuth");
    if (!wish.hosts.empty()) addExtension(certificate, issuer, NID_subject_alt_name, alternativeNames(wish.hosts));
}

void addSerial(X509* certificate) {
    unsigned char bytes[16];
    must(RAND_bytes(bytes, sizeof bytes) == 1, "random number");
    bytes[0] &= 0x7F;
    auto* number = BN_bin2bn(bytes, sizeof bytes, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
}

Certified make(const Wish& wish, const Certified* authority) {
    Certified made{std::unique_ptr<X509, FreeCertificate>(X509_new()), std::unique_ptr<EVP_PKEY, FreeKey>(EVP_EC_gen("P-256"))};
    auto* certificate = made.certificate.get();
    must(certificate && made.key, "key");
    X509_set_version(certificate, X509_VERSION_3);
    addSerial(certificate);
    X509_gmtime_adj(X509_getm_notBefore(certificate), wish.validFromDays * 86400);
    X509_gmtime_adj(X509_getm_notAfter(certificate), wish.validToDays * 86400);
    X509_set_pubkey(certificate, made.key.get());
    auto* name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "O", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>("Jiujin demo"), -1, -1, 0);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(wish.commonName.c_str()), -1, -1, 0);
    auto* issuer = authority ? authority->certificate.get() : certificate;
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer));
    addPurpose(certificate, issuer, wish);
    must(X509_sign(certificate, authority ? authority->key.get() : made.key.get(), EVP_sha256()) > 0, "signature");
    return made;
}

using File = std::unique_ptr<FILE, decltype(&fclose)>;

File openFile(const std::filesystem::path& path, const char* mode, mode_t permissions) {
    int flags = *mode == 'r' ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC;
    int descriptor = open(path.c_str(), flags | O_CLOEXEC, permissions);
    if (descriptor < 0) throw std::runtime_error("cannot open " + path.string());
    return File(fdopen(descriptor, mode), &fclose);
}

}  // namespace

Certified makeAuthority(const std::string& name) {
    Wish wish;
    wish.commonName = name;
    return make(wish, nullptr);
}

Certified issue(const Certified& authority, const Wish& wish) { return make(wish, &authority); }

void save(const Certified& certified, const std::filesystem::path& certificate, const std::filesystem::path& key) {
    auto keyFile = openFile(key, "w", 0600);
    must(PEM_write_PrivateKey(keyFile.get(), certified.key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1, "cannot write the key");
    auto file = openFile(certificate, "w", 0644);
    must(PEM_write_X509(file.get(), certified.certificate.get()) == 1, "cannot write");
}

Certified loadCertified(const std::filesystem::path& certificate, const std::filesystem::path& key) {
    Certified loaded;
    loaded.certificate.reset(PEM_read_X509(openFile(certificate, "r", 0).get(), nullptr, nullptr, nullptr));
    loaded.key.reset(PEM_read_PrivateKey(openFile(key, "r", 0).get(), nullptr, nullptr, nullptr));
    must(loaded.certificate && loaded.key, "cannot read");
    return loaded;
}

}  // namespace platform
