#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "drivers/transports/usb_transfer.h"

namespace drivers {

// A request on the control pipe; fields as in USB 2.0, table 9-2.
struct UsbRequest { std::uint8_t type = 0, request = 0; std::uint16_t value = 0, index = 0; };

// Both throw Timeout, Disconnected and Stopped.

// What the device answers, at most so many bytes; nothing when it does not know the request (it stalls).
std::optional<std::vector<std::uint8_t>> askUsb(libusb_device_handle*, UsbRequest, std::size_t longest, UsbPatience);
// False when the device does not know the request.
bool tellUsb(libusb_device_handle*, UsbRequest, std::span<const std::uint8_t> data, UsbPatience);

}  // namespace drivers
