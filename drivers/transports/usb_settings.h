#pragma once

#include <cstdint>
#include <optional>
#include <vector>

struct libusb_config_descriptor;

namespace drivers {

struct UsbPipe {
    enum class Kind { bulk, interrupt };
    std::uint8_t address = 0;
    Kind kind = Kind::bulk;
    int packet = 64;
    bool in() const { return address & 0x80; }
    bool operator==(const UsbPipe&) const = default;
};

// One way to use one interface, as the descriptors offer it. Isochronous pipes are left out.
struct UsbSetting {
    int interface = 0, alternate = 0, deviceClass = 0, subclass = 0, protocol = 0;
    std::vector<UsbPipe> pipes;         // in the order of the descriptors
    bool hasBulkOut() const;
};

std::vector<UsbSetting> usbSettings(const libusb_config_descriptor&);

// The setting that serves best as a byte pipe: of a printer the bidirectional one (class 7, protocol 2; never 3, which is
// IEEE 1284.4, nor 4, which is IPP), else the first that can be written. `interface`: of that one only.
// Nothing when there is none.
std::optional<UsbSetting> bestUsbSetting(const std::vector<UsbSetting>&, std::optional<int> interface);

}  // namespace drivers
