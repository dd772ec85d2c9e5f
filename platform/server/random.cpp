#include "platform/server/random.h"

#include <stdexcept>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <openssl/rand.h>

namespace platform {

namespace {

unsigned char randomByte() {
    unsigned char byte;
    if (RAND_bytes(&byte, 1) != 1) throw std::runtime_error("no random numbers");
    return byte;
}

}  // namespace

std::string randomHex(std::size_t count) {
    std::vector<unsigned char> bytes(count);
    for (auto& byte : bytes) byte = randomByte();
    return fmt::format("{:02x}", fmt::join(bytes, ""));
}

std::string randomDigits(std::size_t count) {
    std::string digits;
    while (digits.size() < count)
        if (auto byte = randomByte(); byte < 250) digits += char('0' + byte % 10);    // else some would come more often
    return digits;
}

}  // namespace platform
