#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "drivers/transports/tape.h"

namespace drivers {

// Where the conversations with a device go as tapes, one each time it is opened; nowhere when the folder is empty.
struct Recording {
    std::filesystem::path folder;
    std::string device;                              // FOLDER/DEVICE-1.tape, DEVICE-2.tape …
    Conceal conceal;
    Keeps keeps{};
};

// The pipe itself, or one that writes down what passes. Throws std::invalid_argument when the folder cannot be written.
std::unique_ptr<Transport> recorded(std::unique_ptr<Transport>, const Recording&);

}  // namespace drivers
