#pragma once

#include "drivers/cameras/frame_source.h"

namespace drivers {

// Frames of a camera that the kernel knows (UVC mostly), by buffers that it shares with us.
std::unique_ptr<FrameSource> openV4l2(const std::string& path);

}  // namespace drivers
