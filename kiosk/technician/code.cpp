#include "kiosk/technician/code.h"

#include <fmt/format.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <sys/random.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <vector>

namespace kiosk {
namespace {

using Hash = std::array<unsigned char, 32>;
struct CodeHash { CodeCost cost; std::string salt; Hash hash{}; };

constexpr std::size_t codeSalt = 16;
constexpr std::uint64_t mostMemory = 256u << 20;

std::string hexOf(std::string_view bytes) {
    std::string hex;
    for (unsigned char byte : bytes) hex += fmt::format("{:02x}", byte);
    return hex;
}

std::string_view asText(const Hash& hash) { return {reinterpret_cast<const char*>(hash.data()), hash.size()}; }

std::optional<std::string> bytesOfHex(std::string_view hex) {
    if (hex.size() % 2 != 0) return std::nullopt;
    std::string bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        unsigned value = 0;
        auto read = std::from_chars(hex.data() + i, hex.data() + i + 2, value, 16);
        if (read.ec != std::errc{} || read.ptr != hex.data() + i + 2) return std::nullopt;
        bytes += static_cast<char>(value);
    }
    return bytes;
}

std::optional<int> numberBetween(std::string_view text, int low, int high) {
    int value = 0;
    auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || value < low || value > high) return std::nullopt;
    return value;
}

std::vector<std::string_view> splitAtColons(std::string_view text) {
    std::vector<std::string_view> parts;
    for (;;) {
        auto colon = text.find(':');
        parts.push_back(text.substr(0, colon));
        if (colon == text.npos) return parts;
        text.remove_prefix(colon + 1);
    }
}

std::optional<CodeHash> parseCodeHash(std::string_view text) {
    auto parts = splitAtColons(text);
    if (parts.size() != 6 || parts[0] != "scrypt") return std::nullopt;
    auto log2N = numberBetween(parts[1], 1, 17), r = numberBetween(parts[2], 1, 8), p = numberBetween(parts[3], 1, 4);   // within mostMemory
    auto salt = bytesOfHex(parts[4]), hash = bytesOfHex(parts[5]);
    if (!log2N || !r || !p || !salt || salt->empty() || !hash || hash->size() != Hash{}.size()) return std::nullopt;
    CodeHash parsed{{*log2N, *r, *p}, *salt, {}};
    std::copy(hash->begin(), hash->end(), parsed.hash.begin());
    return parsed;
}

Hash derive(std::string_view code, std::string_view salt, CodeCost cost) {
    Hash hash{};
    auto* bytes = reinterpret_cast<const unsigned char*>(salt.data());
    auto r = static_cast<std::uint64_t>(cost.r), p = static_cast<std::uint64_t>(cost.p);
    if (EVP_PBE_scrypt(code.data(), code.size(), bytes, salt.size(), 1ull << cost.log2N, r, p, mostMemory, hash.data(), hash.size()) != 1)
        throw std::runtime_error("scrypt failed");
    return hash;
}

}  // namespace

std::string codeMistake(std::string_view code) {
    bool digits = std::ranges::all_of(code, [](unsigned char c) { return c >= '0' && c <= '9'; });
    if (digits && code.size() >= shortestCode && code.size() <= longestCode) return {};
    return fmt::format("the code must be {} to {} digits", shortestCode, longestCode);
}

std::string hashCode(std::string_view code, CodeCost cost) {
    std::string salt(codeSalt, '\0');
    if (getrandom(salt.data(), salt.size(), 0) != static_cast<ssize_t>(salt.size())) throw std::runtime_error("getrandom gave too little");
    auto hash = derive(code, salt, cost);
    return fmt::format("scrypt:{}:{}:{}:{}:{}", cost.log2N, cost.r, cost.p, hexOf(salt), hexOf(asText(hash)));
}

bool wellFormedCodeHash(std::string_view hash) { return parseCodeHash(hash).has_value(); }

bool codeFits(std::string_view code, std::string_view hash) {
    auto known = parseCodeHash(hash);
    if (!known) return false;
    auto given = derive(code, known->salt, known->cost);
    return CRYPTO_memcmp(given.data(), known->hash.data(), given.size()) == 0;
}

}  // namespace kiosk
