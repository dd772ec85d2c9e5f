#include "platform/base64.h"

#include <openssl/evp.h>

namespace platform {

namespace {

bool wellFormed(std::string_view text) {
    if (text.size() % 4 != 0) return false;
    auto end = text.find_last_not_of('=');
    auto letters = end == std::string_view::npos ? 0 : end + 1;
    auto allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    return text.size() - letters <= 2 && text.substr(0, letters).find_first_not_of(allowed) == std::string_view::npos;
}

}  // namespace

std::string toBase64(std::span<const std::uint8_t> bytes) {
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');    // EVP_EncodeBlock writes a final zero
    text.resize(std::size_t(EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytes.data(), int(bytes.size()))));
    return text;
}

std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view text) {
    if (!wellFormed(text)) return std::nullopt;
    std::vector<std::uint8_t> bytes(text.size() / 4 * 3);
    if (EVP_DecodeBlock(bytes.data(), reinterpret_cast<const unsigned char*>(text.data()), int(text.size())) < 0)
        return std::nullopt;
    auto padding = text.size() - (text.find_last_not_of('=') + 1);
    bytes.resize(bytes.size() - (text.empty() ? 0 : padding));
    return bytes;
}

}  // namespace platform
