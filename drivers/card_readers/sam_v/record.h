#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "drivers/device.h"

namespace drivers {

// The 256 bytes of text that a card holds, in any of its four layouts. None when they make no sense as a card; the
// number's check character is not looked at here.
std::optional<IdCard> parseCard(std::span<const std::uint8_t> text);

// The 70 bytes of the address that was added to a card last (追加地址). Empty when there is none.
std::string parseNewAddress(std::span<const std::uint8_t>);

}  // namespace drivers
