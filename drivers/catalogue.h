#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "drivers/device.h"

// Name of a driver → the device. One line a driver in catalogue.cpp.
namespace drivers {

struct DeviceConfig {
    std::string driver;                             // "sam_v", "serial_scanner", "escpos", "ipp"
    std::string address;                            // as openTransport takes it, or ipp://HOST:PORT/ipp/print
    std::map<std::string, std::string> options;     // what the driver's README lists
    std::filesystem::path record{};                 // folder for tapes of what passes, without payloads; none when empty
};

// What is wrong with it, a sentence each; empty when it can be made. Touches no device.
std::vector<std::string> mistakes(Role, const DeviceConfig&);

// A CardReader, a BarcodeReader …: whichever class of drivers/classes. The device starts its thread and says StatusChanged as
// soon as it knows. Throws std::invalid_argument on mistakes().
template <class Device> std::unique_ptr<Device> make(const DeviceConfig&, Sink);

}  // namespace drivers
