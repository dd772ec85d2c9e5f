#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "drivers/emulators/wire.h"

namespace emulators {

// What the descriptors of an emulated USB device say (USB 2.0 §9.6).
struct UsbShape {
    struct Setting {
        int interface = 0, alternate = 0, deviceClass = 0xFF, subclass = 0, protocol = 0;
        std::vector<std::uint8_t> pipes;            // their addresses; those to the host have bit 7
        bool interrupts = false;                    // interrupt pipes instead of bulk ones
    };
    std::uint16_t vendor = 0, product = 0;
    std::string serial;                             // empty: it has none
    std::vector<Setting> settings;
    int packet = 64;
};

Bytes usbDescriptors(const UsbShape&);              // the device's and its configuration's
std::optional<Bytes> usbString(const UsbShape&, int index);

// A printer of USB's printer class, bidirectional (class 7, subclass 1, protocol 2).
UsbShape usbPrinter(std::uint16_t vendor, std::uint16_t product, std::string serial = {});

}  // namespace emulators
