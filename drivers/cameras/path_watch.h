#pragma once

#include <filesystem>
#include <string>

#include "drivers/descriptor.h"

namespace drivers {

// Notices when a path is taken away: a device's node as its cable is pulled, a folder. Nothing is read, so that an idle camera
// costs nothing.
class PathWatch {
public:
    explicit PathWatch(const std::filesystem::path&);
    const Descriptor& descriptor() const { return events_; }   // readable when something happened beside the path
    // Whether the path is gone; asked after the descriptor was readable.
    bool gone();

private:
    std::filesystem::path path_;
    Descriptor events_;
};

}  // namespace drivers
