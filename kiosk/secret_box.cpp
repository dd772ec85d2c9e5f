#include "kiosk/secret_box.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <sys/random.h>
#include <unistd.h>

#include <memory>
#include <stdexcept>

#include "kiosk/files.h"

namespace kiosk {
namespace {

constexpr std::size_t nonceSize = 12, tagSize = 16;  // NIST SP 800-38D §8.2, §5.2.1.2

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

void randomBytes(void* into, std::size_t size) {
    if (getrandom(into, size, 0) != static_cast<ssize_t>(size)) throw std::runtime_error("getrandom gave too little");
}

unsigned char* bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string idOf(const std::array<unsigned char, 32>& secret) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
    SHA256(secret.data(), secret.size(), digest.data());
    std::string id;
    for (int i = 0; i < 8; ++i) id += fmt::format("{:02x}", digest[static_cast<std::size_t>(i)]);
    return id;
}

std::string associated(const std::string& keyId, std::string_view name) { return keyId + ':' + std::string{name}; }

}  // namespace

SecretBox::SecretBox(const std::filesystem::path& keyFile) {
    if (auto kept = readFile(keyFile); kept && kept->size() == secret_.size()) {
        std::copy(kept->begin(), kept->end(), secret_.begin());
        wipe(*kept);
    } else {
        bool damaged = std::filesystem::exists(keyFile);   // or unreadable: never written over
        found_ = damaged ? Key::remade : Key::made;
        if (damaged) std::filesystem::rename(keyFile, freeName(keyFile.string() + ".damaged"));
        randomBytes(secret_.data(), secret_.size());
        std::string fresh(secret_.begin(), secret_.end());
        bool written = writeFile(keyFile, fresh, 0600);
        wipe(fresh);
        if (!written) throw std::runtime_error("cannot write " + keyFile.string());
    }
    keyId_ = idOf(secret_);
}

SecretBox::~SecretBox() { OPENSSL_cleanse(secret_.data(), secret_.size()); }

Sealed SecretBox::seal(std::string_view text, std::string_view name) const {
    Sealed sealed{keyId_, std::string(nonceSize, '\0'), std::string(text.size() + tagSize, '\0')};
    randomBytes(sealed.nonce.data(), nonceSize);
    auto bound = associated(keyId_, name);
    Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int size = 0;
    bool ok = EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, secret_.data(), bytes(sealed.nonce)) == 1 &&
              EVP_EncryptUpdate(cipher.get(), nullptr, &size, bytes(bound), static_cast<int>(bound.size())) == 1 &&
              EVP_EncryptUpdate(cipher.get(), bytes(sealed.bytes), &size, bytes(text), static_cast<int>(text.size())) == 1 &&
              EVP_EncryptFinal_ex(cipher.get(), bytes(sealed.bytes) + size, &size) == 1 &&
              EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize, bytes(sealed.bytes) + text.size()) == 1;
    if (!ok) throw std::runtime_error("AES-256-GCM failed");
    return sealed;
}

std::optional<std::string> SecretBox::open(const Sealed& sealed, std::string_view name) const {
    if (sealed.keyId != keyId_ || sealed.nonce.size() != nonceSize || sealed.bytes.size() < tagSize) return std::nullopt;
    std::string text(sealed.bytes.size() - tagSize, '\0'), tag = sealed.bytes.substr(text.size());
    auto bound = associated(keyId_, name);
    Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int size = 0;
    bool ok = EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, secret_.data(), bytes(std::string_view{sealed.nonce})) == 1 &&
              EVP_DecryptUpdate(cipher.get(), nullptr, &size, bytes(bound), static_cast<int>(bound.size())) == 1 &&
              EVP_DecryptUpdate(cipher.get(), bytes(text), &size, bytes(std::string_view{sealed.bytes}), static_cast<int>(text.size())) == 1 &&
              EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1 &&
              EVP_DecryptFinal_ex(cipher.get(), bytes(text) + size, &size) == 1;
    if (ok) return text;
    wipe(text);
    return std::nullopt;
}

void wipe(std::string& text) {
    OPENSSL_cleanse(text.data(), text.size());
    text.clear();
}

}  // namespace kiosk
