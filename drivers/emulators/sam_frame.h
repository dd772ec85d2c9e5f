#pragma once

#include <cstdint>
#include <optional>
#include <variant>

#include "drivers/emulators/wire.h"

// The device's side of the SAM-V frame (sam.doc; nameidi.com "z6qgd1v9"). Shares nothing with the driver.
namespace emulators {

struct SamCall { std::uint8_t command, parameter; };
// SW3 with which the module answers a frame that it cannot take: 10 checksum, 11 length.
struct BadCall { std::uint8_t sw3; };

// The first whole frame in what the host sent, taken out of it.
std::optional<std::variant<SamCall, BadCall>> takeCall(Bytes& sent);

Bytes samAnswer(std::uint8_t sw3, const Bytes& data = {});

}  // namespace emulators
