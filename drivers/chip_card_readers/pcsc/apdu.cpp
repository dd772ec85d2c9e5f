#include "drivers/chip_card_readers/pcsc/apdu.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace drivers {
namespace {

constexpr std::size_t headerBytes = 4, largestWhole = 65536;
constexpr std::array<std::uint8_t, 4> pinInstructions{0x20, 0x21, 0x24, 0x2C};
constexpr std::uint8_t getResponse = 0xC0, moreFollows = 0x61, wrongLength = 0x6C;

struct StatusWord { std::uint8_t sw1, sw2; };

StatusWord statusOf(const Apdu& reply) {
    if (reply.size() < 2) throw std::runtime_error{"the card's reply has no status word"};
    return {reply[reply.size() - 2], reply.back()};
}

// Case 2: CLA INS P1 P2 Le. Case 4 ends in Le, too, but T=0 does not carry it.
Apdu withLength(Apdu command, std::uint8_t length) {
    if (command.size() == headerBytes) command.push_back(length);
    else command.back() = length;
    return command;
}

}  // namespace

bool isPermitted(std::span<const std::uint8_t> apdu) {
    return apdu.size() >= headerBytes && std::ranges::find(pinInstructions, apdu[1]) == pinInstructions.end();
}

Apdu wholeReply(const Apdu& command, const Transmit& transmit) {
    Apdu whole, reply = transmit(command);
    StatusWord status = statusOf(reply);
    if (status.sw1 == wrongLength && command.size() <= headerBytes + 1) reply = transmit(withLength(command, status.sw2));
    for (;;) {
        status = statusOf(reply);
        whole.insert(whole.end(), reply.begin(), reply.end() - 2);
        if (whole.size() > largestWhole) throw std::runtime_error{"the card does not come to an end"};
        if (status.sw1 != moreFollows) break;
        const auto before = whole.size();
        reply = transmit({command[0], getResponse, 0, 0, status.sw2});
        if (reply.size() <= 2 && before == whole.size() && statusOf(reply).sw1 == moreFollows)
            throw std::runtime_error{"the card promises more and sends nothing"};
    }
    whole.insert(whole.end(), {status.sw1, status.sw2});
    return whole;
}

}  // namespace drivers
