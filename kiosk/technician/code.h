#pragma once

#include <string>
#include <string_view>

// The code that opens technician mode, as the config keeps it: "scrypt:LOG2N:R:P:SALT:HASH" (RFC 7914; salt and hash in hex).
namespace kiosk {

struct CodeCost { int log2N = 15, r = 8, p = 1; };   // 32 MB and a tenth of a second

constexpr std::size_t shortestCode = 6, longestCode = 12;   // digits: it is typed on a number pad

// What is wrong with a code that somebody wants to set, or nothing.
std::string codeMistake(std::string_view code);
std::string hashCode(std::string_view code, CodeCost = {});
bool wellFormedCodeHash(std::string_view hash);
// Compares in a time that does not depend on where they differ. False for whatever is no hash.
bool codeFits(std::string_view code, std::string_view hash);

}  // namespace kiosk
