#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

// What waits on the disk is sealed with AES-256-GCM (NIST SP 800-38D) under a key of this terminal.
namespace kiosk {

struct Sealed { std::string keyId, nonce, bytes; };  // bytes: ciphertext and its 16-byte tag

class SecretBox {
public:
    enum class Key { there, made, remade };          // remade: the file was damaged; it was moved aside
    // Reads the 32-byte key file, or makes it (mode 0600). Throws std::runtime_error when it cannot be written.
    explicit SecretBox(const std::filesystem::path& keyFile);
    ~SecretBox();
    SecretBox(const SecretBox&) = delete;
    SecretBox& operator=(const SecretBox&) = delete;

    Key key() const { return found_; }
    const std::string& keyId() const { return keyId_; }   // first 8 bytes of the key's SHA-256, hex

    // `name` is not secret but bound to it: it opens under the same name only.
    Sealed seal(std::string_view text, std::string_view name) const;
    std::optional<std::string> open(const Sealed&, std::string_view name) const;   // none: other key, altered, other name

private:
    std::array<unsigned char, 32> secret_{};
    std::string keyId_;
    Key found_ = Key::there;
};

void wipe(std::string&);                             // overwrites, then empties

}  // namespace kiosk
