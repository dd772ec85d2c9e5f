#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "drivers/descriptor.h"
#include "drivers/transports/address.h"

// Where a HID device's nodes are: what evdev and hidraw have in common.
namespace drivers {

struct UsbId { std::uint16_t vendor, product; bool operator==(const UsbId&) const = default; };

// "1EAB:8203"; none when it is a path. Throws std::invalid_argument when it is neither.
std::optional<UsbId> usbIdIn(const Address&);

// The names in a folder of /sys/class that begin so, event2 before event10. Empty when there is no such folder.
std::vector<std::string> nodesIn(const std::filesystem::path& folder, const std::string& begin);

// Opens a node for reading and writing without waiting. Throws Disconnected when it is not there, std::invalid_argument
// when this program may not open it.
Descriptor openNode(const std::filesystem::path&);

}  // namespace drivers
