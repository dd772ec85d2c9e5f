#pragma once

#include <memory>

#include "drivers/transport.h"

namespace drivers {

// How a frame travels over USB. Sources conflict, so the descriptors decide: a HID interface, four bulk pipes, or two.
enum class SamUsbModel {
    automatic,
    single,     // whole frames, one OUT and one IN pipe
    split,      // preamble and LEN on the first pipe of each direction, the rest on the second
    reports,    // frames cut into HID reports, padded with zeros
};

// The pipe itself where it is no USB or needs nothing; else one on which whole frames can be written and read. Throws
// std::invalid_argument when the device has not the pipes for the model.
std::unique_ptr<Transport> samPipe(std::unique_ptr<Transport>, SamUsbModel);

}  // namespace drivers
