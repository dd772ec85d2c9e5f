#pragma once

#include <optional>
#include <vector>

#include "drivers/cameras/frame_source.h"

namespace drivers {

// A format and size that a camera offers.
struct CameraMode {
    Frame::Format format = Frame::Format::yuyv;
    int width = 0, height = 0;
    bool operator==(const CameraMode&) const = default;
};

// The smallest that is no smaller than wished, else the largest; of two of a size MJPG, because USB 2 carries few YUYV frames
// that are large. None when it offers nothing we can read.
std::optional<CameraMode> bestMode(const std::vector<CameraMode>&, const FrameWish&);

}  // namespace drivers
