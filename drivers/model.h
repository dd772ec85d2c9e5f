#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// One model of a device, as a file of drivers/models/ describes it (its README lists the keys).
struct Model {
    std::string id;                                 // the file's name without .toml
    std::string name, vendor;                       // as on the type plate
    Role role = Role::cardReader;
    std::string driver;
    std::vector<std::string> usb;                   // "04B8:0202": vendor and product
    std::string transport;                          // usb cdc hid keyboard video pcsc serial tcp: how it is reached; needed where usb is given
    std::optional<int> baud;                        // of its serial line, as delivered
    std::map<std::string, std::string> options;     // what its driver reads, where it differs from the driver's defaults
    std::string source;                             // where this is known from
};

// Those compiled in, by id. A file that makes no sense is left out; a test looks for such.
const std::vector<Model>& models();
const Model* model(Role, std::string_view id);

// Throws std::invalid_argument with all that is wrong in it.
Model parseModel(const std::string& id, const std::string& toml);

// The config with what its model adds: options that the config does not have itself, the speed of a serial line. The
// model is what the option `model` names, an id or the PATH of such a file; else the one that a USB address belongs to.
DeviceConfig withModel(Role, DeviceConfig, std::vector<std::string>& mistakes);

}  // namespace drivers
