#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

// Commands to a chip card and their replies (ISO/IEC 7816-4); bytes only, no reader.
namespace drivers {

using Apdu = std::vector<std::uint8_t>;
// One exchange with the card: the reply, SW1 SW2 at its end.
using Transmit = std::function<Apdu(const Apdu&)>;

// False for what is shorter than a header, and for commands that verify or change a PIN (INS 20, 21, 24, 2C): this terminal
// never asks for one, so no contract may make it try.
bool isPermitted(std::span<const std::uint8_t> apdu);

// What the card has to say in all: after SW1 61 the rest is fetched (GET RESPONSE), after 6C the command is sent again with the
// length that the card names, as T=0 wants it (ISO/IEC 7816-3). At most 64 kB; std::runtime_error when the card says less
// than two bytes or never comes to an end.
Apdu wholeReply(const Apdu& command, const Transmit&);

}  // namespace drivers
