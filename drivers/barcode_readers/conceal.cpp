#include "drivers/barcode_readers/conceal.h"

namespace drivers {

namespace {

bool isControl(std::uint8_t byte) { return byte < 0x20 || byte == 0x7F; }

std::uint8_t concealed(std::uint8_t byte, const std::string& prefix, std::size_t& matched) {
    if (isControl(byte)) return matched = 0, byte;
    if (matched < prefix.size() && byte == static_cast<std::uint8_t>(prefix[matched])) return ++matched, byte;
    matched = prefix.size();
    return concealedByte(byte);
}

}  // namespace

std::uint8_t concealedByte(std::uint8_t byte) {
    if (isControl(byte)) return byte;
    return byte >= '0' && byte <= '9' ? '0' : 'A';
}

Conceal scanConceal(std::string prefix) {
    return [prefix = std::move(prefix), matched = std::size_t{0}](std::vector<std::uint8_t> bytes) mutable {
        for (auto& byte : bytes) byte = concealed(byte, prefix, matched);
        return bytes;
    };
}

}  // namespace drivers
